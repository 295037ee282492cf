"""A photo or scan made ready to travel: small enough for 2G, with nothing in it but the picture.

Runs in the box (`picture_child`); the counter asks for it through `picture_box`.
"""

import io
from dataclasses import dataclass
from functools import partial

from PIL import Image

from app.adapters import picture_geometry, picture_quality
from app.adapters.picture_decode import drawn
from app.adapters.picture_faces import Faces
from app.domain.picture import MAX_SIDE, PREVIEW_BYTES, Made, Page, Shape

QUALITY = 75
# Source: measured on a 200-dpi page, WebP q75 264 KB against JPEG q85 727 KB at equal legibility.
LONGEST_SIDE = {"portrait": 1_200, "scan": 2_400}
PAGE_QUALITY = 88
PREVIEW_LEAST = 8_000
PREVIEW_SIDES = (640, 480, 400, 320, 240, 160)
PREVIEW_QUALITIES = (60, 80, 92)
# Source: issue 3, point 4: a preview of 8 to 13 KB, eight packets of a 2G link.


@dataclass(frozen=True)
class Workshop:
    """The work of the bench, done here and now; implements `app.ports.PictureBench`.

    Attributes:
        limits: the rows of pictures.toml.
        faces: finds faces; None where no model is installed.
    """

    limits: picture_quality.Limits
    faces: Faces | None = None

    def pages(self, data: bytes) -> tuple[Page, ...]:
        made = [(_pressed(one, PAGE_QUALITY, 1), one.size) for one in drawn(data, MAX_SIDE)]
        return tuple(
            Page(webp, *size, len(data), len(made), number)
            for number, (webp, size) in enumerate(made, 1)
        )

    def suggest(self, page: bytes, role: str) -> Shape:
        return picture_geometry.suggestion(_first(page, MAX_SIDE)) if role == "scan" else Shape()

    def make(self, page: bytes, role: str, shape: Shape) -> Made:
        return self._made(picture_geometry.turned(_first(page, MAX_SIDE), shape), role, len(page))

    def prepare(self, data: bytes, role: str) -> Made:
        picture = _first(data, LONGEST_SIDE[role])
        if role == "scan":
            straight = Shape(angle_deg=picture_geometry.lean(picture))
            picture = picture_geometry.turned(picture, straight)
        return self._made(picture, role, len(data))

    def _made(self, picture: Image.Image, role: str, source_bytes: int) -> Made:
        side = LONGEST_SIDE[role]
        picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
        said = picture_quality.findings(picture, role, self.limits)
        if role == "portrait" and self.faces is not None:
            said += self.faces.findings(picture, self.limits)
        pressed = _pressed(picture, QUALITY, 4)
        return Made(pressed, _preview(picture), *picture.size, source_bytes, said)


def _first(data: bytes, side: int) -> Image.Image:
    return next(drawn(data, side, 1))


def _preview(picture: Image.Image) -> bytes:
    """The largest that fits into eight packets; pressed less when there is room to spare."""
    for side in PREVIEW_SIDES:
        small = picture.copy()
        small.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
        pressed = _pressed(small, PREVIEW_QUALITIES[0], 4)
        if len(pressed) <= PREVIEW_BYTES:
            return _fuller(small, pressed)
    return pressed


def _fuller(small: Image.Image, pressed: bytes) -> bytes:
    for better in map(partial(_pressed, small, method=4), PREVIEW_QUALITIES[1:]):
        if len(pressed) >= PREVIEW_LEAST or len(better) > PREVIEW_BYTES:
            break
        pressed = better
    return pressed


def _pressed(picture: Image.Image, quality: int, method: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=method)
    return out.getvalue()
