"""One question of the interview (wawancara), answered by one key."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.labels import label, set_tone

ANSWERS = (("ya", "Y", mark("Ya")), ("tidak", "T", mark("Tidak")), ("ragu", "R", mark("Ragu")))
HEIGHT = 49


class AnswerRow(QWidget):
    """One interview question; Y, T or R answers it and goes on.

    Args:
        sign: the answer that asks for another look; it is shown in kunyit, never in red.
    """

    answered = Signal(str)

    def __init__(self, theme: Theme, number: int, text: str, sign: str = "") -> None:
        super().__init__()
        self._theme, self._value, self._is_first = theme, "", number == 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(f"answer_{number}")
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(12))
        self._number = label(str(number), "bodyStrong", "ink3")
        self._number.setFixedWidth(theme.px(18))
        self._words = label(text, "body", wrap=True)
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        self._pills = _Pills(theme, sign)
        self._pills.pressed.connect(self._answer)
        row.addWidget(self._pills, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        return self._value

    def set_value(self, code: str) -> None:
        self._value = code
        self._pills.show_answer(code)
        words = {own: say(word) for own, _key, word in ANSWERS}
        self.setAccessibleDescription(words.get(code, ""))

    def focus_here(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().upper()
        for code, key, _word in ANSWERS:
            if typed == key:
                self._answer(code)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), self._theme.color("primarySoft"))
        if not self._is_first:
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))

    def _mark(self, is_here: bool) -> None:
        """The question being asked is tinted and bold, so it needs no ring."""
        set_tone(self._number, "primary" if is_here else "ink3")
        self._words.setProperty("role", "bodyStrong" if is_here else "body")
        set_tone(self._words, None)
        self.update()

    def _answer(self, code: str) -> None:
        self.set_value(code)
        self.answered.emit(code)


class _Pills(QWidget):
    """Three answers side by side in one sunken strip."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, sign: str) -> None:
        super().__init__()
        self._theme = theme
        self._pills: dict[str, _Answer] = {}
        row = QHBoxLayout(self)
        inset = theme.px(3)
        row.setContentsMargins(inset, 0, inset, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setSpacing(theme.px(2))
        for code, _key, word in ANSWERS:
            tone = "laut" if code == "ragu" else "kunyit" if code == sign else "abu"
            pill = _Answer(theme, say(word), tone)
            pill.clicked.connect(lambda _on=False, chosen=code: self.pressed.emit(chosen))
            row.addWidget(pill)
            self._pills[code] = pill

    def show_answer(self, answer: str) -> None:
        for code, pill in self._pills.items():
            pill.setChecked(code == answer)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surfaceSunk"))
        painter.drawRoundedRect(self.rect(), self._theme.px(8), self._theme.px(8))


class _Answer(QAbstractButton):
    def __init__(self, theme: Theme, word: str, tone: str) -> None:
        super().__init__()
        self._theme, self._tone = theme, tone
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self._theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chosen, tone = self._theme, self.isChecked(), self._tone
        if chosen:
            painter.setPen(QPen(theme.status(tone, "solid"), 2))
            painter.setBrush(theme.status(tone, "bg"))
            inset = theme.px(3) + 1
            box = QRect(self.rect()).adjusted(1, inset, -1, -inset)
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setPen(theme.status(tone) if chosen else theme.color("ink2"))
        painter.setFont(body_font(theme.px(13), theme.weight(700 if chosen else 600)))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
