"""The porch at the left, and at the right the question who is on duty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.screens.scroll import LongPage
from ui.screens.settings_language import WHOLE_NAMES, LanguageChoice, at_the_door
from ui.screens.sign_in_card import OfficerCard, OfficerFace
from ui.theme import Theme
from ui.widgets.art.logo import Logo
from ui.widgets.art.porch import PorchScene
from ui.widgets.labels import label
from ui.widgets.summary import Banner

PANEL_WIDTH = 500
_MARGIN = 56
# A narrower porch shows no view any more.
_NARROWEST_PORCH = 280


class OfficerList(QWidget):
    """Cards with keys 1 to 4; arrows and digits choose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[OfficerCard] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(9)

    def set_officers(self, faces: list[OfficerFace]) -> None:
        """Show these officers; the first is chosen."""
        for card in self._cards:
            self._rows.removeWidget(card)
            card.deleteLater()
        self._cards = []
        for number, face in enumerate(faces, start=1):
            card = OfficerCard(self._theme, face, str(number), self)
            card.toggled.connect(self._tell)
            self._cards.append(card)
            self._rows.addWidget(card)
        if self._cards:
            self._cards[0].setChecked(True)

    def chosen_id(self) -> str:
        """The chosen officer, or "" when there is none."""
        card = self._chosen_card()
        return card.face.officer_id if card else ""

    def choose(self, officer_id: str) -> None:
        for card in self._cards:
            if card.face.officer_id == officer_id:
                card.setChecked(True)

    def choose_key(self, digit: str) -> bool:
        """Choose the card with this key; False when no card has it."""
        if not digit.isdecimal() or not 1 <= int(digit) <= len(self._cards):
            return False
        self._cards[int(digit) - 1].setChecked(True)
        return True

    def step(self, by: int) -> None:
        """Choose the card `by` places further down, staying in the list."""
        card = self._chosen_card()
        if card is not None:
            place = self._cards.index(card) + by
            self._cards[max(0, min(place, len(self._cards) - 1))].setChecked(True)

    def focus_chosen(self) -> None:
        card = self._chosen_card()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self) -> int:
        return len(self._cards)

    def _chosen_card(self) -> OfficerCard | None:
        return next((card for card in self._cards if card.isChecked()), None)

    def _tell(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self.chosen_id())


class PorchPage(QWidget):
    """Picture, sign, question and officers; `entry` takes what the screen asks of them."""

    def __init__(self, theme: Theme, offline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.officers = OfficerList(theme)
        self.question = label(say("Siapa yang bertugas?"), "h2")
        self.offline = Banner(theme, "laut", "info", offline)
        self.entry = QVBoxLayout()
        self._greeting = label(say("Beranda depan negara, di mana pun posnya."), "lead", "ink2")
        self._post = label("", "caption", "ink3")
        self._version = label("", "caption", "ink3")
        self.language = LanguageChoice(theme, WHOLE_NAMES)
        self._porch = PorchScene(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._porch, 1)
        self._panel = LongPage(self._paper())
        row.addWidget(self._panel)
        self.offline.hide()
        theme.changed.connect(self._follow)
        self._follow()

    def set_post(self, post: str, version: str) -> None:
        """The foot of the page: "PLBL Maritaing · Kab. Alor" and "Beranda 1.0 · 21 Nov 2026"."""
        self._post.setText(post)
        self._version.setText(version)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        panel = self._theme.px(PANEL_WIDTH)
        is_wide = self.width() - panel >= _NARROWEST_PORCH
        self._porch.setVisible(is_wide)
        self._greeting.setFont(body_font(self._theme.px(15), self._theme.weight(500)))
        self._panel.setFixedWidth(panel if is_wide else max(self.width(), 1))

    def _paper(self) -> QWidget:
        px = self._theme.px
        paper = QWidget()
        paper.setObjectName("surface")
        column = QVBoxLayout(paper)
        column.setContentsMargins(px(_MARGIN), px(24), px(_MARGIN), px(20))
        column.setSpacing(0)
        column.addStretch(8)
        column.addLayout(self._head())
        column.addSpacing(px(9))
        column.addWidget(self._greeting)
        column.addSpacing(px(24))
        column.addWidget(self.question)
        column.addSpacing(px(9))
        column.addWidget(self.officers)
        column.addSpacing(px(20))
        column.addLayout(self.entry)
        column.addSpacing(px(20))
        column.addWidget(self.offline)
        column.addStretch(5)
        column.addSpacing(px(12))
        column.addWidget(at_the_door(self._theme, self.language))
        column.addSpacing(px(10))
        column.addLayout(self._foot())
        return paper

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(14))
        head.addWidget(Logo(self._theme))
        head.addWidget(label("Beranda", "display"))
        head.addStretch()
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self._post)
        foot.addStretch()
        foot.addWidget(self._version)
        return foot
