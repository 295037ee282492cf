"""Work at the counter that is not yet official: written at every field, parked, taken up again."""

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from app.domain import hands
from app.domain.intake import empty_record
from app.domain.interview import timed
from app.domain.numbering import ticket
from app.domain.officer import Action
from app.domain.receipt import KEPT
from app.errors import AlreadyReceived, RuleBroken, UnknownSubject
from app.ids import OfficerId, new_id
from app.services.desk import Desk

BLOB_KEY = "blob_secret"
DROPPED = "dropped_blobs"
"""Numbers of pictures that were taken away again while it was a draft."""
DAY_MS = 86_400_000
_GIVEN = frozenset(
    {"nik", BLOB_KEY, hands.HANDS, "birth_on", "sex", "applicant_class", "district", "regency"}
)
"""What stands in a draft before anybody has typed more than a NIK."""


class OwnDraft(RuleBroken):
    """A draft is handed to somebody else, not to oneself."""

    code = "own_draft"


@dataclass(frozen=True, slots=True)
class Draft:
    """One intake in progress (draf).

    Attributes:
        step: 1 to 8.
        field: the key of the field that had the focus, to give it back after a power cut.
        record: the application record as far as it is filled.
    """

    id: str
    ticket: str
    officer: str
    step: int = 1
    field: str = "nik"
    is_parked: bool = False
    record: dict[str, Any] = dataclasses.field(default_factory=dict)
    at_ms: int = 0


def start(desk: Desk, record: dict[str, Any] | None = None) -> Draft:
    """Take the next ticket and open an empty draft under it."""
    secret = desk.random.bytes(32).hex()
    first = hands.begun(desk.officer.id, desk.now_ms())
    with desk.act(Action.RECEIVE) as act:
        running = act.next_running(f"ticket:{desk.day()}")
        draft = Draft(
            new_id(desk.random),
            ticket(desk.post.letter, running),
            desk.officer.id,
            record={**(record or {}), **first, BLOB_KEY: secret, "blobs": []},
            at_ms=desk.now_ms(),
        )
        act.save_draft(_row(draft))
    return draft


def save(desk: Desk, draft: Draft) -> Draft:
    """Write the draft whole, and let no picture go; when this returns it is on disk.

    Raises:
        AlreadyReceived: it became an application meanwhile and is not opened again.
    """
    kept = replace(draft, at_ms=desk.now_ms(), officer=desk.officer.id)
    with desk.act(Action.RECEIVE) as act:
        if act.application(draft.id) is not None:
            raise AlreadyReceived(subject=draft.id)
        before = act.draft(draft.id)
        if before is not None:
            kept = replace(kept, record=_whole(desk, kept.record, before["record"]))
        act.save_draft(_row(kept))
    return kept


def official(desk: Desk, draft: Draft, stored: dict[str, Any] | None) -> dict[str, Any]:
    """What becomes the application: as it came from the screen, its trail as it was stored."""
    return _whole(desk, draft.record, stored["record"]) if stored else draft.record


def _whole(desk: Desk, record: dict[str, Any], stored: dict[str, Any]) -> dict[str, Any]:
    typed = timed(with_pictures(record, stored), stored, desk.now_ms())
    return hands.kept(typed, stored, desk.officer.id)


def with_pictures(record: dict[str, Any], stored: dict[str, Any]) -> dict[str, Any]:
    """The record, every picture that was stored while it was being typed, and none taken away."""
    gone = {*record.get(DROPPED, ()), *stored.get(DROPPED, ())}
    known = {blob["number"] for blob in record.get("blobs", [])} | gone
    more = [blob for blob in stored.get("blobs", []) if blob["number"] not in known]
    if more:
        blobs = sorted([*record.get("blobs", []), *more], key=lambda blob: int(blob["number"]))
        papers = {paper["code"]: paper for paper in record.get("papers", [])}
        papers |= {one["code"]: one for one in stored.get("papers", []) if one.get("blobs")}
        record = {**record, "blobs": blobs, "papers": [*papers.values()]}
    return without_pictures(record, gone) if gone else record


