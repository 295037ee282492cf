"""Applications of the same person at other posts, as headquarters told them, in words."""

from collections.abc import Mapping
from typing import Any

from app.domain.calendar import wita_date
from ui import dates, rows
from ui.languages import say

Row = Mapping[str, Any]


def hint(told: Row) -> tuple[str, str]:
    """Two lines beside the NIK: where else, and how it stands there."""
    parts = (on(told), rows.about(told), say(rows.stage_words(told)))
    return say("Kanim: juga di {place}", place=told["place"]), " · ".join(parts)


def line(told: Row) -> tuple[str, str, str]:
    """The same on the page of the application here: the day, where, and what."""
    parts = (rows.about(told), say(rows.stage_words(told)), str(told["name"]))
    title = say("Ada permohonan lain di {place}", place=told["place"])
    return on(told), title, " · ".join(parts)


def as_row(told: Row, nik: str = "") -> dict[str, Any]:
    """As the lists of this laptop give their own, so that it can be set beside them.

    Args:
        nik: the whole number where it was asked for by it; else its end is all that is known.
    """
    record = {"name": told["name"], "birth_on": told["birth_on"], "nik": nik}
    shown = {"subject": told["other"], "nik": nik or told["nik_end"], "record": record}
    came = rows.moment(int(told["received_ms"]))
    return {**told, **shown, "came": came, "ticket": "", "number": "", "received_by": ""}


def is_elsewhere(row: Row) -> bool:
    return bool(row.get("place"))


def on(told: Row) -> str:
    return dates.plain_date(wita_date(rows.moment(int(told["received_ms"]))))
