"""The pictures of a record as the screens show them: unlocked and made small in the lane."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.services import pictures as stored
from ui.counter import Counter
from ui.screens.intake.side_ktp import KTP

FACE = "portrait"
# as large as any place that shows them, at twice the scale
SHOWN = QSize(900, 900)
STAMP = QSize(180, 180)
LARGE = QSize(1400, 1400)


@dataclass
class Images:
    """Of one person.

    Attributes:
        whole: the face under "portrait", the KTP under its code.
        stamps: the first page of each paper by its code.
    """

    whole: dict[str, QImage] = field(default_factory=dict)
    stamps: dict[str, QImage] = field(default_factory=dict)


def of_record(counter: Counter, record: dict[str, Any], only: Collection[str] = ()) -> Images:
    """Nothing of it touches the disk.

    Args:
        only: papers and "portrait" to be read; all of them when empty.
    """
    found = Images()
    blobs = record.get("blobs", [])
    faces = stored.of_role(record, FACE)
    firsts = {one["code"]: one["blobs"][0] for one in record.get("papers", []) if one.get("blobs")}
    wanted = {FACE: faces[-1]["number"]} if faces else {}
    wanted |= {KTP: firsts[KTP]} if KTP in firsts else {}
    for name, number in wanted.items():
        if not only or name in only:
            found.whole[name] = scaled(_drawn(counter, record, number), SHOWN)
    previews = {one["preview_of"]: one["number"] for one in blobs if one["role"] == "preview"}
    for code, number in firsts.items():
        if (not only or code in only) and number in previews:
            found.stamps[code] = scaled(_drawn(counter, record, previews[number]), STAMP)
    return found


def scaled(image: QImage, most: QSize) -> QImage:
    if image.isNull() or max(image.width(), image.height()) <= most.width():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _drawn(counter: Counter, record: dict[str, Any], number: int) -> QImage:
    return QImage.fromData(stored.read(counter.desk, record, number))
