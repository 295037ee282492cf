"""F1, Ctrl+? and the size of the letters: from every screen, also at the door."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ui import keys
from ui.languages import say
from ui.screens.help_sheet import HelpSheet, help_page
from ui.screens.keys_sheet import Group, KeysSheet
from ui.screens.settings_look import SCALES
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SIZES = tuple(float(code) for code, _words in SCALES)


class HelpWork(QObject):
    """One sheet at a time; the second press of its key closes it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: Sheet | None = None

    def show_help(self) -> None:
        window = self._window
        if self._was_open(HelpSheet):
            return
        sheet = HelpSheet(window.theme, window.ground, help_page(window.place()))
        sheet.keys.clicked.connect(self.show_keys)
        self._open(sheet)

    def show_keys(self) -> None:
        window = self._window
        if self._was_open(KeysSheet):
            return
        place = window.place()
        groups = key_groups(place, keys.working(window, place))
        self._open(KeysSheet(window.theme, window.ground, groups))

    def close(self) -> None:
        if self.sheet is not None and isValid(self.sheet) and self.sheet.isVisible():
            self.sheet.close_sheet()
        self.sheet = None

    def larger(self) -> None:
        self._scale(next((size for size in SIZES if size > self._window.theme.scale), SIZES[-1]))

    def smaller(self) -> None:
        below = [size for size in SIZES if size < self._window.theme.scale]
        self._scale(below[-1] if below else SIZES[0])

    def plain_size(self) -> None:
        self._scale(SIZES[0])

    def _was_open(self, kind: type[Sheet]) -> bool:
        """Close what stands open; True when it was of this kind."""
        before = self.sheet
        was = isinstance(before, kind) and isValid(before) and before.isVisible()
        self.close()
        return was

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()

    def _scale(self, size: float) -> None:
        """Through the settings, so that it holds tomorrow; at the door only until then."""
        window = self._window
        if size == window.theme.scale:
            return
        window.close_overlays()
        if window.session is not None:
            window.office.settings.changed.emit("scale", size)
        else:
            window.theme.scale = size
            window.set_theme(window.theme.name)


def key_groups(place: str, working: set[str]) -> list[Group]:
    """The keys of a screen: its own first, then those of every screen."""
    steps = [code for code in working if code.startswith("step_")]
    beside = [(say(shown), say(does)) for shown, does in keys.BESIDE.get(place, ())]
    here = [*beside, *_lines(keys.WIZARD, working - set(steps))]
    if steps:
        here.append(
            (say("Ctrl + Shift + 1 … {count}", count=len(steps)), say("Langsung ke langkah"))
        )
    groups: list[Group] = [
        (say("Layar ini"), here),
        (say("Pindah layar"), _lines(keys.RAIL, working)),
        (say("Pekerjaan"), _lines(keys.GLOBAL, working - keys.ANYWHERE)),
        (say("Tampilan dan bantuan"), _lines(keys.GLOBAL, working & keys.ANYWHERE)),
    ]
    return [group for group in groups if group[1]]


def _lines(some: tuple[keys.Key, ...], working: set[str]) -> list[tuple[str, str]]:
    return [(say(one.shown), say(one.does)) for one in some if one.code in working]
