"""Through whose hands an intake went: who began, who went on, who typed what."""

from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]
HANDS, TYPED = "hands", "typed_by"
BEGUN, TAKEN, GIVEN = "begun", "taken", "given"
# written by the program, or without an author of its own
_NOBODYS = frozenset({HANDS, TYPED, "blobs", "papers", "fee", "earlier_keys", "blob_secret"})


def begun(by: str, at_ms: int) -> dict[str, Any]:
    """The first hand."""
    return {HANDS: [{"by": by, "from": "", "how": BEGUN, "at_ms": at_ms}]}


def passed(record: Record, from_to: tuple[str, str], how: str, at_ms: int) -> dict[str, Any]:
    """The record in another officer's hands, taken up by them or given to them."""
    before, now = from_to
    hand = {"by": now, "from": before, "how": how, "at_ms": at_ms}
    return {**record, HANDS: [*record.get(HANDS, ()), hand]}


def kept(record: Record, stored: Record, by: str) -> dict[str, Any]:
    """The record as it came from the screen, with the trail as it was stored.

    Once a second officer has it in hand, what is typed anew bears its author's name.
    """
    trail = {key: stored[key] for key in (HANDS, TYPED) if key in stored}
    made = {**record, **trail}
    if len(trail.get(HANDS, ())) < 2:
        return made
    changed = [key for key in record if key not in _NOBODYS and record[key] != stored.get(key)]
    return {**made, TYPED: {**trail.get(TYPED, {}), **dict.fromkeys(changed, by)}}


def last(record: Record) -> Mapping[str, Any] | None:
    """Who has it now and from whom; None in a draft of an older Beranda."""
    trail = record.get(HANDS) or ()
    return trail[-1] if trail else None
