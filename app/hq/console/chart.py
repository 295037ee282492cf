"""The map of the posts: true coastlines, drawn small, with no tile from anywhere."""

import functools
import json
import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace

import resources
from app.hq.console.fleet import PostRow

WIDTH = 562
HOME = "KANIM"
_BEND = 0.16
_SIDES = ("right", "left", "below", "above")
_LETTER = 7.3
"""Middle width of a letter of the names, in points."""

_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pin:
    """One place on the map; `side` is where its name stands: left, right, above or below.

    Attributes:
        is_named: False where the name found no room; the table says it.
    """

    code: str
    name: str
    x: float
    y: float
    side: str
    row: PostRow | None = None
    is_named: bool = True

    @property
    def tone(self) -> str:
        return TONES[self.row.state] if self.row else "kanim"


TONES = {"diam": "mengkudu", "luring": "kunyit", "berkabar": "lontar", "belum": "abu"}


@dataclass(frozen=True, slots=True)
class Way:
    """From a post to headquarters; `is_linked` draws it whole, else dotted."""

    path: str
    tone: str
    is_linked: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the template draws.

    Attributes:
        missing: posts whose place nobody has written down.
    """

    width: int
    height: int
    land: tuple[str, ...]
    home: Pin
    pins: tuple[Pin, ...]
    ways: tuple[Way, ...]
    missing: tuple[PostRow, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One entry of resources/console/places.toml, which says where each number is from."""

    name: str
    side: str
    lat: float
    lon: float
    source: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Degrees to points; one degree of longitude is shorter here than at the equator."""

    west: float
    north: float
    wide: float
    tall: float
    height: int
    land: tuple[str, ...]

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return round((lon - self.west) * self.wide, 1), round((self.north - lat) * self.tall, 1)


def draw(rows: Iterable[PostRow], places: dict[str, tuple[float, float]] | None = None) -> Chart:
    """The posts where they stand; `places` are (lat, lon) typed for posts the file lacks."""
    sheet, known = _sheet(), _known()
    typed, pins, missing = places or {}, list[Pin](), list[PostRow]()
    for row in rows:
        if row.code in typed or row.code in known:
            pins.append(_pin(sheet, row, typed))
        else:
            missing.append(row)
    kanim = known[HOME]
    home = Pin(HOME, kanim.name, *sheet.at(kanim.lon, kanim.lat), kanim.side)
    pins, ways = _named(pins, home, sheet.height), tuple(_way(one, home) for one in pins)
    drawn = (tuple(pins), ways, tuple(missing))
    return Chart(WIDTH, sheet.height, sheet.land, home, *drawn)


def _pin(sheet: _Sheet, row: PostRow, typed: dict[str, tuple[float, float]]) -> Pin:
    told = _known().get(row.code)
    lat, lon = typed.get(row.code) or (told.lat, told.lon) if told else typed[row.code]
    x, y = sheet.at(lon, lat)
    return Pin(row.code, row.name, x, y, told.side if told else "right", row)


def _named(pins: list[Pin], home: Pin, height: int) -> list[Pin]:
    """Each name on the side that is free; those with the most urgent state choose first."""
    taken = [name_box(home), *(_dot(one) for one in pins)]
    placed = []
    for pin in pins:
        sides = dict.fromkeys((pin.side, *_SIDES))
        found = (replace(pin, side=side) for side in sides)
        fits = (one for one in found if _is_free(name_box(one), taken, _dot(pin), height))
        best = next(fits, replace(pin, is_named=False))
        if best.is_named:
            taken.append(name_box(best))
        placed.append(best)
    return placed


def _is_free(box: _Box, taken: list[_Box], own: _Box, height: int) -> bool:
    left, top, right, bottom = box
    if left < 4 or top < 2 or right > WIDTH - 4 or bottom > height - 18:
        return False
    return not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
        for other in taken
        if other != own
    )


def name_box(pin: Pin) -> _Box:
    """Where its two lines of words stand, as the template sets them."""
    wide = len(pin.name) * _LETTER
    x, y = pin.x, pin.y
    if pin.side in ("left", "right"):
        left = x + 13 if pin.side == "right" else x - 13 - wide
        return left, y - 13, left + wide, y + 20
    top = y + 8 if pin.side == "below" else y - 28
    return x - wide / 2, top, x + wide / 2, top + 33


def _dot(pin: Pin) -> _Box:
    return pin.x - 8, pin.y - 8, pin.x + 8, pin.y + 8


def _way(pin: Pin, home: Pin) -> Way:
    """A shallow arc, bent the same way for every post, so that none hides another."""
    across, down = home.x - pin.x, home.y - pin.y
    length = math.hypot(across, down) or 1
    bend = min(60.0, length * _BEND)
    middle = ((pin.x + home.x) / 2 + down / length * bend, (pin.y + home.y) / 2 - bend)
    path = f"M{pin.x} {pin.y}Q{middle[0]:.1f} {middle[1]:.1f} {home.x} {home.y}"
    return Way(path, pin.tone, pin.row is not None and pin.row.state == "berkabar")


@functools.cache
def _sheet() -> _Sheet:
    told = json.loads(resources.path("console/coast.json").read_text("utf-8"))
    west, south, east, north = told["box"]
    wide = WIDTH / (east - west)
    tall = wide / math.cos(math.radians((north + south) / 2))
    bare = _Sheet(west, north, wide, tall, round((north - south) * tall), ())
    land = tuple(_outline(bare, ring) for ring in told["land"])
    return _Sheet(west, north, wide, tall, bare.height, land)


def _outline(sheet: _Sheet, ring: list[list[float]]) -> str:
    points = [sheet.at(lon, lat) for lon, lat in ring]
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"


@functools.cache
def _known() -> dict[str, _Place]:
    told = tomllib.loads(resources.path("console/places.toml").read_text("utf-8"))
    return {code: _Place(**facts) for code, facts in told.items()}
