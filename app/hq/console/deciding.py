"""Recording a decision: only what the state allows, only by who may, only if nobody was faster."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.calendar import iso_date
from app.domain.reviewer import Duty, Reviewer, may
from app.domain.status import Actor, Status, may_move
from app.errors import RuleBroken
from app.hq import decisions
from app.hq.console.guard import Asked
from app.hq.console.room import Room


class DecisionTooLate(RuleBroken):
    """The state is not the one the reviewer saw, or does not allow this decision."""

    code = "not_now"


class FieldsMissing(RuleBroken):
    """A return names at least one field to mend."""

    code = "fields_missing"


class ExpiryMissing(RuleBroken):
    """A billing code has a last day."""

    code = "expiry_missing"


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision on the panel.

    Attributes:
        needs: which fields open with it: "", "fields", "bill", "ntpn" or "reason".
    """

    code: str
    label: str
    key: str
    icon: str
    leads_to: Status
    needs: str = ""
    duty: Duty = Duty.REVIEW


CHOICES = (
    Choice("verify", "Lulus verifikasi", "V", "badge-check", Status.VERIF_KANIM),
    Choice("bill", "Beri kode billing", "B", "receipt", Status.MENUNGGU_BAYAR, "bill"),
    Choice("paid", "Catat lunas", "L", "banknote", Status.LUNAS, "ntpn"),
    Choice("approve", "Setujui", "S", "circle-check", Status.ADJUDIKASI),
    Choice("ready", "Siap diambil", "R", "book-user", Status.SIAP),
    Choice("return", "Kembalikan ke pos", "K", "corner-down-left", Status.BERKAS_KURANG, "fields"),
    Choice(
        "decline", "Tolak, adjudikator", "T", "file-x", Status.TOLAK_ADJUDIKATOR, "reason",
        Duty.REFUSE,
    ),
)  # fmt: skip


def open_to(reviewer: Reviewer, status: str) -> list[Choice]:
    """The decisions this person may take in this state; the others are absent, not grey."""
    if status not in {one.value for one in Status}:
        return []
    return [
        one
        for one in CHOICES
        if may_move(Status(status), one.leads_to, Actor.HQ) and may(reviewer.role, one.duty)
    ]


def decide(room: Room, asked: Asked, row: dict[str, Any]) -> None:
    """Write the chosen decision into the stream of the post.

    Raises:
        DecisionTooLate, and what the decision itself refuses.
    """
    code = asked.one("decision")
    allowed = {one.code for one in open_to(asked.reviewer, row["status"])}
    if asked.one("status") != row["status"] or code not in allowed:
        raise DecisionTooLate(subject=row["subject"])
    _DEEDS[code](room, asked, str(row["subject"]))


def _return(room: Room, asked: Asked, subject: str) -> None:
    fields = asked.form.get("field", [])
    if not fields:
        raise FieldsMissing(subject=subject)
    reason, by = asked.one("reason"), asked.reviewer.name
    decisions.return_incomplete(room.tools.store, subject, fields, reason, by)


def _bill(room: Room, asked: Asked, subject: str) -> None:
    expires_on = iso_date(asked.one("expires_on"))
    if expires_on is None:
        raise ExpiryMissing(subject=subject)
    code, by = asked.one("code"), asked.reviewer.name
    decisions.bill(room.tools.store, subject, code, expires_on, by)


def _paid(room: Room, asked: Asked, subject: str) -> None:
    store, by = room.tools.store, asked.reviewer.name
    decisions.record_payment(store, subject, asked.one("ntpn"), by)


def _decline(room: Room, asked: Asked, subject: str) -> None:
    decisions.decline(room.tools.store, subject, asked.one("refusal"), asked.reviewer.name)


_DEEDS: dict[str, Callable[[Room, Asked, str], object]] = {
    "verify": lambda room, asked, s: decisions.verify(room.tools.store, s, asked.reviewer.name),
    "approve": lambda room, asked, s: decisions.approve(room.tools.store, s, asked.reviewer.name),
    "ready": lambda room, asked, s: decisions.announce_ready(
        room.tools.store, s, asked.reviewer.name
    ),
    "return": _return,
    "bill": _bill,
    "paid": _paid,
    "decline": _decline,
}
