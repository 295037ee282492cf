"""Papers and the face at step 5: taken at once, looked at large, mended by keys, never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from app import practice
from app.adapters.blob_files import BlobFiles
from app.adapters.fsio import DiskFull
from app.config import Config
from app.services import pictures
from app.station import LaptopStation
from tests.ui.drawn import drop, face, paper, pdf, scans
from tests.ui.test_bad_input import TOOLS, bomb, texts
from tests.ui.test_intake_day import (
    CTRL,
    ENTER,
    focused,
    press,
    sheet_button,
    to_person,
    wait,
    window,
)
from ui.main_window import MainWindow

__all__ = ["window"]

Key = Qt.Key


def to_papers(window: MainWindow) -> None:
    to_person(window)
    window.showNormal()
    window.resize(1366, 768)
    window.wizard.go_to(5)
    wait(lambda: focused().objectName() == "field_paper_ktp")


def sheet(window: MainWindow) -> object:
    """The page shown large, once it is there."""
    looking = window.work.pictures.looking
    wait(lambda: looking.sheet is not None and looking.sheet.isVisible())
    wait(lambda: focused().objectName() == "picture_page")
    return looking.sheet


def pages(window: MainWindow, code: str = "ktp") -> list[int]:
    papers = window.wizard.draft.record.get("papers", [])
    return next((one["blobs"] for one in papers if one["code"] == code), [])


def row(window: MainWindow, code: str = "ktp") -> object:
    return next(one for one in window.wizard.papers._rows if one.code == code)


def test_a_clear_paper_is_taken_at_once_and_the_next_one_is_marked(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)

    drop(window, paper(tmp_path, "ktp.png"))

    wait(lambda: focused().objectName() == "field_paper_kk")
    assert pages(window) and window.work.pictures.looking.sheet is None
    assert row(window).accessibleDescription().startswith("Jelas · ")
    assert row(window).thumb.has_image


def test_what_travels_and_what_it_was_are_told(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: scans(window))

    sentence = "yang disimpan di laptop sama dengan yang dikirim"
    wait(lambda: sentence in texts(window))

    sizes = [(one["source_size"], one["size"]) for one in scans(window)]
    assert all(source > travels > 0 for source, travels in sizes)


def test_several_files_are_the_pages_of_one_paper(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)

    drop(window, *(paper(tmp_path, f"{n}.png") for n in "abc"))

    assert len(sheet(window).pages) == 3
    assert "Halaman 1 dari 3" in texts(window)
    press(ENTER)
    wait(lambda: focused().objectName() == "field_paper_kk")
    assert len(pages(window)) == 3
    assert row(window).accessibleDescription().startswith("3 halaman · ")


def test_of_a_pdf_a_page_is_removed_by_keys(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    drop(window, pdf(tmp_path, "kk.pdf", 3))
    sheet(window)
    before = pages(window)

    press(Key.Key_PageDown)
    press(Key.Key_Delete)
    press(ENTER)

    wait(lambda: len(pages(window)) == 2)
    assert pages(window) == [before[0], before[2]]
    assert row(window).accessibleDescription().startswith("2 halaman")


def test_removing_the_only_page_asks_for_the_paper_again(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    row(window).setFocus()
    press(ENTER)
    sheet(window)

    press(Key.Key_Delete)

    wait(lambda: not pages(window))
    assert row(window).is_missing()


def test_a_page_is_turned_straightened_and_cropped_by_keys(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    first = pages(window)
    row(window).setFocus()
    press(ENTER)
    shown = sheet(window)

    press(Key.Key_R)
    press(Key.Key_Right)
    press(Key.Key_K)
    press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    shape = shown.canvas.shape
    press(ENTER)

    wait(lambda: pages(window) and pages(window) != first)
    assert (shape.quarter_turns, shape.angle_deg, shape.crop[0]) == (1, 0.5, 0.05)
    assert len(pages(window)) == 1


def test_nought_undoes_and_escape_leaves_what_was_stored(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    first = pages(window)
    row(window).setFocus()
    press(ENTER)
    shown = sheet(window)
    press(Key.Key_R)
    press(Key.Key_0)
    wait(lambda: not shown.pages[0].is_changed)

    press(Key.Key_R)
    press(Key.Key_Escape)

    wait(lambda: focused().objectName() == "field_paper_ktp")
    assert pages(window) == first


def test_the_mouse_moves_an_edge(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    QTest.mouseClick(sheet_button(window, "button_look_ktp"), Qt.MouseButton.LeftButton)
    canvas = sheet(window).canvas
    page = canvas._page()
    start = QPoint(int(page.left()), int(page.center().y()))

    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(int(page.width() / 4), 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton)

    assert 0.2 < canvas.shape.crop[0] < 0.3


def test_a_paper_nobody_can_read_is_shown_large_with_what_helps(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)

    drop(window, paper(tmp_path, "ktp.png", width=90))

    sheet(window)
    assert "Tulisan tidak terbaca. Ratakan kertas, lalu pindai lagi." in texts(window)
    press(Key.Key_Escape)
    assert pages(window)
    assert "Tulisan tidak terbaca" in row(window).accessibleDescription()


def test_a_power_cut_while_a_page_is_looked_at_loses_nothing(
    window: MainWindow, tmp_path: Path, qapp: QApplication
) -> None:
    to_papers(window)
    drop(window, *(paper(tmp_path, f"{n}.png") for n in "ab"))
    sheet(window)
    press(Key.Key_R)
    window.session.stop()
    window.station.sign_out()

    station = LaptopStation(Config(tmp_path / "post", is_practice=True), TOOLS)
    counter = station.sign_in(practice.OFFICERS[0].id, practice.PASSWORD)

    record = counter.looks.drafts()[0]["record"]
    assert [len(one["blobs"]) for one in record["papers"]] == [2]
    assert all(pictures.read(counter.desk, record, n) for n in record["papers"][0]["blobs"])
    station.sign_out()


def test_a_page_is_kept_until_the_one_in_its_place_is_stored(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_any: object) -> None:
        raise DiskFull()

    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    first = pages(window)
    row(window).setFocus()
    press(ENTER)
    sheet(window)
    press(Key.Key_R)
    with monkeypatch.context() as fault:
        fault.setattr(BlobFiles, "put", full)
        press(ENTER)
        wait(lambda: "Ruang disk habis" in texts(window))

    record = window.session.counter.looks.drafts()[0]["record"]
    assert pages(window) == first == record["papers"][0]["blobs"]
    assert pictures.read(window.session.counter.desk, record, first[0])


def test_a_bomb_among_several_is_named_and_the_others_are_taken(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    (tmp_path / "bomb.bmp").write_bytes(bomb())

    drop(window, paper(tmp_path, "ktp.png"), tmp_path / "bomb.bmp")

    wait(lambda: "Gambar terlalu besar. Pindai lagi dengan 200 dpi." in texts(window))
    wait(lambda: focused().objectName() == "field_paper_kk")
    assert len(pages(window)) == 1
    press(Key.Key_F2)
    wait(lambda: len(window.session.counter.looks.drafts()) == 2)


def test_a_face_taken_again_takes_the_place_of_the_first(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    window.wizard.papers.focus_field("portrait")
    drop(window, face(tmp_path))
    wait(lambda: len(scans(window)) == 1)
    first = scans(window)[0]["number"]
    wait(lambda: "Latar polos" in texts(window) and sheet_button(window, "button_use_portrait"))

    window.wizard.papers.focus_field("portrait")
    drop(window, face(tmp_path, "again.png", wide=True))

    wait(lambda: scans(window)[0]["number"] != first)
    assert len(scans(window)) == 1


def test_files_are_chosen_by_keys_several_at_once(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    names = " ".join(f'"{paper(tmp_path, f"{n}.png")}"' for n in "ab")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit, "fileNameEdit").setText(names)
        dialog.accept()

    QTimer.singleShot(400, answer)
    press(Key.Key_F8)

    sheet(window)
    assert len(pages(window)) == 2


def test_a_paper_in_several_pages_is_opened_by_f8(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    drop(window, *(paper(tmp_path, f"{n}.png") for n in "ab"))
    sheet(window)
    press(ENTER)
    wait(lambda: focused().objectName() == "field_paper_kk")
    row(window).setFocus()

    press(Key.Key_F8)

    assert len(sheet(window).pages) == 2


def test_behind_the_lock_no_page_stays_in_sight(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    drop(window, *(paper(tmp_path, f"{n}.png") for n in "ab"))
    shown = sheet(window)

    window.lock()

    wait(window.lock_screen.isVisible)
    assert not shown.isVisible()


def test_a_copied_picture_goes_to_the_marked_paper(window: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    to_papers(window)
    QApplication.clipboard().setImage(QImage(str(paper(tmp_path, "ktp.png"))))

    press(Key.Key_V, CTRL)

    wait(lambda: len(pages(window)) == 1)


def test_stamps_come_back_with_a_draft_that_is_opened_again(
    window: MainWindow, tmp_path: Path
) -> None:
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    press(Key.Key_S, CTRL)
    wait(lambda: window.wizard is None)
    key = window.session.counter.looks.drafts()[0]["id"]
    wait(lambda: window.work._drafts)

    window.work.open_row(key)

    wait(lambda: window.wizard is not None and row(window).thumb.has_image)


def test_a_face_lying_on_its_side_is_turned_by_keys(window: MainWindow, tmp_path: Path) -> None:
    to_papers(window)
    window.wizard.papers.focus_field("portrait")
    drop(window, face(tmp_path))
    wait(lambda: len(scans(window)) == 1 and window.wizard.papers.portrait.is_taken)
    first = scans(window)[0]["number"]
    window.wizard.papers.focus_field("portrait")

    press(Key.Key_R)
    sheet(window)
    press(Key.Key_R)
    press(ENTER)

    wait(lambda: scans(window)[0]["number"] != first)
    assert len(scans(window)) == 1
