"""Who has been served and where each one stands: found at once, opened with Enter (Antrean)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say, say_each
from ui.models.pages import Row
from ui.screens.queue_bulk import BulkBar
from ui.screens.queue_menus import DAYS, PURPOSES, MenuButton
from ui.screens.queue_search import SearchField
from ui.screens.queue_table import QueueCard
from ui.theme import Theme
from ui.widgets.toggles import FilterPills

PILLS = (
    ("", mark("Semua")),
    ("perlu_tindakan", mark("Perlu tindakan")),
    ("draf", mark("Draf")),
    ("menunggu_bayar", mark("Menunggu bayar")),
    ("belum_sampai", mark("Belum sampai Kanim")),
    ("diproses", mark("Diproses Kanim")),
    ("ditinjau", mark("Ditinjau")),
    ("paspor_siap", mark("Paspor siap")),
)
ALL = "semua"


class QueueScreen(QWidget):
    """`filter_changed` asks for a new list; answer with `reset(total)`, then pages with `put`.

    Signals:
        filter_changed: words searched for, and the pill's code ("" for everyone); `days` and
            `purpose` tell the two menus.
        rows_wanted: offset and limit of the page in view.
    """

    opened = Signal(str)
    print_wanted = Signal(str)
    cancel_wanted = Signal(str)
    letters_wanted = Signal(str)
    correct_wanted = Signal(str)
    history_wanted = Signal(str)
    give_wanted = Signal(str)
    ahead_wanted = Signal(list)
    filter_changed = Signal(str, str)
    rows_wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("screen_queue")
        self.search = SearchField(theme)
        self.pills = FilterPills(theme)
        self.card = QueueCard(theme)
        self.bulk = BulkBar(theme)
        self._days = MenuButton(theme, tuple(say_each(DAYS)), "calendar")
        self._days.setObjectName("menu_days")
        self._purpose = MenuButton(theme, tuple(say_each(PURPOSES)))
        self._purpose.setObjectName("menu_purpose")
        self.model = self.card.model
        self._is_awaited = False
        self._lay_out(theme)
        self.set_counts({})
        self._wire()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(4), px(28), px(16))
        column.setSpacing(px(12))
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.search)
        top.addWidget(self._days)
        top.addWidget(self._purpose)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.pills)
        column.addWidget(self.bulk)
        column.addWidget(self.card, 1)

    def set_now(self, now: datetime) -> None:
        """The moment from which hours are told; set before the rows."""
        self.model.now = now

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many each pill shows, by its code; "" is everyone."""
        self.pills.set_pills(
            [(code or ALL, say(words), counts.get(code, 0)) for code, words in PILLS]
        )

    def reset(self, total: int) -> None:
        """The filter finds `total`; the first page is asked for at once."""
        self.card.nothing.tell(self.search.text().strip(), self.pill())
        self.model.reset(total)

    def put(self, offset: int, found: Sequence[Row]) -> None:
        self.model.put(offset, found)
        if self._is_awaited and self.model.rowCount():
            self._is_awaited = False
            self.card.focus_table()

    def pill(self) -> str:
        chosen = self.pills.value()
        return "" if chosen == ALL else chosen

    def days(self) -> int:
        """Only the last so many days, today among them; 0 for every day."""
        return int(self._days.value())

    def purpose(self) -> str:
        """Only one purpose (keperluan); "" for all."""
        return self._purpose.value()

    def show_pill(self, code: str) -> None:
        """Choose a filter from elsewhere, such as F9 for what needs action."""
        self.pills.set_value(code or ALL)
        self._ask()

    def show_one(self, words: str) -> None:
        """Find one person from elsewhere; their row has the focus once it is there."""
        self.show_all()
        self.search.setText(words)
        self._is_awaited = True
        self._ask()

    def show_all(self) -> None:
        self.search.clear()
        self._days.set_value("0")
        self._purpose.set_value("")
        self.show_pill("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def search_for(self, words: str) -> None:
        self.search.setText(words)
        self._ask()

    def focus_first(self) -> None:
        self.card.focus_table() if self.model.rowCount() else self.search.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def _ask(self) -> None:
        self.filter_changed.emit(self.search.text().strip(), self.pill())

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _wire(self) -> None:
        self.search.asked.connect(self._ask)
        self.search.returnPressed.connect(self.card.focus_table)
        self.pills.chosen.connect(self._ask)
        self.card.opened.connect(self.opened)
        self.card.print_wanted.connect(self.print_wanted)
        self.card.cancel_wanted.connect(self.cancel_wanted)
        self.card.letters_wanted.connect(self.letters_wanted)
        self.card.correct_wanted.connect(self.correct_wanted)
        self.card.history_wanted.connect(self.history_wanted)
        self.card.give_wanted.connect(self.give_wanted)
        self.card.ahead_wanted.connect(self.ahead_wanted)
        self.bulk.go_on.clicked.connect(self.card.open_next)
        self.bulk.print.clicked.connect(self.card.print_next)
        self.bulk.ahead.clicked.connect(self.card.put_ahead)
        self.bulk.none.clicked.connect(self.model.untick)
        self.model.ticked.connect(lambda: self.bulk.tell(len(self.model.ticks)))
        self._days.chosen.connect(self._ask)
        self._purpose.chosen.connect(self._ask)
        self.card.nothing.all_wanted.connect(self.show_all)
        self.card.nothing.near_wanted.connect(self.search_for)
        self.model.rows_wanted.connect(self.rows_wanted)
        for keys in ("/", "Ctrl+F"):
            self._shortcut(keys, self.card, self._to_search)
        self._shortcut("Esc", self.search, self.show_all)

    def _shortcut(self, keys: str, owner: QWidget, act: Callable[[], None]) -> None:
        """A key that works only while the focus is inside `owner`."""
        made = QShortcut(QKeySequence(keys), owner)
        # given to the constructor, the context is not taken
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)
