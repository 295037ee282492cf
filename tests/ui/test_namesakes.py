"""People of the same name stand beside it while it is typed, in whatever spelling they came."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.intake import empty_record
from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_bad_input import packet, texts, window
from tests.ui.test_intake_day import to_person, wait
from ui.main_window import MainWindow

__all__ = ["packet", "window"]

TITLE = "Nama serupa di laptop ini"


def wide(window: MainWindow) -> None:
    """As at the post, where the panel stands beside the form."""
    window.showNormal()
    window.resize(1366, 768)


def received(window: MainWindow, **told: str) -> None:
    desk = window.session.counter.desk
    whole = a_record() | told
    whole.pop("number")
    intake.receive(desk, drafts.start(desk, empty_record() | whole))


def test_another_spelling_of_the_name_is_found_while_it_is_typed(window: MainWindow) -> None:
    wide(window)
    received(window, name="Djohana da Costa", nik="5305044107850001", birth_on="1985-07-01")
    to_person(window)

    QTest.keyClicks(QApplication.focusWidget(), "Yohana Dacosta")

    wait(lambda: "Djohana da Costa" in texts(window), 5_000)
    assert TITLE in texts(window)
    assert "NIK …0001 · A-001" in texts(window)
    assert "Tanggal lahir sama" not in texts(window)


def test_who_was_born_on_the_same_day_is_told_apart(window: MainWindow) -> None:
    wide(window)
    to_person(window)
    born = window.wizard.person.fields["birth_on"].value()
    received(window, name="Yohana Dacosta", nik="5305044107850001", birth_on=born)

    QTest.keyClicks(QApplication.focusWidget(), "Djohana da Costa")

    wait(lambda: "Tanggal lahir sama, pastikan orangnya." in texts(window), 5_000)


def test_nobody_of_that_name_leaves_no_empty_box(window: MainWindow) -> None:
    wide(window)
    received(window, name="Petrus Lelang", nik="5305040107850001")
    to_person(window)
    QTest.keyClicks(QApplication.focusWidget(), "Petrus Lelang")
    wait(lambda: TITLE in texts(window), 5_000)

    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "Yohana Mau")

    wait(lambda: TITLE not in texts(window), 5_000)
