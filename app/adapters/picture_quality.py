"""What can be said of a picture by looking at it: sharp, bright, straight, whole, before what."""

from collections.abc import Mapping

from PIL import Image, ImageChops, ImageFilter, ImageStat

from app.adapters import picture_geometry
from app.domain.picture import BAD, GOOD, WARNING, Finding

Limits = Mapping[str, float]
"""The rows of resources/rules/pictures.toml by code."""
_SIDES = {"scan": 1200, "portrait": 800}
_LAPLACE = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=4, offset=128)
# In pure grain the strongest hundredth of a Laplacian is 3.8 times its middle.
_GRAIN = 3.8
_LEAST_CONTRAST = 40
_BESIDE_THE_HEAD = ((0, 0.02, 0.14, 0.5), (0.86, 0.02, 1, 0.5), (0, 0, 1, 0.07))
# Each edge, and the strip just inside it: left, right, top, bottom.
_EDGES = (
    ((0, 0.05, 0.008, 0.95), (0.008, 0.05, 0.03, 0.95)),
    ((0.992, 0.05, 1, 0.95), (0.97, 0.05, 0.992, 0.95)),
    ((0.05, 0, 0.95, 0.006), (0.05, 0.006, 0.95, 0.025)),
    ((0.05, 0.994, 0.95, 1), (0.05, 0.975, 0.95, 0.994)),
)
# Of an edge: no letter cut in two is this long.
_RIM = 0.12
_GAP = 3
_BURNT = 242
_BLANK = 12


