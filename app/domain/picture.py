"""One picture on the counter: what is said of it, what was done to it, and as it travels."""

from dataclasses import dataclass

from app.errors import RuleBroken

ROLES = ("portrait", "scan")
GOOD, WARNING, BAD = LEVELS = "good", "warning", "bad"
MAX_FILE_BYTES = 40_000_000
MAX_PAGES = 20
MAX_SIDE = 3_000
"""Dots; no page that leaves the box is longer, none that travels longer than 2,400."""
PREVIEW_BYTES = 13_000
CODES = (
    "sharp",
    "soft",
    "blurred",
    "bright_enough",
    "too_dark",
    "too_bright",
    "dark_left",
    "dark_right",
    "straight",
    "tilted",
    "cut_off",
    "low_resolution",
    "background_plain",
    "background_busy",
    "background_dark",
    # these only where the optional face model is
    "face_centred",
    "face_off_centre",
    "head_size_good",
    "head_small",
    "head_large",
    "eyes_level",
    "eyes_tilted",
    "no_face",
    "more_faces",
)
Box = tuple[float, float, float, float]
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


class PictureUnreadable(RuleBroken):
    """The file is damaged, or is no picture."""

    code = "picture_unreadable"


class PictureTooBig(RuleBroken):
    """More pixels, pages or bytes than any camera or scanner at a post makes."""

    code = "picture_too_big"


class PictureTooSlow(RuleBroken):
    """The file takes longer to draw than an honest picture."""

    code = "picture_too_slow"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a picture.

    Attributes:
        code: one of CODES.
        level: "good", "warning" or "bad"; "bad" cannot be read or used. It asks for eyes and
            never keeps anybody from saving.
    """

    code: str
    level: str


@dataclass(frozen=True, slots=True)
class Shape:
    """What the officer did to a page; nothing by default.

    Attributes:
        quarter_turns: clockwise.
        angle_deg: set straight by turning this much more; positive is clockwise.
        crop: left, top, right, bottom as shares of the page AFTER turning.
    """

    quarter_turns: int = 0
    angle_deg: float = 0.0
    crop: Box = WHOLE


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file, decoded and made safe.

    Attributes:
        source_bytes: size of the file it came from.
        pages: how many that file has.
        number: of this page, from 1.
    """

    webp: bytes
    width: int
    height: int
    source_bytes: int
    pages: int
    number: int


@dataclass(frozen=True, slots=True)
class Made:
    """A picture as it will travel, and the small one that goes first; both WebP."""

    original: bytes
    preview: bytes
    width: int
    height: int
    source_bytes: int
    findings: tuple[Finding, ...] = ()


def to_say(findings: tuple[Finding, ...]) -> list[str]:
    """The codes worth keeping with the picture: all that are not good."""
    return [one.code for one in findings if one.level != GOOD]
