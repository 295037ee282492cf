"""Filling a stick: what goes, onto which drive, and every byte read back before it leaves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.sync.courier import Copying
from ui import dates
from ui.counter import Load, Row
from ui.devices.drives import Drive
from ui.languages import say
from ui.screens import courier_words
from ui.screens.first_run_page import beside
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.choices import CardGroup, CardSpec
from ui.widgets.fields import Field
from ui.widgets.labels import label, set_tone
from ui.widgets.progress import ProgressBar
from ui.widgets.tile import SignTile

UNSENT, ALL = "unsent", "all"


class SendCard(Card):
    """Three steps on one card; the officer sees all of them at once."""

    fill_wanted = Signal(str, bool)
    letter_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme, self.is_busy = theme, False
        px = theme.px
        self.body.setContentsMargins(px(24), px(18), px(24), px(18))
        self.body.setSpacing(px(11))
        self.what, self.drives = CardGroup(theme), CardGroup(theme)
        self.path = Field(theme, say("Folder flashdisk"))
        self.path.name_for_keys("field_stick")
        self.pick = Button(theme, say("Pilih folder"), "outline", icon="folder-open")
        self.fill = Button(
            theme, say("Siapkan flashdisk"), "primary", "Ctrl + Enter", "usb", large=True
        )
        self.fill.setObjectName("button_fill_stick")
        self.letter = Button(
            theme, say("Cetak surat pengantar"), "primary", "F8", "printer", large=True
        )
        self.letter.setObjectName("button_courier_letter")
        self.again = Button(theme, say("Siapkan lagi"), "outline", large=True)
        self.again.setObjectName("button_fill_again")
        self.bar = ProgressBar(theme, say("Kemajuan flashdisk"))
        self.title, self.under = label("", "h3"), label("", "small", "ink2", wrap=True)
        self._no_drive = label(say(courier_words.NO_DRIVE), "small", "ink2", wrap=True)
        self._found: list[Drive] = []
        self._lay_out()
        self._listen()
        self.show_amount({})
        self.show_drives(())
        self.show_idle()

    def show_amount(self, unsent: Row) -> None:
        specs = [
            CardSpec(UNSENT, "A", say("Yang belum sampai"), courier_words.amount(unsent)),
            CardSpec(ALL, "B", say("Semua dari awal"), say(courier_words.IF_ASKED)),
        ]
        self.what.set_cards(specs)
        if not self.what.value():
            self.what.set_value(UNSENT)

    def show_drives(self, found: Sequence[Drive]) -> None:
        """The only drive that is plugged in is meant."""
        before, self._found = self._found, list(found)
        specs = [
            CardSpec(
                one.path, str(no), one.name, say("Sisa {room}", room=dates.size(one.free_bytes))
            )
            for no, one in enumerate(found, 1)
        ]
        if len(found) == 1 and not self.path.value():
            self.path.set_value(found[0].path)
        self.drives.setVisible(bool(found))
        self._no_drive.setVisible(not found)
        hand = self.focusWidget()
        if _paths(found) != _paths(before) and hand is not None and self.drives.isAncestorOf(hand):
            # the card under the hand is about to go
            self.path.focus_here()
        self.drives.set_cards(specs)
        self.drives.set_value(self.path.value())

    def show_idle(self) -> None:
        self._show(say("3. Salin dan periksa"), say(courier_words.SEALED), 0.0)
        self._offer(is_ready=False)

    def show_copying(self, progress: Copying) -> None:
        hold_on = say("Jangan cabut flashdisk. Esc untuk berhenti.")
        self._show(courier_words.copying(progress), hold_on, courier_words.share(progress))

    def show_ready(self, load: Load) -> None:
        self._show(courier_words.ready(load), courier_words.ready_under(load), 1.0, "lontar")
        self._offer(is_ready=True)
        self.letter.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        self._show(say("Flashdisk belum siap"), text, 0.0, "mengkudu")
        self._offer(is_ready=False)
        self.path.focus_here()

    def set_busy(self, is_busy: bool, *, is_filling: bool = False) -> None:
        """While the stick works the questions rest; the button of copying stops it."""
        self.is_busy = is_busy
        if is_filling:
            self._offer(is_ready=False)
            self.fill.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.what, self.drives, self.path, self.pick):
            part.setEnabled(not is_busy)
        if is_filling:
            self.fill.set_text(say("Berhenti"), "Esc")
            self.fill.set_icon("x")
        elif not is_busy:
            self.fill.set_text(say("Siapkan flashdisk"), "Ctrl + Enter")
            self.fill.set_icon("usb")

    def ask(self) -> None:
        """The folder must be named; everything else has an answer already."""
        if self.is_busy:
            return
        if not self.path.value():
            self.path.set_problem("error", say("Pilih flashdisk, atau ketik foldernya."))
            self.path.focus_here()
            return
        self.path.clear_problem()
        self.fill_wanted.emit(self.path.value(), self.what.value() == ALL)

    def focus_first(self) -> None:
        self.what.focus_here()

    def _press(self) -> None:
        """The same button starts and stops."""
        if self.is_busy:
            self.stop_wanted.emit()
        else:
            self.ask()

    def _offer(self, *, is_ready: bool) -> None:
        self.letter.setVisible(is_ready)
        self.again.setVisible(is_ready)
        self.fill.setVisible(not is_ready)

    def _show(self, title: str, under: str, share: float, tone: str = "laut") -> None:
        self.title.setText(title)
        set_tone(self.title, tone if tone == "mengkudu" else None)
        self.under.setText(under)
        self.bar.set_share(share, tone)

    def _choose(self, path: str) -> None:
        self.path.set_value(path)
        self.path.clear_problem()

    def _pick(self) -> None:
        path = QFileDialog.getExistingDirectory(self, say("Pilih flashdisk"), self.path.value())
        if path:
            self._choose(path)

    def _typed(self) -> None:
        self.drives.set_value(self.path.value())
        if not self.is_busy:
            self.show_idle()

    def _start_again(self) -> None:
        self.show_idle()
        self.focus_first()

    def _after_what(self) -> None:
        (self.drives if self._found else self.path).focus_here()

    def _listen(self) -> None:
        self.fill.clicked.connect(self._press)
        self.letter.clicked.connect(self.letter_wanted)
        self.again.clicked.connect(self._start_again)
        self.pick.clicked.connect(self._pick)
        self.path.accepted.connect(self.ask)
        self.path.edited.connect(lambda _text: self._typed())
        self.drives.chosen.connect(self._choose)
        self.drives.accepted.connect(self.ask)
        self.what.accepted.connect(self._after_what)
        self.what.chosen.connect(lambda _code: self.show_idle())

    def _lay_out(self) -> None:
        theme, body = self._theme, self.body
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(SignTile(theme, "usb", "laut", 44))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(say("Kirim lewat kurir"), "h1"))
        words.addWidget(label(say(courier_words.STAYS), "body", "ink2"))
        head.addLayout(words, 1)
        body.addLayout(head)
        body.addSpacing(theme.px(8))
        for part in (
            label(say("1. Yang dibawa"), "h3"), self.what,
            label(say("2. Flashdisk"), "h3"), self._no_drive, self.drives,
        ):  # fmt: skip
            body.addWidget(part)
        body.addLayout(beside(theme, self.path, self.pick))
        body.addSpacing(theme.px(8))
        body.addWidget(divider())
        body.addSpacing(theme.px(4))
        body.addWidget(self.title)
        body.addWidget(self.bar)
        body.addWidget(self._foot())
        body.addStretch(1)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(self.under, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignTop)
        return foot


def _paths(found: Sequence[Drive]) -> list[str]:
    return [one.path for one in found]
