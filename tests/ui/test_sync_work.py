"""The window, a real headquarters behind a real socket, and what the officer sees of both."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton

from app import practice, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import Cost
from app.config import Config
from app.domain.calendar import wita_date
from app.domain.intake import empty_record
from app.domain.published import Issue
from app.errors import StoreFull
from app.headquarters_folder import Opened, Places, open_folder
from app.headquarters_posts import new_packet
from app.hq.custody import Proven, say_secured
from app.hq.publishing import publish
from app.hq.server import application
from app.hq.serving import listening, made_server
from app.ports import Machine
from app.services import drafts, intake, pictures
from app.services.pictures import Picture
from app.station import LaptopStation
from app.station_folder import FirstOfficer
from app.sync.schedule import Link, started
from tests.builders import a_record
from tests.practice_posts import practice_headquarters
from tests.ui.outside import LowDisk, Portal
from tests.ui.test_bad_input import texts
from tests.ui.test_intake_day import CTRL, press, typed, wait
from ui.application import make_application
from ui.main_window import MainWindow
from ui.screens.history_sheet import HistorySheet
from ui.screens.mend_sheet import MendSheet
from ui.widgets.chips import Chip


class Noon(SystemClock):
    """It is day at the post, whenever the tests run: at night more may travel."""

    _ahead = datetime.now(UTC).replace(hour=4, minute=30) - datetime.now(UTC)

    def now(self) -> datetime:
        return super().now() + self._ahead


TOOLS = (Noon(), SystemRandom())
CHEAP = Cost(8 * 1024, 1)


@contextmanager
def listens(opened: Opened) -> Iterator[str]:
    sock = listening("127.0.0.1", 0)
    server = made_server(application(opened.tools, opened.vouch))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        sock.close()


@pytest.fixture(scope="module")
def kanim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    places = Places(tmp_path_factory.mktemp("hq"))
    practice_headquarters(places)
    opened = open_folder(places, practice.PASSWORD, TOOLS)
    yield opened
    opened.store.close()


@pytest.fixture(scope="module")
def url(kanim: Opened) -> Iterator[str]:
    with listens(kanim) as found:
        yield found


@pytest.fixture
def config(tmp_path: Path, kanim: Opened, url: str) -> Config:
    made = Config(tmp_path / "post", is_practice=True)
    packet = new_packet(kanim, practice.POST_CODE, url)
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    station_folder.provision(made, packet, first, TOOLS, CHEAP)
    return made


@contextmanager
def at_the_counter(config: Config, machine: Machine | None = None) -> Iterator[MainWindow]:
    _application, theme = make_application(["beranda"])
    station = LaptopStation(config, TOOLS)
    station.machine = machine or station.machine
    shown = MainWindow(theme, station)
    shown.open()
    typed(practice.PASSWORD)
    wait(lambda: shown.session)
    try:
        yield shown
    finally:
        shown.close()


@pytest.fixture
def window(config: Config, qapp: QApplication) -> Iterator[MainWindow]:
    with at_the_counter(config) as shown:
        yield shown


def received(window: MainWindow, *, scans: int = 0, **fields: object) -> str:
    """An application as the wizard would have saved it."""
    desk = window.session.counter.desk
    whole = a_record() | {"phone": "081234009172", "birth_on": "1990-08-01"}
    whole.pop("number")
    draft = drafts.start(desk, empty_record() | whole | fields)
    for number in range(scans):
        page = Picture("scan", "kk", "image/webp", bytes([number]) * 90_000, b"small" * 200)
        draft = pictures.attach(desk, draft, page)
    subject = intake.receive(desk, draft)
    window.session.refresh()
    return subject


def where(window: MainWindow) -> dict[str, str]:
    """Every application with the place where its data are."""
    rows = window.session.counter.looks.since(0, 99)
    return {row["subject"]: row["data"] for row in rows}


def status(window: MainWindow, slot: int) -> str:
    return window.status.slots[slot].answer.spoken


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_pause_by_key_lasts_over_a_restart_and_ends_by_the_button(
    config: Config, qapp: QApplication
) -> None:
    with at_the_counter(config) as window:
        window.go("sync")
        press(Qt.Key.Key_J, CTRL)
        wait(lambda: "Kiriman dijeda" in status(window, 1))
    with at_the_counter(config) as window:
        received(window)
        window.go("sync")
        press(Qt.Key.Key_F5)
        wait(lambda: "Kiriman dijeda" in texts(window))
        assert set(where(window).values()) == {"di_pos"}

        button(window, "button_pause").click()

        wait(lambda: set(where(window).values()) == {"sampai"})
        wait(lambda: "1 dari 1 permohonan" in texts(window))


def test_a_day_s_budget_that_is_used_up_is_said_and_entries_still_go(window: MainWindow) -> None:
    wait(lambda: window.session.loop.schedule.link is Link.ONLINE)
    window.link.choose("link_day_mb", 0.05)
    received(window, scans=1)
    window.go("sync")

    press(Qt.Key.Key_F5)

    wait(lambda: set(where(window).values()) == {"dikirim"})
    wait(lambda: "jatah data hari ini habis" in status(window, 1))
    assert "Foto dikirim besok, catatan tetap jalan." in texts(window)
    window.link.choose("link_day_mb", 0)
    wait(lambda: set(where(window).values()) == {"sampai"})


def test_only_the_important_leaves_the_originals_here(window: MainWindow) -> None:
    subject = received(window, scans=1)
    window.link.choose("only_important", True)

    wait(lambda: where(window)[subject] == "dikirim")
    wait(lambda: "hanya yang penting" in status(window, 1))
    window.go("sync")
    press(Qt.Key.Key_T, CTRL)

    wait(lambda: where(window)[subject] == "sampai")


def test_whom_the_queue_puts_first_is_said_and_taken_back(window: MainWindow) -> None:
    subject = received(window)
    looks = window.session.counter.looks
    window.go("queue")
    wait(lambda: window.office.queue.model.rowCount())
    window.office.queue.focus_first()

    press(Qt.Key.Key_Up, CTRL)

    wait(lambda: looks.setting("sent_ahead") == [subject])
    assert "1 pemohon didahulukan saat mengirim." in texts(window)
    window.toast.findChild(QPushButton).click()
    wait(lambda: looks.setting("sent_ahead") == [])


def test_what_kanim_refuses_steps_aside_is_mended_at_its_field_and_the_rest_flows(
    window: MainWindow, kanim: Opened
) -> None:
    with window.session.counter.desk.store.begin("desi") as act:
        act.append("application.received", "bad", a_record(name=""))
    good = received(window)
    window.go("sync")
    press(Qt.Key.Key_F5)

    wait(lambda: where(window) == {"bad": "gagal", good: "sampai"})
    wait(lambda: window.office.sync.waiting.model.rowCount() == 1)
    assert "Nama belum diisi" in window.office.sync.waiting.model.index(0, 5).data()
    table = window.office.sync.waiting.table
    table.setFocus()
    table.setCurrentIndex(window.office.sync.waiting.model.index(0, 1))
    press(Qt.Key.Key_Return)
    wait(lambda: window.findChild(MendSheet))
    typed("YOHANA MAU LELANG")

    wait(lambda: where(window) == {"bad": "sampai", good: "sampai"})
    with kanim.store.reading() as act:
        there = act.application("bad")
    assert there["name"] == "YOHANA MAU LELANG"
    assert not there["needs_action"]


def harmed(window: MainWindow, subject: str, place: int) -> None:
    """One byte of a scan changes on the disk."""
    desk = window.session.counter.desk
    with desk.store.reading() as act:
        record = act.application(subject)["record"]
    scans = [one for one in record["blobs"] if one["role"] == "scan"]
    path = desk.blobs.path(scans[place]["id"])
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def test_a_damaged_page_is_named_and_taken_again_and_nobody_waits_for_the_old_one(
    window: MainWindow, kanim: Opened, tmp_path: Path
) -> None:
    window.link.choose("sync_paused", True)
    subject = received(window, scans=2)
    harmed(window, subject, 1)
    window.link.choose("sync_paused", False)
    window.go("sync")
    press(Qt.Key.Key_F5)
    model, table = window.office.sync.waiting.model, window.office.sync.waiting.table
    wait(lambda: model.rowCount() == 1 and "rusak" in str(model.index(0, 5).data()))
    assert model.index(0, 5).data() == "Kk halaman 2 rusak di disk, pindai lagi · Enter"

    table.setFocus()
    table.setCurrentIndex(model.index(0, 2))
    press(Qt.Key.Key_Return)
    wait(lambda: window.findChild(MendSheet))
    QImage(900, 600, QImage.Format.Format_RGB32).save(str(tmp_path / "again.png"))
    (picture,) = window.findChild(MendSheet).pictures.values()
    picture.take(tmp_path / "again.png")
    press(Qt.Key.Key_Return)

    wait(lambda: where(window)[subject] == "sampai")
    assert window.session.counter.looks.pouch()["pictures"] == 0
    assert window.session.counter.custody.gone_of(subject) == 0
    with kanim.store.reading() as act:
        blobs = act.application(subject)["record"]["blobs"]
    assert [one["number"] for one in blobs] == [1, 2, 5, 6]


def secured(kanim: Opened, window: MainWindow) -> None:
    """Kanim has tried a backup that holds all of this laptop's pictures, and says so."""
    stream = window.session.counter.desk.store.stream
    with kanim.store.reading() as tx:
        head = tx.head(stream)
    ids = frozenset(window.session.counter.looks.blob_ids())
    say_secured(kanim.tools, Proven("ab" * 16, 1, (head,), {practice.POST_CODE: ids}))


