"""A laptop is shut out (dicabut) or laid aside (dipensiunkan): its keys open nothing any more."""

from collections.abc import Iterable

from app.domain.journal import post_stream
from app.errors import RuleBroken
from app.sync.ledger import HqStore, HqTransaction

REVOKED, RETIRED = "device.revoked", "device.retired"


class LaptopsLeft(RuleBroken):
    """A post is closed only when none of its laptops may speak any more."""

    code = "laptops_left"


def shut_out(store: HqStore, stream: bytes, by: str, reason: str, *, is_retired: bool) -> None:
    """Refuse it from now on, and tell its post, so that the other laptops know why."""
    with store.begin(by) as tx:
        device = tx.device(stream)
        if device is None or device.is_revoked:
            return
        tx.revoke(stream)
        kind = RETIRED if is_retired else REVOKED
        tx.append_to(post_stream(device.post), kind, stream.hex(), {"reason": reason})


def close_post(store: HqStore, code: str, by: str) -> None:
    """No packet is made for it any more, and the board leaves it out. Raises LaptopsLeft."""
    with store.begin(by) as tx:
        left = sum(one.post == code and not one.is_revoked for one in tx.devices())
        if left:
            raise LaptopsLeft(laptops=left)
        tx.set_setting(_closed(code), True)


def is_closed(store: HqStore, code: str) -> bool:
    with store.reading() as tx:
        return code in closed(tx, [code])


def closed(tx: HqTransaction, codes: Iterable[str]) -> set[str]:
    """Those of these posts that were closed."""
    return {code for code in codes if tx.setting(_closed(code))}


def _closed(code: str) -> str:
    return f"closed:{code}"
