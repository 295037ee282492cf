"""A new photo or scan for what Kanim sent back: chosen, dropped or pasted, seen before it goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.picture_sources import Source, handed
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Sign, label, set_tone


class MendPicture(QWidget):
    """One picture that is asked for; `source` is None until there is one."""

    file_wanted = Signal()
    taken = Signal()

    def __init__(self, theme: Theme, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.source: Source | None = None
        self.setAcceptDrops(True)
        self._name = title
        self._sign = Sign(theme, "image", 22, "ink2")
        self._state = label(
            say("Seret berkas ke sini, atau tempel dengan Ctrl+V."), "small", "ink2"
        )
        self._state.setWordWrap(True)
        self.button = Button(theme, say("Pilih berkas"), "outline", icon="folder-open")
        self.button.setObjectName(f"button_mend_{key.replace('.', '_')}")
        self.button.clicked.connect(self.file_wanted)
        card = Card(theme, padding=14)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._sign)
        row.addWidget(self._state, 1)
        row.addWidget(self.button)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(label(title, "label"))
        column.addWidget(card)

    def focus_here(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, source: Source, name: str = "") -> None:
        """Keep what was handed in until the mending is saved."""
        self.source = source
        words = say("Gambar baru siap: {name}", name=name) if name else say("Gambar baru siap.")
        self._say("circle-check", words, "lontar")
        self.taken.emit()

    def refuse(self, sentence: str) -> None:
        """It cannot be used: what to do instead."""
        self.source = None
        self._say("circle-alert", sentence, "mengkudu")
        self.focus_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._take_first(handed(QApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if handed(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take_first(handed(event.mimeData()))

    def _take_first(self, sources: list[Source]) -> None:
        if sources:
            first = sources[0]
            self.take(first, first.name if hasattr(first, "name") else "")

    def _say(self, icon: str, text: str, tone: str) -> None:
        self._sign.set(icon, tone)
        self._state.setText(text)
        set_tone(self._state, tone)
        self.setAccessibleName(f"{self._name}. {text}")
