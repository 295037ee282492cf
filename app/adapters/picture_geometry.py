"""A page set straight: how far its lines lean, where the paper ends, and turning it so."""

import math
from dataclasses import replace
from statistics import median

from PIL import Image, ImageChops, ImageFilter, ImageStat

from app.domain.picture import WHOLE, Box, Shape

MAX_ANGLE = 10.0
"""Degrees; a paper that lies worse is laid again."""
_COARSE_SIDE, _FINE_SIDE = 360, 900
_COARSE_STEP, _MIDDLE_STEP, _FINE_STEP = 1.0, 0.25, 0.1
# Calibrated on drawn pages: eight lines give 13 and more; grain, faces, a page lying sideways < 5.
_SURE = 7.0
_EDGE_SIDE = 240
_CORNER = 0.05
_CORNERS_AGREE, _OTHER_THAN_GROUND = 26, 34
_SOLID, _MIN_AREA, _MARGIN = 0.80, 0.12, 0.004
_PAPER = (255, 255, 255)


def turned(picture: Image.Image, shape: Shape) -> Image.Image:
    """What the officer did, in this order: quarter turns, the small angle, the crop.

    The small angle widens the frame so that no corner is lost; what is new there is white.
    """
    for _ in range(shape.quarter_turns % 4):
        picture = picture.transpose(Image.Transpose.ROTATE_270)
    if shape.angle_deg:
        picture = picture.rotate(
            -shape.angle_deg, Image.Resampling.BICUBIC, expand=True, fillcolor=_PAPER
        )
    if shape.crop != WHOLE:
        picture = picture.crop(dots(picture.size, shape.crop))
    return picture


def suggestion(picture: Image.Image) -> Shape:
    """How a scan would lie straight and without its table; no change where unsure."""
    shape = Shape(angle_deg=lean(picture))
    return replace(shape, crop=_paper(picture, shape.angle_deg))


def lean(picture: Image.Image) -> float:
    """Turning by so many degrees clockwise would set the lines straight; 0.0 when unsure."""
    rough = rough_lean(picture)
    if rough is None:
        return 0.0
    fine = _ink(picture, _FINE_SIDE)
    best = _around(fine, round(-rough, 1), 2 * _MIDDLE_STEP, _FINE_STEP)
    return round(-best, 1) + 0.0 if abs(best) <= MAX_ANGLE else 0.0


def rough_lean(picture: Image.Image) -> float | None:
    """The same to a quarter of a degree, in a sixth of the time; None when unsure."""
    small = _ink(picture, _COARSE_SIDE)
    steps = [float(step) for step in range(-int(MAX_ANGLE), int(MAX_ANGLE) + 1)]
    scores = {angle: _stripes(small, angle) for angle in steps}
    best = max(scores, key=lambda angle: scores[angle])
    if scores[best] < _SURE * max(median(scores.values()), 1e-9):
        return None
    return -_around(small, best, _COARSE_STEP, _MIDDLE_STEP)


def ink(picture: Image.Image, side: int) -> Image.Image:
    """What is darker than its surroundings: writing and lines, whatever the light."""
    return _ink(picture, side)


