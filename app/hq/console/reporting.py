"""Reports (laporan): totals of a time and of the posts, as page, paper, table and workbook."""

import calendar as months
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from app.domain.calendar import MONTHS, WITA, iso_date, wita_date
from app.domain.lalintalkim import CASES, units
from app.domain.report import Report, report
from app.domain.reviewer import Look
from app.hq import tables_out
from app.hq.console import dates, words
from app.hq.console.guard import Asked
from app.hq.console.languages import INDONESIAN, mark, said, say, use
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.paper.workbook import Sheet, workbook

SPANS = said({"bulan": "Bulan ini", "8minggu": "8 minggu", "tahun": "Tahun ini"})
_LIMIT = "terbit"
_MOST_DAYS = 366
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which days, both in, and which post ("" for all)."""

    key: str
    from_on: date
    until_on: date
    post: str

    @property
    def query(self) -> str:
        return f"dari={self.from_on}&sampai={self.until_on}&pos={self.post}"

    @property
    def before(self) -> tuple[date, date]:
        """As many days right before, to say which way it goes."""
        length = self.until_on - self.from_on
        end = self.from_on - timedelta(days=1)
        return end - length, end


def show(room: Room, asked: Asked) -> Response:
    """The page of totals."""
    wanted = _wanted(room, asked)
    found = _report(room, wanted, (wanted.from_on, wanted.until_on))
    limit = room.rules().limit(_LIMIT).count
    return page(
        "laporan.html",
        **common(room, asked, "laporan"),
        wanted=wanted,
        spans=SPANS,
        found=found,
        figures=figures(found, _report(room, wanted, wanted.before)),
        limit=limit,
        spent_chart=_drawn(lambda charts: charts.spent_chart(found.spent, limit, told(charts)),
                           say("Median hari kerja per pos, batas {n} hari kerja", n=limit)),
        weeks_chart=_drawn(lambda charts: charts.weeks_chart(found, told(charts)),
                           say("Permohonan per minggu")),
        month=f"{wanted.until_on:%Y-%m}",
    )  # fmt: skip


def monthly(room: Room, asked: Asked) -> Response:
    """The monthly laporan Lalintalkim as a page."""
    first, last = _month(room, asked)
    made = units(_cases(room, first, last, ""))
    month = f"{say(MONTHS[first.month - 1])} {first.year}"
    return page("lalintalkim.html", **common(room, asked, "laporan"), units=made, month=month,
                heads=CASES, key=f"{first:%Y-%m}")  # fmt: skip


def download(room: Room, asked: Asked) -> Response:
    """A report as a file; that it was taken is written down."""
    name = str(asked.request.path_params["name"])
    if name not in _FILES:
        return page("tidak_ada.html", 404, **common(room, asked, "laporan"))
    use(INDONESIAN)
    data, media = _FILES[name](room, asked)
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "report_export", name))
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=media, headers=headers)


def figures(found: Report, before: Report) -> list[tuple[str, str, str, str]]:
    """(what, how much, which way it goes in words, tone)."""
    return [
        (say("Permohonan"), _grouped(found.received),
         say("{n} sudah sampai di Kanim", n=_grouped(found.arrived)),
         "lontar"),
        (say("Wawancara sampai siap"), _days(found.median_days), *_faster(found, before)),
        (say("Tepat 4 hari kerja"), _percent(found.on_time),
         say("{n} lewat, {pouch} karena kantong", n=found.late, pouch=found.late_in_pouch)
         if found.late else say("tidak ada yang lewat"), "kunyit" if found.late else "lontar"),
        (say("Dikembalikan ke pos"), _percent(found.returned), *_fewer(found, before)),
    ]  # fmt: skip


def _faster(found: Report, before: Report) -> tuple[str, str]:
    if found.median_days is None or before.median_days is None:
        return say("belum ada pembanding"), "abu"
    change = found.median_days - before.median_days
    if abs(change) < 0.05:
        return say("sama seperti sebelumnya"), "lontar"
    way = mark("lebih lambat {n} hari") if change > 0 else mark("lebih cepat {n} hari")
    return say(way, n=_decimal(abs(change))), "kunyit" if change > 0 else "lontar"


def _fewer(found: Report, before: Report) -> tuple[str, str]:
    if found.returned is None or before.returned is None:
        return say("belum ada pembanding"), "abu"
    is_more = found.returned > before.returned
    way = mark("naik dari {part}") if is_more else mark("turun dari {part}")
    tone = "kunyit" if is_more else "lontar"
    if abs(found.returned - before.returned) < 0.0005:
        return say("sama seperti sebelumnya"), "lontar"
    return say(way, part=_percent(before.returned)), tone


def _report(room: Room, wanted: Wanted, span: tuple[date, date]) -> Report:
    cases = _cases(room, *span, wanted.post)
    return report(cases, span, room.rules(), room.trips(span[1]))


def _cases(room: Room, first: date, last: date, post: str) -> list[dict[str, Any]]:
    found = room.cases(_start_ms(first), _start_ms(last + timedelta(days=1)))
    return [one for one in found if not post or one["code"] == post]


def _drawn(make: Callable[[Any], Any], said: str) -> Markup:
    # reportlab takes 0.16 s to import: paid by the first report, not by the start
    from app.paper import charts

    # ours: charts.svg escapes every name it draws
    return Markup(charts.svg(make(charts), said))  # noqa: S704


def told(charts: Any) -> Any:
    """The words in a chart, in the reader's language."""
    return charts.Words(say("batas {n} hari kerja"), dates.decimal, dates.short_date)


