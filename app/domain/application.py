"""One request by one person (permohonan): what both sides have said about it, folded together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.interview import apart
from app.domain.journal import Body, Position
from app.domain.merge import CONTACT_FIELDS, Kept, Mark, merge
from app.domain.order import Told, causal_order

RECEIVED = "application.received"
MENDED = "application.mended"
AMENDED = "application.amended"
CONFLICT_SEEN = "application.conflict_seen"
LETTER_PRINTED = "letter.printed"
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
REFERRED = "application.referred"
SUSPENDED = "application.suspended"
ALLOCATED = "application.allocated"
PRINTED = "application.printed"
CHECKED = "application.checked"
DISPATCHED = "application.dispatched"
UNCOLLECTED = "application.uncollected"
REFUSED = "entry.refused"

HQ_KINDS = frozenset(
    {VERIFIED, RETURNED, CORRECTED, BILLED, PAID, APPROVED, READY, DECLINED, REFUSED}
    | {REFERRED, SUSPENDED, ALLOCATED, PRINTED, CHECKED, DISPATCHED, UNCOLLECTED}
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
    REFERRED: "PENDALAMAN",
    SUSPENDED: "TANGGUH",
    ALLOCATED: "ALOKASI",
    PRINTED: "CETAK",
    CHECKED: "UJI",
    DISPATCHED: "KIRIM_POS",
    UNCOLLECTED: "BATAL_TAK_DIAMBIL",
}
_REFUSED_BY = {"sistem": "TOLAK_SISTEM", "wawancara": "TOLAK_WAWANCARA"}
"""Source: DOMAIN.md §3.3, the classes printed on the declaration; the others are adjudicators."""


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
        kept_seen: how many of them an officer of the post has looked at.
        is_verified: headquarters has checked who it is; the post no longer changes that.
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
    kept_seen: int = 0
    is_verified: bool = False
    changed_by_hq: dict[str, Mark] = field(default_factory=dict)
    changed_by_post: dict[str, Mark] = field(default_factory=dict)

    @property
    def needs_action(self) -> bool:
        """True while this post itself can and must mend something."""
        is_contested = len(self.kept) > self.kept_seen
        return self.refused is not None or self.returned is not None or is_contested


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
    return replace(state, status=status_after(one.fact.kind, one.fact.body), note=note)


def status_after(kind: str, body: Body) -> str:
    """The status a kind of entry leads to; a refusal's class decides which refusal it is."""
    if kind == DECLINED:
        return _REFUSED_BY.get(str(body.get("class", "")), _STATUS_AFTER[DECLINED])
    return _STATUS_AFTER[kind]


def _verified(state: Application, one: Told) -> Application:
    """From here on it stands who it is; what the post changed unseen gives way and is kept."""
    state = replace(_moved(state, one), is_verified=True)
    for name, mark in state.changed_by_post.items():
        if name not in CONTACT_FIELDS and one.fact.seen < mark.at:
            lost = merge(name, mark.value, mark.before)
            state = _contested(_with(state, name, mark.before), one, lost)
    return state


def _amended(state: Application, one: Told) -> Application:
    """The post puts right what it took down wrongly (koreksi), as far as Kanim has not fixed it."""
    for name, change in one.fact.body.get("fields", {}).items():
        value = change.get("after")
        if name not in CONTACT_FIELDS and (state.is_verified or name in state.changed_by_hq):
            lost = merge(name, value, value_at(state.record, name))
            state = _contested(state, one, lost)
        else:
            state = _changed_here(state, one, name, value)
    return state


def _changed_here(state: Application, one: Told, name: str, value: object) -> Application:
    mark = Mark(value, value_at(state.record, name), one.position)
    state = _with(state, name, value)
    if one.stream != state.owner:
        # positions of a sibling's stream cannot be held against what headquarters has seen
        return state
    return replace(state, changed_by_post={**state.changed_by_post, name: mark})


def _contested(state: Application, one: Told, lost: Kept) -> Application:
    told = replace(lost, by=one.fact.by, at_ms=one.fact.at_ms)
    return replace(state, kept=(*state.kept, told))


def _with(state: Application, name: str, value: object) -> Application:
    return replace(state, record=with_value(state.record, name, value))


