"""One thing to fill in (isian): its name above, where it comes from, and what to mend below."""

import re
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calendar import iso_date
from ui.languages import say
from ui.theme import Theme, restyle
from ui.widgets.labels import Sign, label, set_tone

HEIGHT = 42
_MESSAGE_AT = 2
SOURCES = {"verified": ("badge-check", "lontar"), "history": ("history", "lontar")}
LEVELS = {
    "error": ("circle-alert", "mengkudu"),
    "warning": ("triangle-alert", "kunyit"),
    "deferred": ("clock", "laut"),
}
_DATE = re.compile(r"(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})")


class Field(QWidget):
    """A text field; every other kind is one with its own editor."""

    edited = Signal(str)
    left = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, name: str, *, optional: bool = False) -> None:
        super().__init__()
        self._theme, self.name = theme, name
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(5))
        self._head = self._top(optional)
        self._column.addLayout(self._head)
        self.edit = self._editor()
        self.edit.setFixedHeight(theme.px(HEIGHT))
        self.edit.installEventFilter(self)
        for one in (self.edit, self._line()):
            # the focus lands on the line inside a list
            one.setAccessibleName(name)
        self._title.setBuddy(self.edit)
        self._column.addWidget(self.edit)
        self._line().textChanged.connect(self._weigh)
        self._weigh("")

    def value(self) -> str:
        return self._line().text().strip()

    def set_value(self, value: str) -> None:
        """Fill in without saying that the officer typed it."""
        line = self._line()
        if line.text() != value:
            line.setText(value)

    def set_source(self, kind: str, text: str) -> None:
        """Where the value comes from: ("verified", "dari NIK"), ("history", "berkas lama")."""
        if not text and not self._has("_source_sign"):
            return
        sign, tone = SOURCES.get(kind, ("history", "ink3"))
        self._source_sign.setVisible(bool(text))
        self._source_sign.set(sign, tone)
        self._source.setText(text)
        self._say_all()

    def set_problem(self, level: str, text: str) -> None:
        """Show what to mend; level is error, warning or deferred."""
        sign, tone = LEVELS[level]
        restyle(self._framed(), state=level)
        self._message_sign.set(sign, tone)
        self._message.setText(text)
        set_tone(self._message, tone)
        self._message_box.setVisible(True)
        self._say_all()

    def clear_problem(self) -> None:
        if self._has("_message_box") and self._message_box.isVisibleTo(self):
            restyle(self._framed(), state="")
            self._message.setText("")
            self._message_box.setVisible(False)
            self._say_all()

    def set_locked(self, is_locked: bool) -> None:
        """A locked value is read, not typed."""
        line = self._line()
        line.setReadOnly(is_locked)
        restyle(self._framed(), locked="true" if is_locked else "false")
        if is_locked or self._has("_lock"):
            self._lock.setVisible(is_locked)

    def set_placeholder(self, text: str) -> None:
        self._line().setPlaceholderText(text)

    def set_limit(self, characters: int) -> None:
        self._line().setMaxLength(characters)

    def name_for_keys(self, name: str) -> None:
        """Name the widget that takes the keys, so that it can be found."""
        self._line().setObjectName(name)

    def focus_here(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.accepted.emit()
                return True
        return super().eventFilter(watched, event)

    def _editor(self) -> QWidget:
        line = QLineEdit()
        line.textEdited.connect(lambda _text: self.edited.emit(self.value()))
        return line

    def _line(self) -> QLineEdit:
        assert isinstance(self.edit, QLineEdit)
        return self.edit

    def _framed(self) -> QWidget:
        """The widget whose border shows the state."""
        return self.edit

    def _weigh(self, text: str) -> None:
        """An example is written lighter than an answer."""
        is_blank = "" if text else "true"
        if self._line().property("blank") != is_blank:
            restyle(self._line(), blank=is_blank)

    def _top(self, optional: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        self._title = label(self.name, "label")
        row.addWidget(self._title)
        if optional:
            row.addWidget(label("(opsional)", "caption", "ink3"))
        row.addStretch(1)
        return row

    @cached_property
    def _source(self) -> QLabel:
        """Made when first needed, as are the message and the lock: a page has forty fields."""
        return label("", "caption", "ink3")

    @cached_property
    def _source_sign(self) -> Sign:
        sign = Sign(self._theme, "history", 14, "lontar")
        self._head.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._source)
        return sign

    @cached_property
    def _message(self) -> QLabel:
        return label("", "label", "mengkudu", wrap=True)

    @cached_property
    def _message_sign(self) -> Sign:
        return Sign(self._theme, "circle-alert", 15, "mengkudu")

    @cached_property
    def _message_box(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        # the sign stands on the first line even when the sentence takes two
        first = QVBoxLayout()
        first.setContentsMargins(0, self._theme.px(2), 0, 0)
        first.addWidget(self._message_sign)
        first.addStretch(1)
        row.addLayout(first)
        row.addWidget(self._message, 1)
        self._column.insertWidget(_MESSAGE_AT, box)
        return box

    @cached_property
    def _lock(self) -> Sign:
        sign = Sign(self._theme, "lock", 18, "ink3")
        row = QHBoxLayout(self.edit)
        row.setContentsMargins(0, 0, self._theme.px(14), 0)
        row.addStretch(1)
        row.addWidget(sign)
        return sign

    def _has(self, part: str) -> bool:
        return part in self.__dict__

    def _say_all(self) -> None:
        """For screen readers: the source and the problem belong to the field."""
        parts = (getattr(self, part) for part in ("_source", "_message") if self._has(part))
        said = ", ".join(part.text() for part in parts if part.text())
        for one in (self.edit, self._line()):
            one.setAccessibleDescription(said)


class DateField(Field):
    """A day, typed as on the KTP: 01-08-1990."""

    def __init__(self, theme: Theme, name: str, *, optional: bool = False) -> None:
        super().__init__(theme, name, optional=optional)
        self.set_placeholder(say("hh-bb-tttt"))

    def value(self) -> str:
        """ISO when it is a date, else what was typed, for the rules to judge."""
        typed = self._line().text().strip()
        found = _DATE.fullmatch(typed)
        if not found:
            return typed
        iso = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
        return iso if iso_date(iso) else typed

    def set_value(self, value: str) -> None:
        day = iso_date(value)
        super().set_value(f"{day:%d-%m-%Y}" if day else value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.set_value(self.value())
        return super().eventFilter(watched, event)


class PhoneField(Field):
    """A telephone number, shown in fours."""

    def value(self) -> str:
        return re.sub(r"[\s-]", "", self._line().text())

    def set_value(self, value: str) -> None:
        super().set_value(grouped(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.set_value(self.value())
        return super().eventFilter(watched, event)


class PasswordField(Field):
    """A secret, shown as dots."""

    def value(self) -> str:
        return self._line().text()

    def _editor(self) -> QWidget:
        line = super()._editor()
        assert isinstance(line, QLineEdit)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        return line


def grouped(digits: str) -> str:
    """Fours from the left, "0812 3400 9172"; what is not all digits stays as it is."""
    if not digits.isdigit():
        return digits
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
