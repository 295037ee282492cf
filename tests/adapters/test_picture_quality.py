"""What is said of a picture is what was done to it: blurred, darkened, turned, cut, shaded."""

import io
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

import resources
from app.adapters import picture_geometry
from app.adapters.images import Workshop
from app.adapters.picture_quality import findings
from app.adapters.picture_rules import load_limits
from app.adapters.rule_files import RulesDamaged
from app.domain.picture import BAD, CODES, PREVIEW_BYTES, WARNING, Finding
from tests.adapters.drawn_pictures import (
    a_page,
    as_jpeg,
    blurred,
    leaning,
    lit,
    on_a_table,
    shaded,
    with_noise,
)
from ui import demo_pictures

LIMITS = load_limits(date(2026, 11, 23))
GOOD_PAGE = {"sharp", "bright_enough", "straight"}
GOOD_FACE = {"sharp", "bright_enough", "background_plain"}
Change = Callable[[Image.Image], Image.Image]


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return a_page()


@pytest.fixture
def portrait(qapp: object) -> Image.Image:
    return drawn(demo_pictures.portrait(0))


def drawn(image: QImage) -> Image.Image:
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    return Image.open(io.BytesIO(kept.data().data())).convert("RGB")


def said_of(picture: Image.Image, role: str) -> set[str]:
    return {one.code for one in findings(picture, role, LIMITS)}


def before_shelves(portrait: Image.Image) -> Image.Image:
    chance, pen = random.Random(3), ImageDraw.Draw(portrait)
    for _ in range(300):
        left, top = chance.choice((chance.randint(0, 180), chance.randint(700, 880))), 0
        top = chance.randint(0, 800)
        colour = tuple(chance.randint(0, 255) for _ in range(3))
        pen.rectangle((left, top, left + chance.randint(10, 60), top + 60), fill=colour)
    return portrait


def before_a_wall(portrait: Image.Image) -> Image.Image:
    """The same head, the light ground painted dark."""
    red, _green, _blue = portrait.split()
    ground = red.point([255 if tone > 195 else 0 for tone in range(256)])
    portrait.paste((60, 66, 80), (0, 0, *portrait.size), ground)
    return portrait


def test_a_good_page_is_only_praised(page: Image.Image) -> None:
    assert said_of(with_noise(page), "scan") == GOOD_PAGE


@pytest.mark.parametrize("lines", [12, 30, 70])
def test_large_and_small_writing_is_sharp_alike(lines: int) -> None:
    assert "sharp" in said_of(with_noise(a_page(lines)), "scan")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda page: with_noise(blurred(page, 3)), "blurred"),
        (lambda page: blurred(page, 5), "blurred"),
        (lambda page: blurred(lit(page, 0.6), 3), "blurred"),
        (lambda page: with_noise(leaning(page, 3)), "tilted"),
        (lambda page: leaning(page, -1.5), "tilted"),
        (lambda page: with_noise(lit(page, 0.4)), "too_dark"),
        (lambda page: Image.blend(page, Image.new("RGB", page.size, "white"), 0.82), "too_bright"),
        (lambda page: page.crop((260, 0, *page.size)), "cut_off"),
        (lambda page: page.crop((0, 0, 1200, page.height)), "cut_off"),
        (lambda page: page.resize((500, 707)), "low_resolution"),
    ],
    ids=[
        *("3 dots", "5 dots", "3 dots in the dusk", "3 degrees", "1.5 degrees the other way"),
        *("dusk", "bleached", "cut at the left", "cut at the right", "too few dots"),
    ],
)
def test_what_is_wrong_with_a_page_is_said(page: Image.Image, change: Change, code: str) -> None:
    assert code in said_of(change(page), "scan")


@pytest.mark.parametrize(
    "change",
    [lambda page: leaning(page, 0.4), lambda page: lit(page, 0.75), on_a_table],
    ids=["half a degree", "a cloud", "a table around it"],
)
def test_small_flaws_of_a_page_are_let_pass(page: Image.Image, change: Change) -> None:
    assert said_of(with_noise(change(page)), "scan") == GOOD_PAGE


def test_the_black_edge_of_a_scanner_is_not_writing_cut_off(page: Image.Image) -> None:
    edged = page.copy()
    edged.paste("#303030", (0, 0, 25, edged.height))

    assert "cut_off" not in said_of(edged, "scan")


