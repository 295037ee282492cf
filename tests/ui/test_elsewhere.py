"""What another post holds of the person stands beside the NIK, the name, the dialog, the record."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain import elsewhere
from app.domain.intake import empty_record
from app.domain.journal import post_stream
from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_bad_input import texts
from tests.ui.test_duplicate import said
from tests.ui.test_intake_day import NIK, press, to_person, typed, wait
from tests.ui.test_intake_day import window as window  # the fixture
from ui.main_window import MainWindow

PLACE = "PLBN Atapupu"
LAST_MAY_MS = 1_778_544_000_000


def told(window: MainWindow, **changes: Any) -> str:
    """An application of last week here, and headquarters' word about one at Atapupu."""
    desk = window.session.counter.desk
    whole = a_record(nik=changes.get("nik", NIK))
    whole.pop("number")
    own = intake.receive(desk, drafts.start(desk, empty_record() | whole))
    with desk.store.begin("hq") as act:
        act.append_to(desk_stream(), "application.declined", own, {"class": "lain", "note": "x"})
        other = a_record() | {"subject": "b1", "place": PLACE, "status": "VERIF_KANIM"}
        other |= {"received_ms": LAST_MAY_MS, "record": {"birth_on": "1990-08-01"}} | changes
        body = elsewhere.body({"subject": own, "code": "MRT"}, other)
        act.append_to(desk_stream(), elsewhere.TOLD, elsewhere.subject_of(own, "b1"), body)
    return str(own)


def desk_stream() -> bytes:
    return post_stream("MRT")


def test_the_record_and_the_dialog_tell_of_the_other_post(window: MainWindow) -> None:
    own = told(window, name="Johana Mau Lelang")

    typed(NIK)
    words = said(window)
    press(Qt.Key.Key_Return)
    window.work.records.show(own)
    wait(lambda: window.work.records.sheet is not None)
    page = " | ".join(one.text() for one in window.work.records.sheet.findChildren(QLabel))

    assert f"NIK ini sudah dipakai di {PLACE}" in words
    assert "Johana Mau Lelang" in words
    assert not window.session.counter.looks.drafts()
    assert "12 Mei 2026" in page
    assert f"Ada permohonan lain di {PLACE}" in page


def test_a_name_that_sounds_alike_is_told_with_the_other_post(window: MainWindow) -> None:
    window.showNormal()
    window.resize(1366, 768)
    told(window, name="Djohana da Costa", nik="5305044107850001")
    to_person(window)

    QTest.keyClicks(QApplication.focusWidget(), "Yohana Dacosta")

    wait(lambda: "Djohana da Costa" in texts(window), 5_000)
    assert f"NIK …0001 · {PLACE}" in texts(window)
