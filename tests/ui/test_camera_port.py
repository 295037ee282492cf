"""Every camera keeps the same promises: the real one where its package is, and the stand-in."""

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from tests.ui.cameras import FileCamera
from ui.devices.camera import NONE_ATTACHED, NOT_INSTALLED, Camera
from ui.devices.camera_none import NoCamera
from ui.devices.cameras import attached

HAS_PACKAGE = importlib.util.find_spec("PySide6.QtMultimedia") is not None


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def picture(folder: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#caa98a"))
    image.save(str(folder / "seen.png"))
    return folder / "seen.png"


def cameras(owner: QObject, folder: Path) -> list[Camera]:
    """Every kind there is on this laptop."""
    there = FileCamera({"Depan": picture(folder)})
    return [attached(owner), NoCamera(NOT_INSTALLED, owner), FileCamera({}), there]


def test_a_camera_is_either_there_by_name_or_says_what_helps(
    owner: QObject, tmp_path: Path
) -> None:
    for camera in cameras(owner, tmp_path):
        assert bool(camera.names()) != bool(camera.trouble())
        assert len(camera.names()) == len(set(camera.names()))


def test_starting_without_a_camera_says_so_once(owner: QObject, tmp_path: Path) -> None:
    for camera in cameras(owner, tmp_path):
        if camera.names():
            continue
        said: list[str] = []
        camera.failed.connect(said.append)

        camera.start("Depan", 1_920)

        assert said == [camera.trouble()]


def test_a_stopped_camera_sees_nothing_and_may_be_stopped_again(
    owner: QObject, tmp_path: Path
) -> None:
    for camera in cameras(owner, tmp_path):
        camera.start("Depan", 1_920)
        camera.stop()
        seen: list[QImage] = []
        camera.seen.connect(seen.append)

        camera.stop()
        QTest.qWait(80)

        assert seen == []


def test_a_camera_that_went_away_gives_its_place_to_the_first(qapp: object, tmp_path: Path) -> None:
    camera = FileCamera({"Depan": picture(tmp_path)})
    seen: list[QImage] = []
    camera.seen.connect(seen.append)

    camera.start("Sudah dicabut", 1_920)
    QTest.qWait(80)
    camera.stop()

    assert seen and seen[0].width() == 40


@pytest.mark.skipif(HAS_PACKAGE, reason="the package for cameras is installed here")
def test_without_the_package_the_sentence_says_what_helps(owner: QObject) -> None:
    assert attached(owner).trouble() == NOT_INSTALLED
    assert "Pilih berkas foto" in NOT_INSTALLED


@pytest.mark.skipif(not HAS_PACKAGE, reason="the package for cameras is not installed here")
def test_with_the_package_and_no_camera_the_sentence_says_what_helps(owner: QObject) -> None:
    from ui.devices.camera_qt import QtCamera

    camera = attached(owner)

    assert isinstance(camera, QtCamera)
    assert camera.names() or camera.trouble() == NONE_ATTACHED
