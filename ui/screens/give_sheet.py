"""Handing a draft to a colleague (serahkan ke rekan): one name, one key, and it waits for them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.officer import Officer
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choices import CardGroup, CardSpec
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

TEXT = mark("Draf menunggu atas nama rekan. Riwayat mencatat keduanya.")
NOBODY = mark("Belum ada rekan dengan kata sandi di laptop ini. Tambahkan di Pengaturan.")
ROLES = {
    "petugas": mark("Petugas"),
    "petugas_ditunjuk": mark("Petugas ditunjuk"),
    "kepala_pos": mark("Kepala pos"),
}


class GiveSheet(Sheet):
    """The colleagues who can sign in here, each with a digit."""

    def __init__(
        self, theme: Theme, window: QWidget, ticket: str, colleagues: Sequence[Officer]
    ) -> None:
        title = say("Serahkan draf {ticket} ke rekan", ticket=ticket)
        super().__init__(theme, window, title, say(TEXT))
        self.setObjectName("sheet_give")
        self.set_sign("users-round", "kunyit")
        self.who = CardGroup(theme, 2)
        cards = [
            CardSpec(str(one.id), str(at), one.name, say(ROLES.get(one.role.value, "")))
            for at, one in enumerate(colleagues, 1)
        ]
        self.who.set_cards(cards)
        self._has_any = bool(cards)
        if cards:
            self.who.set_value(cards[0].code)
            self.body.addWidget(self.who)
        else:
            self.body.addWidget(label(say(NOBODY), "body", wrap=True))
        later = self.add_button(Button(theme, say("Batal"), "ghost", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.give = self.add_button(Button(theme, say("Serahkan"), "primary", "Enter"))
        self.give.setObjectName("button_give")
        self.give.setVisible(self._has_any)
        self.who.accepted.connect(self.give.click)

    def open(self) -> None:
        super().open()
        if self._has_any:
            self.who.focus_here()
