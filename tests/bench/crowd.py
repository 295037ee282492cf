"""A store with very many invented people, laid down by the store's own projection."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, update

from app.domain import application as rules
from app.domain.journal import NO_HASH, Entry, Fact, Head, following
from app.domain.order import Told
from db import application_rows
from db.store import SqlStore
from db.tables import applications, journal, streams
from tests.builders import a_record
from tests.desks import DEVICE
from tests.faults.house import STREAM, open_store

BATCH = 2_000
FIRST_MS = 1_700_000_000_000
MINUTE_MS = 60_000
_DECISIONS = {
    "application.verified": 30,
    "application.returned": 5,
    "application.billed": 10,
    "application.ready": 15,
}
_FIRST_TEXT = (
    "Yohana Maria Petrus Markus Ina Desi Yosef Anastasia Blandina Kornelis Agustinus "
    "Ester Rahel Simon Magdalena Ferdinan Klara Paulus Elisabet Daniel Susana Matias "
    "Novita Gabriel Wilhelmina"
)
_LAST_TEXT = (
    "Lelang Mau Malaikosa Bano Mabilani Laa Famai Lakamau Kafolamau Manimau Djahila "
    "Sailana Atamai Botha Kolimo Tangpeni Plaikol Waang Padama Lanma Maukari Molebana "
    "Letmau Alopada Kamau"
)
FIRST_NAMES, LAST_NAMES = _FIRST_TEXT.split(), _LAST_TEXT.split()


def a_crowd(folder: Path, people: int) -> SqlStore:
    """Make a store that holds `people` applications; the same at every run."""
    store = open_store(folder)
    dice = random.Random(1)
    heads = {stream: Head(stream, 1, 0, NO_HASH) for stream in (DEVICE, STREAM)}
    with store.engine.begin() as connection:
        for first in range(0, people, BATCH):
            numbers = range(first, min(first + BATCH, people))
            _lay_down(connection, [list(_about(number, dice, heads)) for number in numbers])
        for head in heads.values():
            values = {"seq": head.seq, "hash": head.hash}
            connection.execute(
                update(streams).where(streams.c.stream == head.stream).values(**values)
            )
    return store


def a_person(number: int, dice: random.Random) -> dict[str, Any]:
    name = f"{dice.choice(FIRST_NAMES)} {dice.choice(LAST_NAMES)} {dice.choice(LAST_NAMES)}"
    born = f"{dice.randrange(1, 29):02}{dice.randrange(1, 13):02}{dice.randrange(50, 100)}"
    return a_record(
        name=name,
        nik=f"5305{dice.randrange(1, 18):02}{born}{number % 10_000:04}",
        phone=f"0812{dice.randrange(10**8):08}",
        number=f"MRT-{number // 1000:06}-A{number % 1000:04}-K",
        ticket=f"A-{number % 1000:03}",
    )


def _about(
    number: int, dice: random.Random, heads: dict[bytes, Head]
) -> Iterator[tuple[Entry, Fact, str]]:
    """The entries of one application: its intake, and for most a decision."""
    subject, at_ms = f"{number:032x}", FIRST_MS + number * MINUTE_MS
    body = a_person(number, dice)
    yield _next(heads, DEVICE, Fact(1, at_ms, "desi", rules.RECEIVED, subject, (0, 0), body), dice)
    roll = dice.randrange(100)
    for kind, share in _DECISIONS.items():
        if 0 <= roll < share:
            said = {"reason": "Foto buram", "fields": ["foto"]}
            seen = heads[DEVICE].position
            fact = Fact(1, at_ms + 1, "yos", kind, subject, seen, said)
            yield _next(heads, STREAM, fact, dice)
        roll -= share


def _next(
    heads: dict[bytes, Head], stream: bytes, fact: Fact, dice: random.Random
) -> tuple[Entry, Fact, str]:
    entry = following(heads[stream], fact, dice.randbytes(16))
    heads[stream] = Head(stream, entry.epoch, entry.seq, entry.hash)
    return entry, fact, "hq" if stream == STREAM else "post"


def _lay_down(connection: Connection, people: list[list[tuple[Entry, Fact, str]]]) -> None:
    entries, rows, words = [], [], []
    for about in people:
        subject = about[0][1].subject
        entries += [_entry_row(entry, fact) for entry, fact, _side in about]
        told = [Told(side, entry.stream, entry.position, fact) for entry, fact, side in about]
        state = rules.fold(told)
        assert state is not None
        row = application_rows._row(state)
        words_id = application_rows.words_id(subject, state.received_ms)
        rows.append(row | {"subject": subject, "words_id": words_id})
        text = " ".join(row[part] for part in ("name", "nik", "number", "ticket", "phone"))
        words.append({"id": words_id, "subject": subject, "words": text})
    connection.execute(insert(journal), entries)
    connection.execute(insert(applications), rows)
    connection.execute(application_rows._ADD_WORDS, words)


def _entry_row(entry: Entry, fact: Fact) -> dict[str, Any]:
    parts = ("stream", "epoch", "seq", "prev", "content_hash", "hash", "salt", "content")
    return {part: getattr(entry, part) for part in parts} | {
        "kind": fact.kind,
        "subject": fact.subject,
    }
