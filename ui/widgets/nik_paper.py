"""The sheet the sixteen digits stand on, and what they say about the person."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.languages import say
from ui.theme import Theme, restyle
from ui.widgets.card import upright
from ui.widgets.labels import Sign, label

HEIGHT = 98
FACTS_HEIGHT = 62
LEVEL_TONES = {"error": "mengkudu", "warning": "kunyit", "deferred": "laut"}


class NikPaper(QFrame):
    """One frame around three groups; a line under each says how far it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._level, self._has_focus, self._is_full = theme, "", False, False
        self._lines: list[_Underline] = []
        self._boxes: list[QLineEdit] = []
        px = theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(18), px(17), px(20), px(12))
        self._row.setSpacing(px(18))
        theme.changed.connect(self.update)

    def add_group(self, box: QLineEdit, name: str, width: int) -> None:
        px = self._theme.px
        column = QVBoxLayout()
        column.setSpacing(0)
        # a text box keeps two pixels to itself at either side
        box.setFixedSize(px(width) + 4, px(38))
        line = _Underline(self._theme, px(width))
        caption = label(name, "caption", "ink3")
        caption.setContentsMargins(2, px(6), 0, 0)
        column.addWidget(box)
        column.addSpacing(px(3))
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(caption)
        column.addStretch(1)
        self._row.addLayout(column)
        self._lines.append(line)
        self._boxes.append(box)

    def finish(self) -> None:
        """The tick at the right, once all groups stand."""
        self._row.addStretch(1)
        self._tick = Sign(self._theme, "circle-check", 24, "lontar")
        # keeps its place while it is hidden, so the digits never move
        policy = self._tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tick.setSizePolicy(policy)
        self._row.addWidget(self._tick)
        self._tick.hide()

    def set_groups(self, full: list[bool], here: list[bool]) -> None:
        self._has_focus = any(here)
        self._is_full = all(full)
        for line, box, is_full, is_here in zip(self._lines, self._boxes, full, here, strict=True):
            line.set_state("here" if is_here else "full" if is_full else "")
            state = "here" if is_here else ""
            if (box.property("group") or "") != state:
                restyle(box, group=state)
        self._tick.setVisible(self._is_full and not self._level)
        self.update()

    def set_level(self, level: str) -> None:
        self._level = level
        self.setProperty("state", level)
        self._tick.setVisible(self._is_full and not level)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._edge(), 2))
        painter.setBrush(self._theme.color("surface"))
        corner = self._theme.px(8)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)

    def _edge(self) -> QColor:
        if self._level:
            return self._theme.status(LEVEL_TONES[self._level], "solid")
        return self._theme.color("focusInner" if self._has_focus else "control")


class _Underline(QWidget):
    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self._theme, self._state = theme, ""
        self.setFixedSize(width + 2, theme.px(3))
        theme.changed.connect(self.update)

    def set_state(self, state: str) -> None:
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        colors = {"here": theme.color("primary"), "full": theme.status("lontar", "solid")}
        ink = colors.get(self._state, theme.color("lineStrong"))
        QPainter(self).fillRect(2, 0, self.width() - 2, self.height(), ink)


class DigitCount(QWidget):
    """ "16 dari 16 angka": a quiet pill, with a tick when the number is whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._text, self._is_whole = theme, "", False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, have: int, of: int) -> None:
        self._text, self._is_whole = say("{have} dari {of} angka", have=have, of=of), have == of
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font()).horizontalAdvance(self._text)
        return QSize(words + self._theme.px(39 if self._is_whole else 20), self._theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, tone = self._theme, "lontar" if self._is_whole else "abu"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.status(tone, "bg"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        x, size = theme.px(10), theme.px(14)
        if self._is_whole:
            sign = icon_pixmap("check", size, theme.status(tone, "solid"), 2.4)
            painter.drawPixmap(x, (self.height() - size) // 2, sign)
            x += size + theme.px(5)
        painter.setPen(theme.status(tone))
        painter.setFont(self._font())
        words = self.rect().adjusted(x, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._text)

    def _font(self) -> QFont:
        return body_font(self._theme.px(12), self._theme.weight(600))


class NikFacts(QFrame):
    """The strip below: where the number was given, and to whom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("card")
        self.setProperty("tone", "alt")
        self.setFixedHeight(theme.px(FACTS_HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        self._row.setSpacing(theme.px(10))
        self._shown: list[tuple[str, str, str]] = []
        self.hide()

    def show_facts(self, facts: list[tuple[str, str, str]]) -> None:
        if facts == self._shown:
            return
        self._shown = list(facts)
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, fact in enumerate(facts):
            if number:
                self._row.addStretch(1)
                bar = upright()
                bar.setFixedHeight(self._theme.px(34))
                self._row.addWidget(bar)
                self._row.addStretch(1)
            self._row.addWidget(self._fact(*fact))
        if len(facts) == 1:
            self._row.addStretch(1)
        self.setVisible(bool(facts))

    def _fact(self, icon: str, title: str, under: str) -> QWidget:
        fact = QWidget()
        row = QHBoxLayout(fact)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        row.addWidget(Sign(self._theme, icon, 18, "lontar"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label(title, "bodyStrong"))
        words.addWidget(label(under, "caption", "ink3"))
        words.addStretch(1)
        row.addLayout(words)
        return fact
