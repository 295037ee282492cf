"""Whatever is typed, dropped or answered: a clear sentence stands on the screen, work goes on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app import practice, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.fsio import DiskFull
from app.adapters.passwords import Cost
from app.config import Config
from app.domain.intake import empty_record
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import new_packet
from app.services import drafts, intake
from app.station import LaptopStation
from app.station_folder import FirstOfficer
from app.sync.engine import HQ_TIME
from app.sync.protocol import HqGarbage, HqWrongKey
from tests.builders import a_record
from tests.practice_posts import practice_headquarters
from tests.ui.test_intake_day import CTRL, press, to_person, typed, wait
from ui.application import make_application
from ui.main_window import MainWindow

TOOLS = (SystemClock(), SystemRandom())
CHEAP = Cost(8 * 1024, 1)


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    places = Places(tmp_path_factory.mktemp("hq"))
    practice_headquarters(places)
    opened = open_folder(places, practice.PASSWORD, TOOLS)
    data = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:9")
    opened.store.close()
    return data


@pytest.fixture
def window(tmp_path: Path, packet: bytes, qapp: QApplication) -> Iterator[MainWindow]:
    config = Config(tmp_path / "post", is_practice=True)
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    station_folder.provision(config, packet, first, TOOLS, CHEAP)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, TOOLS))
    shown.open()
    typed(practice.PASSWORD)
    wait(lambda: shown.session)
    yield shown
    shown.close()


def texts(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def stands(window: MainWindow, sentence: str) -> None:
    """The sentence can be read, and the next application can be begun from here."""
    wait(lambda: sentence in texts(window), 5_000)
    before = len(window.session.counter.looks.drafts())
    press(Qt.Key.Key_F2)
    wait(lambda: len(window.session.counter.looks.drafts()) == before + 1, 5_000)


@pytest.mark.parametrize(
    ("nik", "sentence"),
    [
        ("53050541089", "Kurang 5 angka. NIK terdiri dari 16 angka."),
        ("5305054313909012", "Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KTP."),
    ],
    ids=["short", "no such day"],
)
def test_a_nik_that_cannot_be_is_explained(window: MainWindow, nik: str, sentence: str) -> None:
    press(Qt.Key.Key_F2)
    wait(lambda: window.wizard is not None and window.wizard.isVisible())
    wait(lambda: "nik" in QApplication.focusWidget().objectName())
    QApplication.clipboard().setText(nik)
    press(Qt.Key.Key_V, CTRL)

    press(Qt.Key.Key_Return, CTRL)

    stands(window, sentence)


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_a_letter_in_a_nik_is_told_at_once(window: MainWindow, way: str) -> None:
    press(Qt.Key.Key_F2)
    wait(lambda: window.wizard is not None and window.wizard.isVisible())
    wait(lambda: "nik" in QApplication.focusWidget().objectName())

    if way == "typed":
        QTest.keyClicks(QApplication.focusWidget(), "5305o")
    else:
        QApplication.clipboard().setText("53050541089O9012")
        press(Qt.Key.Key_V, CTRL)

    stands(window, "Isi hanya angka. NIK terdiri dari 16 angka.")


def test_a_printer_that_is_gone_is_named_and_the_receipt_waits_as_a_pdf(
    window: MainWindow,
) -> None:
    counter = window.session.counter
    window.settings.keep("printer", "Kasir lama")
    whole = a_record()
    whole.pop("number")
    intake.receive(counter.desk, drafts.start(counter.desk, empty_record() | whole))
    window.session.refresh()
    window.go("queue")
    wait(lambda: window.office.queue.model.rowCount() == 1)

    window.office.queue.focus_first()
    press(Qt.Key.Key_F8)

    sentence = "Permohonan tetap tersimpan. Cek kabel dan kertas, atau simpan PDF."
    wait(lambda: sentence in texts(window), 5_000)
    assert counter.looks.received_since(0) == 1
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F2)
    wait(lambda: len(counter.looks.drafts()) == 1)


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", "Maria " * 33 + "Lelang", "Nama paling panjang"),
        ("name", "Yohana 🙂", "Tulis hanya huruf, spasi, titik, petik, atau tanda hubung."),
        ("birth_on", "01-08-2190", "Tanggal ini belum lewat."),
    ],
    ids=["200 letters", "emoji", "born in the future"],
)
def test_a_person_who_cannot_be_is_explained(
    window: MainWindow, field: str, text: str, sentence: str
) -> None:
    to_person(window)
    window.wizard.person.focus_field(field)
    QTest.keyClicks(QApplication.focusWidget(), " ")
    QApplication.focusWidget().clear()
    QApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)

    press(Qt.Key.Key_Return, CTRL)

    stands(window, sentence)


def dropped(window: MainWindow, path: Path) -> None:
    page, mime = window.wizard.papers, QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))


def bomb() -> bytes:
    """A BMP of a few bytes that claims to be 50,000 by 50,000 pixels."""
    size = (50_000).to_bytes(4, "little") * 2
    head = (40).to_bytes(4, "little") + size + b"\x01\0\x18\0" + bytes(24)
    return b"BM" + (54).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little") + head


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(500), "Gambar rusak. Pindai lagi, 1 halaman."),
        (bomb(), "Gambar terlalu besar. Pindai lagi dengan 200 dpi."),
    ],
    ids=["corrupt", "50,000 by 50,000"],
)
def test_a_picture_that_cannot_be_taken_is_refused_by_name(
    window: MainWindow, tmp_path: Path, data: bytes, sentence: str
) -> None:
    to_person(window)
    window.wizard.go_to(5)
    (tmp_path / "foto.jpg").write_bytes(data)

    dropped(window, tmp_path / "foto.jpg")

    stands(window, sentence)


def test_a_full_disk_is_said_beside_the_draft(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_any: object) -> None:
        raise DiskFull()

    to_person(window)
    QTest.keyClicks(QApplication.focusWidget(), "Yohana Mau")
    with monkeypatch.context() as fault:
        fault.setattr(drafts, "save", full)
        window.wizard.save()
        wait(lambda: "Belum tersimpan. Ruang disk habis." in texts(window), 5_000)

    window.wizard.save()
    wait(lambda: "Tersimpan" in texts(window))
    kept = window.session.counter.looks.drafts()
    assert [row["record"]["name"] for row in kept] == ["Yohana Mau"]


class Ending:
    """A way to headquarters on which every visit ends like this."""

    def __init__(self, problem: Exception) -> None:
        self._problem = problem

    def __call__(self, _tell: object, _cargo: object) -> None:
        raise self._problem

    def route(self) -> str:
        return ""

    def answers(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (HqGarbage(), "Ada jaringan, bukan Kanim yang menjawab"),
        (HqWrongKey(), "Yang menjawab bukan Kanim. Tidak ada yang dikirim. Hubungi Kanim."),
    ],
    ids=["garbage", "another key"],
)
def test_what_is_no_headquarters_is_named_on_the_sync_page(
    window: MainWindow, problem: Exception, sentence: str
) -> None:
    window.session.loop._visit = Ending(problem)
    window.go("sync")
    press(Qt.Key.Key_F5)

    stands(window, sentence)


def test_a_clock_two_years_off_is_named_and_the_counter_goes_on(window: MainWindow) -> None:
    looks, years = window.session.counter.looks, timedelta(days=731)
    ahead = int((TOOLS[0].now() + years).timestamp() * 1000)
    with window.session.counter.desk.store.begin("") as act:
        act.set_setting(HQ_TIME, ahead)

    window.session.refresh()

    stands(window, "Jam laptop mundur 2 tahun. Betulkan agar nomor permohonan urut.")
    assert looks.setting(HQ_TIME) == ahead