def test_on_a_low_disk_originals_in_a_proven_backup_leave_and_the_record_says_where_they_are(
    config: Config, kanim: Opened, qapp: QApplication
) -> None:
    with at_the_counter(config) as window:
        subject = received(window, scans=2)
        press(Qt.Key.Key_F5)
        wait(lambda: where(window)[subject] == "sampai")
        assert len(window.session.counter.looks.blob_ids()) == 4
        secured(kanim, window)
        press(Qt.Key.Key_F5)
        wait(lambda: window.session.loop.schedule.link is Link.ONLINE)
    with at_the_counter(config, LowDisk()) as window:
        counter = window.session.counter
        wait(lambda: counter.custody.room()["gone"] == 2)
        assert len(counter.looks.blob_ids()) == 2
        window.work.records.show(subject)

        wait(lambda: window.findChild(HistorySheet))
        chips = window.findChild(HistorySheet).findChildren(Chip)
        assert "asli di Kanim" in [chip.accessibleName() for chip in chips]
        window.go("sync")
        wait(lambda: "4 gambar aman" in texts(window))
        window.findChild(QPushButton, "button_show_history").click()
        wait(lambda: "2 gambar asli dilepas dari laptop ini, asli di Kanim" in texts(window))


def test_a_page_that_asks_to_sign_in_is_not_called_kanim(window: MainWindow) -> None:
    received(window)
    wait(lambda: set(where(window).values()) <= {"di_pos", "sampai"})
    with HTTPServer(("127.0.0.1", 0), Portal) as page:
        thread = threading.Thread(target=page.serve_forever)
        thread.start()
        window.settings.keep("hq_url", f"http://127.0.0.1:{page.server_port}")
        window.go("sync")

        press(Qt.Key.Key_F5)

        wait(lambda: "Bukan Kanim yang menjawab" in status(window, 1))
        assert "buka peramban dan masuk dulu" in texts(window)
        page.shutdown()
        thread.join(10)


