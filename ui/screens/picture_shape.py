"""Turning, straightening and cropping as hands do it: one small step, within what is sensible."""

import math
from dataclasses import replace

from app.domain.picture import Box, Shape

EDGES = ("left", "top", "right", "bottom")
MOST_DEG = 15.0
LEAST_SHARE = 0.1
"""Of a page that much stays at least, however its edges are moved."""


def turned(shape: Shape, quarters: int = 1) -> Shape:
    """A quarter turn clockwise; what was cut off stays cut off."""
    crop = shape.crop
    for _ in range(quarters % 4):
        left, top, right, bottom = crop
        crop = (1 - bottom, left, 1 - top, right)
    return replace(shape, quarter_turns=(shape.quarter_turns + quarters) % 4, crop=crop)


def nudged(shape: Shape, degrees: float) -> Shape:
    """Leaning so much more to the right."""
    angle = max(-MOST_DEG, min(MOST_DEG, shape.angle_deg + degrees))
    return replace(shape, angle_deg=round(angle, 1) + 0.0)


def edge_moved(shape: Shape, edge: str, by: float) -> Shape:
    """One edge of the crop, by a share of the page; it never passes the one across."""
    return edge_at(shape, edge, shape.crop[EDGES.index(edge)] + by)


def edge_at(shape: Shape, edge: str, share: float) -> Shape:
    crop, at = list(shape.crop), EDGES.index(edge)
    across = crop[(at + 2) % 4]
    low, high = (0.0, across - LEAST_SHARE) if at < 2 else (across + LEAST_SHARE, 1.0)
    crop[at] = round(max(low, min(high, share)), 4)
    return replace(shape, crop=_box(crop))


def frame(width: float, height: float, shape: Shape) -> tuple[float, float]:
    """The size of the page once it is turned: no corner is lost."""
    if shape.quarter_turns % 2:
        width, height = height, width
    lean = math.radians(abs(shape.angle_deg))
    return (
        width * math.cos(lean) + height * math.sin(lean),
        width * math.sin(lean) + height * math.cos(lean),
    )


def _box(crop: list[float]) -> Box:
    left, top, right, bottom = crop
    return left, top, right, bottom
