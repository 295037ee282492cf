"""What comes out of the box is believed only as far as it was measured."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from app.adapters import picture_answers
from app.adapters.picture_answers import webp_side
from app.adapters.picture_frames import MAX_HEAD, FrameBroken, receive, send
from app.domain.picture import PREVIEW_BYTES, PictureTooSlow, Shape


def a_webp(side: tuple[int, int], **save: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", side, "teal").save(out, "WEBP", **save)
    return out.getvalue()


@pytest.mark.parametrize("lossless", [False, True], ids=["lossy", "lossless"])
@pytest.mark.parametrize("side", [(1, 1), (640, 481), (3000, 17)], ids=str)
def test_the_side_of_a_webp_is_read_from_its_head(side: tuple[int, int], lossless: bool) -> None:
    assert webp_side(a_webp(side, lossless=lossless)) == side


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF", a_webp((9, 9))[:-1], a_webp((9, 9)) + b"x", b"\xff\xd8" + bytes(60)],
    ids=["nothing", "a beginning", "cut", "longer", "a JPEG"],
)
def test_what_is_no_whole_webp_has_no_side(data: bytes) -> None:
    assert webp_side(data) is None


@given(some.binary(max_size=80))
def test_no_bytes_make_the_reading_stumble(data: bytes) -> None:
    head = b"RIFF" + struct.pack("<I", len(data) + 4) + b"WEBP"

    assert webp_side(head + data) is None or len(data) >= 18


SMALL, LARGE = a_webp((40, 30)), a_webp((400, 300))
GOOD = {"side": [400, 300], "said": [["sharp", "good"]]}


def test_a_sound_answer_becomes_a_picture() -> None:
    made = picture_answers.made(GOOD, [LARGE, SMALL], 77)

    assert (made.width, made.height, made.source_bytes) == (400, 300, 77)


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        (GOOD, [LARGE]),
        (GOOD, [b"<script>", SMALL]),
        (GOOD | {"side": [401, 300]}, [LARGE, SMALL]),
        (GOOD | {"said": [["handsome", "good"]]}, [LARGE, SMALL]),
        (GOOD | {"said": [["sharp", ["good"]]]}, [LARGE, SMALL]),
        (GOOD | {"said": "sharp"}, [LARGE, SMALL]),
        (GOOD, [LARGE, a_webp((3001, 2))]),
        (GOOD, [LARGE, SMALL + bytes(PREVIEW_BYTES)]),
    ],
    ids=[
        *("one lacks", "no picture", "another side", "an unknown word", "a list for a word"),
        *("no list", "too long a side", "too many bytes"),
    ],
)
def test_an_answer_that_was_tampered_with_is_not_taken(
    head: dict[str, object], parts: list[bytes]
) -> None:
    with pytest.raises(FrameBroken):
        picture_answers.made(head, parts, 77)


def test_only_the_three_refusals_are_known() -> None:
    assert picture_answers.refusal({"code": "picture_too_slow"}) is PictureTooSlow
    assert picture_answers.refusal({}) is None
    for code in ("disk_full", 7, ["picture_too_slow"]):
        with pytest.raises(FrameBroken):
            picture_answers.refusal({"code": code})


def test_a_shape_stays_within_the_page() -> None:
    told = {"quarter_turns": 1, "angle_deg": -2.5, "crop": [0.1, 0.1, 0.9, 1.0]}

    assert picture_answers.shape({"shape": told}) == Shape(1, -2.5, (0.1, 0.1, 0.9, 1.0))
    for wrong in ({"crop": [0, 0, 2, 1]}, {"crop": [1, 0, 1, 1]}, {"angle_deg": "3"}):
        with pytest.raises(FrameBroken):
            picture_answers.shape({"shape": told | wrong})
    with pytest.raises(FrameBroken):
        picture_answers.shape({"shape": told | {"angle_deg": float("nan")}})


def test_a_frame_comes_back_as_it_was_sent() -> None:
    pipe = io.BytesIO()
    send(pipe, {"act": "pages"}, b"one", b"", b"three")
    pipe.seek(0)

    assert receive(pipe, 100) == ({"act": "pages"}, [b"one", b"", b"three"])


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        struct.pack(">I", MAX_HEAD + 1),
        struct.pack(">I", 4) + b"nope",
        struct.pack(">I", 2) + b"[]",
        struct.pack(">I", 2) + b"{}",
        struct.pack(">I", 13) + b'{"sizes":[9]}',
        struct.pack(">I", 14) + b'{"sizes":[-1]}',
        struct.pack(">I", 15) + b'{"sizes":[101]}',
        struct.pack(">I", 60_000) + b"[" * 60_000,
    ],
    ids=["nothing", "long", "text", "list", "no sizes", "cut", "negative", "too much", "deep"],
)
def test_a_broken_frame_is_no_frame(frame: bytes) -> None:
    with pytest.raises(FrameBroken):
        receive(io.BytesIO(frame), 100)
