"""What only this officer can mend, three at most, each with its verb."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.action_words import Action, action_of
from ui.icons import icon_pixmap
from ui.languages import say
from ui.models.pages import Row
from ui.theme import Theme
from ui.widgets.buttons import Button, Keycap
from ui.widgets.card import Card, divider
from ui.widgets.labels import IconLabel, Sign, label

SHOWN = 3
_TILE = 38
_SIGN = 20


class Tile(QWidget):
    """A sign on a soft square of its own dye."""

    def __init__(self, theme: Theme, icon: str, tone: str) -> None:
        super().__init__()
        self._theme, self._icon, self._tone = theme, icon, tone
        self.setFixedSize(theme.px(_TILE), theme.px(_TILE))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRect(self.rect())
        painter.setPen(theme.status(self._tone, "bg"))
        painter.setBrush(theme.status(self._tone, "bg"))
        corner = theme.px(8)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), corner, corner)
        size = theme.px(_SIGN)
        sign = icon_pixmap(self._icon, size, theme.status(self._tone, "text"))
        painter.drawPixmap((box.width() - size) // 2, (box.height() - size) // 2, sign)


class Short(QLabel):
    """A line that ends with dots where there is no room; the whole is in its tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "small")
        self.setProperty("tone", "ink2")
        self.setToolTip(text)
        self.setMinimumWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), words)


class ActionsCard(Card):
    """Perlu tindakan Anda."""

    act = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(20), px(18), px(20), px(16))
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self._sign = Sign(theme, "octagon-alert", 20, "mengkudu")
        head.addWidget(self._sign)
        head.addWidget(label(say("Perlu tindakan Anda"), "h2"))
        head.addStretch(1)
        head.addWidget(Keycap(theme, "F9"))
        self.body.addLayout(head)
        self.body.addSpacing(px(3))
        self._holder: QWidget | None = None
        self.show_actions(())

    def show_actions(self, found: Sequence[Row]) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, row in enumerate(found[:SHOWN]):
            if number:
                column.addWidget(divider())
            column.addWidget(self._line(action_of(row), number))
        if not found:
            column.addSpacing(self._theme.px(8))
            column.addWidget(IconLabel(self._theme, "circle-check", say("Tidak ada masalah")))
        self._sign.set(*(("octagon-alert", "mengkudu") if found else ("circle-check", "lontar")))
        self.body.addWidget(self._holder)

    def _line(self, action: Action, number: int) -> QWidget:
        px = self._theme.px
        line = QWidget()
        line.setFixedHeight(px(58))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(Tile(self._theme, action.icon, action.tone))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label(action.title, "bodyStrong"))
        words.addWidget(Short(action.text))
        words.addStretch(1)
        row.addLayout(words, 1)
        button = Button(self._theme, action.verb)
        button.setObjectName(f"button_act_{number + 1}")
        button.setFixedHeight(px(34))
        button.clicked.connect(lambda: self.act.emit(action.subject))
        row.addWidget(button)
        return line