def test_a_closed_door_is_a_signal_without_kanim(window: MainWindow) -> None:
    window.settings.keep("hq_url", "http://127.0.0.1:9")
    window.go("sync")

    press(Qt.Key.Key_F5)

    wait(lambda: "Ada sinyal, Kanim belum menjawab" in status(window, 1))


def test_on_a_full_disk_the_reserve_saves_the_applicant_at_the_counter(
    window: MainWindow,
) -> None:
    custody = window.session.counter.custody
    wait(lambda: custody.room()["is_held"])
    tries: list[object] = []

    def save() -> None:
        tries.append(custody.room()["is_held"])
        if len(tries) == 1:
            raise StoreFull

    window.session.do(save, lambda _none: tries.append("saved"))

    wait(lambda: tries == [True, False, "saved"])


def test_the_storage_says_for_how_many_people_there_is_room(window: MainWindow) -> None:
    window.go("settings")
    window.office.settings.show_section(5)

    wait(lambda: "Cukup untuk" in texts(window))

    told = texts(window)
    assert "pemohon" in told and "Asli di Kanim" in told and "Ruang cadangan" in told


def test_what_is_received_while_a_visit_runs_belongs_to_its_whole(window: MainWindow) -> None:
    link, pouch = window.link, {"files": 2, "bytes": 900, "small": 90, "pictures": 4}
    grown = {"files": 3, "bytes": 1_400, "small": 140, "pictures": 6}
    wait(lambda: window.session.loop.schedule.link is Link.ONLINE)
    window.session.stop()
    link.gathered(pouch, [], 0)
    window.session.loop.schedule = started(window.session.loop.schedule, 0.0)
    link.show()

    link.gathered(grown, [], 0)
    link.show()

    whole = link._whole(window.session.loop)
    assert (whole.files, whole.all_bytes) == (3, 1_400)


def test_a_notice_and_a_fee_that_headquarters_published_arrive_with_a_visit(
    window: MainWindow, kanim: Opened
) -> None:
    today = wita_date(TOOLS[0].now())
    told = (("title", "Jaringan dirawat"), ("text", "Sabtu kirim lewat kurir."))
    dearer = (("PB-E-10", 975_000),)
    for rule, rows in (("pengumuman", told), ("tarif", dearer)):
        issue = Issue(rule, 0, today, today, "SE contoh", rows)
        publish(kanim.tools, issue, [practice.POST_CODE], "maria", "yosef")
    window.go("sync")

    press(Qt.Key.Key_F5)

    window.go("home")
    wait(lambda: "Jaringan dirawat" in texts(window))
    book = window.session.counter.book
    assert book.on(today).fee_line("PB-E-10").amount_rp == 975_000
