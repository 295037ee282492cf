"""How a head sits is said where the office installed the face model, and nowhere else.

Both halves are tests: with the extra `face` the words are asserted, without it their absence.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PIL import Image

from app.adapters import picture_faces
from app.adapters.picture_box import PictureBox
from app.adapters.picture_rules import load_limits
from tests.adapters.drawn_pictures import a_head, a_page, as_jpeg, beside

LIMITS = load_limits(date(2026, 11, 23))
FACE_WORDS = {
    *("face_centred", "face_off_centre", "head_size_good", "head_small", "head_large"),
    *("eyes_level", "eyes_tilted", "no_face", "more_faces"),
}


@pytest.fixture(scope="module")
def box() -> Iterator[PictureBox]:
    made = PictureBox(LIMITS)
    yield made
    made.close()


def far_away(head: Image.Image) -> Image.Image:
    ground = Image.new("RGB", head.size, "#dfe5ee")
    ground.paste(head.resize((400, 533)), (250, 250))
    return ground


def said_of(box: PictureBox, picture: Image.Image) -> set[str]:
    made = box.prepare(as_jpeg(picture), "portrait")
    return {one.code for one in made.findings} & FACE_WORDS


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda head: head, {"face_centred", "head_size_good", "eyes_level"}),
        (lambda head: head.rotate(-9, fillcolor="#dfe5ee"), {"eyes_tilted"}),
        (far_away, {"head_small"}),
        (lambda head: beside(Image.new("RGB", (600, 1200), "#dfe5ee"), head), {"face_off_centre"}),
        (lambda head: beside(head, head), {"more_faces"}),
        (lambda _head: a_page().crop((0, 0, 900, 1200)), {"no_face"}),
    ],
    ids=["as it should", "leaning", "far away", "at the side", "two heads", "a paper"],
)
def test_a_head_is_spoken_of_only_with_the_face_model(
    box: PictureBox, change: Callable[[Image.Image], Image.Image], words: set[str]
) -> None:
    said = said_of(box, change(a_head()))

    assert words <= said if picture_faces.load() is not None else not said


def test_without_the_package_there_is_no_finder() -> None:
    assert (picture_faces.load() is not None) <= picture_faces.is_installed()
