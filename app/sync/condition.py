"""What a laptop says of itself, along with its question, by link and by stick; and how seldom."""

from app.domain.condition import Condition, from_short, rounded, to_short
from app.sync.pouch import Message
from app.sync.protocol import SyncTransaction

CONDITION, TOLD = "condition", "condition_told"
SELDOM_MS = 15 * 60_000
"""Sixty bytes are much where an application is three hundred: no more than one in this time."""


def keep(tx: SyncTransaction, now: Condition) -> None:
    """Keep how it stands; the next question takes it along when it is news and time for it."""
    told = from_short(tx.setting(TOLD))
    now = rounded(now)
    is_time = told is None or not 0 <= now.at_ms - told.at_ms < SELDOM_MS
    if is_time and (told is None or now.is_news_after(told)):
        tx.set_setting(CONDITION, to_short(now))


def to_tell(tx: SyncTransaction) -> Message | None:
    """None when headquarters has heard it."""
    kept = tx.setting(CONDITION)
    return kept if kept and kept != tx.setting(TOLD) else None


def note_told(tx: SyncTransaction) -> None:
    """Headquarters has answered the question that took it along."""
    kept = tx.setting(CONDITION)
    if kept and kept != tx.setting(TOLD):
        tx.set_setting(TOLD, kept)
