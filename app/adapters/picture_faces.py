"""How a head sits in its photo, where the office has installed the face model (extra `face`)."""

import math
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PIL import Image

from app.adapters.picture_quality import Limits
from app.domain.picture import GOOD, WARNING, Finding

_FACE, _EYE = "haarcascade_frontalface_default.xml", "haarcascade_eye_tree_eyeglasses.xml"
_SIDE = 480
_LEAST = 0.18
_SURE = 5
# The finder frames brow to chin, four fifths of crown to chin.
_HEAD_OF_FRAME = 1.25
_EYES_OF_FRAME = 0.6
Frame = tuple[int, int, int, int]


def is_installed() -> bool:
    """Whether the extra `face` brought its finder and the two models in it."""
    return find_spec("cv2") is not None and find_spec("numpy") is not None


@dataclass(frozen=True)
class Faces:
    """Two finders of the OpenCV package, loaded before the box is shut."""

    face: Any
    eye: Any
    array: Any

    def findings(self, picture: Image.Image, limits: Limits) -> tuple[Finding, ...]:
        grey = picture.convert("L")
        grey.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
        frames = self._found(self.face, grey, _LEAST, _SURE)
        if len(frames) != 1:
            return (Finding("more_faces" if frames else "no_face", WARNING),)
        said = [_place(frames[0], grey, limits), _size(frames[0], grey, limits)]
        return (*said, *self._eyes(frames[0], grey, limits))

    def _eyes(self, frame: Frame, grey: Image.Image, limits: Limits) -> list[Finding]:
        left, top, width, height = frame
        upper = grey.crop((left, top, left + width, top + int(height * _EYES_OF_FRAME)))
        eyes = self._found(self.eye, upper, 0.12, 3)
        if len(eyes) != 2:
            return []
        angle = _lean(*sorted(eyes))
        if abs(angle) > limits["face_eyes_tilt_above"]:
            return [Finding("eyes_tilted", WARNING)]
        return [Finding("eyes_level", GOOD)]

    def _found(self, finder: Any, grey: Image.Image, least: float, sure: int) -> list[Frame]:
        size = max(int(grey.width * least), 12)
        found = finder.detectMultiScale(
            self.array(grey), scaleFactor=1.08, minNeighbors=sure, minSize=(size, size)
        )
        return [(int(x), int(y), int(wide), int(high)) for x, y, wide, high in found]


def load() -> Faces | None:
    """The finders, or None where they are not installed."""
    if not is_installed():
        return None
    cv2: Any = import_module("cv2")
    numpy: Any = import_module("numpy")
    # no threads: the box has one
    cv2.setNumThreads(1)
    folder = Path(cv2.__file__).parent / "data"
    if not (folder / _FACE).is_file() or not hasattr(cv2, "CascadeClassifier"):
        return None
    face, eye = (cv2.CascadeClassifier(str(folder / name)) for name in (_FACE, _EYE))
    return Faces(face, eye, numpy.asarray)


def _place(frame: Frame, grey: Image.Image, limits: Limits) -> Finding:
    centre = (frame[0] + frame[2] / 2) / grey.width
    if abs(centre - 0.5) > limits["face_centre_off"]:
        return Finding("face_off_centre", WARNING)
    return Finding("face_centred", GOOD)


def _size(frame: Frame, grey: Image.Image, limits: Limits) -> Finding:
    head = frame[3] * _HEAD_OF_FRAME / grey.height
    if head < limits["face_head_min"]:
        return Finding("head_small", WARNING)
    if head > limits["face_head_max"]:
        return Finding("head_large", WARNING)
    return Finding("head_size_good", GOOD)


def _lean(one: Frame, other: Frame) -> float:
    across = other[0] + other[2] / 2 - one[0] - one[2] / 2
    down = other[1] + other[3] / 2 - one[1] - one[3] / 2
    return math.degrees(math.atan2(down, max(across, 1.0)))
