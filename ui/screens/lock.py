"""The locked screen: six digits open it again, for who gave the password in this run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.lock_pin import PinBoxes
from ui.screens.sign_in_card import OfficerFace
from ui.screens.sign_in_page import PorchPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label, set_tone

OFFLINE = mark("PIN diperiksa di laptop ini, jadi Anda tetap bisa bekerja.")
_HINT = mark("Petugas lain, atau lupa PIN?")


class Lock(QWidget):
    """The porch again, with a PIN; arrow up and down change the officer."""

    pin_entered = Signal(str, str)
    password_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = PorchPage(theme, say(OFFLINE))
        self._page.language.hide()
        self._page.question.setText(say("Terkunci"))
        self.pin = PinBoxes(theme)
        self.pin.setObjectName("field_pin")
        self.by_password = Button(theme, say("Pakai kata sandi"), "ghost", key="Alt + S")
        self.by_password.setObjectName("button_password")
        self._message = label(say(_HINT), "small", "ink3", wrap=True)
        self._compose(theme)
        self.pin.completed.connect(self._submit)
        self.by_password.clicked.connect(self.password_wanted)
        self._page.officers.chosen.connect(self._begin_again)

    def set_locked_since(self, time: str) -> None:
        """Since when, as on a clock: "10.48"."""
        self._page.question.setText(say("Terkunci sejak {time}", time=time))

    def set_officers(self, faces: list[OfficerFace], chosen_id: str = "") -> None:
        """Only officers who gave their password in this run."""
        self._page.officers.set_officers(faces)
        self._page.officers.choose(chosen_id)

    def set_post(self, post: str, version: str) -> None:
        self._page.set_post(post, version)

    def set_offline(self, is_offline: bool) -> None:
        self._page.offline.setVisible(is_offline)

    def set_message(self, text: str, tone: str = "mengkudu") -> None:
        """Say what came of it ("" takes it back); the PIN is typed again."""
        self._message.setText(text or say(_HINT))
        set_tone(self._message, tone if text else "ink3")
        self.start()

    def start(self) -> None:
        """The PIN has the focus; the sixth digit is the last key."""
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        officers = self._page.officers
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            officers.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_S and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.password_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            officers.focus_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or officers.choose_key(
            event.text()
        ):
            self.start()
        else:
            super().keyPressEvent(event)

    def _compose(self, theme: Theme) -> None:
        self._page.entry.addWidget(label(say("PIN 6 angka"), "label"))
        self._page.entry.addSpacing(theme.px(3))
        boxes = QHBoxLayout()
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.addSpacing(-3)
        boxes.addWidget(self.pin)
        boxes.addStretch()
        self._page.entry.addLayout(boxes)
        self._page.entry.addSpacing(theme.px(6))
        foot = QHBoxLayout()
        foot.addWidget(self._message, 1)
        foot.addWidget(self.by_password)
        self._page.entry.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _begin_again(self) -> None:
        self._message.setText(say(_HINT))
        set_tone(self._message, "ink3")
        self.pin.clear()

    def _submit(self, pin: str) -> None:
        officer_id = self._page.officers.chosen_id()
        if officer_id:
            self.pin_entered.emit(officer_id, pin)
