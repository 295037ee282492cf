"""A draft goes to a colleague by keys, and whoever takes one up is told whose it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.services import drafts, history, intake
from app.station import LaptopStation, add_practice_colleague
from tests.builders import a_record
from tests.practice_posts import practice_post
from tests.ui.test_intake_day import NIK, begin, focused, press, wait
from ui.action_words import action_of
from ui.application import make_application
from ui.main_window import MainWindow

DESI, HEAD = practice.OFFICERS[0], practice.OFFICERS[-1]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(tmp_path, qapp: QApplication):
    """A practice post as `--practice` makes it: two officers with a password."""
    config, tools = Config(tmp_path / "post", is_practice=True), (SystemClock(), SystemRandom())
    practice_post(config)
    add_practice_colleague(config, tools)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, tools))
    shown.open()
    shown.enter(shown.station.sign_in(DESI.id, practice.PASSWORD))
    wait(lambda: shown.session)
    yield shown
    shown.close()


def drafts_of(window):
    return window.session.counter.looks.drafts()


def as_colleague(window):
    """The screen changes hands: another officer unlocks it."""
    counter = window.station.sign_in(HEAD.id, practice.PASSWORD)
    window.end_session()
    window.enter(counter)
    wait(lambda: window.work._drafts)


def test_an_open_intake_is_handed_over_by_keys(window):
    begin(window, NIK)

    press(Qt.Key.Key_S, CTRL_SHIFT)
    wait(lambda: window.work.hands.sheet)
    wait(lambda: focused().objectName().startswith("card_"))
    press(Qt.Key.Key_Return)

    wait(lambda: window.office.page() == "home" and window.toast.isVisible())
    row = drafts_of(window)[0]
    assert (row["officer"], row["is_parked"]) == (HEAD.id, True)
    assert row["record"]["hands"][-1] | {"at_ms": 0} == {
        "by": HEAD.id,
        "from": DESI.id,
        "how": "given",
        "at_ms": 0,
    }
    assert HEAD.name in window.toast._words.text()


def test_the_queue_names_whose_draft_it_is_and_the_taker_is_told(window):
    desk = window.session.counter.desk
    kept = drafts.park(desk, drafts.start(desk, a_record()))
    as_colleague(window)

    note = window.work.hands.named(drafts_of(window))[0]["colleague"]
    window.work.take_up(kept.id)

    wait(lambda: window.work.wizard is not None and window.toast.isVisible())
    assert note == DESI.name
    assert f"Anda lanjutkan dari {DESI.name}" in window.toast._words.text()
    assert drafts_of(window)[0]["officer"] == HEAD.id


def test_the_colleague_finds_it_at_home_until_it_is_taken_up(window):
    desk = window.session.counter.desk
    draft = drafts.start(desk, a_record())
    drafts.give(desk, draft.id, HEAD.id)
    as_colleague(window)

    wait(lambda: window.refresh._last.actions)
    action = action_of(window.refresh._last.actions[0])
    window.work.open_row(action.subject)

    assert action.title == f"Draf {draft.ticket} diserahkan kepada Anda"
    wait(lambda: window.work.wizard is not None and not window.refresh._last.actions)


def test_the_history_names_both_hands(window):
    desk = window.session.counter.desk
    kept = drafts.park(desk, drafts.start(desk, a_record()))
    as_colleague(window)
    taker = window.session.counter.desk
    taken = drafts.resume(taker, kept.id)
    subject = intake.receive(taker, taken)

    told = [(one.kind, one.who, one.other) for one in history.read(taker, subject)]
    assert told == [
        ("application.received", HEAD.id, ""),
        ("draft.taken", HEAD.id, DESI.id),
        ("draft.begun", DESI.id, ""),
    ]


def test_alone_on_a_laptop_the_sheet_says_what_to_do(window):
    window.station._slots.remove(HEAD.id)
    begin(window, NIK)

    press(Qt.Key.Key_S, CTRL_SHIFT)

    wait(lambda: window.work.hands.sheet)
    assert not window.work.hands.sheet.give.isVisible()
