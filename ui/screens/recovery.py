"""Everybody forgot their password: ask Kanim, wait for the answer, open the laptop again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.recovery_answer import RecoveryAnswer
from ui.screens.recovery_request import RecoveryRequest
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_WIDTH = 860
_REASON = mark(
    "Kunci pulih disimpan Kanim, di luar jaringan. Data di laptop ini tetap ada dan tetap terkunci."
)


class Recovery(QWidget):
    """Both halves on one page, for between them days may pass and the laptop may be off."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.request, self.answer = RecoveryRequest(theme), RecoveryAnswer(theme)
        self.back = Button(theme, say("Kembali"), "outline", key="Esc", icon="arrow-left")
        self.back.setObjectName("button_recovery_back")
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(4, theme.px(28), 4, theme.px(24))
        column.setSpacing(theme.px(14))
        for part in (
            label(say("Semua lupa kata sandi"), "h1"),
            label(say(_REASON), "body", "ink2", wrap=True),
            self.request,
            self.answer,
        ):
            column.addWidget(part)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        sheet.setMaximumWidth(theme.px(_WIDTH))
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.addStretch(1)
        row.addWidget(sheet, 20)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(LongPage(middle))
        self.back.clicked.connect(self.closed)

    def start(self, place: str, officers: list[tuple[str, str]], *, has_asked: bool) -> None:
        """After a request was written, the hand goes to the answer."""
        if not self.request.path.value():
            self.request.path.set_value(place)
        self.answer.set_officers(officers)
        self.answer.clear()
        (self.answer.path if has_asked else self.request.path).focus_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
