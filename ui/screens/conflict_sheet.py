"""What the post and Kanim changed unseen by each other, side by side, and which one stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.sheet_page import SheetPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.chips import Chip
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

WIDTH = 720


@dataclass(frozen=True, slots=True)
class Contested:
    """One field with both values.

    Attributes:
        is_posts: the post's value stands.
        decided: who wrote at headquarters, and when, in words.
    """

    name: str
    post: str
    hq: str
    is_posts: bool
    decided: str


class ConflictSheet(Sheet):
    """Nothing is chosen here: identity follows Kanim, contact the post; both stay readable."""

    def __init__(
        self, theme: Theme, window: QWidget, whose: str, fields: Sequence[Contested]
    ) -> None:
        text = say("Identitas mengikuti Kanim, kontak mengikuti pos. Kedua nilai tetap tersimpan.")
        super().__init__(theme, window, say("{whose}: beda dengan Kanim", whose=whose), text)
        self.setObjectName("sheet_conflict")
        self.set_width(WIDTH)
        self.set_sign("files", "kunyit")
        page = SheetPage(theme, window, WIDTH)
        for one in fields:
            page.column.addWidget(self._card(one))
        self.body.addWidget(page)
        later = self.add_button(Button(theme, say("Nanti"), "ghost", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.history = self.add_button(
            Button(theme, say("Lihat riwayat"), "outline", "", "history")
        )
        self.history.setObjectName("button_conflict_history")
        self.seen = self.add_button(Button(theme, say("Sudah saya lihat"), "primary", "Enter"))
        self.seen.setObjectName("button_conflict_seen")

    def _card(self, one: Contested) -> QWidget:
        px = self._theme.px
        card = Card(self._theme, 14)
        card.body.addWidget(label(one.name, "h3"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addLayout(self._side(say("Versi pos"), one.post, one.is_posts), 0, 0)
        grid.addLayout(self._side(say("Versi Kanim"), one.hq, not one.is_posts), 0, 1)
        card.body.addLayout(grid)
        card.body.addWidget(divider())
        card.body.addWidget(label(one.decided, "small", "ink2", wrap=True))
        stands = say("Versi pos") if one.is_posts else say("Versi Kanim")
        spoken = (one.name, f"{say('Versi pos')} {one.post}", f"{say('Versi Kanim')} {one.hq}")
        card.setAccessibleName(", ".join((*spoken, say("Dipakai: {which}", which=stands))))
        return card

    def _side(self, title: str, value: str, stands: bool) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(self._theme.px(3))
        side.addWidget(label(title, "small", "ink2"))
        words = label(value or say("Belum diisi"), "bodyStrong", None if stands else "ink3")
        words.setWordWrap(True)
        side.addWidget(words)
        chip = Chip(self._theme, say("Dipakai"), "lontar", "check") if stands else None
        chip = chip or Chip(self._theme, say("Disimpan di riwayat"), "abu", "history")
        side.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        return side
