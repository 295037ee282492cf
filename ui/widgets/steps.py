"""The eight steps of an intake: where the officer is, what is done, what wants mending."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.languages import say
from ui.theme import Theme
from ui.widgets.labels import label

HEIGHT = 45


class StepList(QWidget):
    """Steps are numbered from 1; any may be opened."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, titles: list[str]) -> None:
        super().__init__()
        self._count = len(titles)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(20), theme.px(10), theme.px(14))
        column.setSpacing(0)
        self._where = label("", "caption", "ink2")
        column.addWidget(self._where)
        column.addSpacing(theme.px(9))
        self._steps = []
        for number, title in enumerate(titles, 1):
            step = _Step(theme, number, title)
            step.clicked.connect(lambda _on=False, at=number: self.chosen.emit(at))
            column.addWidget(step)
            self._steps.append(step)
        column.addStretch(1)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(theme.px(4))
        column.addLayout(self.foot)

    def set_state(self, current: int, states: list[str]) -> None:
        """`states` holds done, todo or problem for each step."""
        self._where.setText(
            say("Langkah {current} dari {count}", current=current, count=self._count)
        )
        for step, state in zip(self._steps, states, strict=True):
            step.set_state(state, step.number == current)


class _Step(QAbstractButton):
    def __init__(self, theme: Theme, number: int, title: str) -> None:
        super().__init__()
        self._theme, self.number, self._state, self._is_current = theme, number, "todo", False
        self.setText(title)
        self.setObjectName(f"step_{number}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str, is_current: bool) -> None:
        self._state, self._is_current = state, is_current
        self.setAccessibleName(f"{self.number}. {self.text()}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(190), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        if self._is_current:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            box = self.rect().adjusted(0, 1, -1, -2)
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        self._paint_mark(painter)
        painter.setPen(self._ink())
        weight = 700 if self._is_current else 600 if self._state != "todo" else 500
        painter.setFont(body_font(theme.px(14), theme.weight(weight)))
        words = self.rect().adjusted(theme.px(48), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _ink(self) -> QColor:
        if self._state == "problem":
            return self._theme.status("mengkudu")
        names = {"done": "ink2", "todo": "ink3"}
        return self._theme.color("primaryText" if self._is_current else names[self._state])

    def _paint_mark(self, painter: QPainter) -> None:
        theme, side = self._theme, self._theme.px(24)
        box = QRect(theme.px(12), (self.height() - side) // 2, side, side)
        filled = {"done": ("lontar", "bg"), "problem": ("mengkudu", "bg")}.get(self._state)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current:
            is_wrong = self._state == "problem"
            solid = theme.status("mengkudu", "solid")
            painter.setBrush(solid if is_wrong else theme.color("primary"))
        elif filled:
            painter.setBrush(theme.status(*filled))
        else:
            painter.setPen(QPen(theme.color("lineStrong"), 1.5))
            painter.setBrush(theme.color("surface"))
        painter.drawEllipse(box)
        if self._state == "done" and not self._is_current:
            sign = icon_pixmap("check", theme.px(14), theme.status("lontar", "solid"), 3.0)
            painter.drawPixmap(box.left() + theme.px(5), box.top() + theme.px(5), sign)
            return
        painter.setPen(theme.color("onPrimary" if self._is_current else "ink3"))
        if self._state == "problem" and not self._is_current:
            painter.setPen(theme.status("mengkudu", "text"))
        painter.setFont(body_font(theme.px(12), 700))
        mark = "!" if self._state == "problem" else str(self.number)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark)
