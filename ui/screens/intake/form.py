"""A page of fields in rows: Enter goes on, a message never shifts its neighbours."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.intake import value_of
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField, Option
from ui.widgets.fields import DateField, Field, PhoneField
from ui.widgets.labels import label

WIDTH = 708
SIDE = 34
COLUMNS = 12
Said = tuple[str, str, str]


@dataclass(frozen=True)
class Spec:
    """One field: its dotted key, its name, and how many of 12 columns it takes.

    Attributes:
        kind: "text", "date", "phone", "choice" (codes) or "open" (a list, or free words).
    """

    key: str
    name: str
    span: int = 12
    kind: str = "text"
    options: tuple[Option, ...] = ()
    is_optional: bool = False
    start: str = ""


class FormStep(QWidget):
    """Rows of fields made from specs, with a title above."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, title: str, hint: str) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self.fields: dict[str, Field] = {}
        self._starts: dict[str, str] = {}
        inner = QWidget()
        inner.setObjectName("surface")
        self.column = QVBoxLayout(inner)
        px = theme.px
        self.column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(16))
        self.column.setSpacing(px(4))
        self.column.addWidget(label(title, "h1"))
        self.hint = label(hint, "body", "ink2")
        self.column.addWidget(self.hint)
        self.column.addSpacing(px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(LongPage(inner))

    def add_rows(self, rows: list[list[Spec]], into: QVBoxLayout | None = None) -> None:
        """Rows of specs whose spans add up to 12."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(12))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        for row, specs in enumerate(rows):
            at = 0
            for spec in specs:
                top = Qt.AlignmentFlag.AlignTop
                grid.addWidget(self._field(spec), row, at, 1, spec.span, top)
                at += spec.span
        (into or self.column).addLayout(grid)

    def add_heading(self, text: str, into: QVBoxLayout | None = None) -> None:
        (into or self.column).addSpacing(self._theme.px(10))
        (into or self.column).addWidget(label(text, "h3"))
        (into or self.column).addSpacing(self._theme.px(4))

    def end(self) -> None:
        """After the last row."""
        self.column.addStretch(1)

    def load(self, record: dict[str, Any]) -> None:
        for key, field in self.fields.items():
            value = value_of(record, key)
            field.set_value(str(value) if value else self._starts[key])

    def collect(self) -> dict[str, Any]:
        record: dict[str, Any] = {}
        for key, field in self.fields.items():
            _put(record, key, field.value())
        return record

    def focus_field(self, key: str = "") -> None:
        """The named field, else the first empty one, else the first."""
        wanted = self.fields.get(key)
        if wanted is None:
            shown = [one for one in self.fields.values() if self._takes_keys(one)]
            wanted = next((one for one in shown if not one.value()), shown[0] if shown else None)
        if wanted is not None:
            wanted.focus_here()

    def show_problems(self, problems: list[Said]) -> None:
        for key, level, text in problems:
            if key in self.fields:
                self.fields[key].set_problem(level, text)

    def clear_problem(self, key: str) -> None:
        if key in self.fields:
            self.fields[key].clear_problem()

    def _field(self, spec: Spec) -> Field:
        field = _made(self._theme, spec)
        field.name_for_keys(f"field_{spec.key.replace('.', '_')}")
        field.edited.connect(lambda _value, key=spec.key: self.edited.emit(key))
        field.left.connect(lambda key=spec.key: self.left.emit(key))
        field.accepted.connect(lambda key=spec.key: self._accepted(key))
        self.fields[spec.key] = field
        self._starts[spec.key] = spec.start
        return field

    def _takes_keys(self, field: Field) -> bool:
        return field.isVisibleTo(self) and field.edit.isEnabled()

    def _accepted(self, key: str) -> None:
        """Enter: the next field that can be filled, or the end of the page."""
        shown = [one for one, field in self.fields.items() if self._takes_keys(field)]
        after = shown[shown.index(key) + 1 :] if key in shown else []
        if after:
            self.fields[after[0]].focus_here()
        else:
            self.finished.emit()


def strip(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side, the rest left empty."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _made(theme: Theme, spec: Spec) -> Field:
    if spec.kind in ("choice", "open"):
        field = ChoiceField(theme, spec.name, optional=spec.is_optional)
        field.is_open = spec.kind == "open"
        field.set_options(list(spec.options))
        return field
    made = {"date": DateField, "phone": PhoneField}.get(spec.kind, Field)
    return made(theme, spec.name, optional=spec.is_optional)


def _put(record: dict[str, Any], key: str, value: Any) -> None:
    *parents, last = key.split(".")
    for parent in parents:
        record = record.setdefault(parent, {})
    record[last] = value
