"""What headquarters holds in a proven backup (cadangan): only that may leave a laptop."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.domain.canonical import canonical
from app.domain.journal import Body, Entry, Head

SECURED = "custody.secured"
MOST_BLOBS = 400
"""So many pictures stand in one entry; a backup of more makes several entries."""
_VERSION = 1
_DOMAIN = b"beranda-custody-v1"


@dataclass(frozen=True, slots=True)
class Secured:
    """Headquarters' signed word about one backup, to one post.

    Attributes:
        backup: 32 hex of the copy.
        at_ms: when the copy was made.
        upto: the head of every laptop's stream of this post, as it stands in the copy.
        blobs: pictures that no earlier word to this post has named.
        signature: of headquarters' issuing key over `statement()`.
    """

    backup: str
    at_ms: int
    post: str
    upto: tuple[Head, ...]
    blobs: tuple[str, ...]
    signature: bytes = b""

    def statement(self) -> bytes:
        bare = to_body(self)
        bare.pop("signature")
        return _DOMAIN + canonical(bare)

    def holds(self, entry: Entry) -> bool:
        """Whether the copy has this entry; the newest of a stream is proven by its own hash."""
        for head in self.upto:
            if head.stream == entry.stream and head.seq >= entry.seq:
                return head.seq > entry.seq or head.hash == entry.hash
        return False


def in_words(whole: Secured, blobs: Iterable[str]) -> Iterator[Secured]:
    """One word, or several when there are many pictures; at least one, for the heads."""
    left = sorted(blobs)
    yield replace(whole, blobs=tuple(left[:MOST_BLOBS]))
    for at in range(MOST_BLOBS, len(left), MOST_BLOBS):
        yield replace(whole, blobs=tuple(left[at : at + MOST_BLOBS]))


def to_body(one: Secured) -> Body:
    return {
        "v": _VERSION,
        "backup": one.backup,
        "at_ms": one.at_ms,
        "post": one.post,
        "upto": [[h.stream.hex(), h.epoch, h.seq, h.hash.hex()] for h in one.upto],
        "blobs": list(one.blobs),
        "signature": one.signature.hex(),
    }


def from_body(body: Body) -> Secured | None:
    """None when it is no such word, or of a newer version; the signature is not checked yet."""
    try:
        if body["v"] != _VERSION:
            return None
        return Secured(
            _hex(body["backup"], 16).hex(),
            int(body["at_ms"]),
            str(body["post"]),
            tuple(_head(*one) for one in body["upto"]),
            tuple(_hex(one, 16).hex() for one in body["blobs"]),
            _hex(body["signature"], 64),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _head(stream: Any, epoch: Any, seq: Any, digest: Any) -> Head:
    return Head(_hex(stream, 16), int(epoch), int(seq), _hex(digest, 32))


def _hex(text: Any, size: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != size:
        raise ValueError(size)
    return data
