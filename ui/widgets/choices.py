"""Choosing by one key: cards with a letter on them, answers with Y, T and R."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.theme import Theme
from ui.widgets.answers import ANSWERS, AnswerRow
from ui.widgets.buttons import keycap_width, paint_keycap

__all__ = ["ANSWERS", "AnswerRow", "CardGroup", "CardSpec", "RadioCard", "said_card"]


@dataclass(frozen=True)
class CardSpec:
    """One card: the stored code, its key, a title, a line under it, a price at the right."""

    code: str
    key: str
    title: str
    text: str = ""
    badge: str = ""


def said_card(spec: CardSpec) -> CardSpec:
    """A card of a table in the language of the screen."""
    return replace(spec, title=say(spec.title), text=say(spec.text) if spec.text else "")


class RadioCard(QAbstractButton):
    """One card of a group; the chosen one is tinted and filled."""

    def __init__(self, theme: Theme, spec: CardSpec) -> None:
        super().__init__()
        self._theme, self.spec = theme, spec
        self.setCheckable(True)
        self.setObjectName(f"card_{spec.code}")
        self.setAccessibleName(" ".join(part for part in (spec.title, spec.text) if part))
        self.setAccessibleDescription(spec.key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retell(self, spec: CardSpec) -> None:
        """The same choice in other words: the hand that lies on it stays."""
        self.spec = spec
        self.setAccessibleName(" ".join(part for part in (spec.title, spec.text) if part))
        self.setAccessibleDescription(spec.key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(62 if self.spec.text else 52))

    def least_width(self) -> int:
        """What its words need between the dot and the key, with the price."""
        theme, spec = self._theme, self.spec
        heavy = QFontMetrics(body_font(theme.px(14), theme.weight(700)))
        light = QFontMetrics(body_font(theme.px(13), theme.weight(500)))
        price = heavy.horizontalAdvance(spec.badge) + theme.px(10) if spec.badge else 0
        key = keycap_width(theme, spec.key) + theme.px(6) if spec.key else 0
        upper, lower = (
            heavy.horizontalAdvance(spec.title) + price,
            light.horizontalAdvance(spec.text),
        )
        return theme.px(48) + max(upper, lower) + key + theme.px(16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chosen = self._theme, self.isChecked()
        edge = theme.color("primary" if chosen else "lineStrong")
        painter.setPen(QPen(edge, 2))
        painter.setBrush(theme.color("primarySofter") if chosen else theme.color("surface"))
        corner = theme.px(10)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
        self._paint_dot(painter, chosen)
        self._paint_words(painter)
        self._paint_key(painter)

    def _paint_dot(self, painter: QPainter, chosen: bool) -> None:
        theme = self._theme
        side = theme.px(18)
        box = QRect(theme.px(17), (self.height() - side) // 2, side, side)
        painter.setPen(QPen(theme.color("primary") if chosen else theme.color("control"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(box)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            inset = theme.px(4)
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter) -> None:
        theme, spec = self._theme, self.spec
        x, middle = theme.px(48), self.height() // 2
        painter.setPen(theme.color("ink"))
        painter.setFont(body_font(theme.px(14), theme.weight(700 if self.isChecked() else 600)))
        top = QRect(x, middle - theme.px(19 if spec.text else 11), self.width() - x, theme.px(22))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), spec.title)
        if spec.text:
            painter.setPen(theme.color("ink2"))
            painter.setFont(body_font(theme.px(13), theme.weight(500)))
            under = QRect(x, middle, self.width() - x, theme.px(20))
            painter.drawText(under, int(Qt.AlignmentFlag.AlignVCenter), spec.text)

    def _paint_key(self, painter: QPainter) -> None:
        theme, spec = self._theme, self.spec
        right = self.width() - theme.px(16)
        if spec.key:
            width, height = keycap_width(theme, spec.key), theme.px(20)
            box = QRect(right - width, (self.height() - height) // 2, width, height)
            paint_keycap(painter, box, theme, spec.key)
            right = box.left() - theme.px(10)
        if spec.badge:
            painter.setPen(theme.color("ink2"))
            painter.setFont(body_font(theme.px(14), theme.weight(600)))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(0, 0, right, self.height()), int(flags), spec.badge)


class CardGroup(QWidget):
    """One question answered by one card: its letter, the arrows, or a click."""

    chosen = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme, columns: int = 2) -> None:
        super().__init__()
        self._theme, self._columns, self._across = theme, columns, columns
        self._cards: list[RadioCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(10))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def set_cards(self, specs: list[CardSpec]) -> None:
        if specs == [card.spec for card in self._cards]:
            return  # the hand stays where it is
        if [one.code for one in specs] == [card.spec.code for card in self._cards]:
            for card, spec in zip(self._cards, specs, strict=True):
                card.retell(spec)
            return
        kept = self.value()
        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = [RadioCard(self._theme, spec) for spec in specs]
        for index, card in enumerate(self._cards):
            card.setAutoExclusive(True)
            card.clicked.connect(lambda _on=False, code=card.spec.code: self.chosen.emit(code))
            card.installEventFilter(self)
            self._grid.addWidget(card, index // self._across, index % self._across)
            card.show()  # else the layout shows it later, and until then it takes no hand
        self.set_value(kept)
        if self.isVisible():
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        """As many side by side as drawn; fewer where their words would be cut off."""
        gap, across = self._grid.spacing(), self._columns
        least = max((card.least_width() for card in self._cards), default=0)
        while across > 1 and (self.width() + gap) // across - gap < least:
            across -= 1
        if across == self._across:
            return
        self._across = across
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // across, index % across)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def value(self) -> str:
        return next((card.spec.code for card in self._cards if card.isChecked()), "")

    def set_value(self, code: str) -> None:
        for card in self._cards:
            card.setAutoExclusive(False)
            card.setChecked(card.spec.code == code)
            card.setAutoExclusive(True)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focus_here(self) -> None:
        card = next((one for one in self._cards if one.isChecked()), None)
        if card or self._cards:
            (card or self._cards[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(watched, RadioCard) and not self.value():
                self._choose(watched)
            self.accepted.emit()
            return True
        return self.press(event.text())

    def press(self, letter: str) -> bool:
        """Choose the card of this letter; whether there is one."""
        card = next((one for one in self._cards if letter and one.spec.key == letter.upper()), None)
        if card is not None:
            self._choose(card)
        return card is not None

    def _choose(self, card: RadioCard) -> None:
        card.setChecked(True)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(card.spec.code)
