"""A colleague of Kanim's packet gets a password and a PIN, typed by themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.settings_secrets import Rule, SecretForm, long_enough, six_digits
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import PasswordField
from ui.widgets.labels import label

ALL_HAVE = mark("Semua petugas di paket Kanim sudah punya kata sandi di laptop ini.")
NOT_YOU = mark("Petugas baru ditambah oleh kepala pos.")


class NewOfficer(QWidget):
    """Whom Kanim did not name cannot be added here; the one present proves themselves."""

    added = Signal(dict)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = ChoiceField(theme, say("Petugas dari paket Kanim"))
        self.name.name_for_keys("field_new_name")
        self.password = PasswordField(theme, say("Kata sandi petugas baru, paling sedikit 10"))
        self.pin = PasswordField(theme, say("PIN 6 angka"))
        self.pin.set_limit(6)
        self.by_password = PasswordField(theme, say("Kata sandi Anda"))
        for field, name in (
            (self.password, "password"),
            (self.pin, "pin"),
            (self.by_password, "by_password"),
        ):
            field.edit.setObjectName(f"field_new_{name}")
        self.add = Button(theme, say("Tambah petugas"), "primary", icon="user-plus")
        self.add.setObjectName("button_add_officer")
        self.reason = label("", "body", "ink2", wrap=True)
        self._form = SecretForm(
            theme, [self.name, self.password, self.pin, self.by_password], self.add
        )
        card = Card(theme)
        card.body.setSpacing(theme.px(14))
        for part in (label(say("Petugas baru"), "h3"), self.reason, self._form):
            card.body.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(card)
        self.set_choices([])
        self._form.asked.connect(self._add)

    def set_choices(self, officers: list[tuple[str, str]], *, is_permitted: bool = True) -> None:
        """(id, name) of those without a password here; who may not add sees who may."""
        before = self.name.value()
        self.name.set_options(officers)
        self.name.set_value(before or (officers[0][0] if len(officers) == 1 else ""))
        self.reason.setText("" if officers and is_permitted else say(ALL_HAVE))
        if not is_permitted:
            self.reason.setText(say(NOT_YOU))
        self.reason.setVisible(bool(self.reason.text()))
        self._form.setVisible(bool(officers) and is_permitted)

    def show_problem(self, code: str, text: str) -> None:
        """The sentence stands under the field it is about."""
        fields = {
            "password_not_accepted": self.by_password,
            "must_wait": self.by_password,
            "password_too_short": self.password,
            "pin_malformed": self.pin,
        }
        self._form.show_problem(fields.get(code, self.name), text)

    def clear(self) -> None:
        self._form.clear()

    def set_busy(self, is_busy: bool) -> None:
        self.add.setEnabled(not is_busy)

    def _add(self) -> None:
        rules: list[Rule] = [
            (self.name, bool(self.name.value()), say("Pilih petugas dari daftar Kanim.")),
            long_enough(self.password),
            six_digits(self.pin),
            (
                self.by_password,
                bool(self.by_password.value()),
                say("Ketik kata sandi Anda sendiri."),
            ),
        ]
        if self._form.holds(rules):
            self.added.emit(
                {
                    "officer": self.name.value(),
                    "password": self.password.value(),
                    "pin": self.pin.value(),
                    "by_password": self.by_password.value(),
                }
            )
