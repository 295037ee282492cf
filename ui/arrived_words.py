"""What came from Kanim last, in the officer's words: what must be mended first, then decisions."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.domain import application, published
from ui import dates, rows
from ui.languages import mark, mark_count, say, say_count

SHOWN = 3
_MENDED = "sent_back"
_DECISIONS = (
    (application.READY, mark_count("{n} paspor siap diserahkan")),
    (application.UNCOLLECTED, mark_count("{n} batal, tidak diambil")),
    (application.DECLINED, mark_count("{n} ditolak")),
    (application.DISPATCHED, mark_count("{n} paspor dikirim ke pos")),
    (application.PRINTED, mark_count("{n} paspor selesai dicetak")),
    (application.PAID, mark_count("{n} sudah lunas")),
    (application.BILLED, mark_count("{n} kode billing")),
    (application.VERIFIED, mark_count("{n} lolos verifikasi")),
)
_RULES = {
    published.TARIFF: mark("Tarif"),
    published.PAPERS: mark("Syarat berkas"),
    published.HOLIDAYS: mark("Hari libur"),
    published.PROGRAMMES: mark("Program"),
    published.NOTICE: mark("Pengumuman"),
}
Line = dict[str, str]


def lines(news: Mapping[str, Any]) -> list[Line]:
    """icon, tone, text and under of each thing that came, the most pressing first."""
    found = [_sent_back(news), _decided(news), _rules(news), _officers(news), _pictures(news)]
    return [one for one in found if one is not None][:SHOWN]


def when(news: Mapping[str, Any], now: datetime) -> str:
    """`10.32`, `kemarin 15.20`; "" while nothing ever came."""
    at_ms = int(news.get("at_ms") or 0)
    return dates.relative(rows.moment(at_ms), now) if at_ms else ""


def _sent_back(news: Mapping[str, Any]) -> Line | None:
    found = list(news.get(_MENDED) or ())
    if not found:
        return None
    text = say_count("{n} permohonan dikembalikan", len(found))
    under = say("Buka dari daftar perlu tindakan, F9")
    if len(found) == 1:
        reason, _tone = rows.note(found[0])
        under = ", ".join(part for part in (rows.name_of(found[0]), reason) if part)
    return {"icon": "octagon-alert", "tone": "mengkudu", "text": text, "under": under}


def _decided(news: Mapping[str, Any]) -> Line | None:
    subjects, kinds = news.get("subjects") or (), news.get("kinds") or {}
    if not subjects:
        return None
    told = [say_count(words, kinds[kind]) for kind, words in _DECISIONS if kinds.get(kind)]
    under = next(iter(told), "") or say("Lihat di Antrean")
    return _came(say_count("Status {n} permohonan", len(subjects)), under)


def _rules(news: Mapping[str, Any]) -> Line | None:
    names = [say(_RULES[one]) for one in news.get("rules") or () if one in _RULES]
    if not names:
        return None
    return _came(say("Aturan dan pengumuman"), ", ".join(names))


def _officers(news: Mapping[str, Any]) -> Line | None:
    if not news.get("officers"):
        return None
    return _came(say("Daftar petugas pos"), say("Berlaku mulai sekarang"))


def _pictures(news: Mapping[str, Any]) -> Line | None:
    count = int(news.get("pictures") or 0)
    if not count:
        return None
    text = say_count("{n} gambar aman", count)
    return _came(text, say("Di cadangan Kanim yang teruji"))


def _came(text: str, under: str) -> Line:
    return {"icon": "download", "tone": "laut", "text": text, "under": under}
