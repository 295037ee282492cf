"""Colours can be told apart by old eyes in the sun, and every sign that is named is there."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel

import resources
from ui.theme import THEMES, Theme, restyle

TEXT, CONTROL = 4.5, 3.0
"""WCAG 2.2, success criteria 1.4.3 and 1.4.11."""
PROMISED = {"ink": 7.8, "ink2": 7.8, "ink3": 5.1, "primaryText": 7.8}
STATE, OUTLINE, FOCUS = 7.0, 4.3, 9.2
"""More than WCAG asks. Source: UX.md section 12."""
WORDS = ("ink", "ink2", "ink3", "primaryText")
GROUNDS = ("surface", "canvas", "surfaceAlt")
TONES = ("abu", "laut", "lontar", "kunyit", "mengkudu", "ungu")
SIGN = re.compile(
    r"""(?:Sign|SignTile|IconLabel|IconButton)\(\s*[\w.]+,\s*"([a-z0-9-]+)\""""
    r"""|icon_pixmap\(\s*"([a-z0-9-]+)"|icon="([a-z0-9-]+)\""""
)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_stand_out_from_their_ground(name: str, ground: str, word: str) -> None:
    theme = Theme(name)

    assert contrast(theme.color(word), theme.color(ground)) >= TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("tone", TONES)
def test_a_state_is_read_on_its_chip_and_on_the_paper(name: str, tone: str) -> None:
    theme = Theme(name)
    text, solid = theme.status(tone), theme.status(tone, "solid")

    assert contrast(text, theme.status(tone, "bg")) >= TEXT
    assert contrast(text, theme.color("surface")) >= TEXT
    assert contrast(solid, theme.color("surface")) >= CONTROL


@pytest.mark.parametrize("name", THEMES)
def test_the_promised_contrast_is_kept_in_every_theme(name: str) -> None:
    theme = Theme(name)
    canvas, surface = theme.color("canvas"), theme.color("surface")

    for word, least in PROMISED.items():
        assert contrast(theme.color(word), canvas) >= least, word
    assert round(contrast(theme.color("control"), surface), 1) >= OUTLINE
    assert contrast(theme.color("focusInner"), canvas) >= FOCUS
    for tone in TONES:
        assert contrast(theme.status(tone), theme.status(tone, "bg")) >= STATE, tone


@pytest.mark.parametrize("name", THEMES)
def test_what_can_be_pressed_or_filled_in_is_seen(name: str) -> None:
    theme = Theme(name)

    assert contrast(theme.color("onPrimary"), theme.color("primary")) >= TEXT
    assert contrast(theme.color("surface"), theme.status("mengkudu", "solid")) >= TEXT
    assert contrast(theme.color("primaryText"), theme.color("primarySoft")) >= TEXT
    assert contrast(theme.color("control"), theme.color("surface")) >= CONTROL
    assert contrast(theme.color("focusInner"), theme.color("canvas")) >= CONTROL


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_no_gap_in_any_theme(qapp: QApplication, name: str) -> None:
    theme = Theme(name, 1.25)

    theme.apply(qapp)

    assert not re.search(r"\$|\ddp", qapp.styleSheet())
    qapp.setStyleSheet("")


def test_the_themes_follow_each_other_in_a_circle() -> None:
    theme, seen = Theme(), []

    for _ in THEMES:
        theme.name = theme.following()
        seen.append(theme.name)

    assert seen == ["matahari", "gelap", "terang"]


def test_under_the_open_sun_letters_are_one_step_heavier() -> None:
    assert (Theme("terang").weight(500), Theme("matahari").weight(500)) == (500, 600)
    assert Theme("matahari").weight(800) == 800


def test_sizes_grow_with_the_scale() -> None:
    assert (Theme().px(42), Theme(scale=1.5).px(42)) == (42, 63)


def test_the_letters_come_with_the_program(qapp: QApplication) -> None:
    assert "Jakarta Tab" in QFontDatabase.families()


def test_a_tone_is_seen_as_soon_as_it_is_set(theme: Theme) -> None:
    line = QLabel("Gagal")
    line.setProperty("role", "body")

    restyle(line, tone="mengkudu")

    assert line.palette().windowText().color() == theme.status("mengkudu")


def test_every_sign_named_on_a_screen_is_in_the_box() -> None:
    folder = Path(__file__).parents[2] / "ui"
    named = {
        name
        for file in folder.rglob("*.py")
        for found in SIGN.findall(file.read_text(encoding="utf-8"))
        for name in found
        if name
    }

    missing = [name for name in named if not resources.path(f"icons/{name}.svg").is_file()]

    assert len(named) > 20
    assert missing == []


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
