"""What a change in the settings does, at once."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.sync import link_settings
from ui import comfort, storage_words
from ui.keys_work import KeysWork
from ui.languages import mark, say
from ui.officer_work import OfficerWork
from ui.printer_work import PrinterWork
from ui.screens.settings_facts import Fact

if TYPE_CHECKING:
    from ui.main_window import MainWindow

KEPT = {"hq_address": "hq_url"}
SAID = {
    "theme": mark("Tema diganti."),
    "scale": mark("Ukuran huruf diganti."),
    "enter_moves": mark("Tombol Enter diganti."),
    "less_motion": mark("Gerak diganti."),
    "sound": mark("Suara diganti."),
}
"""What is said of a change that Ctrl+Z takes back."""


class SettingsWork(QObject):
    """Keeps what was chosen in the encrypted store and applies it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        page = window.office.settings
        page.changed.connect(self._changed)
        self.officers, self.printers = OfficerWork(window), PrinterWork(window)
        self.keys = KeysWork(window)
        window.office.shown.connect(self._shown)
        window.comfort.changed.connect(self._move)

    def show(self) -> None:
        """Fill the page with what holds now."""
        session = self._window.session
        if session is None:
            return
        looks, page = session.counter.looks, self._window.office.settings
        self._window.link.fill()
        self.printers.show()
        self._window.work.pictures.folder.show()
        self.officers.show()
        self.show_storage()
        page.set_about(_about())
        self._wear(looks.setting("theme"), looks.setting("scale"))
        for key in comfort.STARTS:
            self._window.comfort.set(key, looks.setting(key))
            page.look.set_switch(key, self._window.comfort.is_on(key))

    def show_words(self) -> None:
        """What the head of the post reads to Kanim; slow on purpose, so beside the screen."""
        session, page = self._window.session, self._window.office.settings
        if session is not None:
            session.read(session.counter.keys.laptop_words, lambda six: page.set_about(_about(six)))

    def show_storage(self) -> None:
        """Room on the disk, and for how many people it lasts."""
        session, page = self._window.session, self._window.office.settings
        if session is not None:
            session.read(
                session.counter.custody.room,
                lambda found: page.set_storage(storage_words.facts(found)),
            )

    def _shown(self, page: str) -> None:
        """A printer may have been plugged in since, or a colleague added."""
        if page == "settings":
            self.printers.show()
            self._window.work.pictures.cameras.show()
            self.officers.show()
            self.show_storage()
            self.show_words()

    def keep(self, key: str, value: Any) -> None:
        """One setting, durably."""
        if self._window.session is not None:
            self._window.session.keep(key, value)

    def _wear(self, name: Any, scale: Any) -> None:
        """The theme and the size of letters chosen on an earlier day."""
        theme = self._window.theme
        if (name or theme.name, scale or theme.scale) != (theme.name, theme.scale):
            theme.scale = float(scale or theme.scale)
            self._window.set_theme(str(name or theme.name))

    def _changed(self, key: str, value: Any) -> None:
        """Counts at once; how it looks and feels can be taken back."""
        session = self._window.session
        if session is None:
            return
        if key == "language":
            self._window.languages.choose(str(value), tells=True)
            return
        before = self._now()
        self._apply(key, value)
        self.keep(KEPT.get(key, key), value)
        if key in SAID and before[key] != value:
            back = before[key]
            self._window.work.last.remember(lambda: self._take_back(key, back))
            undo = self._window.work.last.undo
            self._window.toast.say("settings", say(SAID[key]), say("Urungkan"), undo)

    def _take_back(self, key: str, value: Any) -> None:
        self._apply(key, value)
        self.keep(key, value)

    def _apply(self, key: str, value: Any) -> None:
        window = self._window
        if key == "theme":
            window.set_theme(str(value))
        elif key == "scale":
            window.theme.scale = float(value)
            window.set_theme(window.theme.name)
        elif key in link_settings.KEYS:
            window.link.apply(key, value)
        elif key == "scan_folder":
            window.work.pictures.folder.watch(str(value))
        elif key in comfort.STARTS:
            window.comfort.set(key, value)
            window.office.settings.look.set_switch(key, bool(value))

    def _now(self) -> dict[str, Any]:
        theme, feel = self._window.theme, self._window.comfort
        switches = {key: feel.is_on(key) for key in comfort.STARTS}
        return {"theme": theme.name, "scale": theme.scale, **switches}

    def _move(self) -> None:
        self._window.office.sync.set_motion(self._window.comfort.may_move)


def _about(six: tuple[str, ...] = ()) -> list[Fact]:
    facts = [("Beranda", say("versi"), "1.0"), (say("Lisensi"), say("kode ini"), "Apache-2.0")]
    if six:
        meaning = say("bacakan kepada Kanim saat laptop ini disahkan")
        facts.append((say("Enam kata laptop ini"), meaning, " ".join(six)))
    return facts
