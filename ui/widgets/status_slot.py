"""One answer at the foot of the screen: sign, a word in bold, the rest, and its key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.status_text import Answer, Gauge
from ui.theme import Theme
from ui.widgets.buttons import keycap_width, paint_keycap

_SIGN = 17
_SIGN_QUIET = 16
_GAP = 7
_WORD_GAP = 8


class StatusSlot(QAbstractButton):
    """A slot one can click; the drawing of `StatusGauge` is the same without the bold word."""

    _sign = _SIGN
    _plain = "ink2"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answer = Answer("cloud", "", "", "")
        self._is_brief = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    @property
    def answer(self) -> Answer:
        return self._answer

    def set_answer(self, answer: Answer) -> None:
        self._answer = answer
        self.setAccessibleName(answer.spoken)
        self.setAccessibleDescription(answer.key)
        self.setToolTip(answer.spoken if self._is_brief else "")
        self.updateGeometry()
        self.update()

    def set_brief(self, is_brief: bool) -> None:
        """On a narrow bar the secondary words go; the answer stays."""
        self._is_brief = is_brief
        self.set_answer(self._answer)

    def full_width(self) -> int:
        return self._width(self._answer.strong, self._answer.rest)

    def sizeHint(self) -> QSize:
        strong, rest = self._words()
        return QSize(self._width(strong, rest), self._theme.px(35))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, tone = self._theme.px, self._answer.tone
        size = px(self._sign)
        solid = self._theme.status(tone, "solid") if tone else self._theme.color(self._plain)
        painter.drawPixmap(
            0, (self.height() - size) // 2, icon_pixmap(self._answer.icon, size, solid)
        )
        x = size + px(_GAP)
        strong, rest = self._words()
        ink = self._theme.status(tone, "text") if tone else self._theme.color("ink")
        x = self._paint_words(painter, x, strong, self._strong_font(), ink)
        x = self._paint_words(painter, x, rest, self._rest_font(), self._theme.color("ink2"))
        if self._answer.key:
            width, height = keycap_width(self._theme, self._answer.key), px(20)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRect(x, (self.height() - height) // 2, width, height)
            paint_keycap(painter, box, self._theme, self._answer.key)

    def _paint_words(self, painter: QPainter, x: int, words: str, font: QFont, ink: QColor) -> int:
        if not words:
            return x
        painter.setFont(font)
        painter.setPen(ink)
        width = QFontMetrics(font).horizontalAdvance(words)
        box = QRect(x, 0, width + 2, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        return x + width + self._theme.px(_WORD_GAP)

    def _words(self) -> tuple[str, str]:
        answer = self._answer
        if self._is_brief and answer.short:
            return answer.short, ""
        return answer.strong, "" if self._is_brief and answer.strong else answer.rest

    def _width(self, strong: str, rest: str) -> int:
        px = self._theme.px
        parts = [
            QFontMetrics(font).horizontalAdvance(words)
            for words, font in ((strong, self._strong_font()), (rest, self._rest_font()))
            if words
        ]
        if self._answer.key:
            parts.append(keycap_width(self._theme, self._answer.key))
        return px(self._sign + _GAP) + sum(parts) + px(_WORD_GAP) * max(0, len(parts) - 1)

    def _strong_font(self) -> QFont:
        return body_font(self._theme.px(13), self._theme.weight(700))

    def _rest_font(self) -> QFont:
        return body_font(self._theme.px(13), self._theme.weight(500))


class StatusGauge(StatusSlot):
    """Printer, disk or power at the right end: quiet, not pressed."""

    _sign = _SIGN_QUIET
    _plain = "ink3"

    def __init__(self, theme: Theme, gauge: Gauge) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        is_quiet = not gauge.tone
        strong, rest = ("", gauge.text) if is_quiet else (gauge.text, "")
        self.set_answer(Answer(gauge.icon, strong, rest, gauge.tone))

    def _words(self) -> tuple[str, str]:
        return ("", "") if self._is_brief else (self.answer.strong, self.answer.rest)
