"""The frame tells where one is, what is waiting and what is saved, to eyes and to readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui import keys, status_text
from ui.status_text import Answer
from ui.theme import Theme
from ui.widgets.frame import Rail, StatusBar, TopBar
from ui.widgets.wizard_frame import ContextPanel, WizardFooter, WizardHeader

ITEMS = [
    ("home", "house", "Beranda", "Ctrl + 1"),
    ("queue", "list-checks", "Antrean", "Ctrl + 2"),
    ("sync", "mailbox", "Sinkronisasi", "Ctrl + 9"),
]


def test_a_click_in_the_rail_says_where_to_go(qtbot: QtBot) -> None:
    rail = _rail(qtbot)

    with qtbot.waitSignal(rail.chosen) as said:
        qtbot.mouseClick(rail.item("queue"), Qt.MouseButton.LeftButton)

    assert said.args == ["queue"]


def test_a_click_does_not_move_the_mark_before_the_screen_has_changed(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.set_current("home")

    qtbot.mouseClick(rail.item("queue"), Qt.MouseButton.LeftButton)

    assert (rail.item("home").isChecked(), rail.item("queue").isChecked()) == (True, False)


def test_a_reader_hears_how_many_wait_and_with_which_key_one_goes_there(qtbot: QtBot) -> None:
    rail = _rail(qtbot)

    rail.set_badge("sync", "7", "kunyit")

    assert rail.item("sync").accessibleName() == "Sinkronisasi, 7"
    assert rail.item("sync").accessibleDescription() == "Ctrl + 9"


@pytest.mark.parametrize(("scale", "width"), [(1.0, 64), (1.5, 96)])
def test_a_collapsed_rail_shows_signs_only(qtbot: QtBot, scale: float, width: int) -> None:
    rail = _rail(qtbot, scale)

    rail.set_collapsed(True)

    assert rail.width() == width
    assert rail.item("home").toolTip() == "Beranda (Ctrl + 1)"
    assert rail.button_new.accessibleName() == "Permohonan baru"


def test_the_rail_grows_with_the_letters_while_it_is_shown(qtbot: QtBot) -> None:
    theme = Theme()
    rail = Rail(theme)
    qtbot.addWidget(rail)

    theme.scale = 1.25
    theme.changed.emit()

    assert rail.width() == 295


def test_the_status_bar_is_one_sentence_for_a_reader(qtbot: QtBot) -> None:
    bar = _bar(qtbot)

    assert bar.accessibleName() == (
        "Luring sejak 09.41. 7 berkas belum sampai di Kanim · 18,6 MB. 2 perlu tindakan"
    )


def test_a_click_on_an_answer_says_which(qtbot: QtBot) -> None:
    bar = _bar(qtbot)

    with qtbot.waitSignal(bar.slot_clicked) as said:
        qtbot.mouseClick(bar.slots[3], Qt.MouseButton.LeftButton)

    assert said.args == [3]


def test_on_a_narrow_bar_the_answers_stay_and_the_rest_goes(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    wide = bar.slots[2].sizeHint().width()

    bar.resize(420, 36)

    assert bar.slots[2].sizeHint().width() < wide
    assert bar.slots[2].answer.strong == "7 berkas"
    assert bar.slots[2].toolTip() == "7 berkas belum sampai di Kanim · 18,6 MB"


def test_typing_in_the_search_box_is_told_letter_by_letter(qtbot: QtBot) -> None:
    bar = TopBar(Theme())
    qtbot.addWidget(bar)
    typed: list[str] = []
    bar.search_typed.connect(typed.append)

    qtbot.keyClicks(bar.search.edit, "Yo")
    qtbot.keyClick(bar.search.edit, Qt.Key.Key_Escape)

    assert typed == ["Y", "Yo", ""]


def test_large_letters_shorten_the_words_and_never_widen_the_window(qtbot: QtBot) -> None:
    header, bar = WizardHeader(Theme(scale=2.0)), TopBar(Theme(scale=2.0))
    for piece in (header, bar):
        qtbot.addWidget(piece)
    header.set_saved("10.33.07")

    header.resize(1200, 116)
    header.show()

    assert header.fact.text == "Tersimpan 10.33"
    assert header.button_park.accessibleName() == "Simpan, layani nanti"
    assert (header.minimumSizeHint().width(), bar.minimumSizeHint().width()) == (0, 0)


def test_saved_is_a_fact_with_its_time(qtbot: QtBot) -> None:
    header = WizardHeader(Theme())
    qtbot.addWidget(header)
    header.resize(1300, 58)

    header.set_saved("10.33.07")

    assert header.fact.accessibleName() == "Tersimpan di laptop ini 10.33.07"


def test_the_footer_names_where_the_next_step_leads(qtbot: QtBot) -> None:
    footer = WizardFooter(Theme())
    qtbot.addWidget(footer)

    footer.set_next("Simpan dan cetak", "Ctrl + Enter", large=True)
    with qtbot.waitSignal(footer.next):
        footer.button_next.click()

    assert footer.button_next.accessibleName() == "Simpan dan cetak"
    assert footer.button_next.height() == 48


def test_the_panel_leaves_out_what_is_not_known_yet(qtbot: QtBot) -> None:
    panel = ContextPanel(Theme())
    qtbot.addWidget(panel)

    panel.set_person("Yohana Mau Lelang", "5305044108909012")
    panel.set_facts([("Jenis", "Paspor baru, dewasa"), ("Biaya", "")])

    assert _texts(panel) == [
        "Yohana Mau Lelang", "NIK 530504 410890 9012", "Jenis", "Paspor baru, dewasa"
    ]  # fmt: skip


@pytest.mark.parametrize("group", [keys.GLOBAL + keys.RAIL, keys.WIZARD], ids=["global", "wizard"])
def test_no_key_does_two_things(group: tuple[keys.Key, ...]) -> None:
    sequences = [sequence for line in group for sequence in line.sequences]

    assert len(sequences) == len(set(sequences))


def test_an_installed_key_works_wherever_the_focus_is(qtbot: QtBot) -> None:
    window, pressed = QWidget(), list[str]()
    edit = QLineEdit(window)
    qtbot.addWidget(window)
    keys.install(window, {"new_application": lambda: pressed.append("F2")}, everywhere=True)
    with qtbot.waitActive(window):
        window.show()
    edit.setFocus()

    qtbot.keyClick(edit, Qt.Key.Key_F2)

    assert pressed == ["F2"]


def _rail(qtbot: QtBot, scale: float = 1.0) -> Rail:
    rail = Rail(Theme(scale=scale))
    rail.set_items(ITEMS)
    qtbot.addWidget(rail)
    rail.show()
    return rail


def _bar(qtbot: QtBot) -> StatusBar:
    bar = StatusBar(Theme())
    qtbot.addWidget(bar)
    bar.resize(1366, 36)
    bar.show()
    bar.set_answer(1, "cloud-off", "Luring", "sejak 09.41", "kunyit")
    bar.show_answer(2, status_text.pouch(7, 18_600_000))
    bar.show_answer(3, Answer("octagon-alert", "2 perlu tindakan", "", "mengkudu", "F9"))
    return bar


def _texts(panel: ContextPanel) -> list[str]:
    return [found.text() for found in panel.findChildren(QLabel) if found.text()]