def _pdf(room: Room, asked: Asked) -> tuple[bytes, str]:
    from app.paper.report import report_pdf

    wanted = _wanted(room, asked)
    found = _report(room, wanted, (wanted.from_on, wanted.until_on))
    told = figures(found, _report(room, wanted, wanted.before))
    facts = [(what, f"{much} ({way})") for what, much, way, _tone in told]
    saved = f"± Rp{words.rounded(found.saved_rp)} untuk {found.served} orang (perkiraan)"
    facts += [("Perjalanan yang dihemat warga", saved),
              ("Pelindungan", f"{found.consulted} konsultasi, {found.held} ditunda")]  # fmt: skip
    return report_pdf(found, room.rules().limit(_LIMIT).count, facts), "application/pdf"


def _sheets(room: Room, asked: Asked) -> dict[str, Sheet]:
    wanted = _wanted(room, asked)
    found = _report(room, wanted, (wanted.from_on, wanted.until_on))
    sheets: dict[str, Sheet] = {
        "Angka": [("Angka", "Nilai"),
                  *((what, much) for what, much, _way, _tone in figures(found, found))],
        "Waktu": [("Pos", "Kantong pos", "Kanim", "Menunggu bayar", "Siap"),
                  *((o.post, o.pouch, o.kanim, o.payment, o.count) for o in found.spent)],
        "Minggu": [("Minggu mulai", "Permohonan"), *((str(on), n) for on, n in found.weeks)],
        "Tidak dilanjutkan": [("Kelas", "Jumlah"), *found.refused],
    }  # fmt: skip
    return sheets | {name: [(name, "Jumlah"), *rows] for name, rows in found.tables.items()}


def _xlsx(room: Room, asked: Asked) -> tuple[bytes, str]:
    return workbook(_sheets(room, asked)), _XLSX


def _csv(room: Room, asked: Asked) -> tuple[bytes, str]:
    """One value a line: table, row, column, value."""
    rows = [
        (name, row[0], head, value)
        for name, sheet in _sheets(room, asked).items()
        for row in sheet[1:]
        for head, value in list(zip(sheet[0], row, strict=False))[1:]
    ]
    return tables_out.as_csv(("Tabel", "Butir", "Kolom", "Nilai"), rows), "text/csv"


def _monthly_pdf(room: Room, asked: Asked) -> tuple[bytes, str]:
    from app.paper.report import lalintalkim_pdf

    first, last = _month(room, asked)
    month = f"{MONTHS[first.month - 1]} {first.year}"
    made = units(_cases(room, first, last, ""))
    return lalintalkim_pdf(made, month, asked.reviewer.shown), "application/pdf"


def _monthly_xlsx(room: Room, asked: Asked) -> tuple[bytes, str]:
    first, last = _month(room, asked)
    sheets: dict[str, Sheet] = {
        one.name: [("Dokumen", *CASES, "Jumlah"), *((name, *row) for name, row in one.rows),
                   ("Jumlah", *one.total)]
        for one in units(_cases(room, first, last, ""))
    }  # fmt: skip
    return workbook(sheets), _XLSX


_FILES: dict[str, Callable[[Room, Asked], tuple[bytes, str]]] = {
    "laporan.pdf": _pdf,
    "laporan.xlsx": _xlsx,
    "laporan.csv": _csv,
    "lalintalkim.pdf": _monthly_pdf,
    "lalintalkim.xlsx": _monthly_xlsx,
}


def _wanted(room: Room, asked: Asked) -> Wanted:
    query, today = asked.request.query_params, wita_date(room.tools.clock.now())
    key, post = query.get("waktu", "8minggu"), query.get("pos", "")[:5]
    first, last = iso_date(query.get("dari")), iso_date(query.get("sampai"))
    if first and last and first <= last and (last - first).days < _MOST_DAYS:
        return Wanted("", first, last, post)
    starts = {"bulan": today.replace(day=1), "tahun": today.replace(month=1, day=1)}
    eight = today - timedelta(days=today.weekday(), weeks=7)
    key = key if key in SPANS else "8minggu"
    return Wanted(key, starts.get(key, eight), today, post)


def _month(room: Room, asked: Asked) -> tuple[date, date]:
    typed = iso_date(f"{asked.request.query_params.get('bulan', '')}-01")
    first = typed or wita_date(room.tools.clock.now()).replace(day=1)
    return first, first.replace(day=months.monthrange(first.year, first.month)[1])


def _start_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=WITA).timestamp() * 1000)


def _grouped(number: int) -> str:
    return words.grouped(number)


def _decimal(number: float) -> str:
    return words.decimal(number)


def _days(number: float | None) -> str:
    return say("belum ada") if number is None else say("{n} hari kerja", n=_decimal(number))


def _percent(part: float | None) -> str:
    return say("belum ada") if part is None else f"{_decimal(100 * part)}%"
