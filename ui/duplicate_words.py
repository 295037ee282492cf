"""Two intakes of one NIK in the officer's words, for the dialog that sets them side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain import duplicate
from app.domain.calendar import DAYS, wita_date
from app.domain.identity import group_nik
from ui import dates, elsewhere_words, rows
from ui.languages import say
from ui.screens.duplicate_card import Fact, Version
from ui.screens.duplicate_sheet import SPELLING, Question

Row = Mapping[str, Any]
ALWAYS = ("name", "birth_on", "mother.name")
UNSEEN = "nik"
WEEK = 7


@dataclass(frozen=True, slots=True)
class Teller:
    """Who asks, and when: names and days are told from there.

    Attributes:
        names: officer id to name.
        own: the id of the officer at the desk, told as "Anda".
    """

    now: datetime
    names: Mapping[str, str]
    own: str


def question(teller: Teller, rival: Row, record: Row, ticket: str) -> Question:
    """The dialog between an intake that is already here and the one just begun.

    Args:
        ticket: of the one just begun; "" while it has none.
    """
    found = duplicate.compare(rival["record"], record)
    if elsewhere_words.is_elsewhere(rival):
        return _asked_elsewhere(teller, rival, record, ticket)
    day, number = when(rival, teller.now), number_of(rival)
    verb = say("Lanjutkan") if rows.is_draft(rival) else say("Buka")
    kind = say("draf") if rows.is_draft(rival) else say("permohonan")
    nik = group_nik(str(record.get("nik") or ""))
    here = ", ".join(part for part in (ticket, say("hari ini"), say("oleh Anda")) if part)
    older = Version(
        say("{verb} yang {day}", verb=verb, day=day),
        _origin(teller, rival),
        _facts(found, rival, is_old=True),
    )
    newer = Version(say("Buat yang baru"), here, _facts(found, rival, is_old=False))
    return Question(
        say("NIK ini sudah dipakai {day}", day=day),
        say(
            "{nik}, {kind} {number} di pos ini. Bandingkan, lalu pilih.",
            nik=nik,
            kind=kind,
            number=number,
        ),
        (older, newer),
        (f"{verb} {number}", say("Buat yang baru")),
        say(SPELLING) if duplicate.is_spelling_only(found) else "",
    )


def _asked_elsewhere(teller: Teller, rival: Row, record: Row, ticket: str) -> Question:
    """Nothing of another post can be opened here: the officer asks there, or goes on."""
    found, place = duplicate.compare(rival["record"], record), str(rival["place"])
    nik, day = group_nik(str(record.get("nik") or "")), when(rival, teller.now)
    here = ", ".join(part for part in (ticket, say("hari ini"), say("oleh Anda")) if part)
    older = Version(
        say("Di {place}", place=place),
        elsewhere_words.on(rival),
        _facts(found, rival, is_old=True),
    )
    newer = Version(say("Buat yang baru"), here, _facts(found, rival, is_old=False))
    return Question(
        say("NIK ini sudah dipakai di {place}", place=place),
        say("{nik}, {day}, menurut Kanim. Bandingkan, lalu pilih.", nik=nik, day=day),
        (older, newer),
        (say("Tanya pos itu dulu"), say("Buat yang baru")),
        say(SPELLING) if duplicate.is_spelling_only(found) else "",
    )


def number_of(row: Row) -> str:
    """What the officer calls it: its ticket, or its whole number where it has none."""
    return str(row.get("ticket") or row.get("number") or "")


def when(row: Row, now: datetime) -> str:
    """`hari ini`, `kemarin`, `hari Jumat` within a week, then `tanggal 12 Nov`."""
    at = _moment(row)
    days = (wita_date(now) - wita_date(at)).days
    if days < WEEK:
        told = say("hari {day}", day=_day(at)) if days > 1 else say("kemarin")
        return told if days > 0 else say("hari ini")
    return say("tanggal {day}", day=dates.relative(at, now))


def _origin(teller: Teller, row: Row) -> str:
    """`J-027, Jumat 14.20, oleh Yeni`."""
    at = _moment(row)
    is_old = (wita_date(teller.now) - wita_date(at)).days >= WEEK
    day = dates.short_date(wita_date(at)) if is_old else _day(at)
    officer = str(row.get("officer") or row.get("received_by") or "")
    name = say("Anda") if officer == teller.own else teller.names.get(officer, "").split(" ")[0]
    parts = (
        number_of(row),
        f"{day} {dates.hour(at)}",
        say("oleh {name}", name=name) if name else "",
    )
    return ", ".join(part for part in parts if part)


def _facts(found: tuple[duplicate.Row, ...], rival: Row, *, is_old: bool) -> tuple[Fact, ...]:
    """The newer side carries the marks: it is the one that is looked over."""
    shown = [one for one in found if one.key in ALWAYS or (one.differs and one.key != UNSEEN)]
    facts = [
        Fact(say(one.label), one.a if is_old else one.b, one.differs and not is_old)
        for one in shown
    ]
    stage = _stage(rival) if is_old else say("Baru mulai")
    return (*facts, Fact(say("Tahap"), stage))


def _stage(row: Row) -> str:
    if rows.is_draft(row):
        return say("Draf, langkah {step}", step=row.get("step") or 1)
    return rows.stage_words(row)


def _day(at: datetime) -> str:
    return say(DAYS[wita_date(at).weekday()])


def _moment(row: Row) -> datetime:
    return rows.moment(int(row["received_ms"] if "received_ms" in row else row["at_ms"]))
