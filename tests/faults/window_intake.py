"""One person after the other at the window, from whatever step a kill left the draft at."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.intake import STEPS
from tests.bench.crowd import FIRST_NAMES, LAST_NAMES
from ui import demo_intake, demo_pictures
from ui.demo_intake import Counter
from ui.demo_people import EVERYBODY, Applicant

if TYPE_CHECKING:
    from tests.faults.window import Fingers, Said

Key = Qt.Key
LAST = len(STEPS)
MOST_PAPERS = 12
A_FACE_PX = 400


def serve(at: Counter) -> None:
    """Somebody whose number nobody had."""
    session = at.window.session
    assert session is not None
    looks = session.counter.looks
    number = len(looks.queue(session.counter.wanted(), 0, 1000)) + len(looks.drafts()) + 1
    demo_intake.begin(at, _person_of(number))
    finish(at)


def finish(at: Counter) -> None:
    """From whatever step the draft stands at to the receipt."""
    who = _person_of(int(at.wizard.draft.record["nik"][-4:]))
    steps = (_number, demo_intake.choose_kind, _person, _family, _papers, demo_intake.talk)
    for step in steps[at.wizard.draft.step - 1 :]:
        step(at, who)
    if at.wizard.draft.step < LAST:
        demo_intake.go_on(at)
    if not at.wizard.draft.record.get("is_declared"):
        at.hands.click("field_is_declared")
    at.hands.click(f"card_{who.paper}")
    demo_intake.take_in(at, who)
    said: Said = at.outside
    said.printed()


def _person_of(number: int) -> Applicant:
    """A name of its own for each number, so that nobody is taken for somebody else."""
    like = EVERYBODY[number % len(EVERYBODY)]
    first, last = FIRST_NAMES[number % 25], LAST_NAMES[number // 25 % 25]
    name = f"{first} {last} {LAST_NAMES[number % 25]}"
    nik = f"{like.nik[:12]}{number:04}"
    return replace(like, nik=nik, name=name, person=like.person | {"name": name})


def _number(at: Counter, who: Applicant) -> None:
    assert at.wizard.draft.record["nik"] == who.nik
    demo_intake.go_on(at)


def _person(at: Counter, who: Applicant) -> None:
    demo_intake.fill(at, who.person)
    demo_intake.fill(at, who.older)
    demo_intake.go_on(at)


def _family(at: Counter, who: Applicant) -> None:
    demo_intake.fill(at, who.family)
    demo_intake.go_on(at)


def _papers(at: Counter, who: Applicant) -> None:
    """What was stored before the kill is not scanned again."""
    page = at.wizard.papers
    if not _has(at, "scan"):
        at.hands.paste(_small(demo_pictures.paper("SURAT CONTOH, BUKAN DOKUMEN", who.name)))
        _stored(at, "scan")
    page.focus_field()
    for _ in range(MOST_PAPERS):
        if QApplication.focusWidget() is page.portrait.button:
            break
        at.hands.press(Key.Key_Space)
    page.focus_field("portrait")
    if not _has(at, "portrait"):
        at.hands.paste(_small(demo_pictures.portrait(int(who.nik[-4:]))))
        _stored(at, "portrait")
    demo_intake.go_on(at)


def _stored(at: Counter, role: str) -> None:
    """Once the screen shows it as taken, it may no longer be lost."""
    hands: Fingers = at.hands
    hands.wait(lambda: _has(at, role), role)
    hands.note_the_pictures()


def _has(at: Counter, role: str) -> bool:
    return any(one["role"] == role for one in at.wizard.draft.record.get("blobs", []))


def _small(picture: QImage) -> QImage:
    """Large pictures are for eyes; here they only cost time."""
    return picture.scaledToWidth(A_FACE_PX)
