"""What lies in the pouch (kantong) and waits for its turn, as columns."""

from app.domain.status import DataState
from ui import dates, rows
from ui.languages import mark, say
from ui.models.pages import Column, PagedModel, Row
from ui.models.people import chip_cell
from ui.widgets.table import Cell, Plain, SignCell, TwoLine

_WORDS = {
    DataState.DI_POS: mark("Menunggu sambungan"),
    DataState.MENUNGGU: mark("Menunggu sambungan"),
    DataState.DIKIRIM: mark("Teks sudah sampai, lampiran menyusul"),
    DataState.DIBAWA_KURIR: mark("Dibawa kurir, menunggu tanda Kanim"),
    DataState.SAMPAI: mark("Diterima Kanim"),
    DataState.GAGAL: mark("Kanim belum dapat menerima"),
}


class WaitingModel(PagedModel):
    """Applications headquarters does not hold whole (Isi kantong)."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column("", 30, _turn),
                Column(say("Berkas"), 214, lambda row: TwoLine(rows.name_of(row), rows.about(row))),
                Column(say("Ukuran"), 92, _size, is_right=True),
                Column(say("Data"), 138, lambda row: chip_cell(rows.data_word(_state(row)))),
                Column(say("Keterangan"), 300, _sentence),
            )
        )


def is_ahead(row: Row) -> bool:
    """An officer put it before all others (Dahulukan)."""
    return int(row.get("ahead", -1)) >= 0


def may_go_ahead(row: Row) -> bool:
    """What Kanim refused waits for the officer, and what only waits for a word has no turn."""
    return _state(row) in (DataState.MENUNGGU, DataState.DIKIRIM)


def _turn(row: Row) -> Cell:
    if is_ahead(row):
        return SignCell("chevrons-up", say("Didahulukan"), "mengkudu")
    return SignCell("chevron-up", "") if may_go_ahead(row) else Plain("")


def _state(row: Row) -> DataState:
    """In the pouch, what is only at the post waits for its turn (menunggu)."""
    state = DataState(row.get("data") or DataState.DI_POS)
    return DataState.MENUNGGU if state is DataState.DI_POS else state


def _size(row: Row) -> Cell:
    return Plain(
        dates.size(int(row.get("size") or 0)) if row.get("size") else say("teks"),
        "ink2",
        is_right=True,
    )


def _sentence(row: Row) -> Cell:
    state = _state(row)
    if row.get("damaged"):
        return Plain(say("{reason} · Enter", reason=rows.harm(row)), "mengkudu", is_strong=True)
    if state is DataState.GAGAL:
        words, _tone = rows.note(row)
        told = say("{reason} · perbaiki dengan Enter", reason=words or say(_WORDS[state]))
        return Plain(told, "mengkudu", is_strong=True)
    left, size = int(row.get("left") or 0), int(row.get("size") or 0)
    road = str(row.get("road") or "")
    if 0 < left < size:
        words = say(_PART.get(road, _CUT))
        return Plain(words.format(part=100 * (size - left) // size), "ink2")
    if state in (DataState.DI_POS, DataState.MENUNGGU):
        words = _AHEAD.get(road, _FIRST) if is_ahead(row) else _TURN.get(road, _WORDS[state])
        return Plain(say(words), "ink2")
    return Plain(say(_WORDS[state]), "ink2")


_CUT = mark("Putus di {part}%, lanjut dari sana")
_PART = {
    "sending": mark("{part}% sudah sampai, sisanya berjalan"),
    "paused": mark("Dijeda di {part}%, lanjut dari sana"),
}
_TURN = {"sending": mark("Menunggu giliran"), "paused": mark("Menunggu dilanjutkan")}
_FIRST = mark("Didahulukan, menunggu sambungan")
_AHEAD = {
    "sending": mark("Didahulukan, segera dikirim"),
    "paused": mark("Didahulukan, menunggu dilanjutkan"),
}
