"""One's own password and PIN, changed by who knows the password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.settings_secrets import SecretForm, long_enough, same_as, six_digits
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import PasswordField
from ui.widgets.labels import label


class OwnKeys(QWidget):
    """Two small forms: Ganti kata sandi, Ganti PIN."""

    password_changed = Signal(str, str)
    pin_changed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.old = self._field(theme, say("Kata sandi sekarang"), "old_password")
        self.new = self._field(theme, say("Kata sandi baru, paling sedikit 10"), "own_password")
        self.again = self._field(
            theme, say("Ketik kata sandi baru sekali lagi"), "own_password_again"
        )
        self.change_password = Button(theme, say("Ganti kata sandi"), "outline", icon="key-round")
        self.change_password.setObjectName("button_change_password")
        self._passwords = SecretForm(theme, [self.old, self.new, self.again], self.change_password)
        self.known = self._field(theme, say("Kata sandi sekarang"), "pin_password")
        self.pin = self._field(theme, say("PIN baru, 6 angka"), "own_pin")
        self.pin.set_limit(6)
        self.change_pin = Button(theme, say("Ganti PIN"), "outline", icon="lock")
        self.change_pin.setObjectName("button_change_pin")
        self._pins = SecretForm(theme, [self.known, self.pin], self.change_pin)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(12))
        rows.addWidget(self._card(theme, say("Kata sandi Anda"), self._passwords))
        rows.addWidget(self._card(theme, say("PIN Anda"), self._pins))
        self._passwords.asked.connect(self._ask_password)
        self._pins.asked.connect(self._ask_pin)

    def show_problem(self, code: str, text: str, *, of_pin: bool) -> None:
        form, known, new = self._passwords, self.old, self.new
        if of_pin:
            form, known, new = self._pins, self.known, self.pin
        form.show_problem(new if code in ("password_too_short", "pin_malformed") else known, text)

    def clear(self) -> None:
        self._passwords.clear()
        self._pins.clear()

    def set_busy(self, is_busy: bool) -> None:
        self.change_password.setEnabled(not is_busy)
        self.change_pin.setEnabled(not is_busy)

    def _ask_password(self) -> None:
        known = (self.old, bool(self.old.value()), say("Ketik kata sandi yang sekarang."))
        if self._passwords.holds([known, long_enough(self.new), same_as(self.again, self.new)]):
            self.password_changed.emit(self.old.value(), self.new.value())

    def _ask_pin(self) -> None:
        known = (self.known, bool(self.known.value()), say("Ketik kata sandi yang sekarang."))
        if self._pins.holds([known, six_digits(self.pin)]):
            self.pin_changed.emit(self.known.value(), self.pin.value())

    @staticmethod
    def _field(theme: Theme, name: str, key: str) -> PasswordField:
        field = PasswordField(theme, name)
        field.edit.setObjectName(f"field_{key}")
        return field

    @staticmethod
    def _card(theme: Theme, title: str, form: SecretForm) -> Card:
        card = Card(theme)
        card.body.setSpacing(theme.px(14))
        card.body.addWidget(label(title, "h3"))
        card.body.addWidget(form)
        return card
