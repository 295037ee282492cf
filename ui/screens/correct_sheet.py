"""Putting right what was taken down wrongly (koreksi): which field, to what, why, who answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.corrections import Correction
from ui.languages import say
from ui.screens.head_proof import HeadProof
from ui.screens.sheet_page import SheetPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice_field import ChoiceField, Option
from ui.widgets.fields import DateField, Field, PhoneField
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

WIDTH = 620


@dataclass(frozen=True, slots=True)
class Fixable:
    """One field of the application.

    Attributes:
        lock: why it cannot be changed here, in words; "" when it can.
        options: for a field with a list.
    """

    key: str
    name: str
    now: str
    shown: str
    lock: str = ""
    options: tuple[Option, ...] = ()


class CorrectSheet(Sheet):
    """A field is chosen, its new value typed; several may follow each other."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        whose: str,
        fixable: Sequence[Fixable],
        reasons: Sequence[Option],
        proof: HeadProof,
    ) -> None:
        text = say("Nilai lama tetap tersimpan di riwayat. Kanim ikut diberi tahu.")
        super().__init__(theme, window, say("Koreksi {whose}", whose=whose), text)
        self.setObjectName("sheet_correct")
        self.set_width(WIDTH)
        self.set_sign("pencil", "kunyit")
        self._fixable = {one.key: one for one in fixable}
        self._fields: dict[str, Field] = {}
        names = [(one.key, one.name) for one in fixable]
        self.which = ChoiceField(theme, say("Yang dikoreksi"), names)
        self.which.name_for_keys("field_correct_which")
        self.which.accepted.connect(self._chosen)
        self.reason = ChoiceField(theme, say("Alasan"), list(reasons))
        self.reason.name_for_keys("field_correct_reason")
        self.note = Field(theme, say("Keterangan"), optional=True)
        self.note.name_for_keys("field_correct_note")
        self.proof = proof
        self._lay_out()
        self._add_buttons()

    def wanted(self) -> Correction:
        """What was typed, and why."""
        typed: Mapping[str, str] = {key: field.value() for key, field in self._fields.items()}
        return Correction(typed, self.reason.value(), self.note.value())

    def say(self, text: str, key: str = "") -> None:
        """What to mend, under the field it belongs to."""
        (self._fields.get(key) or self.which).set_problem("error", text)

    def say_reason(self, text: str) -> None:
        self.reason.set_problem("error", text)

    def clear(self) -> None:
        for field in (self.which, self.reason, self.proof.password, *self._fields.values()):
            field.clear_problem()

    def open(self) -> None:
        super().open()
        self.which.focus_here()

    def _chosen(self) -> None:
        """Enter on a name: room for its new value, or why it stands fast."""
        one = self._fixable.get(self.which.value())
        self.which.clear_problem()
        if one is None:
            self.reason.focus_here()
        elif one.lock:
            self.which.set_problem("warning", one.lock)
        else:
            self._add(one)
            self.which.set_value("")

    def _add(self, one: Fixable) -> None:
        field = self._fields.get(one.key)
        if field is None:
            field = self._fields[one.key] = self._made(one)
            self._rows.addLayout(self._row(one, field))
            self._page.fit()
        field.focus_here()

    def _made(self, one: Fixable) -> Field:
        theme = self._theme
        if one.options:
            field: Field = ChoiceField(theme, one.name, list(one.options))
        elif one.key.endswith("birth_on"):
            field = DateField(theme, one.name)
        else:
            field = (PhoneField if one.key == "phone" else Field)(theme, one.name)
        field.set_value(one.now)
        field.name_for_keys(f"field_correct_{one.key.replace('.', '_')}")
        field.accepted.connect(self.reason.focus_here)
        return field

    def _row(self, one: Fixable, field: Field) -> QHBoxLayout:
        """What stands there now at the left, what shall stand there at the right."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(16))
        now = QVBoxLayout()
        now.setSpacing(self._theme.px(5))
        now.addWidget(label(say("Sekarang"), "small", "ink3"))
        now.addWidget(label(one.shown or say("Belum diisi"), "bodyStrong", wrap=True))
        now.addStretch(1)
        row.addLayout(now, 2)
        row.addWidget(field, 3, Qt.AlignmentFlag.AlignTop)
        return row

    def _lay_out(self) -> None:
        self._page = SheetPage(self._theme, self._window, WIDTH)
        column = self._page.column
        column.addWidget(self.which)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self._theme.px(8))
        column.addLayout(self._rows)
        why = QHBoxLayout()
        why.setSpacing(self._theme.px(16))
        why.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self.note, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(why)
        column.addWidget(self.proof)
        self.body.addWidget(self._page)

    def _add_buttons(self) -> None:
        later = self.add_button(Button(self._theme, say("Batal"), "ghost", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.keep = self.add_button(Button(self._theme, say("Simpan koreksi"), "primary", "Enter"))
        self.keep.setObjectName("button_keep_correction")
        self.reason.accepted.connect(self.note.focus_here)
        asks = not self.proof.is_present
        self.note.accepted.connect(self.proof.focus_here if asks else self.keep.click)
        self.proof.accepted.connect(self.keep.click)
