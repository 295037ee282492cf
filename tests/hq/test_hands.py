"""Who has a record in hand, what can still be taken back, and nobody decides over what came."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain import application
from app.domain.held import UNDO, WAITING
from app.hq import held
from app.hq.console.routes import console_routes
from app.hq.server import application as serving
from tests.hq.browser import Answer, Browser
from tests.hq.console import Office, an_office

BEFORE_UNDO_ENDS = timedelta(seconds=9).total_seconds()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """As it is served: a decision waits its ten seconds, and a clock that only tests move."""
    made = an_office(tmp_path)
    made.room = replace(made.room, undo=UNDO)
    routes = console_routes(made.room)
    made.served = serving(made.world.tools, lambda *_: None, routes)  # type: ignore[arg-type]
    made.world.receive(3)
    made.visit()
    return made


def decide(browser: Browser, subject: str = "a1", **told: Any) -> Answer:
    page = browser.get(f"/permohonan/{subject}")
    fields = {"decision": "verify", "status": "DITERIMA", "seen": hidden(page, "seen"), **told}
    return browser.post(f"/permohonan/{subject}", **fields)


def hidden(page: Answer, name: str) -> str:
    """The value of a hidden field of this page, "" when it has none."""
    return page.text.partition(f'name="{name}" value="')[2].partition('"')[0]


def location(answer: Answer) -> str:
    return answer.headers["location"]


def the_post_mends(office: Office) -> None:
    with office.world.post.store.begin("desi") as act:
        act.append(application.MENDED, "a1", {"fields": {"mother": "Martha Mau"}})
    office.visit()


def at(answer: Answer) -> str:
    return location(answer).partition("?")[0]


def test_a_decision_is_signed_when_its_ten_seconds_are_over(office: Office) -> None:
    browser = office.signed_in("maria")
    decide(browser)

    office.clock.forward(BEFORE_UNDO_ENDS)
    early = (browser.get("/antrean").text.count("Urungkan"), office.status())
    office.clock.forward(2)
    late = (browser.get("/antrean").text.count("Urungkan"), office.status())

    assert (early, late) == ((1, "DITERIMA"), (0, "VERIF_KANIM"))


def test_what_is_taken_back_was_never_said_and_stands_in_the_form_again(office: Office) -> None:
    browser = office.signed_in("maria")
    decide(browser, decision="return", reason="Foto buram", field=["foto"], then="next")
    batch = hidden(browser.get("/antrean"), "batch")

    back = browser.post("/urungkan", batch=batch)
    page = browser.get(location(back)).text
    office.clock.forward(60)
    browser.get("/antrean")

    assert at(back) == "/permohonan/a1" and "Foto buram" in page
    assert office.status() == "DITERIMA" and len(office.room.books.history("a1")) == 1


def test_what_is_signed_is_no_longer_taken_back(office: Office) -> None:
    browser = office.signed_in("maria")
    decide(browser)
    batch = hidden(browser.get("/antrean"), "batch")
    office.clock.forward(11)

    answer = browser.post("/urungkan", batch=batch)

    assert answer.status == 400 and "tidak bisa diurungkan" in answer.text
    assert office.status() == "VERIF_KANIM"


def test_nobody_takes_back_what_another_decided(office: Office) -> None:
    decide(office.signed_in("maria"))
    (one,) = held_now(office)
    yosef = office.signed_in("yosef")
    yosef.get("/antrean")

    answer = yosef.post("/urungkan", batch=one.batch)

    assert answer.status == 400 and [each.state for each in held_now(office)] == [WAITING]


def test_what_the_decision_refuses_is_said_at_once(office: Office) -> None:
    browser = office.signed_in("maria")

    answer = decide(browser, decision="return", reason="", field=["foto"])

    assert answer.status == 400 and "Tulis dulu alasannya" in answer.text
    assert held_now(office) == []


def test_another_sees_that_it_is_decided_and_cannot_decide_meanwhile(office: Office) -> None:
    maria, yosef = office.signed_in("maria"), office.signed_in("yosef")
    seen = yosef.get("/permohonan/a1")
    decide(maria)

    page = yosef.get("/permohonan/a1").text
    answer = yosef.post(
        "/permohonan/a1", decision="verify", status="DITERIMA", seen=hidden(seen, "seen")
    )
    office.clock.forward(11)
    yosef.get("/antrean")

    assert "Ditandatangani dalam" in page and 'name="decision"' not in page
    assert "Orang lain baru memutuskannya" in answer.text
    told = [fact.by for _entry, fact, side in office.room.books.history("a1") if side == "hq"]
    assert told == ["maria"]


def test_what_a_post_sends_meanwhile_is_read_before_it_is_decided_on(office: Office) -> None:
    browser = office.signed_in("maria")
    page = browser.get("/permohonan/a1")
    the_post_mends(office)

    answer = browser.post(
        "/permohonan/a1", decision="verify", status="DITERIMA", seen=hidden(page, "seen")
    )

    assert answer.status == 400 and "Ada catatan baru" in answer.text
    assert "baru mencatat" in answer.text and held_now(office) == []


def test_what_comes_within_the_ten_seconds_stops_the_decision_and_says_so(office: Office) -> None:
    browser = office.signed_in("maria")
    decide(browser, decision="return", reason="Foto buram", field=["foto"])
    the_post_mends(office)
    office.clock.forward(11)

    told, once_more = browser.get("/antrean").text, browser.get("/permohonan/a1").text

    assert "belum tersimpan" in told and office.status() == "DITERIMA"
    assert "Foto buram" in once_more and "Ada catatan baru" in once_more
    assert "belum tersimpan" not in browser.get("/antrean").text


def test_the_next_one_is_taken_into_hand_and_nobody_gets_the_same(office: Office) -> None:
    maria, yosef = office.signed_in("maria"), office.signed_in("yosef")

    given = [at(one.get("/antrean/berikut")) for one in (maria, yosef, maria)]

    assert given == ["/permohonan/a1", "/permohonan/a2", "/permohonan/a3"]
    assert at(yosef.get("/antrean/berikut")) == "/permohonan/a2"


def test_deciding_on_what_another_has_asks_first(office: Office) -> None:
    maria, yosef = office.signed_in("maria"), office.signed_in("yosef")
    maria.get("/antrean/berikut")

    asked = decide(yosef)
    over = decide(yosef, over=hidden(asked, "over"))

    assert asked.status == 400 and "Diambil Maria" in asked.text
    assert over.status == 303 and [one.by for one in held_now(office)] == ["yosef"]


def test_whoever_leaves_puts_down_what_he_had(office: Office) -> None:
    maria, yosef = office.signed_in("maria"), office.signed_in("yosef")
    maria.get(location(maria.get("/antrean/berikut")))

    maria.post("/keluar")

    assert at(yosef.get("/antrean/berikut")) == "/permohonan/a1"


def test_a_record_is_taken_put_down_and_left_alone_after_two_hours(office: Office) -> None:
    maria = office.signed_in("maria")
    maria.get("/permohonan/a1")
    maria.post("/permohonan/a1/ambil")
    taken = "Anda pegang" in maria.get("/permohonan/a1").text
    maria.post("/permohonan/a1/ambil", hand="down")
    put_down = "Anda pegang" in maria.get("/permohonan/a1").text
    maria.post("/antrean", decision="take", row=["a1:DITERIMA", "a2:DITERIMA"])
    office.clock.forward(2 * 3600 + 1)
    yosef = office.signed_in("yosef")

    assert (taken, put_down) == (True, False)
    assert at(yosef.get("/antrean/berikut")) == "/permohonan/a1"


def test_many_are_decided_with_one_press_and_taken_back_with_one(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/antrean")
    rows = [f"a{number}:DITERIMA" for number in (1, 2, 3)]

    text = browser.post("/antrean", decision="verify", row=rows).text
    browser.post("/urungkan", batch=text.partition('name="batch" value="')[2][:16])
    office.clock.forward(11)
    browser.get("/antrean")

    assert "3 dari 3 tersimpan" in text and "3 keputusan" in text
    assert {office.status(f"a{number}") for number in (1, 2, 3)} == {"DITERIMA"}


def test_neighbours_are_those_of_the_list_it_was_opened_from(office: Office) -> None:
    office.bring_to("VERIF_KANIM", "a2")
    browser = office.signed_in("maria")

    among_new = browser.get("/permohonan/a1?dari=tahap%3Dbaru").text
    among_all = browser.get("/permohonan/a2?dari=semua").text

    assert "1 dari 2" in among_new and "/permohonan/a3?dari=tahap%3Dbaru" in among_new
    assert "2 dari 3" in among_all
    assert "/permohonan/a1?dari=semua" in among_all and "/permohonan/a3?dari=semua" in among_all


def test_saving_goes_on_in_the_same_list_and_ends_where_it_ends(office: Office) -> None:
    office.bring_to("VERIF_KANIM", "a2")
    browser = office.signed_in("maria")
    bill = {"decision": "bill", "status": "VERIF_KANIM", "code": "820220922465628",
            "expires_on": "2026-11-29", "then": "next", "dari": "tahap=verifikasi"}  # fmt: skip

    after = browser.get(location(decide(browser, "a2", **bill)))
    first = decide(browser, "a3", then="next", dari="tahap=baru")

    assert location(after) == "/antrean?tahap=verifikasi"
    assert at(browser.get(location(first))) == "/permohonan/a1"


@pytest.mark.parametrize(
    "told", ["x" * 500, "%00%ff", "a=1&" * 30, "dari=dari", "tahap=apa&q=" + "z" * 90]
)
def test_a_forged_list_is_a_list_of_something(office: Office, told: str) -> None:
    browser = office.signed_in("maria")

    assert browser.get(f"/permohonan/a1?dari={told}").status == 200
    assert browser.get(f"/antrean/berikut?dari={told}&sesudah=9-").status == 303


@pytest.mark.parametrize("seen", ["x", "00:1.1", "," * 99])
def test_a_forged_sight_has_seen_nothing(office: Office, seen: str) -> None:
    answer = decide(office.signed_in("maria"), seen=seen)

    assert answer.status == 400 and held_now(office) == []


def held_now(office: Office) -> list[Any]:
    with office.world.hq_store.reading() as tx:
        return tx.held()


def test_two_who_sign_what_is_due_sign_it_once(office: Office) -> None:
    decide(office.signed_in("maria"))
    (one,) = held_now(office)
    late_ms = one.due_ms + 1

    held.settle(office.world.hq_store, late_ms)
    held._sign(office.world.hq_store, one)

    assert len(office.room.books.history("a1")) == 2 and held_now(office) == []
