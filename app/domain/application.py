"""One request by one person (permohonan): what both sides have said about it, folded together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.interview import apart
from app.domain.journal import Body, Position
from app.domain.merge import Kept, merge
from app.domain.order import Told, causal_order

RECEIVED = "application.received"
MENDED = "application.mended"
CANCELLED = "application.cancelled"
RECEIPT_PRINTED = "receipt.printed"
VERIFIED = "application.verified"
RETURNED = "application.returned"
CORRECTED = "application.corrected"
BILLED = "application.billed"
PAID = "application.paid"
APPROVED = "application.approved"
READY = "application.ready"
DECLINED = "application.declined"
REFUSED = "entry.refused"

HQ_KINDS = frozenset(
    {VERIFIED, RETURNED, CORRECTED, BILLED, PAID, APPROVED, READY, DECLINED, REFUSED}
)

_STATUS_AFTER = {
    RECEIVED: "DITERIMA",
    CANCELLED: "BATAL",
    VERIFIED: "VERIF_KANIM",
    RETURNED: "BERKAS_KURANG",
    BILLED: "MENUNGGU_BAYAR",
    PAID: "LUNAS",
    APPROVED: "ADJUDIKASI",
    READY: "SIAP",
    DECLINED: "TOLAK_ADJUDIKATOR",
}


@dataclass(frozen=True, slots=True)
class Application:
    """The state of one application; a pure function of the set of its entries.

    Attributes:
        record: the intake as it now stands, corrections applied.
        returned: what headquarters sent back: reason, fields; None once mended.
        owner: the device stream that received it.
        last_own: position of the owner's newest entry about it, to compare with HQ's tick.
        refused: why headquarters set the last entry's effect aside; None once mended.
        kept: values that lost a merge, so that both sides can see them.
    """

    status: str
    record: Body
    owner: bytes
    received_ms: int
    received_by: str
    last_own: Position
    last_ms: int
    returned: Body | None = None
    returned_ms: int = 0
    billing: Body | None = None
    ntpn: str | None = None
    note: str = ""
    receipts: int = 0
    refused: Body | None = None
    kept: tuple[Kept, ...] = field(default=())
    changed_by_hq: dict[str, Any] = field(default_factory=dict)

    @property
    def needs_action(self) -> bool:
        """True while this post itself can and must mend something."""
        return self.refused is not None or self.returned is not None


def fold(told: Iterable[Told]) -> Application | None:
    """Fold every known entry of one application; None when its intake is unknown or erased."""
    state: Application | None = None
    for one in causal_order(one for one in told if _may_say(one)):
        if one.fact.kind == RECEIVED and state is None:
            state = _received(one)
        elif state is not None:
            state = _FOLDS.get(one.fact.kind, _unknown)(_touched(state, one), one)
    return state


def _may_say(one: Told) -> bool:
    """A post does not decide, and headquarters does not take applications."""
    return (one.fact.kind in HQ_KINDS) == (one.side == "hq")


def _received(one: Told) -> Application:
    # an application of an older Beranda carried the talk inside: it does not reach the tables
    record, _talk = apart(one.fact.body)
    return Application(
        status="TUNDA" if record.get("on_hold") else _STATUS_AFTER[RECEIVED],
        record=record,
        owner=one.stream,
        received_ms=one.fact.at_ms,
        received_by=one.fact.by,
        last_own=one.position,
        last_ms=one.fact.at_ms,
    )


def _touched(state: Application, one: Told) -> Application:
    if one.stream == state.owner:
        return replace(state, last_own=one.position, last_ms=one.fact.at_ms)
    return replace(state, last_ms=one.fact.at_ms)


def _unknown(state: Application, _one: Told) -> Application:
    return state


def _moved(state: Application, one: Told) -> Application:
    """A plain move: only the status and a note change."""
    note = str(one.fact.body.get("note", state.note))
    return replace(state, status=_STATUS_AFTER[one.fact.kind], note=note)


def _returned(state: Application, one: Told) -> Application:
    at_ms = one.fact.at_ms
    return replace(_moved(state, one), returned=dict(one.fact.body), returned_ms=at_ms)


def _mended(state: Application, one: Told) -> Application:
    """The post answers a return; where HQ changed the same field unseen, merge decides."""
    record, kept = dict(state.record), list(state.kept)
    for name, value in one.fact.body.get("fields", {}).items():
        theirs = state.changed_by_hq.get(name)
        if theirs is not None and one.fact.seen < theirs["at"]:
            outcome = merge(name, value, theirs["value"])
            kept.append(outcome)
            value = outcome.value
        record = with_value(record, name, value)
    record["blobs"] = [*record.get("blobs", []), *one.fact.body.get("blobs", [])]
    mended = replace(state, record=record, kept=tuple(kept), refused=None)
    if state.returned is None:
        return mended
    return replace(mended, status=_STATUS_AFTER[RECEIVED], returned=None)


def with_value(record: Body, key: str, value: Any) -> Body:
    """The record with one value changed; "father.name" is the name in its father."""
    first, dot, rest = key.partition(".")
    if not dot:
        return {**record, first: value}
    inner = record.get(first)
    return {**record, first: with_value(inner if isinstance(inner, dict) else {}, rest, value)}


def _refused(state: Application, one: Told) -> Application:
    return replace(state, refused=dict(one.fact.body))


def _corrected(state: Application, one: Told) -> Application:
    fields = one.fact.body.get("fields", {})
    marks = {name: {"value": value, "at": one.position} for name, value in fields.items()}
    record = state.record
    for name, value in fields.items():
        record = with_value(record, name, value)
    return replace(
        state,
        record=record,
        changed_by_hq={**state.changed_by_hq, **marks},
    )


def _billed(state: Application, one: Told) -> Application:
    return replace(_moved(state, one), billing=dict(one.fact.body))


def _paid(state: Application, one: Told) -> Application:
    return replace(_moved(state, one), ntpn=str(one.fact.body.get("ntpn", "")))


def _printed(state: Application, _one: Told) -> Application:
    return replace(state, receipts=state.receipts + 1)


_FOLDS: dict[str, Callable[[Application, Told], Application]] = {
    MENDED: _mended,
    CANCELLED: _moved,
    RECEIPT_PRINTED: _printed,
    VERIFIED: _moved,
    RETURNED: _returned,
    CORRECTED: _corrected,
    BILLED: _billed,
    PAID: _paid,
    APPROVED: _moved,
    READY: _moved,
    DECLINED: _moved,
    REFUSED: _refused,
}

ALL_KINDS = frozenset(_FOLDS) | {RECEIVED}
"""Every kind that speaks of an application, on either side."""
