"""One person at the counter: eight steps by keys, a receipt at the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain import numbering
from app.domain.intake import STEPS
from ui import demo_pictures
from ui.demo_keys import CTRL, Hands
from ui.demo_people import Applicant
from ui.demo_scenes import Outside, wait_for_rest
from ui.main_window import MainWindow
from ui.screens.intake_screen import IntakeScreen

Key = Qt.Key
_MOST_PAPERS = 12
_DOUBTS = ("menawari", "utang", "dipegang orang")


@dataclass(frozen=True)
class Counter:
    """The place of work: hands, window, and the folder where receipts are put."""

    hands: Hands
    window: MainWindow
    outside: Outside

    @property
    def wizard(self) -> IntakeScreen:
        found = self.window.work.wizard
        assert found is not None
        return found


def begin(at: Counter, who: Applicant) -> None:
    """From the NIK field of the home page to the second step."""
    at.hands.click("home_nik")
    at.hands.type(who.nik)
    at.hands.press(Key.Key_Return)
    at.hands.wait(lambda: at.window.work.wizard is not None, "wizard")
    _look(at, who, 1)
    go_on(at)


def choose_kind(at: Counter, who: Applicant) -> None:
    for code in who.cards:
        at.hands.click(f"card_{code}")
    _look(at, who, 2)
    go_on(at)


def copy_papers_of_identity(at: Counter, who: Applicant) -> None:
    """Steps 3 and 4: what stands on the KTP and on the family card."""
    fill(at, who.person)
    fill(at, who.older)
    _look(at, who, 3)
    go_on(at)
    fill(at, who.family)
    _look(at, who, 4)
    go_on(at)


def show_papers(at: Counter, who: Applicant, number: int) -> None:
    """The first paper is scanned, the others are seen and given back; then the face."""
    page, hands = at.wizard.papers, at.hands
    hands.paste(demo_pictures.paper("SURAT CONTOH, BUKAN DOKUMEN", who.name))
    _stored(at, 1)
    for _ in range(_MOST_PAPERS):
        page.focus_field()
        if QApplication.focusWidget() is page.portrait.button:
            break
        hands.press(Key.Key_Space)
    page.focus_field("portrait")
    hands.paste(demo_pictures.portrait(number))
    _stored(at, 2)
    _look(at, who, 5)
    go_on(at)


def talk(at: Counter, who: Applicant) -> None:
    """Questions are answered by Y and T; the decision is the officer's."""
    fill(at, who.trip)
    at.hands.click("field_interview_departs_on")
    at.hands.press(Key.Key_Return)
    for question in _questions():
        said = question.accessibleName().casefold()
        at.hands.press(Key.Key_T if any(word in said for word in _DOUBTS) else Key.Key_Y)
    at.hands.click("card_lanjut")
    _look(at, who, 6)
    go_on(at)


def finish(at: Counter, who: Applicant) -> None:
    """The fee is shown, everything is read aloud, saved, and printed to a PDF."""
    _look(at, who, 7)
    go_on(at)
    at.hands.click("field_is_declared")
    at.hands.click(f"card_{who.paper}")
    _look(at, who, 8)
    take_in(at, who)
    wait_for_rest(at.hands, at.window)


def take_in(at: Counter, who: Applicant) -> None:
    """Saved, printed to a PDF, and home again."""
    at.hands.press(Key.Key_Return, CTRL)
    at.hands.fill("field_pdf_path", at.outside.receipt(f"{who.paper}_{_number(at)}.pdf"))
    at.hands.look(f"simpan_pdf_{who.paper}")
    at.hands.click("button_save_pdf")
    at.hands.see("button_next_application")
    at.hands.look(f"tersimpan_{who.paper}")
    at.hands.press(Key.Key_Escape)


def park_and_resume(at: Counter) -> None:
    """Called away in the middle: the draft waits at home and goes on where it was."""
    step = at.wizard.draft.step
    at.hands.press(Key.Key_S, CTRL)
    at.hands.wait(lambda: at.window.work.wizard is None, "parked")
    at.hands.wait(lambda: at.window.office.home.today.model.rowCount(), "draft at home")
    at.hands.look("beranda_draf_disimpan")
    table = at.window.office.home.today.table
    table.setFocus()
    table.selectRow(0)
    at.hands.press(Key.Key_Return)
    at.hands.wait(lambda: at.window.work.wizard is not None, "resumed")
    at.hands.wait(lambda: at.wizard.draft.step == step, "same step")
    at.hands.look("draf_dilanjutkan")


def fill(at: Counter, answers: dict[str, str]) -> None:
    """Type into every field that is shown and asks for it."""
    for name, text in answers.items():
        widget = at.hands.found(f"field_{name}")
        if widget is not None and widget.isEnabled():
            at.hands.fill(f"field_{name}", text)


def go_on(at: Counter) -> None:
    """Ctrl+Enter, and the following step must open."""
    step = at.wizard.draft.step
    at.hands.press(Key.Key_Return, CTRL)
    at.hands.wait(lambda: at.wizard.draft.step == step + 1, f"step {step + 1}", 5_000)


def _questions() -> Iterator[QWidget]:
    """The question that has the focus, again and again, while another follows."""
    asked: set[str] = set()
    while focused := QApplication.focusWidget():
        if not focused.objectName().startswith("answer_") or focused.objectName() in asked:
            return
        asked.add(focused.objectName())
        yield focused


def _stored(at: Counter, pictures: int) -> None:
    """Until so many pictures lie encrypted on the disk."""
    roles = ("portrait", "scan")
    at.hands.wait(
        lambda: (
            sum(one["role"] in roles for one in at.wizard.draft.record["blobs"]) == pictures
            if "blobs" in at.wizard.draft.record
            else False
        ),
        f"picture {pictures}",
    )


def _look(at: Counter, who: Applicant, step: int) -> None:
    at.hands.look(f"{who.paper}_{step}_{STEPS[step - 1].key}")


def _number(at: Counter) -> str:
    """The application's number, out of the name the program proposes for the PDF."""
    proposed = at.hands.see("field_pdf_path")
    assert isinstance(proposed, QLineEdit)
    return next(word for word in proposed.text().split() if numbering.verify(word))
