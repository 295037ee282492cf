"""What Kanim sent back is mended at the counter: typed anew, or a picture taken anew."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.domain.application import RETURNED
from app.domain.intake import empty_record
from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_bad_input import packet, texts, window
from tests.ui.test_intake_day import CTRL, press, wait
from tests.ui.test_records import kanim_says
from ui.main_window import MainWindow
from ui.picture_work import PictureWork
from ui.screens.mend_sheet import MendSheet

__all__ = ["packet", "window"]


def sent_back(window: MainWindow, *fields: str, reason: str = "buram") -> str:
    """An application that headquarters returned with these fields."""
    desk = window.session.counter.desk
    whole = a_record() | {"phone": "081234009172", "birth_on": "1990-08-01"}
    whole.pop("number")
    draft = drafts.start(desk, empty_record() | whole)
    subject = intake.receive(desk, draft)
    kanim_says(window, RETURNED, subject, {"reason": reason, "fields": list(fields)})
    window.session.refresh()
    return subject


def opened(window: MainWindow, subject: str) -> MendSheet:
    window.work.mending.open(subject)
    wait(lambda: window.findChild(MendSheet))
    sheet = window.findChild(MendSheet)
    assert isinstance(sheet, MendSheet)
    return sheet


def record_of(window: MainWindow, subject: str) -> dict:
    with window.session.counter.desk.store.reading() as act:
        return act.application(subject)


def copied() -> None:
    face = QImage(300, 400, QImage.Format.Format_RGB32)
    face.fill(QColor("#caa98a"))
    QApplication.clipboard().setImage(face)


def test_a_photo_that_came_back_says_what_to_do_and_is_pasted_anew(window: MainWindow) -> None:
    subject = sent_back(window, "foto")
    sheet = opened(window, subject)
    assert "Kanim mengembalikan foto: buram. Foto ulang, lalu kirim." in texts(window)

    copied()
    press(Qt.Key.Key_V, CTRL)
    assert "Gambar baru siap." in texts(window)
    assert sheet.focusWidget() is sheet.send
    press(Qt.Key.Key_Return)

    wait(lambda: not record_of(window, subject)["needs_action"])
    roles = [blob["role"] for blob in record_of(window, subject)["record"]["blobs"]]
    assert roles[-2:] == ["portrait", "preview"]


def test_two_pictures_and_a_date_go_in_one_answer(window: MainWindow, tmp_path: Path) -> None:
    subject = sent_back(window, "foto", "papers.ktp", "birth_on")
    sheet = opened(window, subject)
    paths = [tmp_path / "foto.png", tmp_path / "ktp.png"]
    for path, one in zip(paths, sheet.pictures.values(), strict=True):
        Image.new("RGB", (400, 500), "white").save(path)
        one.take(path, path.name)
    sheet._fields["birth_on"].set_value("1990-08-02")

    sheet.send.click()

    wait(lambda: not record_of(window, subject)["needs_action"])
    record = record_of(window, subject)["record"]
    numbers = [blob["number"] for blob in record["blobs"]]
    assert len(numbers) == len(set(numbers)) == 4
    assert {blob["paper"] for blob in record["blobs"] if blob["role"] == "scan"} == {"ktp"}
    assert record["birth_on"] == "1990-08-02"


def test_nothing_is_answered_before_the_picture_is_there(window: MainWindow) -> None:
    subject = sent_back(window, "foto")
    sheet = opened(window, subject)

    sheet.send.click()

    assert "Pilih gambar yang baru dulu." in texts(window)
    assert record_of(window, subject)["needs_action"]


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0" + bytes(500), None], ids=["broken", "gone"])
def test_a_file_that_cannot_be_used_is_named_and_the_sheet_stays(
    window: MainWindow, tmp_path: Path, data: bytes | None
) -> None:
    subject = sent_back(window, "foto")
    sheet = opened(window, subject)
    path = tmp_path / "foto.jpg"
    if data is not None:
        path.write_bytes(data)
    sheet.pictures["portrait"].take(path, path.name)

    sheet.send.click()

    said = "Gambar rusak." if data is not None else "Tidak ada berkas di tempat itu."
    wait(lambda: said in texts(window))
    assert sheet.isVisible()
    assert record_of(window, subject)["needs_action"]
    assert isinstance(window.work.pictures, PictureWork)
