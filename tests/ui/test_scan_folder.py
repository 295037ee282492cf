"""The folder of the scanner: whole files only, to the marked paper, and nothing left behind."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.adapters import fsio
from app.adapters.fsio import DiskFailed
from tests.ui.drawn import paper, scans
from tests.ui.test_bad_input import texts
from tests.ui.test_intake_day import focused, press, wait, window
from tests.ui.test_pictures import pages, sheet, to_papers
from ui.devices import scan_folder
from ui.devices.scan_folder import ScanFolder
from ui.folder_work import STAYS
from ui.main_window import MainWindow

__all__ = ["window"]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_folder, "LOOK_MS", 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pindaian"
    made.mkdir()
    return made


def watched(folder: Path) -> tuple[ScanFolder, list[Path]]:
    found: list[Path] = []
    watching = ScanFolder()
    watching.arrived.connect(found.append)
    watching.watch(str(folder))
    wait(lambda: watching._before is not None)
    return watching, found


def to_folder(window: MainWindow, folder: Path) -> None:
    """Chosen in the settings, as an officer would."""
    window.office.settings.scanner._take(str(folder))
    wait(lambda: window.work.pictures.folder.folder._before is not None)


def look(watching: ScanFolder) -> None:
    """One look, to its end."""
    before = watching._before
    watching.look()
    wait(lambda: watching._before is not before)


def test_a_file_is_taken_only_when_nobody_writes_on_it(
    qapp: object, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan_folder, "LOOK_MS", 3_600_000)
    monkeypatch.setattr(scan_folder, "SOON_MS", 3_600_000)
    watching, found = watched(folder)
    whole = paper(folder.parent, "a.png").read_bytes()
    with (folder / "a.png").open("wb", buffering=0) as scanner:
        for at in range(0, len(whole), len(whole) // 20):
            scanner.write(whole[at : at + len(whole) // 20])
            look(watching)
            assert found == []

    look(watching)
    assert found == [folder / "a.png"]
    watching.stop()


@pytest.mark.parametrize("name", [".a.png", "~a.png", "a.tmp", "a.part", "notes.txt", "a.png.part"])
def test_what_is_hidden_half_made_or_no_scan_is_left_alone(
    qapp: object, folder: Path, name: str
) -> None:
    watching, found = watched(folder)

    (folder / name).write_bytes(b"something")
    QTest.qWait(400)

    assert found == []
    watching.stop()


def test_a_file_that_is_written_again_arrives_again(qapp: object, folder: Path) -> None:
    watching, found = watched(folder)
    (folder / "a.png").write_bytes(b"one")
    wait(lambda: len(found) == 1)

    (folder / "a.png").write_bytes(b"another")

    wait(lambda: len(found) == 2)
    watching.stop()


def test_a_folder_out_of_reach_is_told_once_and_found_again(qapp: object, folder: Path) -> None:
    watching, _found = watched(folder)
    told: list[str] = []
    watching.lost.connect(lambda: told.append("lost"))
    watching.back.connect(lambda: told.append("back"))

    folder.rename(folder.parent / "away")
    wait(lambda: told == ["lost"])
    (folder.parent / "away").rename(folder)

    wait(lambda: told == ["lost", "back"])
    watching.stop()


def test_a_scan_goes_to_the_marked_paper_and_leaves_the_folder(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    to_folder(window, folder)
    to_papers(window)

    paper(tmp_path, "scan.png").rename(folder / "scan.png")

    wait(lambda: len(pages(window)) == 1)
    wait(lambda: focused().objectName() == "field_paper_kk")
    wait(lambda: not list(folder.iterdir()))


def test_two_scans_at_once_go_to_two_papers(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    to_folder(window, folder)
    to_papers(window)

    for name in ("a.png", "b.png"):
        paper(tmp_path, name).rename(folder / name)

    wait(lambda: pages(window, "ktp") and pages(window, "kk"))
    wait(lambda: not list(folder.iterdir()))


def test_half_a_scan_is_named_stays_and_is_taken_when_it_is_whole(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    to_folder(window, folder)
    to_papers(window)
    whole = paper(tmp_path, "scan.png").read_bytes()

    (folder / "scan.png").write_bytes(whole[: len(whole) // 2])
    wait(lambda: "Gambar rusak. Pindai lagi, 1 halaman." in texts(window))
    assert not scans(window) and (folder / "scan.png").exists()
    (folder / "scan.png").write_bytes(whole)

    wait(lambda: len(pages(window)) == 1)
    wait(lambda: not list(folder.iterdir()))


def test_what_lay_there_before_is_offered_and_shown_never_taken_by_itself(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    paper(tmp_path, "old.png").rename(folder / "old.png")
    os.utime(folder / "old.png", (1, 1))
    to_folder(window, folder)
    to_papers(window)
    wait(lambda: "1 pindaian menunggu di folder pemindai." in texts(window))
    assert not scans(window)

    window.wizard.papers.waiting.button.click()

    assert len(sheet(window).pages) == 1
    press(Qt.Key.Key_Return)
    wait(lambda: len(pages(window)) == 1 and not list(folder.iterdir()))
    wait(lambda: not window.wizard.papers.waiting.isVisible())


def test_a_scan_while_no_paper_is_asked_waits_and_is_told(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    to_folder(window, folder)

    paper(tmp_path, "scan.png").rename(folder / "scan.png")

    wait(lambda: "1 pindaian menunggu. Buka langkah 5." in texts(window))
    to_papers(window)
    assert not scans(window)
    wait(lambda: "1 pindaian menunggu di folder pemindai." in texts(window))


def test_a_scan_that_cannot_be_removed_is_told(
    window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> None:
        raise DiskFailed()

    to_folder(window, folder)
    to_papers(window)
    monkeypatch.setattr(fsio, "remove", refused)

    paper(tmp_path, "scan.png").rename(folder / "scan.png")

    wait(lambda: STAYS in texts(window))
    assert len(pages(window)) == 1


def test_the_settings_say_once_what_happens_to_a_scan(window: MainWindow, folder: Path) -> None:
    to_folder(window, folder)
    window.go("settings")
    window.office.settings.show_section(4)

    wait(
        lambda: (
            "Setelah tersimpan terkunci, berkas asalnya dihapus dari folder ini." in texts(window)
        )
    )

    assert window.session.counter.looks.setting("scan_folder") == str(folder)