def _ink(picture: Image.Image, side: int) -> Image.Image:
    grey = picture.convert("L")
    grey.thumbnail((side, side), Image.Resampling.BOX)
    return ImageChops.subtract(grey.filter(ImageFilter.BoxBlur(max(side // 60, 3))), grey)


def _around(ink: Image.Image, centre: float, reach: float, step: float) -> float:
    count = round(reach / step)
    tried = [centre + step * number for number in range(-count, count + 1)]
    return max(tried, key=lambda angle: _stripes(ink, angle))


def _stripes(ink: Image.Image, angle: float) -> float:
    """How clearly the rows are dark and light by turns when lines lean by `angle`."""
    width, height = ink.size
    lean = math.tan(math.radians(angle))
    sheared = ink.transform(
        ink.size,
        Image.Transform.AFFINE,
        (1, 0, 0, lean, 1, -lean * width / 2),
        Image.Resampling.BILINEAR,
    )
    rows = sheared.convert("F").resize((1, height), Image.Resampling.BOX)
    values = _shades(rows)
    return sum((after - before) ** 2 for before, after in zip(values, values[2:], strict=False))


def _paper(picture: Image.Image, angle: float) -> Box:
    """The edges of a paper lying on something of another colour, in the turned frame."""
    small = picture.copy()
    small.thumbnail((_EDGE_SIDE, _EDGE_SIDE), Image.Resampling.BOX)
    ground = _ground(small)
    if ground is None:
        return WHOLE
    straight = small.rotate(-angle, Image.Resampling.BILINEAR, expand=True, fillcolor=ground)
    other = _other_than(straight, ground)
    closed = other.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.MinFilter(7))
    box = closed.getbbox()
    if box is None:
        return WHOLE
    box = _trimmed(closed, box)
    area = (box[2] - box[0]) * (box[3] - box[1])
    # lines of writing on white have gaps, a paper on a table has none
    filled = ImageStat.Stat(other.crop(box)).mean[0] / 255 if area else 0.0
    if filled < _SOLID or area < _MIN_AREA * other.width * other.height:
        return WHOLE
    return _shares(other.size, box)


def _ground(small: Image.Image) -> tuple[int, int, int] | None:
    """The colour all four corners agree on; None when they do not."""
    width, height = small.size
    step = max(int(min(width, height) * _CORNER), 2)
    corners = [
        ImageStat.Stat(small.crop((left, top, left + step, top + step))).median
        for left in (0, width - step)
        for top in (0, height - step)
    ]
    if any(max(one) - min(one) > _CORNERS_AGREE for one in zip(*corners, strict=True)):
        return None
    red, green, blue = (int(median(one)) for one in zip(*corners, strict=True))
    return red, green, blue


def _other_than(picture: Image.Image, ground: tuple[int, int, int]) -> Image.Image:
    """White where it is not the ground."""
    apart = ImageChops.difference(picture, Image.new("RGB", picture.size, ground))
    red, green, blue = apart.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = most.point([255 if value > _OTHER_THAN_GROUND else 0 for value in range(256)])
    return mask.filter(ImageFilter.MedianFilter(3))


def _trimmed(mask: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Without rows and columns that are mostly ground: a shadow, a finger, a crumb."""
    inner = mask.crop(box)
    columns = _shades(inner.resize((inner.width, 1), Image.Resampling.BOX))
    rows = _shades(inner.resize((1, inner.height), Image.Resampling.BOX))
    wide = [at for at, share in enumerate(columns) if share > 127]
    high = [at for at, share in enumerate(rows) if share > 127]
    if not wide or not high:
        return box[0], box[1], box[0], box[1]
    return box[0] + wide[0], box[1] + high[0], box[0] + wide[-1] + 1, box[1] + high[-1] + 1


def _shades(grey: Image.Image) -> list[float]:
    return [dot for dot in grey.get_flattened_data() if isinstance(dot, int | float)]


def _shares(size: tuple[int, int], box: tuple[int, int, int, int]) -> Box:
    width, height = size
    left, top = box[0] / width - _MARGIN, box[1] / height - _MARGIN
    right, bottom = box[2] / width + _MARGIN, box[3] / height + _MARGIN
    return max(left, 0.0), max(top, 0.0), min(right, 1.0), min(bottom, 1.0)


def dots(size: tuple[int, int], crop: Box) -> tuple[int, int, int, int]:
    """At least one dot of it, whatever was asked."""
    left, right = _span(size[0], crop[0], crop[2])
    top, bottom = _span(size[1], crop[1], crop[3])
    return left, top, right, bottom


def _span(length: int, start: float, end: float) -> tuple[int, int]:
    first = min(max(round(length * start), 0), length - 1)
    return first, min(max(round(length * end), first + 1), length)
