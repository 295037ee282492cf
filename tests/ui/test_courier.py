"""The courier's stick by keys alone, in the real window, with Kanim's own command in between."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import headquarters, practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation
from app.sync.courier import Copying, Step
from app.sync.courier_answers import Answered
from app.sync.stick import HOME, LIST_NAME
from db.lists import QueueFilter
from tests.builders import a_record
from tests.practice_posts import practice_post
from tests.sync.sticks import flip
from tests.ui.test_intake_day import CTRL, focused, press, typed, wait
from ui.application import make_application
from ui.devices.drives import Drive
from ui.main_window import MainWindow
from ui.screens import courier_words

ESC, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


class Trip:
    """The window on the courier's screen, and the stick that is plugged in."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        window.courier.plugged_in = lambda: [Drive("KURIR", str(self.stick), 8_000_000_000)]

    @property
    def send(self):
        return self.window.office.courier.send

    @property
    def said(self) -> str:
        return self.window.office.courier.answer.said.text()

    def receive(self, subject: str = "a1", pictures: int = 0) -> None:
        desk = self.window.session.counter.desk
        with desk.store.begin("x") as act:
            act.append("application.received", subject, a_record())
            for number in range(pictures):
                blob, size = desk.blobs.put(bytes(32), number, b"a scan" * 30_000)
                row = {"id": blob, "subject": subject, "size": size, "role": "scan", "at_ms": 0}
                act.add_blob(row)

    def open(self) -> None:
        self.window.go("sync")
        self.window.office.sync.courier.button.click()
        wait(lambda: self.window.office.page() == "courier")
        wait(lambda: self.window.session.work.is_idle)

    def fill(self) -> None:
        self.open()
        press(ENTER, CTRL)
        wait(lambda: self.send.letter.isVisible())

    def kanim(self) -> int:
        folder = str(self.folder / "post-hq")
        return headquarters.main(["import", str(self.stick), "--dir", folder, "--practice"])

    def states(self) -> set[str]:
        looks = self.window.session.counter.looks
        return {row["data"] for row in looks.queue(QueueFilter(), 0, 10)}


@pytest.fixture
def trip(tmp_path: Path, qapp: QApplication) -> Iterator[Trip]:
    config = Config(tmp_path / "post", is_practice=True)
    tools = (SystemClock(), SystemRandom())
    practice_post(config)
    _application, theme = make_application(["beranda"])
    window = MainWindow(theme, LaptopStation(config, tools))
    window.open()
    typed(practice.PASSWORD)
    wait(lambda: window.session)
    yield Trip(window, tmp_path)
    window.close()


def test_the_screen_opens_by_its_key_from_anywhere_at_the_desk(trip: Trip) -> None:
    press(Qt.Key.Key_B, CTRL)
    wait(lambda: trip.window.office.page() == "courier")

    press(Qt.Key.Key_F1)
    wait(lambda: trip.window.help.sheet is not None)

    assert trip.window.place() == "courier"


def test_a_stick_goes_to_kanim_and_its_answer_is_read_by_keys_alone(trip: Trip) -> None:
    trip.receive(pictures=3)

    trip.fill()
    carried = trip.states()
    assert trip.kanim() == 0
    press(Qt.Key.Key_O, CTRL)
    wait(lambda: trip.said.startswith("Kanim mengakui flashdisk 1."))

    assert carried == {"dibawa_kurir"} and trip.states() == {"sampai"}
    assert trip.send.fill.isVisible() and not trip.send.letter.isVisible()


def test_the_stick_is_ready_only_when_it_was_read_back(trip: Trip) -> None:
    trip.receive()

    trip.fill()

    assert trip.send.title.text() == "Flashdisk MRT-A-1 siap dan sudah dibaca ulang"
    assert trip.window.courier.load.made.seal in trip.send.under.text()
    assert focused() is trip.send.letter


