"""The queue, by its keys."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.test_home import listen
from tests.ui.test_rows import application, draft
from ui.models import queue_filter
from ui.screens.queue import QueueScreen
from ui.theme import Theme


@pytest.fixture
def queue(qtbot):
    screen = QueueScreen(Theme())
    qtbot.addWidget(screen)
    screen.resize(1130, 668)
    screen.show()
    return screen


def fill(screen, people):
    screen.rows_wanted.connect(
        lambda offset, limit: screen.put(offset, people[offset : offset + limit])
    )
    screen.reset(len(people))


def test_a_queue_asks_only_for_the_page_in_view(queue):
    asked = listen(queue.rows_wanted)

    fill(queue, [application(subject=f"a{n}") for n in range(1000)])

    assert asked == [(0, 100)]
    assert queue.model.rowCount() == 100


def test_at_the_end_of_a_page_the_next_one_is_asked_for_once(queue):
    fill(queue, [application(subject=f"a{n}") for n in range(150)])
    asked = listen(queue.rows_wanted)

    queue.card.table.scrollToBottom()
    queue.model.fetchMore()

    assert asked == [(100, 50)]
    assert queue.model.rowCount() == 150


def test_a_page_of_an_older_question_is_dropped(queue):
    queue.reset(500)

    queue.put(100, [application()])

    assert queue.model.rowCount() == 0


def test_arrows_and_enter_open_a_person(queue, qtbot):
    fill(queue, [application(subject=f"a{n}") for n in range(3)])
    opened = listen(queue.opened)
    queue.focus_first()

    qtbot.keyClick(queue.card.table, Qt.Key.Key_Down)
    qtbot.keyClick(queue.card.table, Qt.Key.Key_Return)

    assert opened == [("a1",)]


def test_f8_prints_a_person_but_never_a_draft(queue, qtbot):
    fill(queue, [draft(), application()])
    printed = listen(queue.print_wanted)
    queue.focus_first()

    qtbot.keyClick(queue.card.table, Qt.Key.Key_F8)
    qtbot.keyClick(queue.card.table, Qt.Key.Key_Down)
    qtbot.keyClick(queue.card.table, Qt.Key.Key_F8)

    assert printed == [("a1",)]


def test_a_search_waits_for_the_last_letter(queue, qtbot):
    asked = listen(queue.filter_changed)

    qtbot.keyClicks(queue.search, "Atalo")
    qtbot.wait(160)

    assert asked[-1] == ("Atalo", "")


def test_an_empty_filter_leads_back_to_everyone(queue):
    queue.show_pill("menunggu_bayar")
    queue.reset(0)
    asked = listen(queue.filter_changed)

    assert queue.findChild(object, "queue_nothing").text() == "Tidak ada yang menunggu bayar"
    queue.card.nothing.button.click()

    assert asked[0] == ("", "")


def test_a_list_told_anew_keeps_the_person(queue):
    people = [application(subject=f"a{n}") for n in range(3)]
    fill(queue, people)
    queue.card.table.selectRow(2)

    queue.reset(3)

    assert queue.card.table.currentIndex().row() == 2


def test_drafts_stand_before_the_first_application():
    stored = [application(subject=f"a{n}") for n in range(10)]
    asked = []

    def fetch(offset, limit):
        asked.append((offset, limit))
        return stored[offset : offset + limit]

    shown = queue_filter.page([draft(), draft(id="d2")], fetch, 0, 5)
    queue_filter.page([draft(), draft(id="d2")], fetch, 5, 5)

    assert [row.get("id") or row["subject"] for row in shown] == ["d1", "d2", "a0", "a1", "a2"]
    assert asked == [(0, 3), (3, 5)]


def test_a_pill_counts_every_status_of_its_stage():
    told = queue_filter.counts(
        {"DITERIMA": 2, "ANTRE_KIRIM": 1, "CETAK": 4, "draf": 3, "perlu_tindakan": 1}
    )

    assert (told[""], told["lengkap"], told["diproses"], told["draf"]) == (10, 3, 4, 3)
    assert "CETAK" in queue_filter.statuses("diproses")
