"""How many working days are left stands where the officer looks: at home and in the queue."""

from datetime import timedelta

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain.calendar import to_wita
from app.services import drafts, intake
from tests.builders import a_record
from tests.fakes import FixedClock
from tests.ui.test_intake_day import wait, window  # noqa: F401
from ui import clock_words
from ui.action_words import action_of
from ui.models.people import QueueModel

NOTE = 7
CLOCK = FixedClock()
NOW = to_wita(CLOCK.now())
RULES = load_rulebook().on(NOW.date())


def row(days_ago, **changes):
    talked = int((NOW - timedelta(days=days_ago)).timestamp() * 1000)
    told = {
        "subject": "s",
        "name": "Ina",
        "status": "DITERIMA",
        "purpose": "baru",
        "data": "di_pos",
    }
    told |= {"interview_ms": talked, "received_ms": talked, "state": {}, "needs_action": False}
    return clock_words.clocked([told | changes], NOW, RULES)[0]


# 21 November 2026 is a Saturday
@pytest.mark.parametrize(
    ("days_ago", "data", "chip"),
    [
        (2, "di_pos", None),
        (3, "di_pos", ("H+2 dari 4", "kunyit")),
        (5, "di_pos", ("Lewat batas, H+4 dari 4", "mengkudu")),
        (5, "sampai", ("Lewat batas, H+4 dari 4", "kunyit")),
        (90, "di_pos", ("Lewat batas 4 hari kerja", "mengkudu")),
    ],
    ids=["H+1", "H+2", "late at the post", "late at Kanim", "long past"],
)
def test_the_queue_shows_the_age_from_the_second_day(days_ago, data, chip):
    assert clock_words.chip(row(days_ago, data=data)) == chip


def test_the_first_day_stands_there_quietly():
    model = QueueModel()
    model.set_rows([row(2)])

    shown = model.index(0, NOTE)

    assert shown.data() == "H+1 dari 4"


def test_what_kanim_returned_says_until_when(qapp):
    since = int((NOW - timedelta(days=25)).timestamp() * 1000)
    state = {"returned": {"reason": "KK lama"}, "returned_ms": since}

    one = row(25, status="BERKAS_KURANG", needs_action=True, state=state, data="sampai")

    assert clock_words.chip(one) == ("Lengkapi sebelum 26 Nov", "kunyit")
    assert "KK lama · Lengkapi sebelum 26 Nov" in action_of(one).text


def test_at_home_one_line_tells_of_all_talks_that_wait_here(window):  # noqa: F811
    desk = window.session.counter.desk
    old = desk.now_ms() - 8 * 86_400_000
    for number in range(2):
        talk = {"country": "Malaysia", "outcome": "lanjut", "held_ms": old}
        record = a_record(interview=talk, name=f"Ina {number}")
        intake.receive(desk, drafts.start(desk, record))
    window.session.refresh()

    lines = []
    wait(lambda: lines.extend(window.refresh._last.actions) or lines)

    action = action_of(lines[0])
    assert action.title == "2 wawancara menunggu di pos"
    assert (action.tone, action.verb) == ("mengkudu", "Kirim")


def test_its_button_opens_the_way_to_kanim(window):  # noqa: F811
    window.work.open_row(clock_words.SEND)

    assert window.office.page() == "sync"
