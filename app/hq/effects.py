"""Which of a post's entries headquarters keeps but does not let take effect, and why."""

from dataclasses import dataclass
from typing import Any

from app.domain import application
from app.domain.journal import Body, Entry, Position, decode
from app.errors import ContentMalformed

_NEEDED = (("name", "Nama belum diisi"), ("nik", "NIK belum diisi"))


@dataclass(frozen=True, slots=True)
class Refusal:
    """`reason` is read by the officer at the post; `field` is where a tap leads."""

    subject: str
    position: Position
    reason: str
    field: str = ""

    def body(self) -> Body:
        return {"reason": self.reason, "field": self.field, "entry": list(self.position)}


def refusal(entry: Entry) -> Refusal | None:
    """None when the entry may take effect, as nearly always."""
    if entry.content is None:
        return None
    try:
        fact = decode(entry.content)
    except ContentMalformed:
        return None
    if fact.kind in application.HQ_KINDS:
        return Refusal(fact.subject, entry.position, "Keputusan ini hanya dapat dibuat Kanim")
    if fact.kind == application.RECEIVED:
        for field, reason in _NEEDED:
            is_absent = field == "nik" and _filled(fact.body.get("nik_absent"))
            if not (_filled(fact.body.get(field)) or is_absent):
                return Refusal(fact.subject, entry.position, reason, field)
    return None


def _filled(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
