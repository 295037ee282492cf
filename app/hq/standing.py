"""What each laptop last said of itself, kept with the moment headquarters heard it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.condition import Condition, from_short, to_short
from app.sync.ledger import HqTransaction

if TYPE_CHECKING:
    from app.hq.desk import Tools


@dataclass(frozen=True, slots=True)
class Heard:
    """One laptop's word and when it came; a stick brings it days later."""

    condition: Condition
    came_ms: int


def note(tools: "Tools", tx: HqTransaction, stream: bytes, told: Any) -> None:
    """Keep it, unless something newer is known; what makes no sense is passed over."""
    condition = from_short(told)
    if condition is None:
        return
    now_ms = int(tools.clock.now().timestamp() * 1000)
    known = heard(tx, [stream]).get(stream)
    # A moment that has not come yet was a wrong clock, and must not stand for ever.
    is_older = known is not None and condition.at_ms < known.condition.at_ms <= now_ms
    if not is_older:
        tx.set_setting(_key(stream), [now_ms, to_short(condition)])


def heard(tx: HqTransaction, streams: Iterable[bytes]) -> dict[bytes, Heard]:
    found = {}
    for stream in streams:
        kept = tx.setting(_key(stream))
        condition = from_short(kept[1]) if kept else None
        if condition is not None:
            found[stream] = Heard(condition, int(kept[0]))
    return found


def _key(stream: bytes) -> str:
    return f"state:{stream.hex()}"
