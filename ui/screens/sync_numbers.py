"""Four large numbers side by side, or how far a visit has come."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.sync.overdue import Waits
from ui.languages import say
from ui.theme import Theme
from ui.widgets.card import upright
from ui.widgets.labels import label, set_tone

_COUNT, _OLDEST = 4, 2
TALL = 1.75
"""From this size of letters on, the page is one column (UX.md section 12)."""


class Numbers(QWidget):
    """Each number stands over what it counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(28))
        self._pairs = [(label("", "number"), label("", "small", "ink2")) for _ in range(_COUNT)]
        self._boxes = [_over(*pair) for pair in self._pairs]
        self._lines = [upright() for _ in range(_COUNT - 1)]
        self.stand(False)

    def stand(self, are_two_by_two: bool) -> None:
        """Side by side, or two over two where letters are large."""
        across = _COUNT // 2 if are_two_by_two else _COUNT
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place // across, 2 * (place % across))
        for place, line in enumerate(self._lines, 1):
            row, column = divmod(place, across)
            self._grid.addWidget(line, row, max(0, 2 * column - 1))
            line.setVisible(bool(column))
        self._grid.setColumnStretch(2 * _COUNT, 1)

    def tell(self, numbers: Sequence[tuple[str, str]], age: Waits | None = None) -> None:
        """`age`: the oldest has waited long, and the number says so in its colour."""
        for pair, (number, words) in zip(self._pairs, numbers, strict=True):
            pair[0].setText(number)
            pair[1].setText(words)
        set_tone(self._pairs[_OLDEST][0], age.tone if age else None)


def _over(number: QLabel, words: QLabel) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(number)
    column.addWidget(words)
    return box


class SendBar(QWidget):
    """Sent, waiting, and stuck until the officer acts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sent = self._stuck = 0.0
        self.setFixedHeight(theme.px(12))
        theme.changed.connect(self.update)

    def tell(self, sent: float, stuck: float) -> None:
        """Shares of the whole, 0 to 1."""
        self._sent, self._stuck = min(1.0, sent), min(1.0, stuck)
        self.setAccessibleName(say("{sent}% terkirim", sent=round(self._sent * 100)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._theme, self.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QPainterPath()
        pill.addRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        painter.setClipPath(pill)
        painter.fillRect(box, theme.color("surfaceSunk"))
        sent, stuck = round(box.width() * self._sent), round(box.width() * self._stuck)
        painter.fillRect(QRect(0, 0, sent, box.height()), theme.status("laut", "solid"))
        tail = QRect(box.width() - stuck, 0, stuck, box.height())
        painter.fillRect(tail, theme.status("mengkudu", "solid"))


class SendProgress(QWidget):
    """`11,7 dari 18,6 MB`, how long yet, and the bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self._amount = label("", "h2")
        self._left = label("", "label")
        self._speed = label("", "small", "ink2")
        self._stuck = label("", "label", "mengkudu")
        for part in (self._amount, self._left, self._speed):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self._row, self._column = row, column
        column.addLayout(row)
        self.bar = SendBar(theme)
        column.addWidget(self.bar)
        self.stand(False)

    def stand(self, is_tall: bool) -> None:
        """What is stuck stands at the right, or under the bar where letters are large."""
        home, other = (self._column, self._row) if is_tall else (self._row, self._column)
        other.removeWidget(self._stuck)
        home.addWidget(self._stuck, 0, Qt.AlignmentFlag.AlignBottom)

    def tell(self, words: tuple[str, str, str], stuck: str) -> None:
        for part, text in zip((self._amount, self._left, self._speed), words, strict=True):
            part.setText(text)
        self._stuck.setText(stuck)
