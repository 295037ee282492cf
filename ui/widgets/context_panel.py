"""The panel at the right of an application: whom it is about, in a few facts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.card import Avatar, divider, initials_of
from ui.widgets.labels import label

# 300, and the hairline at its left.
WIDTH = 301
_LABELS = 98


class ContextPanel(QWidget):
    """Name and NIK, facts in rows, and below in `body` whatever the step wants to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[tuple[str, str]] | None = None
        self.setAccessibleName(say("Pemohon"))
        self.avatar = Avatar(theme, "", 52)
        self._name, self._nik = label("", "h3", wrap=True), label("", "caption", "ink3")
        self._person, self._facts = QHBoxLayout(), QGridLayout()
        self._rows = QWidget()
        self._rows.setLayout(self._facts)
        self._lines = [divider(), divider()]
        self.body = QVBoxLayout()
        self._lay_out()
        self.set_person("", "")
        self.set_facts([])
        theme.changed.connect(self._measure)

    def set_person(self, name: str, nik: str) -> None:
        """Before the name is known, the NIK stands alone."""
        self._name.setText(name or say("Pemohon"))
        self._nik.setText(say("NIK {nik}", nik=grouped(nik)) if nik else "")
        self.avatar.set_initials(initials_of(name))

    def show_person(self, is_shown: bool) -> None:
        """Some steps speak of something else; then the head of the panel gives way."""
        for part in (self.avatar, self._name, self._nik, self._lines[0]):
            part.setVisible(is_shown)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Rows of (label, value); an empty value is left out."""
        if list(facts) == self._shown:
            return
        self._shown = list(facts)
        while (item := self._facts.takeAt(0)) is not None:
            if widget := item.widget():
                # left without a parent it would come back as a window of its own
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(fact for fact in facts if fact[1]):
            self._facts.addWidget(label(name, "small", "ink3"), row, 0, _TOP)
            self._facts.addWidget(label(value, "label", wrap=True), row, 1, _TOP)
        has_facts = self._facts.count() > 0
        for part in (self._rows, self._lines[1]):
            part.setVisible(has_facts)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("line"))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(2))
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._nik)
        words.addStretch(1)
        self._person.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        self._person.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._person)
        self._column.addWidget(self._lines[0])
        self._column.addWidget(self._rows)
        self._column.addWidget(self._lines[1])
        self._column.addLayout(self.body)
        self._column.addStretch(1)

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(18) + 1, px(20), px(18), px(18))
        self._column.setSpacing(px(12))
        self._person.setSpacing(px(12))
        self._person.setContentsMargins(0, 0, 0, px(2))
        self._facts.setContentsMargins(0, 0, 0, px(8))
        self._facts.setHorizontalSpacing(0)
        self._facts.setVerticalSpacing(px(7))
        self._facts.setColumnMinimumWidth(0, px(_LABELS))
        self._facts.setColumnStretch(1, 1)
        self.body.setContentsMargins(0, px(2), 0, 0)
        self.body.setSpacing(px(8))


def grouped(nik: str) -> str:
    """530504 410890 9012: region, birth, and the number of that day."""
    return " ".join(part for part in (nik[:6], nik[6:12], nik[12:]) if part)


_TOP = Qt.AlignmentFlag.AlignTop
