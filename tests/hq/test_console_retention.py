"""What is over its time is destroyed by rule, on both sides, on two persons' word; chains hold."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.adapters.retention_rules import load_retention
from app.domain.journal import post_stream
from app.domain.retention import DESTROYED, places, statement
from app.hq import destruction
from app.hq.console import second
from db.verify import verify
from tests.builders import a_record
from tests.hq.browser import Answer, Browser
from tests.hq.console import Office, an_office
from tests.sync.joined import DEVICE

THREE_YEARS_S = 3 * 366 * 86_400
GIVEN = {"approval": "ANRI contoh 7/2029", "witnesses": "Ana Contoh, Budi Contoh"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two applications refused three years ago, with their talks, and one of today."""
    made = an_office(tmp_path)
    made.world.receive(2)
    with made.world.post.store.begin("des") as act:
        talk = {"application": "a1", "outcome": "lanjut", "answers": {}}
        act.append("interview.held", "i1", talk)
    made.visit()
    for subject in ("a1", "a2"):
        made.world.decide("application.declined", subject, **{"class": "sistem", "note": "Ganda"})
    made.visit()
    made.clock.forward(THREE_YEARS_S)
    made.world.receive(1, first=3)
    made.visit()
    return made


def ask(browser: Browser, **wrong: str) -> Answer:
    browser.get("/retensi")
    return browser.post("/retensi", what="ask", **{**GIVEN, **wrong})


def confirm(office: Office, browser: Browser, name: str) -> Answer:
    browser.get("/retensi")
    office.clock.forward(30)
    (request,) = office.room.books.open_requests()
    return browser.post("/retensi", answer="confirm", request=request.id, code=office.code(name))


def destroyed(office: Office) -> None:
    yosef, rina = office.signed_in("yosef"), office.signed_in("rina")
    assert (ask(yosef).status, confirm(office, rina, "rina").status) == (303, 303)


def contents(store, stream: bytes = DEVICE) -> list[bool]:
    with store.reading() as tx:
        return [entry.content is not None for entry in tx.entries(stream, 0, 100)]


def test_the_trial_lists_what_is_over_and_destroys_nothing(office: Office) -> None:
    shown = office.signed_in("yosef").get("/retensi").text

    assert (
        "2 berkas" in shown and a_record()["name"] not in shown and a_record()["nik"] not in shown
    )
    assert all(contents(office.world.hq_store))


def test_both_sides_hold_nothing_of_them_any_more_and_every_chain_holds(office: Office) -> None:
    destroyed(office)
    office.visit()

    for store in (office.world.hq_store, office.world.post.store):
        with store.reading() as tx:
            assert tx.application("a1") is None and tx.application("a2") is None
            assert tx.application("a3") is not None
        assert contents(store)[:2] == [False, False] and contents(store)[-1]
    engines = (office.world.hq_store.journal.engine, office.world.post.store.engine)
    assert [verify(one).problems for one in engines] == [(), ()]


def test_no_word_of_them_is_left_on_the_disk_of_kanim(office: Office, tmp_path: Path) -> None:
    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in sorted(tmp_path.glob("hq.db*")))

    if not on_disk():
        pytest.skip("the rows of a database server lie elsewhere")
    assert b"Ganda" in on_disk()

    destroyed(office)
    office.world.hq_store.close()

    assert b"Ganda" not in on_disk()


def test_who_asks_does_not_confirm_and_a_reviewer_does_neither(office: Office) -> None:
    yosef = office.signed_in("yosef")
    ask(yosef)

    alone = confirm(office, yosef, "yosef")

    assert alone.status == 400 and all(contents(office.world.hq_store))
    assert office.signed_in("maria").get("/retensi").status == 403


def test_the_ordinary_page_of_the_second_person_asks_for_the_code_too(office: Office) -> None:
    yosef, rina = office.signed_in("yosef"), office.signed_in("rina")
    ask(yosef)
    (request,) = office.room.books.open_requests()
    rina.get("/persetujuan")

    answer = rina.post("/persetujuan", request=request.id, answer="confirm")

    assert answer.status == 400 and second.CodeWrong.code == "code_wrong"
    assert all(contents(office.world.hq_store))


@pytest.mark.parametrize("lacks", ["approval", "witnesses"])
def test_without_approval_and_witnesses_nobody_is_asked(office: Office, lacks: str) -> None:
    answer = ask(office.signed_in("yosef"), **{lacks: ""})

    assert answer.status == 400 and office.room.books.open_requests() == []


def test_it_leaves_a_signed_protocol_on_paper(office: Office) -> None:
    destroyed(office)

    data = office.signed_in("yosef").get("/retensi/1.pdf").data

    text = "".join(one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(data))
    (kept,) = office.room.archive.protocols()
    one = destruction.protocol(kept)
    assert "Berita acara pemusnahan arsip" in text and GIVEN["approval"] in text
    assert len(one.rows) == 2 and one.digest[:20] in text.replace("\r\n", "")
    assert destruction.is_signed(office.room.tools, one)
    assert a_record()["name"] not in text


def test_the_word_that_travels_is_signed_and_names_nobody(office: Office) -> None:
    destroyed(office)

    with office.world.hq_store.reading() as tx:
        said = tx.history("pemusnahan-1")
    bodies = [one.fact.body for one in said if one.fact.kind == DESTROYED]
    seals = office.room.tools.seals
    signs = [
        seals.verify(seals.sign_public, statement(b), bytes.fromhex(b["sign"])) for b in bodies
    ]
    assert signs == [True] and len(places(bodies[0])) == 5


def test_a_post_cannot_destroy_anything(office: Office) -> None:
    body = {"protocol": 9, "rule": "x", "gone": {DEVICE.hex(): [[1, 1], [1, 2], [1, 3], [1, 4]]}}
    with office.world.post.store.begin("des") as act:
        act.append(DESTROYED, "pemusnahan-9", body)

    office.visit()

    assert all(contents(office.world.hq_store)) and all(contents(office.world.post.store))


def test_a_word_that_makes_no_sense_destroys_nothing(office: Office) -> None:
    for gone in ({"xx": [[1, 1]]}, [[1, 1]], {DEVICE.hex(): [["a", 1]]}, None):
        office.world.decide(DESTROYED, "pemusnahan-8", gone=gone)

    office.visit()

    assert all(contents(office.world.post.store))
    assert office.world.hq_store is not None and post_stream("MRT")


def test_the_rule_names_its_source_and_a_leap_day_has_its_last_day() -> None:
    rule = load_retention(date(2026, 11, 23))

    assert "54/2016" in rule.basis.source and rule.years == 3
    assert rule.before(date(2028, 2, 29)) == date(2025, 2, 28)
