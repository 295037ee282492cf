"""What came out of the box, believed only as far as it was measured."""

from collections.abc import Sequence

from app.adapters.picture_frames import FrameBroken, Head
from app.domain.picture import (
    CODES,
    LEVELS,
    MAX_PAGES,
    MAX_SIDE,
    PREVIEW_BYTES,
    Finding,
    Made,
    Page,
    PictureTooBig,
    PictureTooSlow,
    PictureUnreadable,
    Shape,
)

MAX_ORIGINAL_BYTES = 8 * 1024 * 1024
MAX_ANSWER_BYTES = 64 * 1024 * 1024
_REFUSALS = {one.code: one for one in (PictureUnreadable, PictureTooBig, PictureTooSlow)}
Parts = Sequence[bytes]


def refusal(head: Head) -> type[PictureUnreadable | PictureTooBig | PictureTooSlow] | None:
    """The error the child named, if it named one."""
    code = head.get("code")
    if code is None:
        return None
    if not isinstance(code, str) or code not in _REFUSALS:
        raise FrameBroken("unknown refusal")
    return _REFUSALS[code]


def pages(head: Head, parts: Parts, source_bytes: int) -> tuple[Page, ...]:
    sides = head.get("sides")
    if not isinstance(sides, list) or len(sides) != len(parts) or not 0 < len(parts) <= MAX_PAGES:
        raise FrameBroken("pages do not match")
    return tuple(
        Page(webp, *_measured(webp, side, MAX_ORIGINAL_BYTES), source_bytes, len(parts), number)
        for number, (webp, side) in enumerate(zip(parts, sides, strict=True), 1)
    )


def shape(head: Head) -> Shape:
    told = head.get("shape")
    if not isinstance(told, dict):
        raise FrameBroken("no shape")
    crop = [_number(value, 0.0, 1.0) for value in _listed(told.get("crop"), 4)]
    if crop[0] >= crop[2] or crop[1] >= crop[3]:
        raise FrameBroken("empty crop")
    turns = int(_number(told.get("quarter_turns"), 0, 3))
    angle = _number(told.get("angle_deg"), -45.0, 45.0)
    return Shape(turns, angle, (crop[0], crop[1], crop[2], crop[3]))


def made(head: Head, parts: Parts, source_bytes: int) -> Made:
    if len(parts) != 2:
        raise FrameBroken("not two pictures")
    original, preview = parts
    width, height = _measured(original, head.get("side"), MAX_ORIGINAL_BYTES)
    _measured(preview, None, PREVIEW_BYTES)
    said = head.get("said")
    if not isinstance(said, list) or len(said) > len(CODES):
        raise FrameBroken("no findings")
    return Made(
        original, preview, width, height, source_bytes, tuple(_finding(one) for one in said)
    )


def webp_side(data: bytes) -> tuple[int, int] | None:
    """Width and height as a WebP file says at its very beginning; None when it is none."""
    size = int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or size + 8 != len(data) or len(data) < 30:
        return None
    kind = data[12:16]
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        wide, high = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
        return wide, high
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _measured(webp: bytes, told: object, most_bytes: int) -> tuple[int, int]:
    side = webp_side(webp)
    if side is None or len(webp) > most_bytes or not 0 < min(side) <= max(side) <= MAX_SIDE:
        raise FrameBroken("not a picture of ours")
    if told is not None and told != list(side):
        raise FrameBroken("not as long as told")
    return side


def _finding(told: object) -> Finding:
    code, level = _listed(told, 2)
    if code not in CODES or level not in LEVELS:
        raise FrameBroken("unknown finding")
    return Finding(str(code), str(level))


def _listed(told: object, count: int) -> list[object]:
    if not isinstance(told, list) or len(told) != count:
        raise FrameBroken("not a list of so many")
    return told


def _number(told: object, least: float, most: float) -> float:
    if isinstance(told, bool) or not isinstance(told, int | float) or not least <= told <= most:
        raise FrameBroken("number out of bounds")
    return told