def test_the_letter_asks_for_a_place_where_no_printer_is(trip: Trip) -> None:
    trip.receive()
    trip.fill()

    press(Qt.Key.Key_F8)
    wait(lambda: trip.window.courier.sheet)
    sheet = trip.window.courier.sheet
    sheet.field.set_value(str(trip.folder / "letter.pdf"))
    sheet.save.click()

    wait(lambda: (trip.folder / "letter.pdf").is_file())
    assert (trip.folder / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_an_altered_answer_is_said_and_nothing_changes(trip: Trip) -> None:
    trip.receive()
    trip.fill()
    trip.kanim()
    (answer,) = (trip.stick / HOME).glob("jawaban-*")
    flip(answer / LIST_NAME, 50)

    press(Qt.Key.Key_O, CTRL)

    wait(lambda: "Daftar di flashdisk berubah" in trip.said)
    assert trip.states() == {"dibawa_kurir"}


def test_without_a_folder_the_hand_goes_to_it(trip: Trip) -> None:
    trip.window.courier.plugged_in = lambda: []
    trip.open()

    press(ENTER, CTRL)

    assert focused().objectName() == "field_stick"


def test_a_stick_that_is_ready_can_be_filled_again(trip: Trip) -> None:
    trip.receive()
    trip.fill()

    trip.send.again.click()
    press(ENTER, CTRL)
    wait(lambda: trip.send.letter.isVisible())

    assert trip.send.title.text() == "Flashdisk MRT-A-2 siap dan sudah dibaca ulang"


def test_a_pulled_stick_is_said_beside_the_bar(trip: Trip) -> None:
    trip.open()
    trip.stick.rmdir()

    press(ENTER, CTRL)

    wait(lambda: "Flashdisk tercabut" in trip.send.under.text())
    assert trip.send.fill.isVisible() and not trip.send.is_busy


def test_esc_stops_the_copying_and_a_second_one_goes_back(trip: Trip) -> None:
    trip.receive(pictures=40)
    trip.open()
    press(ENTER, CTRL)
    press(ESC)
    wait(lambda: not trip.send.is_busy)

    assert trip.send.under.text().startswith("Dihentikan.")
    assert not list(trip.stick.glob(f"{HOME}/*/{LIST_NAME}"))

    press(ESC)
    assert trip.window.office.page() == "sync"


def test_new_amounts_and_drives_leave_the_hand_where_it_is(trip: Trip) -> None:
    trip.open()
    trip.send.show_amount({"applications": 7, "bytes": 18_600_000})

    assert focused().objectName() == "card_unsent"
    press(ENTER)
    trip.send.show_drives([Drive("KURIR", str(trip.stick), 2)])
    assert focused().objectName() == f"card_{trip.stick}"
    trip.send.show_drives([Drive("LAIN", "/lain", 1), Drive("KURIR", str(trip.stick), 2)])
    assert focused().objectName() == "field_stick"


def test_a_letter_chooses_what_goes_and_enter_leads_to_the_stick(trip: Trip) -> None:
    trip.open()

    QTest.keyClicks(focused(), "B")
    press(ENTER)

    assert trip.send.what.value() == "all"
    assert focused().objectName() == f"card_{trip.stick}"


def test_a_locked_screen_lets_the_copying_go_on(trip: Trip) -> None:
    trip.receive(pictures=5)
    trip.open()
    press(ENTER, CTRL)
    trip.window.lock()

    wait(lambda: trip.window.courier.load)

    assert trip.window.courier.load.made.pictures == 5


WORDS = {
    "all taken": (Answered(2, 3, 4), "lontar", "Kanim mengakui flashdisk 2. 3 kabar baru, 4"),
    "nothing new": (Answered(2), "lontar", "Kanim mengakui flashdisk 2. Tidak ada kabar baru."),
    "unasked": (Answered(0, 5), "lontar", "5 kabar baru."),
    "a gap": (Answered(2, is_gap=True), "kunyit", "Kanim belum dapat mengambil semuanya."),
    "damaged": (Answered(2, problem="stick_damaged"), "kunyit", "Kanim belum dapat mengambil"),
}


@pytest.mark.parametrize(("done", "tone", "words"), WORDS.values(), ids=WORDS)
def test_an_answer_is_one_sentence(done: Answered, tone: str, words: str) -> None:
    told = courier_words.answered(done)

    assert told[0] == tone and told[1].startswith(words)


def test_copying_is_half_of_the_way_and_reading_back_the_other() -> None:
    assert courier_words.share(Copying(Step.COPY, 5, 10)) == 0.25
    assert courier_words.share(Copying(Step.CHECK, 5, 10)) == 0.75
    assert courier_words.copying(Copying(Step.COPY, 11_700_000, 18_600_000)) == (
        "Menyalin 11,7 MB dari 18,6 MB"
    )
