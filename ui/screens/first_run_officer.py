"""Step 4: the first officer, the password of the store, and the PIN of the locked screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import column
from ui.theme import Theme
from ui.widgets.fields import Field, PasswordField
from ui.widgets.labels import label
from ui.widgets.summary import Banner

# The service checks again; here it is told early.
SHORTEST_PASSWORD = 10
PIN_DIGITS = 6


class OfficerPage(QWidget):
    """Typed twice, because nobody can read it back."""

    question = mark("Siapa petugas pertama?")
    reason = mark("Biasanya kepala pos. Petugas lain ditambah nanti di Pengaturan.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = Field(theme, say("Nama lengkap"))
        self.number = Field(theme, say("NIP"), optional=True)
        self.password = PasswordField(
            theme, say("Kata sandi, paling sedikit {least}", least=SHORTEST_PASSWORD)
        )
        self.password_again = PasswordField(theme, say("Ketik kata sandi sekali lagi"))
        self.pin = PasswordField(theme, say("PIN 6 angka"))
        self.pin_again = PasswordField(theme, say("Ketik PIN sekali lagi"))
        self._fields = [
            self.name,
            self.number,
            self.password,
            self.password_again,
            self.pin,
            self.pin_again,
        ]
        names = ("name", "number", "password", "password_again", "pin", "pin_again")
        for field, name in zip(self._fields, names, strict=True):
            field.edit.setObjectName(f"field_officer_{name}")
        self.pin.set_limit(PIN_DIGITS)
        self.pin_again.set_limit(PIN_DIGITS)
        self._compose(theme)

    def problem(self) -> str:
        """The first field to mend, with the hand put on it."""
        for field in self._fields:
            field.clear_problem()
        for field, is_right, text in self._rules():
            if not is_right:
                field.set_problem("error", text)
                field.focus_here()
                return text
        return ""

    def answers(self) -> dict[str, str]:
        return {
            "officer_name": self.name.value(),
            "officer_number": self.number.value(),
            "password": self.password.value(),
            "pin": self.pin.value(),
        }

    def start(self) -> None:
        self.name.focus_here()

    def _rules(self) -> list[tuple[Field, bool, str]]:
        secret, pin = self.password.value(), self.pin.value()
        pin_is_right = len(pin) == PIN_DIGITS and pin.isascii() and pin.isdigit()
        return [
            (self.name, bool(self.name.value()), say("Tulis nama seperti di kartu pegawai.")),
            (
                self.password,
                len(secret) >= SHORTEST_PASSWORD,
                say(
                    "Baru {count} huruf. Paling sedikit {least}.",
                    count=len(secret),
                    least=SHORTEST_PASSWORD,
                ),
            ),
            (self.password_again, self.password_again.value() == secret, say("Belum sama.")),
            (self.pin, pin_is_right, say("PIN terdiri dari 6 angka.")),
            (self.pin_again, self.pin_again.value() == pin, say("Belum sama.")),
        ]

    def _compose(self, theme: Theme) -> None:
        rows = column(theme, self, gap=18)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(14))
        for place, field in enumerate(self._fields):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 2, 1)
        for field, following in zip(self._fields, self._fields[1:], strict=False):
            field.accepted.connect(following.focus_here)
        rows.addLayout(grid)
        rows.addWidget(
            Banner(
                theme,
                "laut",
                "key-round",
                say(
                    "Kata sandi membuka data di laptop ini. PIN hanya membuka layar yang terkunci."
                ),
            )
        )
        hint = say("Kalimat pendek yang mudah diingat lebih kuat daripada huruf acak.")
        rows.addWidget(label(hint, "small", "ink3", wrap=True))
        rows.addStretch(1)
