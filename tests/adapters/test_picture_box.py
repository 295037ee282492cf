"""A file made to hurt ends in a sentence within 15 seconds, and the next picture is drawn."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from app.adapters import picture_process
from app.adapters.picture_box import PictureBox
from app.adapters.picture_process import Patience, PicturesClosed
from app.adapters.picture_rules import load_limits
from app.domain.picture import MAX_SIDE, PictureTooBig, PictureTooSlow, PictureUnreadable, Shape
from tests.adapters import hostile_files as hostile
from tests.adapters.drawn_pictures import a_page, as_jpeg, leaning, with_noise

LIMITS = load_limits(date(2026, 11, 23))
LONGEST_S = 15.0
ON_LINUX = sys.platform == "linux"


@pytest.fixture
def box() -> Iterator[PictureBox]:
    made = PictureBox(LIMITS)
    yield made
    made.close()


def still_draws(box: PictureBox) -> bool:
    made = box.prepare(hostile.an_honest_picture(), "scan")
    return (made.width, made.height) == (600, 800)


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        (hostile.a_png_bomb, PictureTooBig),
        (hostile.a_cut_jpeg, PictureUnreadable),
        (hostile.a_huge_sheet, PictureTooBig),
        (hostile.a_pdf_of_many_pages, PictureTooBig),
        (hostile.a_form_within_itself, (PictureTooBig, PictureTooSlow)),
        pytest.param(hostile.an_endless_drawing, PictureTooSlow, marks=pytest.mark.slow),
        (hostile.a_tiff_of_many_pages, PictureTooBig),
        (hostile.garbage, PictureUnreadable),
        (lambda: bytes(40_000_000), PictureUnreadable),
        (lambda: bytes(40 * 1024 * 1024), PictureTooBig),
        (lambda: b"", PictureUnreadable),
    ],
    ids=[
        *("a PNG bomb", "a cut JPEG", "a sheet of 700 km", "10,000 pages"),
        *("a form within itself", "an endless drawing", "65,000 TIFF pages", "garbage"),
        *("40 MB of zeros", "40 MiB of zeros", "nothing"),
    ],
)
def test_a_hostile_file_is_refused_in_time_and_the_counter_goes_on(
    box: PictureBox, file: Callable[[], bytes], wanted: type[Exception]
) -> None:
    data, began = file(), time.perf_counter()

    with pytest.raises(wanted) as refused:
        box.pages(data)

    assert time.perf_counter() - began < LONGEST_S
    assert set(refused.value.facts) == {"size_bytes"}
    assert still_draws(box)


@pytest.mark.parametrize("file", [hostile.a_circling_tiff, hostile.a_lying_png])
def test_a_file_that_lies_harmlessly_is_drawn_as_far_as_it_goes(
    box: PictureBox, file: Callable[[], bytes]
) -> None:
    assert 1 <= len(box.pages(file())) <= 3


def test_the_four_acts_give_the_same_in_the_box_as_outside(box: PictureBox) -> None:
    from app.adapters.images import Workshop

    outside, data = Workshop(LIMITS), as_jpeg(with_noise(leaning(a_page(), 3)))

    (page,) = box.pages(data)
    shape = box.suggest(page.webp, "scan")

    assert (page,) == outside.pages(data) and max(page.width, page.height) <= MAX_SIDE
    assert shape == outside.suggest(page.webp, "scan") and shape.angle_deg == -3.0
    assert box.make(page.webp, "scan", shape) == outside.make(page.webp, "scan", shape)
    assert box.prepare(data, "portrait") == outside.prepare(data, "portrait")


def test_a_child_that_hangs_is_ended_and_replaced() -> None:
    box = PictureBox(LIMITS, Patience(wall_s=1.0))
    still_draws(box)
    (hung,) = box.processes()
    os.kill(hung, signal.SIGSTOP)

    with pytest.raises(PictureTooSlow):
        box.prepare(bytes(5_000_000), "scan")

    assert still_draws(box) and box.processes() != [hung]
    box.close()


def test_a_child_killed_in_the_midst_is_a_sentence_too(box: PictureBox) -> None:
    still_draws(box)
    (child,) = box.processes()

    with ThreadPoolExecutor(1) as lane:
        asked = lane.submit(box.pages, hostile.an_endless_drawing())
        time.sleep(0.5)
        os.kill(child, signal.SIGKILL)
        with pytest.raises(PictureUnreadable):
            asked.result(LONGEST_S)

    assert still_draws(box)


def test_a_child_killed_between_two_pictures_is_not_noticed(box: PictureBox) -> None:
    still_draws(box)
    os.kill(box.processes()[0], signal.SIGKILL)
    time.sleep(0.1)

    assert still_draws(box)


def test_a_warm_child_serves_many_and_is_then_relieved() -> None:
    box, served = PictureBox(LIMITS, Patience(pictures=3)), []

    for _ in range(6):
        still_draws(box)
        served.append(box.processes())

    assert served[0] == served[1] != [] and served[2] == []
    assert served[3] == served[4] != served[0] and served[5] == []


def test_the_memory_of_an_idle_child_is_given_back() -> None:
    box = PictureBox(LIMITS, Patience(idle_s=0.2))
    still_draws(box)

    until = time.perf_counter() + 10
    while box.processes() and time.perf_counter() < until:
        time.sleep(0.02)

    assert box.processes() == [] and still_draws(box)
    box.close()


def test_two_lanes_may_ask_at_once(box: PictureBox) -> None:
    with ThreadPoolExecutor(2) as lanes:
        drawn = list(lanes.map(lambda _: still_draws(box), range(6)))

    assert drawn == [True] * 6 and len(box.processes()) == 1


def test_a_child_that_cannot_prove_its_limits_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_process, "PROOFS", ("no_dreams",))
    box = PictureBox(LIMITS)

    if not ON_LINUX:
        return
    with pytest.raises(PicturesClosed):
        box.prepare(hostile.an_honest_picture(), "scan")

    assert box.processes() == []


def test_a_closed_counter_leaves_no_child_behind(box: PictureBox) -> None:
    still_draws(box)
    (child,) = box.processes()

    box.close()

    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@pytest.mark.skipif(not ON_LINUX, reason="reads /proc")
def test_the_kernel_itself_says_what_the_child_may_do(box: PictureBox) -> None:
    box.make(hostile.an_honest_picture(), "portrait", Shape())
    (child,) = box.processes()

    told = Path(f"/proc/{child}/status").read_text()

    facts = dict(line.split(":", 1) for line in told.splitlines())
    assert (facts["Seccomp"].strip(), facts["NoNewPrivs"].strip()) == ("2", "1")
    assert int(facts["Threads"]) == 1


def test_leaving_does_not_wait_for_a_drawing_that_never_ends(box: PictureBox) -> None:
    still_draws(box)

    with ThreadPoolExecutor(1) as lane:
        asked = lane.submit(box.pages, hostile.an_endless_drawing())
        time.sleep(0.5)
        began = time.perf_counter()
        box.close()
        took = time.perf_counter() - began

    assert took < 2 and isinstance(asked.exception(), PictureUnreadable)
