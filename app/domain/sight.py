"""What a reviewer had seen of a record, so that nobody decides over what came in meanwhile."""

import re
from collections.abc import Iterable

from app.domain.application import LETTER_PRINTED, RECEIPT_PRINTED
from app.domain.journal import Position
from app.domain.order import Told
from app.errors import RuleBroken

# Paper that was printed again changes nothing a reviewer judges.
_PAPER = frozenset({RECEIPT_PRINTED, LETTER_PRINTED})
_PART = re.compile(r"([0-9a-f]{32}):([0-9]{1,9})\.([0-9]{1,15})")


class RecordChanged(RuleBroken):
    """Something was said about it that the reviewer had not read: `facts["kind"]`, who said it."""

    code = "record_changed"


def sight(told: Iterable[Told]) -> str:
    """How far each side had spoken, as a form carries it: `stream:epoch.seq,…`."""
    last: dict[bytes, Position] = {}
    for one in told:
        last[one.stream] = max(one.position, last.get(one.stream, (0, 0)))
    parts = sorted((stream.hex(), *place) for stream, place in last.items())
    return ",".join(f"{stream}:{epoch}.{seq}" for stream, epoch, seq in parts)


def unseen(told: Iterable[Told], seen: str) -> list[Told]:
    """What counts and was said after `seen`, in the order given; "" has seen everything."""
    if not seen:
        return []
    ends = {m[1]: (int(m[2]), int(m[3])) for m in _PART.finditer(seen)}
    return [
        one
        for one in told
        if one.fact.kind not in _PAPER and one.position > ends.get(one.stream.hex(), (0, 0))
    ]


def check_seen(told: Iterable[Told], seen: str) -> None:
    """Raises RecordChanged."""
    for one in unseen(told, seen):
        raise RecordChanged(kind=one.fact.kind, by=one.fact.by)
