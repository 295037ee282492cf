"""Reports on A4: the totals of a time with their charts, and the monthly laporan Lalintalkim."""

import io
from collections.abc import Callable, Sequence

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from app.domain.calendar import long_date
from app.domain.lalintalkim import CASES, Unit
from app.domain.paper_forms import MINISTRY
from app.domain.report import Report
from app.paper import charts, ink
from app.paper.ink import BOLD, MM, SEMIBOLD, Pen, Type

WIDTH, HEIGHT, LEFT, RIGHT, _BOTTOM = 210.0, 297.0, 15.0, 195.0, 280.0
_H1, _H2, _BODY, _STRONG = Type(15, BOLD), Type(11, BOLD), Type(9.5), Type(9.5, SEMIBOLD)
_SMALL = Type(8, colour=ink.INK2)
OFFICE = "Kantor Imigrasi Kelas I TPI Kupang"


class Sheet:
    """A4 pages under one letterhead, filled from the top."""

    def __init__(self, title: str, about: str) -> None:
        self._out = io.BytesIO()
        size = (WIDTH * MM, HEIGHT * MM)
        self.canvas = Canvas(
            self._out, pagesize=size, invariant=1, initialFontName=ink.font(500), lang="id-ID"
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor("Beranda")
        self._number, self._title = 0, title
        self._turn()
        self.pen.text(LEFT, self.y, title, _H1)
        self.pen.text(LEFT, self.y + 6, about, _BODY)
        self.y += 15

    def _turn(self) -> None:
        if self._number:
            self.canvas.showPage()
        self._number += 1
        self.pen = Pen(self.canvas, HEIGHT * MM)
        for at, line in enumerate(MINISTRY):
            self.pen.text(LEFT, 14 + 4 * at, line, Type(8, SEMIBOLD, ink.INK2))
        self.y = 14.0 + 4 * len(MINISTRY)
        self.pen.text(LEFT, self.y, OFFICE, Type(10, BOLD))
        self.pen.line((LEFT, self.y + 3), (RIGHT, self.y + 3), ink.INK, 1)
        self.pen.text(RIGHT, 290, f"{self._title}, halaman {self._number}", _SMALL, "right")
        self.y += 13

    def room(self, height: float) -> float:
        """The top of a free strip this high, on this page or a new one."""
        if self.y + height > _BOTTOM:
            self._turn()
        top, self.y = self.y, self.y + height
        return top

    def heading(self, text: str, follows: float = 14) -> None:
        if self.y + follows > _BOTTOM:
            self._turn()
        self.pen.text(LEFT, self.room(7) + 2, text, _H2)

    def paragraph(self, text: str, kind: Type = _SMALL) -> None:
        for line in ink.wrapped(text, kind, RIGHT - LEFT):
            self.pen.text(LEFT, self.room(4.6) + 1, line, kind)
        self.y += 2

    def pairs(self, rows: Sequence[tuple[str, str]]) -> None:
        for name, value in rows:
            y = self.room(6.4)
            self.pen.text(LEFT, y + 2, name, _BODY)
            self.pen.text(RIGHT, y + 2, value, _STRONG, "right")
            self.pen.line((LEFT, y + 4), (RIGHT, y + 4), ink.RULE, 0.4)
        self.y += 3

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        first: float,
        has_total: bool = False,
    ) -> None:
        """The first column `first` mm wide and to the left, the others even and to the right."""
        strong = (0, len(rows)) if has_total else (0,)
        step = (RIGHT - LEFT - first) / max(1, len(head) - 1)
        for number, row in enumerate([head, *rows]):
            y, kind = self.room(6.6), _STRONG if number in strong else _BODY
            if number == 0:
                self.pen.box((LEFT, y - 2.4, RIGHT - LEFT, 6.6), ink.SOFT)
            self.pen.text(LEFT + 1.5, y + 2, ink.elided(row[0], kind, first - 2), kind)
            for at, value in enumerate(row[1:], 1):
                self.pen.text(LEFT + first + at * step - 1.5, y + 2, value, kind, "right")
            self.pen.line((LEFT, y + 4.2), (RIGHT, y + 4.2), ink.RULE, 0.4)
        self.y += 5

    def drawing(self, made: Drawing) -> None:
        scale = (RIGHT - LEFT) * MM / made.width
        height = made.height * scale
        top = self.room(height / MM + 4)
        made.scale(scale, scale)
        renderPDF.draw(made, self.canvas, LEFT * MM, (HEIGHT - top) * MM - height)

    def signed(self, lines: Sequence[tuple[str, str]]) -> None:
        """Places to sign, side by side: what somebody is, and their name."""
        top, step = self.room(34), (RIGHT - LEFT) / max(1, len(lines))
        for at, (role, name) in enumerate(lines):
            x = LEFT + at * step
            self.pen.text(x, top + 4, role, _BODY)
            self.pen.line((x, top + 24), (x + step - 8, top + 24), ink.INK, 0.6)
            self.pen.text(x, top + 28, name, _STRONG)

    def done(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()


def report_pdf(report: Report, limit: int, facts: Sequence[tuple[str, str]]) -> bytes:
    """The page of totals as paper; `facts` are its key figures in words."""
    span = f"{long_date(report.from_on)} sampai {long_date(report.until_on)}"
    sheet = Sheet("Laporan layanan pos", span)
    sheet.pairs(facts)
    _chart(sheet, "Di mana waktunya habis", lambda: charts.spent_chart(report.spent, limit),
           bool(report.spent))  # fmt: skip
    legend = ", ".join(
        f"{label} {colour}" for (_f, label, _p), colour in
        zip(charts.HOLDERS, ("kuning", "biru", "hijau biru"), strict=True)
    )  # fmt: skip
    sheet.paragraph(f"Median hari kerja dari wawancara sampai siap, per pos: {legend}.")
    _chart(sheet, "Permohonan per minggu", lambda: charts.weeks_chart(report), True)
    sheet.heading(f"Tidak dilanjutkan: {report.refused_total} permohonan")
    sheet.pairs(report.refused or [("Tidak ada", "0")])
    for name, rows in report.tables.items():
        sheet.heading(f"Per {name.lower()}")
        sheet.pairs([(label, str(count)) for label, count in rows])
    sheet.heading("Perkiraan perjalanan yang dihemat warga")
    for post, trip in report.trips:
        cost = f"{_rupiah(trip.cost_rp)} pulang pergi, {trip.km} km sekali jalan"
        sheet.paragraph(f"{post}: {cost}. {trip.source}.")
    if report.trips:
        sheet.paragraph(report.trips[0][1].text)
    return sheet.done()


def lalintalkim_pdf(units: Sequence[Unit], month: str, signer: str) -> bytes:
    """The monthly report: one table a unit, and who signs it."""
    sheet = Sheet("Laporan bulanan Lalintalkim", month)
    for unit in units:
        sheet.heading(unit.name, 52)
        rows = [[name, *map(str, row)] for name, row in unit.rows]
        rows.append(["Jumlah", *map(str, unit.total)])
        sheet.table(["Dokumen", *CASES, "Jumlah"], rows, 60, has_total=True)
    sheet.signed([("Mengetahui, Kepala Kantor", ""), ("Kepala seksi", signer)])
    return sheet.done()


def _chart(sheet: Sheet, title: str, make: Callable[[], Drawing], is_wanted: bool) -> None:
    if is_wanted:
        sheet.heading(title, 60)
        sheet.drawing(make())


def _rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")
