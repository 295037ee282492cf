"""A few secrets typed one after the other, and what is said when one of them does not do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field

SHORTEST_PASSWORD = 10
PIN_DIGITS = 6
# field, whether it is right, what to say when it is not
Rule = tuple[Field, bool, str]


def long_enough(field: Field) -> Rule:
    length = len(field.value())
    said = say(
        "Baru {length} huruf. Paling sedikit {least}.", length=length, least=SHORTEST_PASSWORD
    )
    return field, length >= SHORTEST_PASSWORD, said


def six_digits(field: Field) -> Rule:
    pin = field.value()
    is_right = len(pin) == PIN_DIGITS and pin.isascii() and pin.isdigit()
    return field, is_right, say("PIN terdiri dari 6 angka.")


def same_as(field: Field, first: Field) -> Rule:
    return field, field.value() == first.value(), say("Belum sama.")


class SecretForm(QWidget):
    """Two fields a line; Enter goes to the next one and, from the last, to the button."""

    asked = Signal()

    def __init__(self, theme: Theme, fields: list[Field], button: Button) -> None:
        super().__init__()
        self._fields = fields
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 2, 1)
        grid.setColumnStretch(1, 1)
        for field, following in zip(fields, fields[1:], strict=False):
            field.accepted.connect(following.focus_here)
        fields[-1].accepted.connect(button.click)
        button.clicked.connect(self.asked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(14))
        rows.addLayout(grid)
        rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def holds(self, rules: list[Rule]) -> bool:
        """True when every rule holds; else the first broken one is said, with the hand on it."""
        for field in self._fields:
            field.clear_problem()
        for field, is_right, text in rules:
            if not is_right:
                self.show_problem(field, text)
                return False
        return True

    def show_problem(self, field: Field, text: str) -> None:
        field.set_problem("error", text)
        field.focus_here()

    def clear(self) -> None:
        """It is done: no secret stays on the screen."""
        for field in self._fields:
            field.set_value("")
            field.clear_problem()
