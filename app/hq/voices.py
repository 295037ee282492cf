"""By which of its issuing keys headquarters speaks to a laptop: the one this laptop knows.

After a rotation a laptop goes on hearing the key it has until the root key's word for the new one
has reached it; from then on its questions name the new one.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.hq.desk import Tools
    from app.sync.ledger import HqTransaction


def speaking(tools: "Tools", voice: str) -> "Tools":
    """The same tools, signing as the laptop expects it."""
    return replace(tools, seals=tools.seals.speaking(voice))


def is_newest(tools: "Tools", voice: str) -> bool:
    return tools.seals.speaking(voice).sign_public == tools.seals.sign_public


def newest(tools: "Tools") -> str:
    return tools.seals.key_id(tools.seals.sign_public).hex()


def known(tools: "Tools", stream: bytes) -> str:
    """What the laptop named last; "" is headquarters' very first key."""
    if is_newest(tools, ""):
        return ""
    with tools.store.reading() as tx:
        return heard(tx, stream)


def heard(tx: "HqTransaction", stream: bytes) -> str:
    """The same, within a transaction."""
    return str(tx.setting(_key(stream)) or "")


def remember(tools: "Tools", tx: "HqTransaction", stream: bytes, voice: str) -> None:
    """What its question named; for answers on the way and for sticks nobody asked for."""
    if not is_newest(tools, "") and voice != (tx.setting(_key(stream)) or ""):
        tx.set_setting(_key(stream), voice)


def of_packet(tools: "Tools", tx: "HqTransaction", token_hash: str) -> None:
    """A packet is read with the keys it carries, however late it is used."""
    if not is_newest(tools, ""):
        tx.set_setting(f"packet:{token_hash}", newest(tools))


def by_packet(tools: "Tools", tx: "HqTransaction", token_hash: str, stream: bytes) -> str:
    """The key that the laptop of this packet knows; it is told by this one from now on."""
    if is_newest(tools, ""):
        return ""
    voice = str(tx.setting(f"packet:{token_hash}") or "")
    tx.set_setting(_key(stream), voice)
    return voice


def _key(stream: bytes) -> str:
    return f"voice:{stream.hex()}"
