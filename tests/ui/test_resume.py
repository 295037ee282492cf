"""Work that was cut off is offered again; what was put aside or let go comes back by Ctrl+Z."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.services import drafts
from app.services.drafts import DAY_MS
from tests.builders import a_record
from tests.ui.test_intake_day import CTRL, focused, press, sheet_button, to_person, wait
from tests.ui.test_intake_day import window as window  # the fixture
from ui.main_window import MainWindow
from ui.screens.intake.done import ResumeSheet

Key = Qt.Key


def leave_open(window: MainWindow, **changes: object) -> drafts.Draft:
    desk = window.session.counter.desk
    draft = drafts.start(desk, a_record(**changes) | {"blobs": []})
    return drafts.save(desk, replace(draft, step=3, field="occupation"))


def test_after_a_power_cut_the_time_the_field_and_the_rest_are_said(window: MainWindow) -> None:
    leave_open(window, nik="5305054108909011")
    last = leave_open(window)
    hour = f"{window.session.now():%H.%M}"

    window.work.offer_resume()

    wait(lambda: sheet_button(window, "button_resume"))
    shown = next(one for one in window.findChildren(ResumeSheet) if one.isVisible())
    words = " ".join(one.text() for one in shown.findChildren(QLabel))
    assert f"Melanjutkan dari listrik padam {hour[:4]}" in words
    assert f'Draf {last.ticket} utuh sampai "Pekerjaan". 1 draf lain ada di antrean.' in words


def test_going_on_gives_the_focus_back_to_the_same_field(window: MainWindow) -> None:
    last = leave_open(window)
    window.work.offer_resume()
    wait(lambda: sheet_button(window, "button_resume"))

    press(Key.Key_Return)

    wait(lambda: window.wizard is not None and window.wizard.draft.id == last.id)
    wait(lambda: window.wizard.person.fields["occupation"].isAncestorOf(focused()))


def test_ctrl_z_opens_the_parked_draft_again(window: MainWindow) -> None:
    to_person(window)
    own = window.wizard.draft.id
    press(Key.Key_S, CTRL)
    wait(lambda: window.wizard is None)

    press(Key.Key_Z, CTRL)

    wait(lambda: window.wizard is not None and window.wizard.draft.id == own)
    assert window.wizard.draft.step == 3


def test_ctrl_z_brings_a_cancelled_draft_back_whole(window: MainWindow) -> None:
    kept = leave_open(window)
    looks = window.session.counter.looks
    window.work.cancel_draft(kept.id)
    wait(window.toast.isVisible)

    press(Key.Key_Z, CTRL)

    wait(looks.drafts)
    assert looks.drafts()[0]["record"]["name"] == "Yohana Mau Lelang"


def test_a_draft_nobody_touched_for_a_month_needs_action(window: MainWindow) -> None:
    kept = leave_open(window)
    desk = window.session.counter.desk
    with desk.store.begin(desk.officer.id) as act:
        act.save_draft(
            act.draft(kept.id) | {"is_parked": True, "at_ms": desk.now_ms() - 30 * DAY_MS}
        )

    window.session.refresh()

    wait(lambda: sheet_button(window, "button_act_1"))
    words = [one.text() for one in window.office.home.to_mend.findChildren(QLabel)]
    assert f"Draf {kept.ticket} sudah 30 hari" in words
    assert "Hubungi pemohon atau batalkan." in words
