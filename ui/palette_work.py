"""Ctrl+K: looks beside the screen for whoever is typed, and opens what is chosen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ui import keys
from ui.counter import Counter, Row
from ui.languages import say
from ui.models import palette as found
from ui.models.palette import Line
from ui.screens.palette import Palette

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PAUSE_MS = 60
RECENT_MOST = 3
PAGE = 50
COMMANDS = (
    ("new_application", "plus"),
    ("send", "send"),
    ("print", "printer"),
    ("actions", "octagon-alert"),
    ("home", "house"),
    ("queue", "list-checks"),
    ("sync", "mailbox"),
    ("settings", "settings"),
    ("courier", "usb"),
    ("lock", "lock"),
    ("theme", "sun"),
    ("language", "languages"),
    ("larger", "chevron-up"),
    ("smaller", "chevron-down"),
    ("full_screen", "monitor"),
    ("keys", "command"),
    ("help", "circle-help"),
)
FIRST = {
    "home": ("new_application", "print", "send", "queue", "keys"),
    "queue": ("new_application", "print", "actions", "home", "keys"),
    "sync": ("send", "courier", "actions", "home", "queue", "keys"),
    "settings": ("theme", "language", "larger", "smaller", "home", "keys"),
}
IN_WIZARD = ("home", "queue", "send", "keys", "help")


class PaletteWork(QObject):
    """One palette at a time; an answer to an older question is dropped."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._words, self._asked = "", 0
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def open(self, words: str = "") -> None:
        if self._window.session is None or self.is_open():
            return
        palette = Palette(self._window.theme, self._window.ground)
        palette.typed.connect(self._typed)
        palette.chosen.connect(self._go)
        self._palette = palette
        palette.open(words)

    def close(self) -> None:
        if self._palette is not None and isValid(self._palette) and self._palette.isVisible():
            self._palette.close_palette()
        self._palette = None

    def words(self) -> str | None:
        """What is typed in it; None while it is closed."""
        return self._words if self.is_open() else None

    def is_open(self) -> bool:
        palette = self._palette
        return palette is not None and isValid(palette) and palette.isVisible()

    def _typed(self, words: str) -> None:
        self._words = words
        self._asked += 1
        if words:
            self._pause.start()
        else:
            self._ask()

    def _ask(self) -> None:
        session = self._window.session
        if session is None:
            return
        counter, words, asked, commands = session.counter, self._words, self._asked, self._lines()
        first = FIRST.get(self._window.place(), IN_WIZARD)
        usual = [line for code in first for line in commands if line.code == code]

        def look() -> list[Line]:
            return look_up(counter, words, commands) if words else _at_first(counter, usual)

        session.read(look, lambda lines: self._show(asked, words, lines))

    def _show(self, asked: int, words: str, lines: list[Line]) -> None:
        if asked != self._asked or self._palette is None or not self.is_open():
            return
        self._palette.show_lines(lines, nothing_words(words, lines))

    def _lines(self) -> list[Line]:
        """The commands that work on this screen, each with its key."""
        working = keys.working(self._window, self._window.place())
        lines = [keys.key(code) for code, _icon in COMMANDS if code in working]
        icons = dict(COMMANDS)
        return [
            Line(
                found.COMMANDS, "command", one.code, icons[one.code], say(one.does), shown=one.shown
            )
            for one in lines
        ]

    def _go(self, line: Line) -> None:
        acts: dict[str, Callable[[Line], object]] = {
            "person": lambda one: self._open_person(one),
            "nik": lambda one: self._window.work.start(one.code),
            "draft": lambda one: self._window.work.open_row(one.code),
            "command": lambda one: self._window.acts[one.code](),
        }
        acts[line.kind](line)

    def _open_person(self, line: Line) -> None:
        """Their row in the queue; what Kanim sent back opens at once."""
        window = self._window
        window.go("queue")
        window.office.queue.show_one(line.number or line.title)
        window.work.mending.open(line.code, only_asked=True)


def look_up(counter: Counter, words: str, commands: Sequence[Line]) -> list[Line]:
    """Everything that answers `words`; only when nobody does, those who almost do."""

    def fetch(piece: str) -> list[Row]:
        return counter.looks.queue(counter.wanted(text=piece), 0, PAGE)

    compact = _joined(words)
    there = found.people(fetch(compact), found.group_of(words))
    begun = found.drafts(counter.looks.drafts(), words)
    told = found.commands(commands, words)
    if not there and not begun and not compact.isdigit():
        there = found.people(found.near(fetch, words), found.NEAR)
    return [*there, *begun, *found.for_nik(compact), *told]


def nothing_words(words: str, lines: Sequence[Line]) -> str:
    """What is said when nobody has this name; the near ones stand under it."""
    if not words or any(one.group not in (found.NEAR, found.COMMANDS) for one in lines):
        return ""
    here = say("Pencarian hanya di laptop ini.")
    near = next((one.title for one in lines if one.group == found.NEAR), "")
    if near:
        return say(
            'Tidak ada "{words}". Mungkin "{near}"? {here}', words=words, near=near, here=here
        )
    return "" if lines else say('Tidak ada "{words}". {here}', words=words, here=here)


def _at_first(counter: Counter, commands: Sequence[Line]) -> list[Line]:
    recent = counter.looks.since(0, RECENT_MOST)
    return [*commands, *found.people(recent, found.RECENT)]


def _joined(words: str) -> str:
    """A NIK typed in groups (530504 410890 9012) is one number."""
    bare = words.replace(" ", "").replace(".", "")
    return bare if bare.isdigit() else words
