"""The foot of every screen: the three answers, always in the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.status_text import Answer, Gauge
from ui.theme import Theme
from ui.widgets.card import upright
from ui.widgets.labels import label
from ui.widgets.status_slot import StatusGauge, StatusSlot

HEIGHT = 36
# Screen readers hear a change at most this often (UX §2).
ANNOUNCE_EVERY_MS = 10_000
_SLOTS = (1, 2, 3)
_MARGIN = 18
_GAP = 16
_RIGHT_GAP = 14


class StatusBar(QWidget):
    """One status region; a click or Alt+1/2/3 opens what stands behind an answer."""

    slot_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said = ""
        self.slots = {number: self._slot(number) for number in _SLOTS}
        self._lines = [upright(), upright()]
        self._gauges: list[StatusGauge] = []
        self._clock = label("", "label")
        self._clock.setObjectName("status_clock")
        self._quiet = QTimer(self, singleShot=True, interval=ANNOUNCE_EVERY_MS)
        self._quiet.timeout.connect(self._announce)
        self._lay_out()
        theme.changed.connect(self._measure)

    def set_answer(
        self, slot: int, icon: str, strong: str, rest: str, tone: str, key: str = ""
    ) -> None:
        """Say answer 1 (link), 2 (pouch) or 3 (what to do)."""
        self.show_answer(slot, Answer(icon, strong, rest, tone, key))

    def show_answer(self, slot: int, answer: Answer) -> None:
        if self.slots[slot].answer == answer:
            return
        self.slots[slot].set_answer(answer)
        self._fit()
        self.setAccessibleName(self.spoken)
        if not self._quiet.isActive():
            self._announce()

    def set_right(self, items: Sequence[tuple[str, str, str] | Gauge]) -> None:
        """Printer, disk, power: (icon, text, tone), or a gauge of status_text."""
        for old in self._gauges:
            old.hide()
            old.deleteLater()
        gauges = [item if isinstance(item, Gauge) else Gauge(*item) for item in items]
        self._gauges = [StatusGauge(self._theme, gauge) for gauge in gauges]
        for gauge in self._gauges:
            self._right.addWidget(gauge)
        self._fit()

    def set_clock(self, text: str) -> None:
        """10.33 WITA"""
        self._clock.setText(text)

    @property
    def spoken(self) -> str:
        """All three answers, as a screen reader says them."""
        return ". ".join(slot.answer.spoken for slot in self.slots.values() if slot.answer.spoken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("lineStrong"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The bar gives way: it never keeps the window wide."""
        return QSize(0, self._theme.px(HEIGHT))

    def _slot(self, number: int) -> StatusSlot:
        slot = StatusSlot(self._theme)
        slot.setObjectName(f"status_slot_{number}")
        slot.clicked.connect(lambda: self.slot_clicked.emit(number))
        return slot

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for number, slot in self.slots.items():
            self._row.addWidget(slot)
            if number < len(_SLOTS):
                self._row.addWidget(self._lines[number - 1], 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._right = QHBoxLayout()
        self._row.addLayout(self._right)
        self._row.addWidget(self._clock)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(_MARGIN), 1, px(_MARGIN), 0)
        self._row.setSpacing(px(_GAP))
        self._right.setContentsMargins(0, 0, px(3), 0)
        self._right.setSpacing(px(_RIGHT_GAP))
        for line in self._lines:
            line.setFixedHeight(px(18))
        self._fit()

    def _fit(self) -> None:
        """Drop the quiet words when the bar is too narrow for all of them."""
        pieces: list[StatusSlot] = [*self.slots.values(), *self._gauges]
        gaps = self._theme.px(_GAP) * 7 + self._theme.px(_RIGHT_GAP) * len(self._gauges)
        wanted = sum(piece.full_width() for piece in pieces) + gaps
        wanted += self._clock.sizeHint().width()
        for piece in pieces:
            piece.set_brief(wanted > self.width())

    def _announce(self) -> None:
        """Tell screen readers, politely, when something changed since the last time."""
        if self.spoken == self._said:
            return
        self._said = self.spoken
        event = QAccessibleAnnouncementEvent(self, self._said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
        self._quiet.start()
