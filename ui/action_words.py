"""What is wrong with an application, and the verb that mends it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ui import clock_words, rows
from ui.languages import mark, say, say_count

OLD_DRAFT = mark("Hubungi pemohon atau batalkan.")
_PHOTO = frozenset({"photo", "portrait", "foto"})
_SCANS = frozenset({"papers", "scan", "blobs"})


@dataclass(frozen=True, slots=True)
class Action:
    """One line of Perlu tindakan Anda."""

    subject: str
    icon: str
    tone: str
    title: str
    text: str
    verb: str


def action_of(row: rows.Row) -> Action:
    """The line for an application that headquarters (Kanim) sent back or set aside."""
    subject = rows.key_of(row)
    if subject == clock_words.SEND:
        title, text, tone = clock_words.waiting_words(row)
        return Action(subject, "clock", tone, title, text, say("Kirim"))
    if row.get("is_given"):
        title = say("Draf {ticket} diserahkan kepada Anda", ticket=row["ticket"])
        told = (title, rows.name_of(row), say("Lanjutkan"))
        return Action(subject, "users-round", "kunyit", *told)
    if rows.is_draft(row):
        title = say_count("Draf {ticket} sudah {n} hari", row["days"], ticket=row["ticket"])
        return Action(subject, "pencil", "kunyit", title, say(OLD_DRAFT), say("Buka"))
    words, _tone = rows.note(row)
    aged = (clock_words.chip(row) or ("",))[0]
    text = " · ".join(part for part in (rows.name_of(row), words, aged) if part)
    state = row.get("state") or {}
    if state.get("refused"):
        return Action(subject, "file-x", "mengkudu", say("Kanim belum menerima"), text, say("Buka"))
    if not state.get("returned") and state.get("kept"):
        told = (say("Beda dengan Kanim"), rows.name_of(row), say("Bandingkan"))
        return Action(subject, "files", "kunyit", *told)
    fields = _fields(state.get("returned"))
    if fields and fields <= _PHOTO:
        return Action(
            subject, "image-off", "mengkudu", say("Foto ditolak Kanim"), text, say("Foto ulang")
        )
    if fields and fields <= _SCANS:
        return Action(
            subject, "file-x", "mengkudu", say("Scan ditolak Kanim"), text, say("Pindai lagi")
        )
    return Action(subject, "pencil", "mengkudu", say("Dikembalikan Kanim"), text, say("Perbaiki"))


def _fields(returned: Mapping[str, Any] | None) -> frozenset[str]:
    named = (returned or {}).get("fields") or ()
    return frozenset(str(field).split(".")[0].lower() for field in named)
