"""Whatever is typed, photographed or answered: a named error or a whole entry, nothing between."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from app.adapters.images import Workshop
from app.adapters.picture_rules import load_limits
from app.adapters.rule_files import load_rulebook
from app.domain.calendar import WITA
from app.domain.names import problems
from app.domain.picture import PictureTooBig, PictureUnreadable
from app.domain.receipt import Letterhead, Signer, receipt_of
from app.errors import AlreadyReceived, BerandaError, ContentMalformed
from app.paper.receipt_a5 import a5
from app.paper.receipt_escpos import escpos
from app.services import drafts, intake, pictures
from app.sync import engine
from app.sync.protocol import HqGarbage, HqRefusedUs, HqWrongKey
from db import verify
from db.lists import QueueFilter
from tests.builders import a_record
from tests.desks import DEVICE
from tests.faults.house import House, a_house
from tests.faults.subject import a_picture
from tests.sync.joined import InProcess, own_seals

DAY = date(2026, 11, 21)
TWO_YEARS = timedelta(days=730)
LONG_NAME = "Maria Yohana " * 15 + "Lelang"
HEAD = Letterhead("Kantor", "PLBL Maritaing", "Imigrasi", "PLBL Maritaing", "Senin sampai Jumat")
ODD_NAMES = {
    "two hundred letters": LONG_NAME,
    "one endless word": "X" * 200,
    "emoji": "Yohana 👩‍👩‍👧 Lelang 🇹🇱",
    "right to left": "يوهانا \u202e Lelang",
    "a quote and a comment": "Robert'); DROP TABLE journal;--",
    "a NUL": "Yohana\0Lelang",
    "line breaks": "Yohana\r\nMau\tLelang",
    "composed and decomposed": "Jose\u0301 José",
}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with a_house(tmp_path) as opened:
        yield opened


def take_in(house: House, **changes: object) -> str:
    return intake.receive(house.desk, drafts.start(house.desk, a_record(**changes)))


def nothing_is_lost(house: House, people: int) -> bool:
    """The post still holds them all, and the next true visit brings them to headquarters."""
    engine.visit(house.post, house.hq)
    with house.hq_store.reading() as look:
        held = look.head(DEVICE).seq
    return (
        verify.verify(house.store.engine).is_sound
        and house.store.lists.queue_size(QueueFilter()) == people
        and held == people
    )


@pytest.mark.parametrize("shift", [TWO_YEARS, -TWO_YEARS], ids=["ahead", "behind"])
def test_a_clock_two_years_off_changes_no_order_and_doubles_nothing(
    house: House, shift: timedelta
) -> None:
    """RELIABILITY P10."""
    first = take_in(house)
    engine.visit(house.post, house.hq)
    house.desk.clock.forward(shift.total_seconds())
    second = take_in(house)
    engine.visit(house.post, house.hq)
    house.desk.clock.forward(-shift.total_seconds())
    third = take_in(house)

    assert nothing_is_lost(house, 3)
    with house.hq_store.reading() as look:
        order = [entry.seq for entry in look.entries(DEVICE, 0, 9)]
        known = [look.application(one) is not None for one in (first, second, third)]
        arrived = look.arrived(DEVICE)
    assert (order, known, arrived.unique_total) == ([1, 2, 3], [True] * 3, 3)


def test_with_a_wrong_clock_a_draft_is_still_received_only_once(house: House) -> None:
    draft = drafts.start(house.desk, a_record())
    intake.receive(house.desk, draft)
    house.desk.clock.forward(-TWO_YEARS.total_seconds())

    with pytest.raises(AlreadyReceived):
        intake.receive(house.desk, draft)


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=ODD_NAMES)
def test_an_odd_name_arrives_as_it_was_typed(house: House, name: str) -> None:
    """Of all characters only NUL is left out: PostgreSQL keeps none, and no key types it."""
    subject = take_in(house, name=name)

    assert nothing_is_lost(house, 1)
    with house.hq_store.reading() as look:
        theirs = look.application(subject)
    found = house.store.lists.queue(QueueFilter(text=name), 0, 9)
    assert theirs is not None and theirs["record"]["name"] == name.replace("\0", "")
    assert [row["subject"] for row in found] == [subject]


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=ODD_NAMES)
def test_an_odd_name_fits_on_its_receipt(house: House, name: str) -> None:
    at = house.desk.clock.now().astimezone(WITA)
    receipt = receipt_of(a_record(name=name), HEAD, Signer("Desi", "DM"), at, None)

    assert a5(receipt).startswith(b"%PDF")
    assert len(escpos(receipt)) > 100


@pytest.mark.parametrize(
    ("name", "code"), [(LONG_NAME * 2, "name_too_long"), (ODD_NAMES["emoji"], "name_symbols")]
)
def test_an_odd_name_is_said_to_the_officer(name: str, code: str) -> None:
    assert code in [one.code for one in problems(name, load_rulebook().on(DAY).name_rules)]


def test_half_a_character_is_refused_and_nothing_is_numbered(house: House) -> None:
    draft = drafts.start(house.desk, a_record(name="Yo\ud800hana"))

    with pytest.raises(ContentMalformed):
        intake.receive(house.desk, draft)

    assert [row["id"] for row in house.store.lists.drafts()] == [draft.id]
    take_in(house)
    assert nothing_is_lost(house, 1)


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", b"\xff\xd8\xff\xe0" + bytes(500), b"RIFF\x10\0\0\0WEBPVP8 " + bytes(9)],
    ids=["empty", "text", "a torn JPEG", "a torn WebP"],
)
def test_a_corrupt_photo_is_refused_and_the_draft_stays(house: House, data: bytes) -> None:
    draft = drafts.start(house.desk, a_record())

    with pytest.raises((PictureUnreadable, PictureTooBig)):
        Workshop(load_limits(DAY)).prepare(data, "portrait")

    assert pictures.attach(house.desk, draft, a_picture(house, "portrait")).id == draft.id


class Answering(InProcess):
    """Headquarters whose answers are changed on their way."""

    def __init__(self, house: House, change: object) -> None:
        super().__init__(house.hq._tools)
        self._change = change

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        for answer in super().exchange(pouches):
            yield from self._change(answer)


CHANGES = {
    "nothing": lambda _answer: [b""],
    "a login page": lambda _answer: [b"<html>Selamat datang di WiFi Hotel</html>"],
    "noise": lambda answer: [bytes(byte ^ 0x5A for byte in answer)],
    "half an answer": lambda answer: [answer[: len(answer) // 2]],
    "one changed byte": lambda answer: [answer[:200] + bytes([answer[200] ^ 1]) + answer[201:]],
    "a longer answer": lambda answer: [answer + b"more"],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_garbled_answer_is_refused_by_name_and_costs_nothing(
    house: House, change: object
) -> None:
    take_in(house)
    take_in(house)

    with pytest.raises(BerandaError):
        engine.visit(house.post, Answering(house, change))

    assert nothing_is_lost(house, 2)


def test_no_answer_at_all_is_refused_by_name(house: House) -> None:
    take_in(house)

    with pytest.raises(HqRefusedUs):
        engine.visit(house.post, Answering(house, lambda _answer: []))

    assert nothing_is_lost(house, 1)


def test_the_same_answer_twice_is_taken_once(house: House) -> None:
    subject = take_in(house)
    engine.visit(house.post, house.hq)
    house.decide("application.returned", subject, reason="foto")

    report = engine.visit(house.post, Answering(house, lambda answer: [answer, answer]))

    assert report.entries_taken == 1
    assert nothing_is_lost(house, 1)


def test_another_key_at_the_other_end_is_refused_and_costs_nothing(house: House) -> None:
    take_in(house)
    impostor = replace(house.hq._tools, seals=own_seals(9))
    fooled = replace(house.post.hq, seal_public=impostor.seals.seal_public)

    with pytest.raises(HqWrongKey):
        engine.visit(replace(house.post, hq=fooled), InProcess(impostor))

    assert nothing_is_lost(house, 1)


@pytest.mark.parametrize("held", [-1, 10**9], ids=["less than nothing", "more than there is"])
def test_a_senseless_offset_of_a_picture_is_refused_by_name(house: House, held: int) -> None:
    class Senseless(InProcess):
        def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
            return held

    draft = drafts.start(house.desk, a_record())
    draft = pictures.attach(house.desk, draft, a_picture(house, "portrait"))
    intake.receive(house.desk, draft)

    with pytest.raises(HqGarbage):
        engine.visit(house.post, Senseless(house.hq._tools))

    assert nothing_is_lost(house, 1)
