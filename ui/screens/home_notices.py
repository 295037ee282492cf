"""What headquarters tells this post: notices, rules that change soon, and what was not followed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import published
from app.domain.published import Told, Unused
from ui import dates
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.card import Card, divider
from ui.widgets.labels import IconLabel, label

SHOWN = 2
_NAMES = {
    published.TARIFF: mark("Tarif"),
    published.PAPERS: mark("Syarat"),
    published.HOLIDAYS: mark("Hari libur"),
    published.PROGRAMMES: mark("Program"),
    published.NOTICE: mark("Pemberitahuan"),
}
_WHY = {
    published.FORGED: mark("Satu kiriman tidak dipakai: tanda tangannya bukan dari Kanim."),
    published.OLDER: mark("Satu kiriman tidak dipakai: yang lebih baru sudah ada di sini."),
    published.UNREADABLE: mark("Satu kiriman tidak terbaca. Beranda mungkin perlu diperbarui."),
}


class NoticesCard(Card):
    """Pemberitahuan Kanim; absent while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(20), px(16), px(20), px(14))
        self.body.setSpacing(px(6))
        self.body.addWidget(IconLabel(theme, "megaphone", say("Pemberitahuan Kanim"), "h2", "ink"))
        self._holder: QWidget | None = None
        self._shown: tuple[Sequence[tuple[str, str]], str] = ((), "")
        self.hide()

    def show_told(self, told: Told, today: date) -> None:
        """Two notices or changes, and one sentence about what could not be followed."""
        wanted = (_lines(told, today)[:SHOWN], _unused(told.unused))
        if wanted == self._shown:
            return
        self._shown = wanted
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = self._made(*wanted)
        self.body.addWidget(self._holder)
        self.setVisible(any(wanted))

    def _made(self, lines: Sequence[tuple[str, str]], unused: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        for number, (title, text) in enumerate(lines):
            if number:
                column.addWidget(divider())
            column.addWidget(label(title, "bodyStrong", wrap=True))
            column.addWidget(label(text, "small", "ink2", wrap=True))
        if unused:
            column.addWidget(label(unused, "small", "ink2", wrap=True))
        return holder


def _lines(told: Told, today: date) -> list[tuple[str, str]]:
    lines = [(one.value("title"), one.value("text")) for one in told.notices(today)]
    for one in sorted(told.coming(today), key=lambda one: one.from_on):
        day = dates.short_date(one.from_on)
        title = say("{name} berubah mulai {day}", name=say(_NAMES[one.rule]), day=day)
        lines.append((title, one.source))
    return lines


def _unused(unused: Sequence[Unused]) -> str:
    """The gravest first: a forged one, then an unreadable, then an old one."""
    for why in (published.FORGED, published.UNREADABLE, published.OLDER):
        if any(one.why == why for one in unused):
            return say(_WHY[why])
    return ""
