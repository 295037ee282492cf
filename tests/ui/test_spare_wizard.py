"""The intake that lies ready: opened at once, used once, gone with its officer."""

from tests.ui.test_intake_day import begin, wait
from tests.ui.test_intake_day import window as window  # the fixture
from ui.main_window import MainWindow


def test_the_one_that_lies_ready_is_opened_and_another_follows(window: MainWindow) -> None:
    spare = window.work.spare
    wait(lambda: spare._ready is not None)
    assert spare._ready is not None
    ready = spare._ready[2]

    begin(window)

    assert window.wizard is ready
    window.work.wizard.park()
    wait(lambda: spare._ready is not None)
    assert spare._ready[2] is not ready


def test_other_letters_lay_it_out_anew(window: MainWindow) -> None:
    spare = window.work.spare
    wait(lambda: spare._ready is not None)
    assert spare._ready is not None
    before = spare._ready[2]

    window.set_scale(150)

    wait(lambda: spare._ready is not None and spare._ready[2] is not before)


def test_nothing_is_held_of_who_signed_out(window: MainWindow) -> None:
    spare = window.work.spare
    wait(lambda: spare._ready is not None)

    window.end_session()

    assert (spare._ready, spare._wanted) == (None, None)