def findings(picture: Image.Image, role: str, limits: Limits) -> tuple[Finding, ...]:
    """All that is to be said of a finished picture, the good first-hand too."""
    grey = picture.convert("L")
    grey.thumbnail((_SIDES[role], _SIDES[role]), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if role == "portrait":
        said = [_sharpness(grey, role, limits), _face_light(grey, limits)]
        said += [*_balance(grey, limits), _background(picture, limits)]
    else:
        said = [_sharpness(grey, role, limits), _paper_light(grey, limits)]
        said += [_tilt(picture, limits), *_cut_off(picture, limits)]
    return tuple([*said, *_resolution(picture, role, limits)])


def sharpness(grey: Image.Image) -> float:
    """The steepest edges as a share of the contrast, with the grain of the sensor taken off."""
    steps = [0] * 129
    for value, count in enumerate(grey.filter(_LAPLACE).histogram()):
        steps[min(abs(value - 128), 128)] += count
    steepest, grain = _percentile(steps, 0.99), _GRAIN * _percentile(steps, 0.50)
    tones = grey.histogram()
    contrast = _percentile(tones, 0.995) - _percentile(tones, 0.005)
    clear = max(steepest**2 - grain**2, 0.0) ** 0.5
    return float(clear / max(contrast, _LEAST_CONTRAST))


def _sharpness(grey: Image.Image, role: str, limits: Limits) -> Finding:
    value = sharpness(grey)
    if value < limits[f"{role}_blurred_below"]:
        return Finding("blurred", BAD)
    if value < limits[f"{role}_soft_below"]:
        return Finding("soft", WARNING)
    return Finding("sharp", GOOD)


def _paper_light(grey: Image.Image, limits: Limits) -> Finding:
    tones = grey.histogram()
    paper, middle, writing = (_percentile(tones, share) for share in (0.95, 0.50, 0.005))
    if paper < limits["scan_dark_below"]:
        return Finding("too_dark", BAD if paper < limits["scan_dark_below"] / 2 else WARNING)
    if middle > 200 and _BLANK < middle - writing < limits["scan_faint_below"]:
        return Finding("too_bright", WARNING)
    return Finding("bright_enough", GOOD)


def _face_light(grey: Image.Image, limits: Limits) -> Finding:
    """By the whole picture, never by the skin: a dark face in good light is well lit."""
    if _percentile(grey.histogram(), 0.90) < limits["portrait_dark_below"]:
        return Finding("too_dark", WARNING)
    middle = _part(grey, (0.30, 0.20, 0.70, 0.65)).histogram()
    if sum(middle[_BURNT:]) > limits["portrait_burnt_above"] * sum(middle):
        return Finding("too_bright", WARNING)
    return Finding("bright_enough", GOOD)


def _balance(grey: Image.Image, limits: Limits) -> list[Finding]:
    left = ImageStat.Stat(_part(grey, (0.25, 0.20, 0.50, 0.75))).mean[0] + 1
    right = ImageStat.Stat(_part(grey, (0.50, 0.20, 0.75, 0.75))).mean[0] + 1
    if min(left, right) / max(left, right) >= limits["portrait_side_below"]:
        return []
    return [Finding("dark_left" if left < right else "dark_right", WARNING)]


def _background(picture: Image.Image, limits: Limits) -> Finding:
    """Beside and above the head: one light tone, whatever shadow runs over it softly."""
    small = picture.copy()
    small.thumbnail((300, 300), Image.Resampling.BOX)
    parts = [_part(small, box) for box in _BESIDE_THE_HEAD]
    if max(_restlessness(one) for one in parts) > limits["portrait_busy_above"]:
        return Finding("background_busy", WARNING)
    light = min(ImageStat.Stat(one.convert("L")).median[0] for one in parts)
    if light < limits["portrait_ground_below"]:
        return Finding("background_dark", WARNING)
    return Finding("background_plain", GOOD)


def _restlessness(part: Image.Image) -> float:
    """How much it differs from itself smoothed."""
    smooth = part.filter(ImageFilter.BoxBlur(8))
    return max(ImageStat.Stat(ImageChops.difference(part, smooth)).mean)


def _tilt(picture: Image.Image, limits: Limits) -> Finding:
    if abs(picture_geometry.rough_lean(picture) or 0.0) > limits["scan_tilt_above"]:
        return Finding("tilted", WARNING)
    return Finding("straight", GOOD)


def _cut_off(picture: Image.Image, limits: Limits) -> list[Finding]:
    """Writing that runs into an edge goes on beyond it."""
    ink = picture_geometry.ink(picture, 900).point([255 if dot > 24 else 0 for dot in range(256)])
    inside = ImageStat.Stat(_part(ink, (0.08, 0.08, 0.92, 0.92))).mean[0]
    ran = max(
        _written(*(_along(_part(ink, box), number < 2) for box in edge))
        for number, edge in enumerate(_EDGES)
    )
    if inside > 1 and ran > limits["scan_cut_above"] * inside:
        return [Finding("cut_off", WARNING)]
    return []


def _along(strip: Image.Image, is_upright: bool) -> bytes:
    """How dark it is (0 to 255) from one end of a strip to the other."""
    size = (1, strip.height) if is_upright else (strip.width, 1)
    return strip.resize(size, Image.Resampling.BOX).tobytes()


def _written(edge: bytes, inside: bytes) -> float:
    """How dark writing makes an edge (0 to 255); the rim of the table and the lid are no writing.

    Writing that was cut goes on inside, and is never as long as a rim.
    """
    total, run, blank = 0, list[int](), 0
    for dark, goes_on in zip(edge + bytes(_GAP), inside + bytes(_GAP), strict=True):
        blank = 0 if dark else blank + 1
        if not blank:
            run.append(dark if goes_on else 0)
        elif blank == _GAP:
            total += sum(run) if len(run) < _RIM * len(edge) else 0
            run = []
    return total / len(edge)


def _resolution(picture: Image.Image, role: str, limits: Limits) -> list[Finding]:
    """By the longest side of a paper, by the width of a portrait."""
    dots = min(picture.size) if role == "portrait" else max(picture.size)
    wanted = limits[f"{role}_dots_below"]
    if dots >= wanted:
        return []
    return [Finding("low_resolution", BAD if dots < wanted / 2 else WARNING)]


def _part(picture: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    return picture.crop(picture_geometry.dots(picture.size, box))


def _percentile(counts: list[int], share: float) -> int:
    wanted, seen = share * sum(counts), 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return value
    return len(counts) - 1
