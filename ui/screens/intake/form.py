"""A page of fields in rows: Enter goes on, a message never shifts its neighbours."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.intake_checks import UNKNOWN, value_of
from ui.languages import say
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField, Option
from ui.widgets.fields import DateField, Field, PhoneField
from ui.widgets.labels import label

WIDTH = 708
SIDE = 34
COLUMNS = 12
EARLIER_KEYS = "earlier_keys"
"""Keys of a record that were copied from an earlier visit and not yet typed anew."""
RELATIVES = frozenset({"father", "mother", "spouse", "guardian"})
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
        self.enter_moves: Callable[[], bool] = lambda: True
        self.fields: dict[str, Field] = {}
        self._starts: dict[str, str] = {}
        self._earlier: set[str] = set()
        self._record: dict[str, Any] = {}
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
        self._record = record
        self._earlier = set(record.get(EARLIER_KEYS) or ())
        for key, field in self.fields.items():
            value = value_of(record, key)
            field.set_value(str(value) if value else self._starts[key])
            self._mark(key)

    def collect(self) -> dict[str, Any]:
        record: dict[str, Any] = {EARLIER_KEYS: sorted(self._earlier)}
        for key, field in self.fields.items():
            _put(record, key, field.value())
        return record

    def copy_above(self) -> None:
        """Ctrl+D: the same thing of the person above, or of the applicant."""
        key = next((one for one, field in self.fields.items() if _has_focus(field)), "")
        value = self._above(key)
        if value:
            self.fields[key].set_value(value)
            self._was_edited(key)

    def _above(self, key: str) -> str:
        who, _dot, part = key.partition(".")
        above = [one for one in self._before(key) if one.partition(".")[2] == part and part]
        found = self.fields[above[-1]].value() if above else ""
        mine = str(self._record.get(part) or "")
        if who in RELATIVES and part == "name":
            # of a name only the family's part is the same
            return mine.split()[-1] if len(mine.split()) > 1 else ""
        return found or mine

    def _before(self, key: str) -> list[str]:
        keys = [one for one in self.fields if self.fields[one].isVisibleTo(self)]
        return keys[: keys.index(key)] if key in keys else []

    def _mark(self, key: str) -> None:
        """Where a value comes from, or that nobody knows it."""
        field, top = self.fields[key], key.partition(".")[0]
        if field.value() == UNKNOWN:
            field.set_source("unknown", say("tidak diketahui"))
        elif top in self._earlier and field.value():
            field.set_source("history", say("berkas lama"))
        else:
            field.set_source("", "")

    def _was_edited(self, key: str) -> None:
        """What is typed anew is no longer from an earlier visit."""
        self._earlier.discard(key.partition(".")[0])
        self._mark(key)
        self.edited.emit(key)

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
        field.edited.connect(lambda _value, key=spec.key: self._was_edited(key))
        field.left.connect(lambda key=spec.key: self.left.emit(key))
        field.accepted.connect(lambda key=spec.key: self._accepted(key))
        self.fields[spec.key] = field
        self._starts[spec.key] = spec.start
        return field

    def _takes_keys(self, field: Field) -> bool:
        return field.isVisibleTo(self) and field.edit.isEnabled()

    def _accepted(self, key: str) -> None:
        """Enter: the next field that can be filled, or the end of the page."""
        if not self.enter_moves():
            return
        shown = [one for one, field in self.fields.items() if self._takes_keys(field)]
        after = shown[shown.index(key) + 1 :] if key in shown else []
        if after:
            self.fields[after[0]].focus_here()
        else:
            self.finished.emit()


def said_rows(rows: list[list[Spec]]) -> list[list[Spec]]:
    """Rows of a table in the language of the screen."""
    return [[replace(one, name=say(one.name)) for one in row] for row in rows]


def _has_focus(field: Field) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is field.edit or field.isAncestorOf(focused))


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
