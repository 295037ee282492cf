"""The first screen, by its keys."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.published import Issue, Told, Unused
from tests.ui.test_rows import application, draft
from ui.screens.home import HomeScreen
from ui.theme import Theme

NOW = datetime(2026, 11, 21, 2, 33, tzinfo=UTC)


@pytest.fixture
def home(qtbot):
    screen = HomeScreen(Theme())
    screen.set_now(NOW)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def listen(signal):
    heard = []
    signal.connect(lambda *told: heard.append(told))
    return heard


def button(screen, name):
    return screen.findChild(QPushButton, name)


def test_sixteen_digits_and_enter_begin_an_application(home, qtbot):
    begun = listen(home.start)

    qtbot.keyClicks(home.nik.entry, "5305041207859003")
    qtbot.keyClick(home.nik.entry, Qt.Key.Key_Return)

    assert begun == [("5305041207859003",)]


def test_a_scanner_may_send_the_groups_apart(home, qtbot):
    begun = listen(home.start)

    qtbot.keyClicks(home.nik.entry, "530504 120785 9003")
    qtbot.keyClick(home.nik.entry, Qt.Key.Key_Return)

    assert begun == [("5305041207859003",)]


def test_fewer_digits_say_how_many_are_missing(home, qtbot):
    begun = listen(home.start)

    qtbot.keyClicks(home.nik.entry, "53050412")
    qtbot.keyClick(home.nik.entry, Qt.Key.Key_Return)

    assert not begun
    assert home.findChild(object, "home_nik_problem").text() == "NIK 16 angka. Kurang 8 angka."


def test_the_newest_five_of_today_are_shown_drafts_among_them(home):
    received = [application(subject=f"a{n}", received_ms=n) for n in range(10, 20)]

    home.set_today(received, [draft(at_ms=18)], 10)

    assert home.today.model.rowCount() == 5
    assert home.today.model.index(2, 2).data() == "Yohana Mau Lelang, Paspor baru · dewasa"


def test_enter_on_a_row_opens_it(home, qtbot):
    home.set_today([application()], [], 1)
    opened = listen(home.opened)

    home.today.table.setCurrentIndex(home.today.model.index(0, 1))
    qtbot.keyClick(home.today.table, Qt.Key.Key_Return)

    assert opened == [("a1",)]


def test_the_verb_of_an_action_names_its_application(home):
    acted = listen(home.act)
    home.set_actions([application(subject=f"a{n}", needs_action=True) for n in range(5)])

    button(home, "button_act_3").click()

    assert acted == [("a2",)]
    assert button(home, "button_act_4") is None


def test_the_pouch_asks_to_be_sent(home):
    asked = listen(home.sync_wanted)

    button(home, "button_send").click()

    assert asked == [()]


def test_an_empty_morning_says_so(home):
    home.set_today([], [], 0)

    assert home.today.table.isHidden()


def test_a_notice_and_a_change_to_come_stand_on_the_first_screen(home):
    rows = (("title", "Jaringan dirawat"), ("text", "Sabtu kirim lewat kurir."))
    notice = Issue("pengumuman", 3, date(2026, 11, 20), date(2026, 11, 30), "Kanim", rows)
    tariff = Issue("tarif", 2, date(2026, 12, 1), None, "SE contoh 14/2026", (("PB-E-5", 1),))

    home.set_told(Told((notice, tariff)))

    said = [one.text() for one in home.notices.findChildren(QLabel)]
    assert home.notices.isVisible()
    assert {"Jaringan dirawat", "Tarif berubah mulai 1 Des", "SE contoh 14/2026"} <= set(said)


def test_what_was_not_signed_by_headquarters_is_said_and_nothing_else_hides_the_card(home):
    home.set_told(Told((), (Unused("tarif", 5, "forged"),)))

    said = " ".join(one.text() for one in home.notices.findChildren(QLabel))
    assert "tanda tangannya bukan dari Kanim" in said

    home.set_told(Told())

    assert not home.notices.isVisible()
