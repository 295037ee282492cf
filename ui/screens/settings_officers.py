"""Who may work on this laptop, a new colleague, and one's own password and PIN."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.settings_new_officer import NewOfficer
from ui.screens.settings_own_keys import OwnKeys
from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.sign_in_card import OfficerFace
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.labels import label


class OfficersSection(QWidget):
    """The list is Kanim's and the post's together."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.new, self.own = NewOfficer(theme), OwnKeys(theme)
        self._list: Card | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(9))
        self._rows.addWidget(label(say("Petugas di laptop ini"), "h2"))
        self._rows.addSpacing(theme.px(3))
        self._rows.addWidget(self.new)
        self._rows.addSpacing(theme.px(3))
        self._rows.addWidget(self.own)
        self._rows.addStretch(1)

    def set_officers(self, faces: list[OfficerFace], present_id: str = "") -> None:
        """Who may sign in here; the one on duty is marked."""
        if self._list is not None:
            self._rows.removeWidget(self._list)
            self._list.deleteLater()
        lines: list[QWidget] = []
        for face in faces:
            is_here = face.officer_id == present_id
            chip = Chip(self._theme, say("Bertugas"), "lontar", "check") if is_here else None
            lines.append(SettingRow(self._theme, face.name, face.duty, chip, "user-round"))
        self._list = rows_card(self._theme, lines)
        self._rows.insertWidget(1, self._list)
