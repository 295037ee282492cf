"""Recording a decision: only what the state allows, only by who may, only if nobody was faster."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain import application
from app.domain.calendar import iso_date, wita_date
from app.domain.deadline import collect_by
from app.domain.reviewer import Duty, Reviewer, may
from app.domain.rulebook import Option
from app.domain.status import Actor, Status, may_move
from app.errors import RuleBroken
from app.hq import decisions
from app.hq.console import hands, returning, second
from app.hq.console.guard import Asked
from app.hq.console.languages import mark
from app.hq.console.room import Room
from app.hq.decisions import DecisionTooLate
from app.hq.pen import Pen

Deed = Callable[[Room, Asked, str, Pen], None]


class StillToCollect(RuleBroken):
    """The applicant still has time to fetch the passport: `facts["until"]`."""

    code = "still_to_collect"


class FieldsMissing(RuleBroken):
    """A return names at least one field to mend."""

    code = "fields_missing"


class ExpiryMissing(RuleBroken):
    """A billing code has a last day."""

    code = "expiry_missing"


REFUSALS = (Status.TOLAK_SISTEM, Status.TOLAK_WAWANCARA, Status.TOLAK_ADJUDIKATOR)


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision on the panel.

    Attributes:
        needs: which fields open with it: "", "fields", "bill", "ntpn", "book", "refer",
            "months" or "reason".
    """

    code: str
    label: str
    key: str
    icon: str
    leads_to: tuple[Status, ...]
    needs: str = ""
    duty: Duty = Duty.REVIEW


CHOICES = (
    Choice("verify", mark("Lulus verifikasi"), "V", "badge-check", (Status.VERIF_KANIM,)),
    Choice("bill", mark("Beri kode billing"), "B", "receipt", (Status.MENUNGGU_BAYAR,), "bill"),
    Choice("paid", mark("Catat lunas"), "L", "banknote", (Status.LUNAS,), "ntpn"),
    Choice("approve", mark("Setujui"), "S", "circle-check", (Status.ADJUDIKASI,)),
    Choice("allocate", mark("Alokasikan blangko"), "O", "book-user", (Status.ALOKASI,), "book"),
    Choice("print", mark("Cetak"), "C", "printer", (Status.CETAK,)),
    Choice("check", mark("Uji kualitas"), "Q", "scan", (Status.UJI,)),
    Choice("dispatch", mark("Kirim ke pos"), "I", "send", (Status.KIRIM_POS,)),
    Choice("ready", mark("Siap diambil"), "R", "book-user", (Status.SIAP,)),
    Choice("return", mark("Kembalikan ke pos"), "K", "corner-down-left", (Status.BERKAS_KURANG,),
           "fields"),
    Choice("refer", mark("Minta pendalaman"), "D", "search", (Status.PENDALAMAN,), "refer"),
    Choice("suspend", mark("Tangguhkan"), "U", "pause", (Status.TANGGUH,), "months"),
    Choice("uncollected", mark("Batalkan, tidak diambil"), "X", "ban", (Status.BATAL_TAK_DIAMBIL,)),
    Choice("decline", mark("Tolak, minta orang kedua"), "T", "file-x", REFUSALS, "reason"),
)  # fmt: skip


def open_to(reviewer: Reviewer, status: str) -> list[Choice]:
    """The decisions this person may take in this state; the others are absent, not grey."""
    if status not in {one.value for one in Status}:
        return []
    return [
        one
        for one in CHOICES
        if any(may_move(Status(status), to, Actor.HQ) for to in one.leads_to)
        and may(reviewer.role, one.duty)
    ]


def classes(room: Room, status: str) -> list[Option]:
    """The refusal classes that this state allows."""
    if status not in {one.value for one in Status}:
        return []
    return [
        one
        for one in room.rules().options(decisions.REFUSAL_CLASSES)
        if may_move(Status(status), _refusal(one.code), Actor.HQ)
    ]


