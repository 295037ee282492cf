"""How a picture is handed into the box and out again: one small head, then the bytes it names."""

import json
import struct
from typing import IO, Any

Head = dict[str, Any]
MAX_HEAD = 64 * 1024
MAX_PARTS = 64
_LENGTH = struct.Struct(">I")


class FrameBroken(Exception):
    """The other end spoke differently than agreed, or has gone."""


def send(out: IO[bytes], head: Head, *parts: bytes) -> None:
    """Write one frame: length ‖ JSON head with the sizes of the parts ‖ the parts."""
    text = json.dumps({**head, "sizes": [len(one) for one in parts]}).encode()
    out.write(_LENGTH.pack(len(text)) + text)
    for one in parts:
        out.write(one)
    out.flush()


def receive(source: IO[bytes], max_bytes: int) -> tuple[Head, list[bytes]]:
    """Read one frame of at most `max_bytes` beside its head.

    Raises:
        FrameBroken: it ended early, is too long, or its head is not what was agreed.
    """
    length = _LENGTH.unpack(_exactly(source, _LENGTH.size))[0]
    if length > MAX_HEAD:
        raise FrameBroken("head too long")
    head = _head(_exactly(source, length))
    return head, [_exactly(source, size) for size in _sizes(head, max_bytes)]


def _head(text: bytes) -> Head:
    try:
        head = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise FrameBroken("head is no JSON") from problem
    if not isinstance(head, dict):
        raise FrameBroken("head is no object")
    return head


def _sizes(head: Head, max_bytes: int) -> list[int]:
    sizes = head.pop("sizes", None)
    if not isinstance(sizes, list) or len(sizes) > MAX_PARTS:
        raise FrameBroken("no sizes")
    if not all(type(one) is int and one >= 0 for one in sizes) or sum(sizes) > max_bytes:
        raise FrameBroken("sizes out of bounds")
    return sizes


def _exactly(source: IO[bytes], size: int) -> bytes:
    got = source.read(size)
    if len(got) != size:
        raise FrameBroken("ended early")
    return got
