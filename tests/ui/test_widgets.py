"""The pieces of a screen answer to keys, speak to readers and never cut a word."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.choice_field import ChoiceField
from ui.widgets.choices import AnswerRow, CardGroup, CardSpec
from ui.widgets.empty import EmptyState
from ui.widgets.fields import DateField, Field, PhoneField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import label
from ui.widgets.nik_field import NikField
from ui.widgets.sheet import Sheet, Toast
from ui.widgets.steps import StepList
from ui.widgets.summary import Banner, ErrorSummary
from ui.widgets.toggles import CheckRow, FilterPills, Toggle

W = TypeVar("W", bound=QWidget)
NIK = "5305044108909012"
HIT_MIN = 32


def test_a_field_tells_readers_where_it_comes_from_and_what_to_mend(qtbot: QtBot) -> None:
    field = shown(qtbot, Field(Theme(), "Tanggal lahir"))

    field.set_source("verified", "dari NIK")
    field.set_problem("error", "Ikuti NIK, 01-08-1990")

    assert field.edit.accessibleName() == "Tanggal lahir"
    assert field.edit.accessibleDescription() == "dari NIK, Ikuti NIK, 01-08-1990"
    assert field.edit.property("state") == "error"


def test_a_mended_field_is_plain_again(qtbot: QtBot) -> None:
    field = shown(qtbot, Field(Theme(), "Nama"))
    field.set_problem("error", "Isi nama")

    field.clear_problem()

    assert (field.edit.property("state"), field.edit.accessibleDescription()) == ("", "")


def test_filling_in_is_not_typing(qtbot: QtBot) -> None:
    field, typed = shown(qtbot, Field(Theme(), "Nama")), []
    field.edited.connect(typed.append)

    field.set_value("Yohana")
    qtbot.keyClicks(field.edit, "!")

    assert typed == ["Yohana!"]


def test_an_example_is_lighter_than_an_answer(qtbot: QtBot) -> None:
    field = shown(qtbot, Field(Theme(), "NIK ayah", optional=True))
    before = field.edit.property("blank")

    field.set_value("Bila")

    assert (before, field.edit.property("blank")) == ("true", "")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("01-08-1990", "1990-08-01"), ("1/8/1990", "1990-08-01"), ("31-02-1990", "31-02-1990")],
    ids=["as on the card", "short", "no such day"],
)
def test_a_day_is_typed_as_on_the_card(qtbot: QtBot, typed: str, value: str) -> None:
    field = shown(qtbot, DateField(Theme(), "Tanggal lahir"))

    qtbot.keyClicks(field.edit, typed)

    assert field.value() == value


def test_a_telephone_number_stands_in_fours_and_is_kept_without_spaces(qtbot: QtBot) -> None:
    field = shown(qtbot, PhoneField(Theme(), "Nomor HP"))

    field.set_value("081234009172")

    assert isinstance(field.edit, QLineEdit)
    assert (field.edit.text(), field.value()) == ("0812 3400 9172", "081234009172")


def test_typing_sixteen_digits_flows_through_the_groups(qtbot: QtBot) -> None:
    field = shown(qtbot, NikField(Theme()))

    with qtbot.waitSignal(field.completed) as said:
        for digit in NIK:
            qtbot.keyClicks(focused_box(field), digit)

    assert said.args == [NIK]
    assert [box.text() for box in field.boxes] == ["530504", "410890", "9012"]


def test_a_pasted_number_fills_all_groups_with_or_without_spaces(qtbot: QtBot) -> None:
    field = shown(qtbot, NikField(Theme()))
    QApplication.clipboard().setText("530504 410890 9012")

    qtbot.keyClick(field.boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field.value() == NIK


def test_only_digits_stay_in_a_nik(qtbot: QtBot) -> None:
    field = shown(qtbot, NikField(Theme()))

    qtbot.keyClicks(field.boxes[0], "5a3")

    assert field.value() == "53"


def test_backspace_goes_over_the_edge_of_a_group(qtbot: QtBot) -> None:
    field = shown(qtbot, NikField(Theme()))
    field.set_value("530504")
    field.boxes[1].setFocus()

    qtbot.keyClick(field.boxes[1], Qt.Key.Key_Backspace)

    assert field.value() == "53050"


def test_a_letter_chooses_its_card(qtbot: QtBot) -> None:
    group = shown(qtbot, kinds(Theme()))
    group.focus_here()

    with qtbot.waitSignal(group.chosen) as said:
        qtbot.keyClicks(group.findChild(QWidget, "card_baru"), "g")

    assert (said.args, group.value()) == (["penggantian"], "penggantian")


@pytest.mark.parametrize(("key", "answer"), [("y", "ya"), ("T", "tidak"), ("r", "ragu")])
def test_one_key_answers_a_question(qtbot: QtBot, key: str, answer: str) -> None:
    row = shown(qtbot, AnswerRow(Theme(), 1, "Tujuan berubah saat ditanya ulang?"))

    qtbot.keyClicks(row, key)

    assert row.value() == answer


def test_the_first_pill_is_chosen_until_another_is(qtbot: QtBot) -> None:
    pills = shown(qtbot, FilterPills(Theme()))
    pills.set_pills([("semua", "Semua", 14), ("draf", "Draf", 2)])
    before = pills.value()

    qtbot.mouseClick(pills.findChild(QAbstractButton, "pill_draf"), Qt.MouseButton.LeftButton)

    assert (before, pills.value()) == ("semua", "draf")


def test_enter_on_the_summary_goes_to_the_first_field(qtbot: QtBot) -> None:
    summary = shown(qtbot, ErrorSummary(Theme()))
    summary.show_problems("Ada 2 hal", [("name", "Nama: isi"), ("phone", "HP: isi")])

    with qtbot.waitSignal(summary.go_to) as said:
        qtbot.keyClick(summary, Qt.Key.Key_Return)

    assert said.args == ["name"]


def test_a_step_says_its_number_and_opens_by_a_click(qtbot: QtBot) -> None:
    steps = shown(qtbot, StepList(Theme(), ["NIK", "Data"]))
    steps.set_state(1, ["done", "problem"])

    with qtbot.waitSignal(steps.chosen) as said:
        qtbot.mouseClick(steps.findChild(QAbstractButton, "step_2"), Qt.MouseButton.LeftButton)

    assert said.args == [2]


def test_a_sheet_keeps_the_focus_and_closes_by_escape(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, QWidget())
    sheet = Sheet(theme, window, "Batalkan draf ini?")
    leave = sheet.add_button(Button(theme, "Tutup", "ghost", key="Esc"))
    sheet.add_button(Button(theme, "Batalkan", "danger"))
    sheet.open()

    qtbot.keyClick(sheet, Qt.Key.Key_Tab)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(leave, Qt.Key.Key_Escape)


def test_a_toast_carries_one_way_back(qtbot: QtBot, theme: Theme) -> None:
    window, went = shown(qtbot, QWidget()), []
    toast = Toast(theme, window)

    toast.say("check", "Draf A-014 disimpan.", "Buka", lambda: went.append("A-014"))
    qtbot.mouseClick(toast.findChild(QAbstractButton), Qt.MouseButton.LeftButton)

    assert (went, toast.isHidden()) == (["A-014"], True)


def test_the_ring_lies_over_everything_and_lets_the_mouse_through(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    ring = FocusRing(Theme(), window)

    assert ring.size() == window.size()
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("name", ["terang", "gelap", "matahari"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_is_cut_on_a_board_of_everything(
    qtbot: QtBot, qapp: QApplication, name: str, scale: float
) -> None:
    theme = Theme(name, scale)
    theme.apply(qapp)

    cut = cut_words(shown(qtbot, board(theme)))

    qapp.setStyleSheet("")
    assert cut == []


def test_every_target_is_large_enough_for_a_finger(qtbot: QtBot, theme: Theme) -> None:
    whole = shown(qtbot, board(theme))

    small = [
        one.text() or one.accessibleName()
        for one in whole.findChildren(QAbstractButton)
        if one.isVisible() and one.height() < HIT_MIN and not is_link(one)
    ]

    assert small == []


def test_everything_on_the_board_has_a_name_for_readers(qtbot: QtBot, theme: Theme) -> None:
    whole = shown(qtbot, board(theme))

    unnamed = [
        type(one).__name__
        for one in whole.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]

    assert unnamed == []


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(QSize(400, 200)))
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def focused_box(field: NikField) -> QLineEdit:
    return next((box for box in field.boxes if box.hasFocus()), field.boxes[0])


def kinds(theme: Theme) -> CardGroup:
    group = CardGroup(theme)
    group.set_cards(
        [
            CardSpec("baru", "B", "Paspor baru", "Belum pernah punya paspor"),
            CardSpec("penggantian", "G", "Penggantian", "Habis berlaku atau penuh"),
        ]
    )
    return group


def board(theme: Theme) -> QWidget:
    """Everything at once, as wide as the smallest screen allows at this scale."""
    whole = QWidget()
    whole.setFixedWidth(round(1366 * theme.scale))
    column = QVBoxLayout(whole)
    card = Card(theme)
    column.addWidget(card)
    for role in ("display", "h1", "h2", "h3", "body", "small", "caption", "number"):
        card.body.addWidget(label("Beranda depan negara, 0812 3400 9172", role))
    for kind in ("primary", "outline", "tonal", "ghost", "danger"):
        card.body.addWidget(Button(theme, "Lihat semua", kind, key="Ctrl + Enter", icon="send"))
    card.body.addWidget(Chip(theme, "Menunggu", "kunyit", "clock"))
    card.body.addWidget(IconButton(theme, "sun", "Tema berikutnya"))
    column.addLayout(fields(theme))
    number = NikField(theme)
    number.set_value(NIK)
    number.set_captions(("Alor Timur, Kab. Alor", "1 Agustus 1990, perempuan", ""))
    summary = ErrorSummary(theme)
    summary.show_problems("Ada 1 hal yang perlu diperbaiki", [("name", "Nama: hapus gelar")])
    pills = FilterPills(theme)
    pills.set_pills([("semua", "Semua", 14), ("bayar", "Menunggu bayar", 3)])
    row = AnswerRow(theme, 1, "Tahu alamat dan nama majikan atau penjamin di negara tujuan?")
    steps = StepList(theme, ["NIK", "Jenis permohonan"])
    steps.set_state(1, ["problem", "todo"])
    empty = EmptyState(theme, "inbox", "Belum ada pemohon", "Mulai dari NIK.")
    check, toggle = CheckRow(theme, "Data sudah dibaca bersama"), Toggle(theme, "Kurangi gerak")
    banner = Banner(theme, "kunyit", "triangle-alert", "Data dibuka untuk dibaca saja.")
    for one in (number, kinds(theme), summary, pills, row, check, toggle, banner, steps, empty):
        column.addWidget(one)
    return whole


def fields(theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    kinds_of = (Field, DateField, PhoneField, ChoiceField)
    for column, kind in enumerate(kinds_of):
        field = kind(theme, "Desa atau kelurahan", optional=True)
        field.set_source("history", "berkas lama")
        field.set_problem("error", "Singkatan. Cocokkan dengan akta")
        grid.addWidget(field, 0, column)
        grid.setColumnStretch(column, 1)
    return grid


def cut_words(whole: QWidget) -> list[str]:
    cut = []
    for one in whole.findChildren(QLabel):
        if not (one.text() and one.isVisible()):
            continue
        if one.wordWrap():
            is_cut = one.height() < one.heightForWidth(one.width())
        else:
            is_cut = one.width() < one.sizeHint().width()
        if is_cut:
            cut.append(one.text())
    for button in whole.findChildren(QAbstractButton):
        if button.isVisible() and button.width() < button.sizeHint().width():
            cut.append(button.text())
    return cut


def is_link(button: QAbstractButton) -> bool:
    """A line of the summary is text; WCAG 2.5.8 leaves links in sentences free."""
    return isinstance(button.parentWidget(), ErrorSummary)
