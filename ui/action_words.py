"""What is wrong with an application, and the verb that mends it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ui import rows

OLD_DRAFT = "Hubungi pemohon atau batalkan."
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
    if rows.is_draft(row):
        title = f"Draf {row['ticket']} sudah {row['days']} hari"
        return Action(subject, "pencil", "kunyit", title, OLD_DRAFT, "Buka")
    words, _tone = rows.note(row)
    text = " · ".join(part for part in (rows.name_of(row), words) if part)
    state = row.get("state") or {}
    if state.get("refused"):
        return Action(subject, "file-x", "mengkudu", "Kanim belum menerima", text, "Buka")
    fields = _fields(state.get("returned"))
    if fields and fields <= _PHOTO:
        return Action(subject, "image-off", "mengkudu", "Foto ditolak Kanim", text, "Foto ulang")
    if fields and fields <= _SCANS:
        return Action(subject, "file-x", "mengkudu", "Scan ditolak Kanim", text, "Pindai lagi")
    return Action(subject, "pencil", "mengkudu", "Dikembalikan Kanim", text, "Perbaiki")


def _fields(returned: Mapping[str, Any] | None) -> frozenset[str]:
    named = (returned or {}).get("fields") or ()
    return frozenset(str(field).split(".")[0].lower() for field in named)