def _conflict_seen(state: Application, _one: Told) -> Application:
    return replace(state, kept_seen=len(state.kept))


def _returned(state: Application, one: Told) -> Application:
    at_ms = one.fact.at_ms
    return replace(_moved(state, one), returned=dict(one.fact.body), returned_ms=at_ms)


def _mended(state: Application, one: Told) -> Application:
    """The post answers a return; where HQ changed the same field unseen, merge decides."""
    for name, value in one.fact.body.get("fields", {}).items():
        theirs = state.changed_by_hq.get(name)
        if theirs is not None and one.fact.seen < theirs.at:
            outcome = merge(name, value, theirs.value)
            state, value = _contested(state, one, outcome), outcome.value
        state = _changed_here(state, one, name, value)
    record = _with_blobs(state.record, one.fact.body)
    mended = replace(state, record=record, refused=None)
    if state.returned is None:
        return mended
    return replace(mended, status=_STATUS_AFTER[RECEIVED], returned=None)


def _with_blobs(record: Body, body: Body) -> Body:
    """The new pictures beside the old; a damaged one gives its page to the one taken anew."""
    anew = {int(old): int(new) for old, new in body.get("replaces", ())}
    kept = [
        blob
        for blob in record.get("blobs", [])
        if blob.get("number") not in anew and blob.get("preview_of") not in anew
    ]
    found = {**record, "blobs": [*kept, *body.get("blobs", [])]}
    if anew:
        papers = record.get("papers", [])
        found["papers"] = [
            {**paper, "blobs": [anew.get(n, n) for n in paper["blobs"]]}
            if "blobs" in paper
            else paper
            for paper in papers
        ]
    return found


def with_value(record: Body, key: str, value: Any) -> Body:
    """The record with one value changed; "father.name" is the name in its father."""
    first, dot, rest = key.partition(".")
    if not dot:
        return {**record, first: value}
    inner = record.get(first)
    return {**record, first: with_value(inner if isinstance(inner, dict) else {}, rest, value)}


def value_at(record: Body, key: str) -> Any:
    """What stands under a key; "father.name" is the name in its father."""
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _refused(state: Application, one: Told) -> Application:
    return replace(state, refused=dict(one.fact.body))


def _corrected(state: Application, one: Told) -> Application:
    """Headquarters puts a field right; where the post changed it unseen, merge decides."""
    for name, value in one.fact.body.get("fields", {}).items():
        mine = state.changed_by_post.get(name)
        mark = Mark(value, value_at(state.record, name), one.position)
        if mine is not None and one.fact.seen < mine.at and mine.value != value:
            outcome = merge(name, mine.value, value)
            state, value = _contested(state, one, outcome), outcome.value
        state = _with(state, name, value)
        state = replace(state, changed_by_hq={**state.changed_by_hq, name: mark})
    return state


def _billed(state: Application, one: Told) -> Application:
    return replace(_moved(state, one), billing=dict(one.fact.body))


def _paid(state: Application, one: Told) -> Application:
    return replace(_moved(state, one), ntpn=str(one.fact.body.get("ntpn", "")))


def _printed(state: Application, _one: Told) -> Application:
    return replace(state, receipts=state.receipts + 1)


_FOLDS: dict[str, Callable[[Application, Told], Application]] = {
    MENDED: _mended,
    AMENDED: _amended,
    CONFLICT_SEEN: _conflict_seen,
    CANCELLED: _moved,
    RECEIPT_PRINTED: _printed,
    LETTER_PRINTED: _unknown,
    VERIFIED: _verified,
    RETURNED: _returned,
    CORRECTED: _corrected,
    BILLED: _billed,
    PAID: _paid,
    APPROVED: _moved,
    READY: _moved,
    DECLINED: _moved,
    REFERRED: _moved,
    SUSPENDED: _moved,
    ALLOCATED: _moved,
    PRINTED: _moved,
    CHECKED: _moved,
    DISPATCHED: _moved,
    UNCOLLECTED: _moved,
    REFUSED: _refused,
}

ALL_KINDS = frozenset(_FOLDS) | {RECEIVED}
"""Every kind that speaks of an application, on either side."""
