"""Second half of the way back: Kanim's answer, and an officer's new password and PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import beside
from ui.screens.settings_secrets import Rule, SecretForm, long_enough, same_as, six_digits
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import Field, PasswordField
from ui.widgets.labels import label

TITLE = mark("2. Buka dengan jawaban Kanim")
REASON = mark("Semua permohonan tetap ada. Hanya kata sandi dan PIN petugas ini yang baru.")


class RecoveryAnswer(QWidget):
    """The answer fits only this laptop and its last request."""

    restored = Signal(dict)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.path = Field(theme, say("Berkas jawaban dari Kanim"))
        self.path.name_for_keys("field_recovery_answer")
        self.pick = Button(theme, say("Pilih berkas"), "outline", icon="folder-open")
        self.officer = ChoiceField(theme, say("Petugas"))
        self.officer.name_for_keys("field_recovery_officer")
        self.password = PasswordField(theme, say("Kata sandi baru, paling sedikit 10"))
        self.password_again = PasswordField(theme, say("Ketik kata sandi sekali lagi"))
        self.pin = PasswordField(theme, say("PIN baru, 6 angka"))
        self.pin_again = PasswordField(theme, say("Ketik PIN sekali lagi"))
        for name in ("password", "password_again", "pin", "pin_again"):
            getattr(self, name).edit.setObjectName(f"field_recovery_{name}")
        for field in (self.pin, self.pin_again):
            field.set_limit(6)
        self.open = Button(theme, say("Buka kembali"), "primary", icon="key-round")
        self.open.setObjectName("button_recovery_open")
        secrets: list[Field] = [self.password, self.password_again, self.pin, self.pin_again]
        self._form = SecretForm(theme, secrets, self.open)
        self._compose(theme)
        self._connect()

    def set_officers(self, officers: list[tuple[str, str]]) -> None:
        """(id, name) of everybody in Kanim's packet."""
        self.officer.set_options(officers)

    def show_problem(self, code: str, text: str) -> None:
        """The sentence stands under the field it is about."""
        field = {
            "password_too_short": self.password,
            "pin_malformed": self.pin,
            "unknown_officer": self.officer,
        }.get(code, self.path)
        self._form.show_problem(field, text)

    def set_busy(self, is_busy: bool) -> None:
        self.open.setEnabled(not is_busy)

    def clear(self) -> None:
        """No secret stays on the screen."""
        self._form.clear()
        self.path.clear_problem()
        self.officer.clear_problem()

    def _compose(self, theme: Theme) -> None:
        card = Card(theme)
        card.body.setSpacing(theme.px(12))
        card.body.addWidget(label(say(TITLE), "h3"))
        card.body.addWidget(label(say(REASON), "body", "ink2", wrap=True))
        card.body.addLayout(beside(theme, self.path, self.pick))
        card.body.addWidget(self.officer)
        card.body.addWidget(self._form)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(card)

    def _connect(self) -> None:
        self.path.accepted.connect(self.officer.focus_here)
        self.officer.accepted.connect(self.password.focus_here)
        self.pick.clicked.connect(self._pick)
        self._form.asked.connect(self._restore)

    def _pick(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, say("Jawaban dari Kanim"), self.path.value())
        if path:
            self.path.set_value(path)

    def _restore(self) -> None:
        self.path.clear_problem()
        self.officer.clear_problem()
        rules: list[Rule] = [
            (self.path, bool(self.path.value()), say("Pilih berkas jawaban dari Kanim.")),
            (self.officer, bool(self.officer.value()), say("Pilih petugas dari daftar Kanim.")),
            long_enough(self.password),
            same_as(self.password_again, self.password),
            six_digits(self.pin),
            same_as(self.pin_again, self.pin),
        ]
        if self._form.holds(rules):
            self.restored.emit(
                {
                    "answer": self.path.value(),
                    "officer": self.officer.value(),
                    "password": self.password.value(),
                    "pin": self.pin.value(),
                }
            )