def _refusal(refusal_class: str) -> Status:
    return Status(application.status_after(application.DECLINED, {"class": refusal_class}))


def decide(room: Room, asked: Asked, row: dict[str, Any]) -> None:
    """Take the chosen decision in; it is signed when it can no longer be taken back.

    Raises:
        InOtherHands, RecordChanged, HeldAlready, DecisionTooLate, and what the decision refuses.
    """
    hands.check(room, asked, row["subject"])
    pen = hands.holding(room, asked, room.secrets.token()[:16])
    record(room, asked, row, asked.one("decision"), asked.one("status"), pen)
    hands.settle_later(room)


def record(room: Room, asked: Asked, row: dict[str, Any], code: str, status: str, pen: Pen) -> None:
    """Write one decision with this pen, if its record still stands where its reviewer saw it."""
    allowed = {one.code for one in open_to(asked.reviewer, row["status"])}
    if status != row["status"] or code not in allowed:
        raise DecisionTooLate(subject=row["subject"])
    _DEEDS[code](room, asked, str(row["subject"]), pen)


def _return(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    # only what the form of this application offers: a forged key would stand at the post for good
    row = room.books.application(subject) or {"record": {}}
    known = returning.mendable(row["record"])
    fields = [one for one in asked.form.get("field", []) if one in known]
    if not fields:
        raise FieldsMissing(subject=subject)
    reason, by = asked.one("reason"), asked.reviewer.name
    decisions.return_incomplete(pen, subject, fields, reason, by)


def _bill(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    expires_on = iso_date(asked.one("expires_on"))
    if expires_on is None:
        raise ExpiryMissing(subject=subject)
    code, by = asked.one("code"), asked.reviewer.name
    decisions.bill(pen, subject, code, expires_on, by)


def _paid(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    decisions.record_payment(pen, subject, asked.one("ntpn"), asked.reviewer.name)


def _allocate(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    decisions.allocate(pen, subject, asked.one("book"), asked.reviewer.name)


def _refer(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    decisions.refer(pen, subject, asked.one("question"), asked.reviewer.name)


def _suspend(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    typed = asked.one("months")
    months = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    by, rules = asked.reviewer.name, room.rules()
    decisions.suspend(pen, subject, asked.one("suspension"), months, by, rules)


def _uncollected(room: Room, asked: Asked, subject: str, pen: Pen) -> None:
    told = room.books.history(subject)
    ready_ms = next((f.at_ms for _e, f, _side in told if f.kind == application.READY), 0)
    until = collect_by(wita_date(datetime.fromtimestamp(ready_ms / 1000, UTC)), room.rules())
    if wita_date(room.tools.clock.now()) <= until:
        raise StillToCollect(until=until.isoformat())
    decisions.cancel_uncollected(pen, subject, asked.reviewer.name)


def _decline(room: Room, asked: Asked, subject: str, _pen: Pen) -> None:
    """The first of two persons: nothing is refused yet."""
    row = room.books.application(subject) or {"status": ""}
    if asked.one("class") not in {one.code for one in classes(room, row["status"])}:
        raise decisions.RefusalUnclassed(subject=subject)
    second.ask_refusal(room, asked, subject)


def _plain(deed: Callable[[Pen, str, str], None]) -> Deed:
    return lambda _room, asked, subject, pen: deed(pen, subject, asked.reviewer.name)


_DEEDS: dict[str, Deed] = {
    "verify": _plain(decisions.verify),
    "approve": _plain(decisions.approve),
    "print": _plain(decisions.send_to_print),
    "check": _plain(decisions.check_quality),
    "dispatch": _plain(decisions.dispatch),
    "ready": _plain(decisions.announce_ready),
    "return": _return,
    "bill": _bill,
    "paid": _paid,
    "allocate": _allocate,
    "refer": _refer,
    "suspend": _suspend,
    "uncollected": _uncollected,
    "decline": _decline,
}
