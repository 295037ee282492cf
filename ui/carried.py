"""What stands in the fields of a screen, taken from one that goes to the one made in its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.choice_field import ChoiceField

LIVE = "live"
"""A property: what this widget shows follows from elsewhere, and is never carried over."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@dataclass(frozen=True, slots=True)
class Carried:
    """Typed words, ticks and choices by their place on the screen, and where the focus was."""

    typed: dict[str, tuple[str, int]] = field(default_factory=dict)
    chosen: dict[str, Any] = field(default_factory=dict)
    focus: str = ""


def take(screen: QWidget) -> Carried:
    """Everything somebody put in, whether or not it is right yet."""
    held, focused = Carried(), QApplication.focusWidget()
    at = ""
    for place, widget in _places(screen):
        if widget is focused:
            at = place
        if isinstance(widget, QLineEdit):
            held.typed[place] = (widget.text(), widget.cursorPosition())
        elif isinstance(widget, QPlainTextEdit):
            held.typed[place] = (widget.toPlainText(), 0)
        elif _has_value(widget):
            held.chosen[place] = widget.value()  # type: ignore[attr-defined]
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            held.chosen[place] = widget.isChecked()
    return Carried(held.typed, held.chosen, at)


def give(screen: QWidget, held: Carried) -> None:
    """Put it in again; where the new screen has no such place, nothing happens."""
    for place, widget in list(_places(screen)):
        if place in held.typed:
            _type(widget, *held.typed[place])
        elif place in held.chosen:
            _choose(widget, held.chosen[place])
    found = next((widget for place, widget in _places(screen) if place == held.focus), None)
    if found is not None and held.focus:
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(found, QLineEdit) and held.focus in held.typed:
            found.deselect()
            found.setCursorPosition(held.typed[held.focus][1])


def _type(widget: QWidget, words: str, cursor: int) -> None:
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(words)
    elif isinstance(widget, QLineEdit) and widget.text() != words:
        widget.setText(words)
        widget.setCursorPosition(cursor)


def _choose(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QAbstractButton):
        widget.setChecked(bool(value))
    elif _has_value(widget):
        widget.set_value(value)  # type: ignore[attr-defined]


def _has_value(widget: QWidget) -> bool:
    """A field or a group of choices of ours, which knows what it holds."""
    if widget.property(LIVE):
        return False
    return callable(getattr(widget, "value", None)) and callable(getattr(widget, "set_value", None))


def _places(screen: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Every widget that can hold something, with a name for its place that no language changes."""
    counted: dict[str, int] = {}
    for child in screen.findChildren(QWidget, options=DIRECT):
        name = child.objectName() or type(child).__name__
        counted[name] = counted.get(name, 0) + 1
        here = f"{name}:{counted[name]}"
        yield here, child
        if not _is_whole(child):
            yield from ((f"{here}/{below}", one) for below, one in _places(child))


def _is_whole(widget: QWidget) -> bool:
    """A chosen option is carried by its code: its word is in the language that goes."""
    return bool(widget.property(LIVE)) or isinstance(widget, ChoiceField) and bool(widget.value())
