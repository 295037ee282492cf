"""Who may work on this laptop, and a new colleague."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.sign_in_card import OfficerFace
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.fields import Field, PasswordField
from ui.widgets.labels import label

_SHORTEST_PASSWORD = 10


class OfficersSection(QWidget):
    """The list is Kanim's and the post's together; adding one asks for their own secrets."""

    added = Signal(dict)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = Field(theme, "Nama lengkap")
        self.number = Field(theme, "NIP", optional=True)
        self.password = PasswordField(theme, f"Kata sandi, paling sedikit {_SHORTEST_PASSWORD}")
        self.pin = PasswordField(theme, "PIN 6 angka")
        self.pin.set_limit(6)
        self._fields = [self.name, self.number, self.password, self.pin]
        for field, name in zip(self._fields, ("name", "number", "password", "pin"), strict=True):
            field.edit.setObjectName(f"field_new_{name}")
        self.add = Button(theme, "Tambah petugas", "primary", icon="user-plus")
        self.add.setObjectName("button_add_officer")
        self._list: Card | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(9))
        self._rows.addWidget(label("Petugas di laptop ini", "h2"))
        self._rows.addSpacing(theme.px(11))
        self._rows.addWidget(self._form())
        self._rows.addStretch(1)
        self.add.clicked.connect(self._add)

    def set_officers(self, faces: list[OfficerFace], present_id: str = "") -> None:
        """Who may sign in here; the one on duty is marked."""
        if self._list is not None:
            self._rows.removeWidget(self._list)
            self._list.deleteLater()
        lines: list[QWidget] = []
        for face in faces:
            is_here = face.officer_id == present_id
            chip = Chip(self._theme, "Bertugas", "lontar", "check") if is_here else None
            lines.append(SettingRow(self._theme, face.name, face.duty, chip, "user-round"))
        self._list = rows_card(self._theme, lines)
        self._rows.insertWidget(1, self._list)

    def clear(self) -> None:
        """The colleague is added: the next one may type."""
        for field in self._fields:
            field.set_value("")
            field.clear_problem()

    def show_problem(self, text: str) -> None:
        self.name.set_problem("error", text)
        self.name.focus_here()

    def _form(self) -> Card:
        card = Card(self._theme)
        card.body.setSpacing(self._theme.px(14))
        card.body.addWidget(label("Petugas baru", "h3"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(12))
        for place, field in enumerate(self._fields):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 2, 1)
        for field, following in zip(self._fields, self._fields[1:], strict=False):
            field.accepted.connect(following.focus_here)
        self.pin.accepted.connect(self._add)
        card.body.addLayout(grid)
        card.body.addWidget(self.add)
        return card

    def _add(self) -> None:
        pin, secret = self.pin.value(), self.password.value()
        rules = (
            (self.name, bool(self.name.value()), "Tulis nama seperti di kartu pegawai."),
            (
                self.password,
                len(secret) >= _SHORTEST_PASSWORD,
                f"Baru {len(secret)} huruf. Paling sedikit {_SHORTEST_PASSWORD}.",
            ),
            (self.pin, len(pin) == 6 and pin.isdecimal(), "PIN terdiri dari 6 angka."),
        )
        for field, is_right, text in rules:
            field.clear_problem()
            if not is_right:
                field.set_problem("error", text)
                field.focus_here()
                return
        self.added.emit(
            {
                "name": self.name.value(),
                "number": self.number.value(),
                "password": secret,
                "pin": pin,
            }
        )