def without_pictures(record: dict[str, Any], gone: Collection[int]) -> dict[str, Any]:
    """The record without these pictures, and their numbers kept so that none comes back.

    A paper that was known by them alone is asked for again.
    """
    blobs = [blob for blob in record.get("blobs", []) if blob["number"] not in gone]
    papers = []
    for paper in record.get("papers", []):
        had = paper.get("blobs", [])
        kept = [number for number in had if number not in gone]
        if kept or not had or paper.get("state") == KEPT:
            papers.append({**paper, "blobs": kept} if had else paper)
    return {**record, "blobs": blobs, "papers": papers, DROPPED: sorted(gone)}


def park(desk: Desk, draft: Draft) -> Draft:
    """Set the draft aside so that the next person can be served (simpan, layani nanti)."""
    return save(desk, replace(draft, is_parked=True))


def resume(desk: Desk, draft_id: str) -> Draft:
    """Take a draft up again, whoever began it; the officer who goes on is its officer.

    Where that is another one than before, the record says so and when.

    Raises:
        UnknownSubject: it has already become an application, or was never here.
    """
    with desk.act(Action.RECEIVE) as act:
        row = act.draft(draft_id)
        if row is None:
            raise UnknownSubject(subject=draft_id)
        draft = replace(of_row(row), is_parked=False, officer=desk.officer.id)
        if row["officer"] != desk.officer.id:
            from_to = (str(row["officer"]), str(desk.officer.id))
            record = hands.passed(draft.record, from_to, hands.TAKEN, desk.now_ms())
            draft = replace(draft, record=record)
        act.save_draft(_row(draft))
    return draft


def give(desk: Desk, draft_id: str, to: OfficerId) -> Draft:
    """Hand a draft to a colleague (serahkan ke rekan); it waits, parked, in their name.

    Raises:
        UnknownSubject: it has already become an application, or was never here.
        OwnDraft: it would be given to who gives it.
    """
    if to == desk.officer.id:
        raise OwnDraft(subject=draft_id)
    with desk.act(Action.RECEIVE) as act:
        row = act.draft(draft_id)
        if row is None:
            raise UnknownSubject(subject=draft_id)
        from_to = (str(desk.officer.id), str(to))
        record = hands.passed(row["record"], from_to, hands.GIVEN, desk.now_ms())
        kept = replace(of_row(row), officer=to, is_parked=True, record=record)
        act.save_draft(_row(kept))
    return kept


def cancel(desk: Desk, draft_id: str) -> Draft | None:
    """Close a draft that nobody needs; the draft as it was, so that `save` can undo it."""
    with desk.act(Action.RECEIVE) as act:
        row = act.draft(draft_id)
        if row is not None:
            act.close_draft(draft_id)
    return of_row(row) if row is not None else None


def put_away(desk: Desk, draft: Draft) -> None:
    """Leave a draft for another one: set it aside, or let it go where nothing was typed yet."""
    if is_untouched(draft):
        cancel(desk, draft.id)
    else:
        park(desk, draft)


def is_untouched(draft: Draft) -> bool:
    """Tell whether the draft holds no more than a NIK and what that NIK tells."""
    fresh = empty_record()
    told = {
        key
        for key, value in draft.record.items()
        if key not in _GIVEN and value and value != fresh.get(key)
    }
    return draft.step == 1 and not told


def days_old(draft_at_ms: int, now_ms: int) -> int:
    """Whole days since the draft was last worked on."""
    return max(0, now_ms - draft_at_ms) // DAY_MS


def of_row(row: dict[str, Any]) -> Draft:
    """A stored row as a draft."""
    parts = ("id", "ticket", "officer", "step", "field", "is_parked", "record", "at_ms")
    return Draft(*(row[part] for part in parts))


def _row(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "ticket": draft.ticket,
        "officer": draft.officer,
        "step": draft.step,
        "field": draft.field,
        "is_parked": draft.is_parked,
        "record": draft.record,
        "at_ms": draft.at_ms,
    }
