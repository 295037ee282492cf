"""The first screen of a run: who is on duty, and their password."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.sign_in_card import OfficerFace
from ui.screens.sign_in_page import PorchPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import HEIGHT as FIELD_HEIGHT
from ui.widgets.fields import PasswordField
from ui.widgets.labels import label, set_tone

OFFLINE = mark("Sandi diperiksa di laptop ini, jadi Anda tetap bisa bekerja.")
_HINT = mark("Lupa kata sandi? Kepala pos meminta Kanim memulihkannya.")


class SignIn(QWidget):
    """Officers as cards with keys; the password opens the store of this laptop.

    Digits choose a card while a card has the focus; in the password field they are typed.
    Arrow up and down choose from everywhere, Esc goes back to the cards.
    """

    submitted = Signal(str, str)
    recovery_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = PorchPage(theme, say(OFFLINE))
        self.password = PasswordField(theme, say("Kata sandi"))
        self.password.edit.setObjectName("field_password")
        self.enter = Button(theme, say("Masuk"), "primary", key="Enter")
        self.enter.setObjectName("button_sign_in")
        self.recover = Button(theme, say("Semua lupa sandi"), "ghost", icon="key-round")
        self.recover.setObjectName("button_recovery")
        self._message = label(say(_HINT), "small", "ink3", wrap=True)
        self._compose(theme)
        self.enter.clicked.connect(self._submit)
        self.recover.clicked.connect(self.recovery_wanted)
        self._page.language.chosen.connect(self.language_wanted)
        self.password.accepted.connect(self._submit)
        self._page.officers.chosen.connect(self._begin_again)

    def set_officers(self, faces: list[OfficerFace], chosen_id: str = "") -> None:
        """Show who may sign in here; the last one on duty stands chosen."""
        self._page.officers.set_officers(faces)
        self._page.officers.choose(chosen_id)

    def set_post(self, post: str, version: str) -> None:
        self._page.set_post(post, version)

    def set_offline(self, is_offline: bool) -> None:
        self._page.offline.setVisible(is_offline)

    def set_message(self, text: str, tone: str = "mengkudu") -> None:
        """Say what came of it ("" takes it back); the password is typed again."""
        self._message.setText(text or say(_HINT))
        set_tone(self._message, tone if text else "ink3")
        self.set_busy(False)
        self.password.set_value("")
        self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """The password is being checked, which takes about a second."""
        self.enter.setEnabled(not is_busy)
        self.password.setEnabled(not is_busy)

    def start(self) -> None:
        """Put the hand where it belongs: on the cards, or on the password of the only one."""
        if self._page.officers.count() > 1:
            self._page.officers.focus_chosen()
        else:
            self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        officers = self._page.officers
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            officers.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            officers.focus_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or officers.choose_key(
            event.text()
        ):
            self.password.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _compose(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.password, 1)
        self.enter.setFixedHeight(theme.px(FIELD_HEIGHT))
        row.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignBottom)
        self._page.entry.addLayout(row)
        self._page.entry.addSpacing(theme.px(9))
        self._page.entry.addWidget(self._message)
        self._page.entry.addWidget(self.recover, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _begin_again(self) -> None:
        self._message.setText(say(_HINT))
        set_tone(self._message, "ink3")
        self.password.set_value("")

    def _submit(self) -> None:
        officer_id = self._page.officers.chosen_id()
        if officer_id and self.password.value() and self.enter.isEnabled():
            self.submitted.emit(officer_id, self.password.value())
        else:
            self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)
