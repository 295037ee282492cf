"""What the header of the wizard calls saved lies on the disk, whole."""

from threading import Event
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.test_intake_day import CTRL, focused, press, to_person, typed, wait
from tests.ui.test_intake_day import window as window  # the fixture
from ui.main_window import MainWindow

Key = Qt.Key


def on_disk(window: MainWindow) -> dict[str, Any]:
    held = window.session.counter.looks.drafts()
    return next(one["record"] for one in held if one["id"] == window.wizard.draft.id)


def paste(color: str) -> None:
    face = QImage(300, 400, QImage.Format.Format_RGB32)
    face.fill(QColor(color))
    QApplication.clipboard().setImage(face)
    press(Key.Key_V, CTRL)


def test_an_older_save_that_comes_back_does_not_call_the_newest_saved(window: MainWindow) -> None:
    to_person(window)
    wizard, lane, gate = window.wizard, window.session.work, Event()
    wait(lambda: lane.is_idle and wizard.header._saved_at)
    passed: list[bool] = []
    wizard.save()
    lane.run(lambda: None, lambda _done: passed.append(True))
    lane.run(lambda: gate.wait(10))

    typed("Yohana Mau Lelang")
    wait(lambda: passed)

    assert wizard.header._saved_at == ""
    gate.set()
    wait(lambda: wizard.header._saved_at)
    assert on_disk(window)["name"] == "Yohana Mau Lelang"


def test_leaving_the_desa_saves_what_it_fills_in_with_it(window: MainWindow) -> None:
    to_person(window)
    window.wizard.person.focus_field("village")
    QTest.keyClicks(focused(), "Kolana Utara")

    press(Key.Key_Tab)
    wait(lambda: window.wizard.header._saved_at)

    held = on_disk(window)
    assert held["village"] == "Kolana Utara"
    assert (held["district"], held["village_code"] != "") == ("Alor Timur", True)


def test_a_field_left_while_a_picture_is_being_stored_does_not_undo_it(window: MainWindow) -> None:
    to_person(window)
    window.wizard.go_to(5)
    wait(lambda: window.session.work.is_idle)

    paste("#caa98a")
    window.wizard.save()
    wait(lambda: window.session.work.is_idle)

    shown = window.wizard.draft.record["blobs"]
    assert [blob["number"] for blob in shown] == [1, 2]
    assert on_disk(window)["blobs"] == shown


def test_two_pictures_in_one_breath_are_both_kept_under_numbers_of_their_own(
    window: MainWindow,
) -> None:
    to_person(window)
    window.wizard.go_to(5)
    wait(lambda: window.session.work.is_idle)

    paste("#caa98a")
    paste("#7788aa")
    wait(lambda: window.session.work.is_idle)

    held = on_disk(window)["blobs"]
    assert [blob["number"] for blob in held] == [1, 2, 3, 4]
    assert window.wizard.draft.record["blobs"] == held


def test_a_paper_ticked_while_another_is_being_stored_stays_ticked(window: MainWindow) -> None:
    to_person(window)
    window.wizard.go_to(5)
    wait(lambda: window.session.work.is_idle)

    paste("#caa98a")
    window.wizard.papers.focus_field()
    press(Key.Key_Tab)
    second = focused().objectName().removeprefix("field_paper_")
    press(Key.Key_Space)
    wait(lambda: window.session.work.is_idle)

    papers = window.wizard.collected().record["papers"]
    assert [len(one["blobs"]) for one in papers] == [1, 0]
    assert papers[1]["code"] == second
