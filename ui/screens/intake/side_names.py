"""Who else of this name has come to this post, beside the name while it is typed (step 3)."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dates import relative
from ui.languages import say
from ui.screens.intake.side_ktp import IdCard
from ui.screens.intake.side_pages import SidePage
from ui.theme import Theme
from ui.widgets.card import divider
from ui.widgets.labels import label
from ui.widgets.said import Said

Row = Mapping[str, Any]


class Namesakes(SidePage):
    """At most three people, the one born on the same day first; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.insertWidget(0, label(say("Nama serupa di laptop ini"), "h3"))
        self.column.addWidget(divider())
        self.setVisible(False)

    def show_people(self, lines: Sequence[tuple[str, str, bool]]) -> None:
        """Each a name, what is known, and whether the day of birth is the same too."""
        self.fill(tuple(lines), [self._line(*one) for one in lines])
        self.setVisible(bool(lines))

    def _line(self, name: str, about: str, is_born_alike: bool) -> Said:
        if is_born_alike:
            about = say("{about}. Tanggal lahir sama, pastikan orangnya.", about=about)
        sign, tone = ("users-round", "kunyit") if is_born_alike else ("history", "ink3")
        return Said(self._theme, sign, tone, name, about)


class BesideThePerson(QWidget):
    """Step 3: namesakes when there are some, and the KTP."""

    def __init__(self, theme: Theme, card: IdCard) -> None:
        super().__init__()
        self.names, self._card = Namesakes(theme), card
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.names)
        column.addWidget(card)

    def tell(self, record: dict[str, Any]) -> None:
        self._card.tell(record)


def line_of(row: Row, own: Row, now: Any) -> tuple[str, str, bool]:
    """What stands beside the name of somebody who came earlier."""
    same_day = bool(own.get("birth_on")) and row["record"].get("birth_on") == own.get("birth_on")
    # whoever stands at the counter may see the screen: the end of the number is enough
    nik = say("NIK …{end}", end=str(row["nik"])[-4:]) if row["nik"] else ""
    where = str(row.get("place") or row["ticket"] or row["number"] or "")
    known = [nik, where, relative(row["came"], now)]
    return str(row["name"]), " · ".join(part for part in known if part), same_day
