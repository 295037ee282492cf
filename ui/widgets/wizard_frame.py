"""The frame of one application: what is saved, where to go next, and whom it is about."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget

from ui.keys import key
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.context_panel import ContextPanel
from ui.widgets.labels import Sign, label, set_tone
from ui.widgets.ticket import TicketChip
from ui.widgets.wizard_place import WizardPlace

__all__ = ["ContextPanel", "WizardFooter", "WizardHeader"]

HEADER = 58
FOOTER = 68
_FOOTER_BUTTON = 44
_FOOTER_BUTTON_LARGE = 48
_BRIEF_BELOW = 960
_PROGRESS = 3


class WizardHeader(QWidget):
    """Title and ticket, the fact that it is saved, and the two ways out."""

    park_wanted = Signal()
    close_wanted = Signal()
    person_wanted = Signal()
    give_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_brief, self._saved_at = theme, False, ""
        self._is_one_line, self._share = False, 0.0
        self._title, self._ticket = label("", "h2"), TicketChip(theme, "")
        self.place = WizardPlace(theme)
        self.place.setVisible(False)
        self.button_person = self._person_button()
        self.fact = SaveFact(theme)
        park = key("park")
        self.button_park = Button(theme, say(park.does), "outline", park.shown, "pause")
        self.button_park.setObjectName("button_park")
        self.button_give = self._give_button()
        self.button_close = IconButton(theme, "x", say("Tutup, draf tetap tersimpan (Esc)"))
        self.button_close.setObjectName("button_close")
        self.button_park.clicked.connect(self.park_wanted)
        self.button_close.clicked.connect(self.close_wanted)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for part in (self.place, self._title, self._ticket):
            self._row.addWidget(part)
        self._row.addStretch(1)
        ways = (self.button_person, self.button_give, self.button_park, self.button_close)
        for way in (self.fact, *ways):
            self._row.addWidget(way)
        theme.changed.connect(self._measure)
        self._measure()

    def _give_button(self) -> IconButton:
        words = say("Serahkan ke rekan ({keys})", keys=key("give").shown)
        button = IconButton(self._theme, "users-round", words)
        button.setObjectName("button_give_draft")
        button.clicked.connect(self.give_wanted)
        return button

    def _person_button(self) -> IconButton:
        button = IconButton(self._theme, "id-card", say("Panel pemohon (Ctrl + I)"))
        button.setObjectName("button_person")
        button.clicked.connect(self.person_wanted)
        button.setVisible(False)
        return button

    def set_title(self, title: str, ticket: str = "") -> None:
        self._title.setText(title)
        self._ticket.set_text(ticket)
        self._ticket.setVisible(bool(ticket) and not self._is_one_line)

    def set_place(self, step: int, count: int, whose: str) -> None:
        """Where one is, told here while the list of steps is away."""
        self.place.set_place(say("Langkah {step} dari {count}", step=step, count=count), whose)
        self._share = step / count
        self.update()

    def set_one_line(self, is_one_line: bool) -> None:
        self._is_one_line = is_one_line
        self.place.setVisible(is_one_line)
        self._title.setVisible(not is_one_line)
        self._ticket.setVisible(not is_one_line and self._ticket.is_filled)
        self.update()

    def set_drawer(self, is_drawer: bool) -> None:
        """Whom it is about is a drawer now; its button stands here."""
        self.button_person.setVisible(is_drawer)

    def set_saved(self, at: str) -> None:
        """`at` as 10.33.07; only after the draft is on the disk."""
        self._saved_at = at
        where = "" if self._is_brief else say(" di laptop ini")
        shown = at[: len("10.33")] if self._is_brief else at
        self.fact.show_fact(
            "circle-check",
            say("Tersimpan{where} {shown}", where=where, shown=shown),
            "lontar",
            "ink2",
        )

    def set_saving(self) -> None:
        self._saved_at = ""
        self.fact.show_fact("loader", say("Menyimpan…"), "ink3", "ink3")

    def set_unsaved(self, problem: str) -> None:
        """`problem` says what happened and what is safe; screen readers hear it at once."""
        self._saved_at = ""
        self.fact.show_fact("octagon-alert", problem, "mengkudu", "mengkudu")
        self.fact.announce()

    def clear_fact(self) -> None:
        self.fact.setVisible(False)

    def minimumSizeHint(self) -> QSize:
        """The header gives way: it never keeps the window wide."""
        return QSize(0, self._theme.px(HEADER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_brief(self.width() < self._theme.px(_BRIEF_BELOW))

    def _set_brief(self, is_brief: bool) -> None:
        """Large letters on a small screen: "Nanti", "Tersimpan 10.33"."""
        if is_brief == self._is_brief:
            return
        self._is_brief = is_brief
        full = say(key("park").does)
        self.button_park.set_text(say("Nanti") if is_brief else full)
        self.button_park.setAccessibleName(full)
        if self._saved_at:
            self.set_saved(self._saved_at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        if self._is_one_line:
            high = self._theme.px(_PROGRESS)
            done = round(self.width() * self._share)
            top = self.height() - high
            painter.fillRect(0, top, self.width(), high, self._theme.color("surfaceSunk"))
            painter.fillRect(0, top, done, high, self._theme.color("primary"))

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEADER))
        self._row.setContentsMargins(px(20), 0, px(20), px(1))
        self._row.setSpacing(px(9))
        self.fact.setContentsMargins(0, 0, px(11), 0)
        self.button_park.setFixedHeight(px(36))
        self.button_close.setFixedSize(px(38), px(36))
        self.button_give.setFixedSize(px(38), px(36))
        self.button_person.setFixedSize(px(38), px(36))


class SaveFact(QWidget):
    """Whether what was typed is on the disk of this laptop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = Sign(theme, "circle-check", 18, "lontar")
        self._words: QLabel = label("", "small", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setVisible(False)

    @property
    def text(self) -> str:
        return self._words.text()

    def show_fact(self, icon: str, words: str, sign_tone: str, tone: str) -> None:
        self._sign.set(icon, sign_tone)
        self._words.setText(words)
        set_tone(self._words, tone)
        self.setAccessibleName(words)
        self.setVisible(True)

    def announce(self) -> None:
        event = QAccessibleAnnouncementEvent(self, self.text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


class WizardFooter(QWidget):
    """Back at the left, the one filled button at the right; never scrolls away."""

    back = Signal()
    next = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_large = theme, False
        step_back, step_on = key("back"), key("next")
        self.button_back = Button(
            theme, say("Kembali"), "outline", say(step_back.shown), "arrow-left"
        )
        self.button_back.setObjectName("button_back")
        self.button_next = Button(theme, say(step_on.does), "primary", step_on.shown)
        self.button_next.setObjectName("button_next")
        self.button_back.clicked.connect(self.back)
        self.button_next.clicked.connect(self.next)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.button_back)
        self._row.addStretch(1)
        self._row.addWidget(self.button_next)
        theme.changed.connect(self._measure)
        self._measure()

    def set_next(self, text: str, key: str = "Ctrl + Enter", large: bool = False) -> None:
        """Where the next step leads: "Lanjut: Orang tua", or the act that ends it."""
        self._is_large = large
        self.button_next.set_text(text, key)
        self._measure()

    def set_next_enabled(self, is_enabled: bool) -> None:
        self.button_next.setEnabled(is_enabled)

    def set_back_visible(self, is_visible: bool) -> None:
        """The first step has nothing behind it."""
        self.button_back.setVisible(is_visible)

    def insert(self, widget: QWidget) -> None:
        """One more act, left of the filled button."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(FOOTER))
        self._row.setContentsMargins(px(34), 1, px(34), 0)
        self._row.setSpacing(px(10))
        self.button_back.setFixedHeight(px(_FOOTER_BUTTON))
        height = _FOOTER_BUTTON_LARGE if self._is_large else _FOOTER_BUTTON
        self.button_next.setFixedHeight(px(height))
