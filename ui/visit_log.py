"""The last visits to headquarters, kept over a restart: when, what went, how it ended."""

from typing import Any

from app.errors import BerandaError
from app.sync.engine import Report
from app.sync.schedule import Link
from ui import dates, notices, rows
from ui.counter import Row
from ui.languages import mark, mark_count, say, say_count
from ui.link_words import HEADLINES

SETTING = "visits"
SHOWN = 8
_COUNTS = (
    ("entries", mark_count("{n} catatan sampai")),
    ("pictures", mark_count("{n} gambar sampai")),
    ("news", mark_count("{n} kabar dari Kanim")),
    ("pulled", mark_count("disk lama terpasang, {n} catatan lama diambil kembali dari Kanim")),
    ("missing", mark_count("{n} gambar tidak terbaca di laptop ini, pindai lagi")),
    ("gone", mark_count("{n} gambar asli dilepas dari laptop ini, asli di Kanim")),
)
_HELD = mark("{held} dari {mine} permohonan sampai")
# What the link says better than the error that ended the visit.
_HEADLINES = {one.value: words for one, words in HEADLINES.items()}
_BY_LINK = frozenset({Link.SILENT, Link.BROKEN, Link.PORTAL})


class VisitLog:
    """The newest first; ten tries that all failed alike are one line with the newest time."""

    def __init__(self, kept: object = None) -> None:
        self._lines: list[Row] = list(kept) if isinstance(kept, list) else []

    def visited(self, report: Report, at_ms: int) -> None:
        """It ended well: headquarters signed for what it holds."""
        counts = {
            "entries": report.entries_sent,
            "pictures": report.blobs_sent,
            "news": report.entries_taken,
            "missing": report.blobs_missing,
            "restored": int(report.is_hq_restored),
            "pulled": report.pulled,
            "copied": int(report.is_copied),
        }
        tone = "kunyit" if report.blobs_missing or report.is_copied else "lontar"
        self._add({"at_ms": at_ms, "tone": tone, **{key: n for key, n in counts.items() if n}})

    def failed(self, problem: BerandaError, link: Link, at_ms: int) -> bool:
        """True when it ended otherwise than the one before."""
        line = {"tone": "kunyit", "code": problem.code, "link": link.value}
        return self._add({"at_ms": at_ms, **line})

    def let_go(self, count: int, at_ms: int) -> None:
        """Originals that headquarters holds in a proven backup have made way."""
        self._add({"at_ms": at_ms, "tone": "laut", "gone": count})

    def weigh(self, sent_bytes: int, held: int, mine: int, now_ms: int, fresh_ms: int) -> bool:
        """Under the visit that has just ended: what it carried, and what is held there now."""
        newest = self._lines[0] if self._lines else None
        if newest is None or "code" in newest or now_ms - newest["at_ms"] > fresh_ms:
            return False
        newest.update(bytes=sent_bytes, held=held, mine=mine)
        return True

    def to_keep(self) -> list[Row]:
        return [dict(line) for line in self._lines]

    def rows(self) -> list[Row]:
        """As the card shows them, in the language of the screen."""
        return [
            {
                "at": rows.moment(line["at_ms"]),
                "text": _text(line),
                "tone": line["tone"],
                "under": _under(line),
            }
            for line in self._lines
        ]

    def _add(self, line: Row) -> bool:
        before = self._lines[0] if self._lines else {}
        is_same = _bare(before) == _bare(line)
        self._lines = [line, *self._lines[1 if is_same else 0 :]][:SHOWN]
        return not is_same


def _bare(line: Row) -> dict[str, Any]:
    return {key: value for key, value in line.items() if key not in _CHANGING}


_CHANGING = frozenset({"at_ms", "bytes", "held", "mine"})


def _text(line: Row) -> str:
    code, link = line.get("code"), line.get("link")
    if code:
        if link in _BY_LINK or code not in notices.HAPPENINGS:
            return f"{say(_HEADLINES.get(str(link), HEADLINES[Link.OFFLINE]))}."
        return say(notices.HAPPENINGS[code])
    told = [say_count(words, line[key]) for key, words in _COUNTS if line.get(key)]
    if line.get("restored"):
        told.append(say("Kanim dipulihkan dari cadangan, kiriman dilengkapi"))
    if line.get("copied"):
        told.append(say("Dua laptop memakai nama laptop ini, minta Kanim mendaftarkan satu ulang"))
    text = ", ".join(told) or say("Tidak ada yang baru")
    return text[:1].upper() + text[1:]


def _under(line: Row) -> str:
    sent, mine = int(line.get("bytes") or 0), int(line.get("mine") or 0)
    held = say(_HELD, held=line.get("held"), mine=mine) if mine else ""
    return ", ".join(part for part in (dates.size(sent) if sent else "", held) if part)
