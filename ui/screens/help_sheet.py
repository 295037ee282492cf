"""One page of help for the screen at hand: what it is for, what to do now, and the power (F1)."""

import tomllib
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

import resources
from ui.languages import say
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

_WIDTH = 640
_AROUND = 290


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of resources/help.

    Attributes:
        purpose: what this screen is for.
        now: what to do, in order.
        power: what is left when the power goes out.
    """

    title: str
    purpose: str
    now: tuple[str, ...]
    power: str


def help_page(place: str) -> HelpPage:
    """The page of a screen: home, queue, sync, settings, intake_1 … 8, sign_in, lock, first_run."""
    told = tomllib.loads(resources.path(f"help/{place}.toml").read_text(encoding="utf-8"))
    return HelpPage(told["title"], told["purpose"], tuple(told["now"]), told["power"])


class HelpSheet(Sheet):
    """Reads top down; Esc goes back to the work."""

    def __init__(self, theme: Theme, window: QWidget, page: HelpPage) -> None:
        super().__init__(theme, window, say(page.title), say(page.purpose))
        self.setObjectName("help_sheet")
        self.set_sign("circle-help", "laut")
        px = theme.px
        self.set_width(min(_WIDTH, int((window.width() - px(40)) / theme.scale)))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(6), px(8), 0)
        column.setSpacing(px(8))
        column.addWidget(label(say("Yang dikerjakan sekarang"), "label", "ink2"))
        for number, words in enumerate(page.now, 1):
            column.addWidget(label(f"{number}. {say(words)}", wrap=True))
        column.addSpacing(px(8))
        column.addWidget(label(say("Kalau listrik mati"), "label", "ink2"))
        column.addWidget(label(say(page.power), wrap=True))
        column.addStretch(1)
        long = LongPage(holder)
        wanted = holder.heightForWidth(px(_WIDTH - 60))
        long.setFixedHeight(min(wanted + px(8), max(px(120), window.height() - px(_AROUND))))
        self.body.addWidget(long)
        self.keys = self.add_button(Button(theme, say("Semua tombol"), "ghost", "Ctrl + ?"))
        self.keys.setObjectName("button_help_keys")
        shut = self.add_button(Button(theme, say("Kembali bekerja"), "primary", "Esc"))
        shut.setObjectName("button_close_help")
        shut.clicked.connect(self.close_sheet)
