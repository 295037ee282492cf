"""Ticking people in the queue: several are opened, printed or let go by keys alone."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.test_home import listen
from tests.ui.test_queue import fill
from tests.ui.test_rows import application, draft
from ui.screens.queue import QueueScreen


@pytest.fixture
def queue(qtbot, theme):
    screen = QueueScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(1130, 668)
    screen.show()
    fill(screen, [application(subject=f"a{n}") for n in range(4)])
    screen.focus_first()
    return screen


def press(qtbot, queue, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(queue.card.table, key, modifier)


def ticked(queue):
    return [row["subject"] for row in queue.model.ticks]


def test_space_ticks_and_the_bar_says_how_many(queue, qtbot):
    press(qtbot, queue, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)

    assert ticked(queue) == ["a0", "a1"]
    assert queue.bulk.isVisible()
    assert queue.bulk.go_on.text() == "Buka berurutan"


def test_enter_opens_the_ticked_one_after_another(queue, qtbot):
    opened = listen(queue.opened)
    press(qtbot, queue, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)

    press(qtbot, queue, Qt.Key.Key_Return, Qt.Key.Key_Return)

    assert opened == [("a0",), ("a1",)]
    assert not queue.bulk.isVisible()


def test_shift_and_arrow_tick_what_is_passed_over(queue, qtbot):
    shift = Qt.KeyboardModifier.ShiftModifier

    press(qtbot, queue, Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=shift)

    assert ticked(queue) == ["a0", "a1", "a2"]


def test_all_are_ticked_and_let_go_again(queue, qtbot):
    press(qtbot, queue, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    everyone = ticked(queue)

    press(qtbot, queue, Qt.Key.Key_Escape)

    assert everyone == ["a0", "a1", "a2", "a3"]
    assert ticked(queue) == []


def test_ticks_outlive_a_list_told_anew(queue, qtbot):
    press(qtbot, queue, Qt.Key.Key_Space)

    fill(queue, [application(subject=f"a{n}") for n in range(4)])

    assert ticked(queue) == ["a0"]


def test_the_menus_ask_for_days_and_kind(queue):
    asked = listen(queue.filter_changed)

    queue._days.menu_of.actions()[2].trigger()
    queue._purpose.menu_of.actions()[1].trigger()

    assert len(asked) == 2
    assert (queue.days(), queue.purpose()) == (7, "baru")


def test_nobody_found_offers_the_name_that_is_nearly_it(queue, qtbot):
    queue.search.setText("Markus Atalu")
    queue.reset(0)
    asked = listen(queue.filter_changed)

    queue.card.nothing.offer("Markus Atalo")
    queue.card.nothing.near.click()

    assert queue.card.nothing.near.text() == "Mungkin “Markus Atalo”?"
    assert asked == [("Markus Atalo", "")]


def test_the_ticked_are_put_first_when_sending_and_a_draft_waits(queue, qtbot):
    first = listen(queue.ahead_wanted)
    press(qtbot, queue, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    queue.model.tick(draft(), True)

    press(qtbot, queue, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)

    assert first == [(["a0", "a1"],)]
    assert ticked(queue) == []
