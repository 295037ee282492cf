"""The people of a day and of the queue, as columns."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal

from app.domain.status import Chip
from ui import clock_words, rows
from ui.languages import say
from ui.models.pages import Column, PagedModel, Row
from ui.widgets.table import Cell, CheckCell, ChipCell, Plain, TwoLine

START = datetime.fromtimestamp(0, UTC)


class PeopleModel(PagedModel):
    """People with the hours of their visit, told from `now`."""

    now: datetime = START

    def place_of(self, key: str) -> int:
        """The row of a subject or draft among those fetched; the first when it is not there."""
        places = range(self.rowCount())
        return next((at for at in places if rows.key_of(self.at(at)) == key), 0)

    def _hour(self, row: Row) -> Cell:
        return Plain(rows.hour(row, self.now), "ink3", is_right=True)


class TodayModel(PeopleModel):
    """The last five people of today (Hari ini)."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(say("No."), 68, _ticket),
                Column(
                    say("Pemohon"), 208, lambda row: TwoLine(rows.name_of(row), rows.about(row))
                ),
                Column(say("Tahap"), 172, lambda row: Plain(rows.stage_words(row), "ink2")),
                Column(say("Data"), 134, _today_data),
                Column(say("Jam"), 84, self._hour, is_right=True),
            )
        )


class QueueModel(PeopleModel):
    """Everyone the post has served (Antrean), paged; rows can be ticked."""

    ticked = Signal()

    def __init__(self) -> None:
        self._ticks: dict[str, Row] = {}
        super().__init__(
            (
                Column("", 30, lambda row: CheckCell(rows.key_of(row) in self._ticks)),
                Column(say("No."), 74, _ticket),
                Column(say("Pemohon"), 192, lambda row: TwoLine(rows.name_of(row), rows.nik(row))),
                Column(say("Jenis"), 112, lambda row: Plain(rows.kind(row), "ink2")),
                Column(say("Tahap"), 156, lambda row: chip_cell(rows.stage_chip(row))),
                Column(say("Data"), 134, lambda row: chip_cell(rows.data_chip(row))),
                Column(say("Catatan"), 300, _note),
                Column(say("Jam"), 94, self._hour, is_right=True),
            )
        )

    @property
    def ticks(self) -> tuple[Row, ...]:
        """Ticked rows in the order they were ticked; they stay ticked through a new list."""
        return tuple(self._ticks.values())

    def tick(self, row: Row, is_on: bool | None = None) -> None:
        """Tick a row or take its tick away; None turns it round."""
        key = rows.key_of(row)
        wanted = key not in self._ticks if is_on is None else is_on
        if wanted:
            self._ticks[key] = row
        else:
            self._ticks.pop(key, None)
        self._told()

    def tick_all(self) -> None:
        """Every row that was fetched (Ctrl+A)."""
        for at in range(self.rowCount()):
            self._ticks[rows.key_of(self.at(at))] = self.at(at)
        self._told()

    def untick(self) -> None:
        self._ticks.clear()
        self._told()

    def _told(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 1), self.index(self.rowCount() - 1, 1))
        self.ticked.emit()


def chip_cell(chip: Chip) -> ChipCell:
    return ChipCell(chip.label, chip.tone, chip.icon)


def _ticket(row: Row) -> Cell:
    return Plain(str(row.get("ticket") or ""), "ink2", is_strong=True)


def _today_data(row: Row) -> Cell:
    return chip_cell(rows.stage_chip(row) if rows.is_draft(row) else rows.data_chip(row))


def _note(row: Row) -> Cell:
    words, tone = rows.note(row)
    told = clock_words.chip(row)
    if told is not None and tone != "mengkudu":
        return ChipCell(*told, "clock")
    aged = "" if rows.is_draft(row) else told[0] if told else clock_words.quiet(row)
    words = " · ".join(part for part in (words, aged) if part)
    return Plain(words, tone, is_strong=tone == "mengkudu")
