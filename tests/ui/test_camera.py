"""F7 and F8 with a camera at the counter: the view, Space, and the picture on the disk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.cameras import FileCamera
from tests.ui.drawn import drop, face, paper, scans
from tests.ui.test_bad_input import texts
from tests.ui.test_intake_day import focused, press, sheet_button, wait, window
from tests.ui.test_pictures import pages, row, sheet, to_papers
from ui.devices.camera import NOT_INSTALLED
from ui.devices.camera_none import NoCamera
from ui.main_window import MainWindow

__all__ = ["window"]

Key = Qt.Key


def with_cameras(window: MainWindow, **seen: Path) -> FileCamera:
    camera = FileCamera({name.title(): path for name, path in seen.items()})
    window.work.pictures.cameras.use(camera)
    return camera


def live(window: MainWindow) -> object:
    """The view of the camera, once it sees."""
    cameras = window.work.pictures.cameras
    wait(lambda: cameras.sheet is not None and cameras.sheet.isVisible())
    wait(lambda: not cameras.sheet._image.isNull())
    return cameras.sheet


def test_without_a_camera_the_sentence_stands_and_enter_chooses_a_file(
    window: MainWindow,
) -> None:
    window.work.pictures.cameras.use(NoCamera(NOT_INSTALLED))
    to_papers(window)

    press(Key.Key_F7)

    wait(lambda: NOT_INSTALLED in texts(window))
    wait(lambda: focused().objectName() == "button_camera_file")
    press(Key.Key_Escape)
    wait(lambda: focused().objectName() == "field_paper_ktp")


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_F7])
def test_a_face_is_taken_as_it_will_stand_in_the_passport(
    window: MainWindow, tmp_path: Path, key: Qt.Key
) -> None:
    camera = with_cameras(window, depan=face(tmp_path, wide=True))
    to_papers(window)
    press(Key.Key_F7)
    live(window)

    press(key)

    wait(lambda: scans(window))
    assert scans(window)[0]["role"] == "portrait" and not camera.running
    image = window.wizard.papers.portrait.frame._image
    assert abs(image.width() / image.height() - 3 / 4) < 0.02


def test_escape_leaves_the_lens_and_takes_nothing(window: MainWindow, tmp_path: Path) -> None:
    camera = with_cameras(window, depan=face(tmp_path))
    to_papers(window)
    press(Key.Key_F7)
    live(window)

    press(Key.Key_Escape)

    wait(lambda: focused().objectName() == "field_paper_ktp")
    assert not camera.running and not scans(window)


def test_f8_takes_the_marked_paper_with_the_document_camera_and_goes_on(
    window: MainWindow, tmp_path: Path
) -> None:
    with_cameras(window, depan=face(tmp_path), meja=paper(tmp_path, "meja.png"))
    window.settings.keep("camera_document", "Meja")
    to_papers(window)
    press(Key.Key_F8)
    live(window)

    press(Key.Key_Space)

    wait(lambda: len(pages(window)) == 1)
    wait(lambda: focused().objectName() == "field_paper_kk")


def test_another_camera_is_chosen_by_a_key_and_remembered(
    window: MainWindow, tmp_path: Path
) -> None:
    camera = with_cameras(window, depan=face(tmp_path), meja=paper(tmp_path, "meja.png"))
    to_papers(window)
    press(Key.Key_F7)
    live(window)

    press(Key.Key_K)

    wait(lambda: camera.running == "Meja")
    looks = window.session.counter.looks
    wait(lambda: looks.setting("camera_face") == "Meja")
    press(Key.Key_Escape)


def test_a_camera_that_breaks_off_says_so_and_a_file_will_do(
    window: MainWindow, tmp_path: Path
) -> None:
    camera = with_cameras(window, depan=face(tmp_path))
    to_papers(window)
    press(Key.Key_F7)
    live(window)

    camera.failed.emit("Kamera tidak menjawab. Cabut, sambungkan lagi, lalu tekan F7.")

    wait(lambda: "Kamera tidak menjawab." in texts(window))
    assert sheet_button(window, "button_camera_file")


def test_which_camera_is_which_is_chosen_in_the_settings(
    window: MainWindow, tmp_path: Path
) -> None:
    with_cameras(window, depan=face(tmp_path), meja=paper(tmp_path, "meja.png"))
    window.go("settings")
    page = window.office.settings.scanner
    wait(lambda: page.document._codes == ["", "Depan", "Meja"])

    page.document.picked.emit("Meja")

    looks = window.session.counter.looks
    wait(lambda: looks.setting("camera_document") == "Meja")


def test_a_page_looked_at_is_scanned_again_in_its_place_and_another_is_added(
    window: MainWindow, tmp_path: Path
) -> None:
    with_cameras(window, meja=paper(tmp_path, "meja.png"))
    window.settings.keep("camera_document", "Meja")
    to_papers(window)
    drop(window, paper(tmp_path, "ktp.png"))
    wait(lambda: focused().objectName() == "field_paper_kk")
    first = pages(window)
    row(window).setFocus()
    press(Key.Key_Return)
    sheet(window)

    press(Key.Key_R)
    press(Key.Key_F8)
    live(window)
    press(Key.Key_Space)
    wait(lambda: pages(window) != first and len(pages(window)) == 1)
    wait(lambda: focused().objectName() == "field_paper_kk")
    row(window).setFocus()
    press(Key.Key_Return)
    sheet(window)
    press(Key.Key_T)
    live(window)
    press(Key.Key_Space)

    wait(lambda: len(pages(window)) == 2)
