"""The talk with an applicant (wawancara) lies apart from the application it belongs to."""

from collections.abc import Mapping
from typing import Any

from app.domain.journal import Body

HELD = "interview.held"
READ = "interview.read"
KINDS = frozenset({HELD, READ})
HEAD_CALLED = "head.called"

# What the trip is about is asked of everybody and stands on papers; nothing else of the talk does.
NEUTRAL = ("country", "purpose", "departs_on", "held_ms")
GO_ON, CONSULT, HOLD = "lanjut", "konsultasi", "tunda"
OUTCOMES = frozenset({GO_ON, CONSULT, HOLD})


def apart(record: Mapping[str, Any]) -> tuple[Body, Body]:
    """Part a record in two: what may be seen with the application, and the talk itself.

    The first keeps the destination, the purpose and the day, and `on_hold` when the officer
    decided so: a neutral word that says nothing of why. The second is empty without a talk.
    """
    talk = dict(record.get("interview") or {})
    neutral = {key: talk[key] for key in NEUTRAL if talk.get(key)}
    private = {key: value for key, value in talk.items() if key not in NEUTRAL and value}
    on_hold = bool(record.get("on_hold")) or talk.get("outcome") == HOLD
    seen = {**record, "interview": neutral} if "interview" in record else dict(record)
    return (seen | {"on_hold": True} if on_hold else seen), private


def held_ms(record: Mapping[str, Any], received_ms: int) -> int:
    """When the talk ended: the day the four working days are counted from.

    An application of an older Beranda does not know; it was received right after its talk.
    """
    told = (record.get("interview") or {}).get("held_ms")
    return told if isinstance(told, int) and 0 < told <= received_ms else received_ms


def timed(record: Mapping[str, Any], stored: Mapping[str, Any], now_ms: int) -> Body:
    """The talk ends when its outcome is first chosen; a later change leaves that moment."""
    talk = record.get("interview") or {}
    known = (stored.get("interview") or {}).get("held_ms") or talk.get("held_ms")
    if not known and not talk.get("outcome"):
        return dict(record)
    return {**record, "interview": {**talk, "held_ms": known or now_ms}}


def is_open(record: Mapping[str, Any]) -> bool:
    """Tell whether the head of the post (kepala pos) still has to decide."""
    return (record.get("interview") or {}).get("outcome") == CONSULT


def decided(record: Mapping[str, Any], by: str, outcome: str, note: str) -> Body:
    """The record after the head of the post decided; what the officer had chosen stays beside."""
    talk = {**(record.get("interview") or {}), "outcome": outcome}
    return {**record, "interview": talk | {"decided_by": by, "decision_note": note}}
