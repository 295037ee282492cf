"""Enter, movement, sound and the list of keys: chosen in the settings, felt at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app import practice
from app.config import Config
from app.paper import keys_page
from app.station import LaptopStation
from tests.ui.test_intake_day import press, typed, wait
from tests.ui.test_settings_work import TOOLS, folder
from ui import keys
from ui.application import make_application
from ui.comfort import Comfort
from ui.devices.knock import Knock
from ui.keys_work import printed
from ui.main_window import MainWindow
from ui.screens.keys_sheet import halves
from ui.screens.settings_keys import every_key
from ui.widgets.toggles import Toggle

__all__ = ["folder"]


@pytest.fixture
def window(folder: Path, qapp: QApplication) -> Iterator[MainWindow]:
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(Config(folder, is_practice=True), TOOLS))
    shown.open()
    typed(practice.PASSWORD)
    wait(lambda: shown.session)
    shown.go("settings")
    yield shown
    shown.close()


def switch(window: MainWindow, key: str) -> Toggle:
    found = window.findChild(Toggle, f"toggle_{key}")
    assert isinstance(found, Toggle)
    return found


def test_enter_stays_in_its_field_once_switched_off(
    window: MainWindow,
) -> None:
    switch(window, "enter_moves").setFocus()
    press(Qt.Key.Key_Space)
    first, second = _two_fields(window)

    first.setFocus()
    press(Qt.Key.Key_Return)
    assert first.hasFocus()

    window.comfort.set("enter_moves", True)
    press(Qt.Key.Key_Return)
    assert second.hasFocus()


def test_a_switch_is_taken_back_by_ctrl_z(window: MainWindow) -> None:
    switch(window, "enter_moves").setFocus()
    press(Qt.Key.Key_Space)

    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.comfort.enter_moves()
    assert switch(window, "enter_moves").isChecked()
    assert window.session is not None
    wait(lambda: window.session and window.session.counter.looks.setting("enter_moves") is True)


def test_what_was_chosen_holds_at_the_next_sign_in(window: MainWindow, folder: Path) -> None:
    for key in ("enter_moves", "less_motion", "sound"):
        switch(window, key).click()
    assert window.session is not None
    wait(lambda: window.session and window.session.counter.looks.setting("sound") is False)
    window.close()

    again = MainWindow(window.theme, LaptopStation(Config(folder, is_practice=True), TOOLS))
    again.open()
    typed(practice.PASSWORD)
    wait(lambda: again.session)

    assert not again.comfort.enter_moves()
    assert not again.comfort.may_move
    assert not again.comfort.may_sound
    assert not switch(again, "sound").isChecked()
    again.close()


def test_nothing_moves_once_movement_is_reduced_or_the_battery_is_low() -> None:
    feel = Comfort()
    told: list[bool] = []
    feel.changed.connect(lambda: told.append(feel.may_move))

    feel.spare(19)
    feel.spare(None)
    feel.set("less_motion", True)
    feel.set("less_motion", None)

    assert told == [False, True, False]


def test_the_pouch_that_empties_knocks_once_and_only_when_sound_is_wished(
    window: MainWindow,
) -> None:
    beats: list[int] = []
    window.knock = Knock(window._may_sound, lambda: beats.append(1))
    for wished, files in ((True, 3), (True, 0), (True, 0), (False, 2), (False, 0)):
        window.comfort.set("sound", wished)
        _gather(window, files)

    assert beats == [1]


def test_the_sheet_of_keys_names_every_key_that_the_program_answers(tmp_path: Path) -> None:
    page = pypdfium2.PdfDocument(keys_page.pdf(halves(every_key())))

    told = " ".join(page[0].get_textpage().get_text_range().split())
    assert len(page) == 1
    for one in (*keys.GLOBAL, *keys.RAIL):
        assert one.does in told
        assert one.shown in told
    assert "Jawab ya, tidak, ragu" in told


def test_without_a_printer_the_list_of_keys_is_saved_and_says_where(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert window.session is not None

    said = printed(window.session.counter, "", tmp_path)

    assert said == "Tersimpan sebagai PDF: Tombol Beranda.pdf"
    assert (tmp_path / "Tombol Beranda.pdf").read_bytes().startswith(b"%PDF")


def _two_fields(window: MainWindow) -> tuple[QLineEdit, QLineEdit]:
    """The first two fields of the third page of an intake."""
    window.work.start("")
    wait(lambda: window.work.wizard)
    wizard = window.work.wizard
    assert wizard is not None
    wizard.go_to(3)
    fields = list(wizard.person.fields.values())
    return fields[0].edit, fields[1].edit


def _gather(window: MainWindow, files: int) -> None:
    found = window.refresh._last
    pouch = {**found.pouch, "files": files, "bytes": 0}
    window.refresh.show(replace(found, pouch=pouch))