@pytest.mark.parametrize("table", ["#5B4632", "#C8B090", "#303030"], ids=["wood", "mat", "dark"])
@pytest.mark.parametrize("angle", [1.0, 2.0, -3.0, 5.0])
def test_the_rim_of_a_table_that_is_left_is_not_writing_cut_off(
    page: Image.Image, table: str, angle: float
) -> None:
    photographed = with_noise(on_a_table(page, angle, table))

    straight = picture_geometry.turned(photographed, picture_geometry.suggestion(photographed))

    assert said_of(straight, "scan") == GOOD_PAGE


def test_a_soft_page_is_a_warning_and_a_blurred_one_is_bad(page: Image.Image) -> None:
    soft, bad = (findings(blurred(page, dots), "scan", LIMITS) for dots in (2.5, 4))

    assert Finding("soft", WARNING) in soft and Finding("blurred", BAD) in bad


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_good_portrait_is_only_praised_whatever_the_skin(qapp: object, number: int) -> None:
    portrait = drawn(demo_pictures.portrait(number))

    assert said_of(with_noise(portrait), "portrait") == GOOD_FACE


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda face: with_noise(blurred(face, 3)), "blurred"),
        (lambda face: lit(face, 0.4), "too_dark"),
        (lambda face: lit(face, 3.0), "too_bright"),
        (lambda face: shaded(face, 0.35, 1.0), "dark_left"),
        (lambda face: shaded(face, 1.0, 0.35), "dark_right"),
        (before_shelves, "background_busy"),
        (before_a_wall, "background_dark"),
        (lambda face: face.resize((300, 400)), "low_resolution"),
    ],
    ids=["blurred", "dusk", "burnt", "dark left", "dark right", "shelves", "a wall", "few dots"],
)
def test_what_is_wrong_with_a_portrait_is_said(
    portrait: Image.Image, change: Change, code: str
) -> None:
    assert code in said_of(change(portrait), "portrait")


def test_a_dark_skin_in_good_light_is_not_too_dark(portrait: Image.Image) -> None:
    red, green, blue = portrait.split()
    skin = red.point([255 if 60 < tone < 190 else 0 for tone in range(256)])
    portrait.paste((52, 34, 26), (0, 0, *portrait.size), skin)

    assert not {"too_dark", "dark_left", "dark_right"} & said_of(portrait, "portrait")


def test_a_blank_page_is_not_called_bleached() -> None:
    assert "too_bright" not in said_of(Image.new("RGB", (1654, 2339), "white"), "scan")


@pytest.mark.parametrize("role", ["scan", "portrait"])
@pytest.mark.parametrize("side", [(1, 1), (3, 2000), (2000, 3)], ids=str)
def test_a_picture_of_almost_nothing_is_judged_too(role: str, side: tuple[int, int]) -> None:
    assert said_of(Image.new("RGB", side, "grey"), role) <= set(CODES)


def test_the_invented_papers_of_the_demonstration_are_sound(qapp: object) -> None:
    made = Workshop(LIMITS).prepare(
        as_jpeg(drawn(demo_pictures.paper("KARTU KELUARGA", "CONTOH"))), "scan"
    )

    assert {one.code for one in made.findings} == GOOD_PAGE and len(made.preview) <= PREVIEW_BYTES


def test_every_limit_is_dated_and_says_where_it_comes_from() -> None:
    text = resources.path("rules/pictures.toml").read_text("utf-8")

    assert (
        text.count("source = ") == text.count("from = ") == text.count("[[limit]]") == len(LIMITS)
    )


def test_the_rows_of_the_day_hold(tmp_path: Path) -> None:
    rows = [("2026-11-23", 1.0), ("2027-01-01", 2.0)]
    text = "".join(f'[[limit]]\ncode = "x"\nvalue = {value}\nfrom = {on}\n' for on, value in rows)
    (tmp_path / "pictures.toml").write_text(text)

    held = [
        load_limits(date(*on), tmp_path)["x"] for on in ((2026, 1, 1), (2026, 12, 31), (2027, 1, 1))
    ]

    assert held == [1.0, 1.0, 2.0]


def test_a_damaged_rule_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "pictures.toml").write_text("[[limit]]\ncode = 3")

    with pytest.raises(RulesDamaged, match=r"pictures\.toml"):
        load_limits(date(2026, 11, 23), tmp_path)
