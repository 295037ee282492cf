"""Which laptops' six words a person at headquarters has compared with the post's screen."""

from dataclasses import dataclass

from app.sync.ledger import HqTransaction


@dataclass(frozen=True, slots=True)
class Checked:
    """Who heard the same six words from the post, and when."""

    by: str
    at_ms: int


def checked(tx: HqTransaction, stream: bytes) -> Checked | None:
    kept = tx.setting(f"words:{stream.hex()}")
    return Checked(str(kept[0]), int(kept[1])) if kept else None


def note(tx: HqTransaction, stream: bytes, by: str, at_ms: int) -> None:
    tx.set_setting(f"words:{stream.hex()}", [by, at_ms])
