"""Another language at once: every screen is made anew, and nothing typed is lost."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.services.drafts import Draft
from ui import carried, languages
from ui.carried import Carried
from ui.counter import Load
from ui.languages import say

if TYPE_CHECKING:
    from ui.main_window import MainWindow

REST_MS = 15
"""Until the disk has answered: an answer must find the screen that asked."""


@dataclass(frozen=True, slots=True)
class Open:
    """An intake on the screen: what it holds, how far it was opened, and its fields."""

    draft: Draft
    furthest: int
    says_errors: bool
    fields: Carried


@dataclass(frozen=True, slots=True)
class Held:
    """Where somebody is, and what stands there."""

    place: str
    fields: Carried
    part: int = 0
    wizard: Open | None = None
    load: Load | None = None


class LanguageWork(QObject):
    """Waits until nothing is under way, then changes the words of the whole window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._wanted, self._tells = window, languages.current(), False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._try)

    def choose(self, code: str, *, tells: bool = False) -> None:
        """The language of the screen from now on; `tells` offers to take it back."""
        if code in (languages.current(), "") or self._rest.isActive():
            return
        self._window.work.save_open_draft()
        self._wanted, self._tells = code, tells
        self._rest.start()

    @property
    def is_waiting(self) -> bool:
        return self._rest.isActive()

    def other(self) -> None:
        """From one of the two to the other."""
        is_english = languages.current() == languages.ENGLISH
        self.choose(languages.INDONESIAN if is_english else languages.ENGLISH, tells=True)

    def _try(self) -> None:
        window = self._window
        if not window.is_quiet():
            self._rest.start()
            return
        words = window.palette_work.words()
        window.close_overlays()
        before, held = languages.current(), hold(window)
        languages.use(languages.application(), self._wanted)
        window.station.keep_language(self._wanted)
        window.furnish()
        # what goes, goes now: a list that falls shut later would take the focus with it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.activateWindow()
        release(window, held)
        if words is not None:
            window.palette_work.open(words)
        if self._tells and window.session is not None:
            window.work.last.remember(lambda: self.choose(before))
            undo = window.work.last.undo
            window.toast.say("languages", say("Bahasa diganti."), say("Urungkan"), undo)


def hold(window: "MainWindow") -> Held:
    place = window.place()
    if place.startswith("intake") and window.work.wizard is not None:
        wizard = window.work.wizard
        fields = carried.take(wizard.page(wizard.draft.step))
        opened = Open(wizard.collected(), wizard.furthest, wizard.says_errors, fields)
        return Held("wizard", Carried(), wizard=opened)
    screen = window.shown()
    if screen is window.door.recovery.screen:
        place = "recovery"
    part = window.office.settings.section if place == "settings" else 0
    if place == "first_run":
        part = window.door.first_run.step()
    return Held(place, carried.take(screen), part, load=window.courier.load)


def release(window: "MainWindow", held: Held) -> None:
    """Back to where somebody was, with everything they had put in."""
    if window.session is None:
        window.refresh.before_sign_in()
        window.door.resume(held.place, window.show_screen)
        if held.place == "first_run":
            window.door.first_run.show_step(held.part)
        carried.give(window.shown(), held.fields)
        return
    window.greet(window.session.counter)
    window.refresh.again()
    if held.wizard is not None:
        _open(window, held.wizard)
        return
    _show(window, held)
    carried.give(window.shown(), held.fields)
    if held.place == "queue":
        window.office.queue.show_pill(window.office.queue.pill())


def _show(window: "MainWindow", held: Held) -> None:
    if held.place == "courier":
        window.courier.open()
        window.courier.keep(held.load)
    else:
        window.office.show_page(held.place)
    if held.place == "settings":
        window.office.settings.show_section(held.part)


def _open(window: "MainWindow", held: Open) -> None:
    window.work.go_on(held.draft)
    wizard = window.work.wizard
    assert wizard is not None
    wizard.remember(held.furthest)
    page: QWidget = wizard.page(held.draft.step)
    carried.give(page, held.fields)
    if held.says_errors:
        wizard.check_again()
        carried.give(page, held.fields)
    wizard.save()
