"""A refusal, a role and a shut-out laptop take two persons, and both stand in the chain."""

import threading
from pathlib import Path

import pytest

from app.domain.four_eyes import Request, What
from app.domain.reviewer import ReviewerRole
from app.hq import decisions
from app.hq.console import door
from db.lists import QueueFilter
from tests.hq.browser import Answer, Browser
from tests.hq.console import PASSWORD, Office, an_office

REFUSAL = {"decision": "decline", "status": "ADJUDIKASI", "class": "adjudikator",
           "refusal": "Data belum benar."}  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    made.visit()
    one = door.add_reviewer(made.room, "tina", "Tina", ReviewerRole.ADMIN, PASSWORD)
    made.totps["tina"] = one.totp
    return made


def asked(office: Office, name: str = "maria") -> Browser:
    office.bring_to("ADJUDIKASI")
    browser = office.signed_in(name)
    browser.get("/permohonan/a1")
    browser.post("/permohonan/a1", **REFUSAL)
    return browser


def answer(office: Office, browser: Browser, said: str = "confirm") -> Answer:
    browser.get("/persetujuan")
    (one,) = office.room.books.open_requests()
    return browser.post("/persetujuan", request=one.id, answer=said)


def ask_admin(office: Office, **fields: object) -> Browser:
    browser = office.signed_in("rina")
    browser.get("/perangkat")
    assert browser.post("/perangkat", **fields).status == 303
    return browser


def test_one_person_alone_refuses_nobody(office: Office) -> None:
    browser = asked(office)

    tried = answer(office, browser)

    assert (tried.status, "Minta orang kedua" in tried.text) == (400, True)
    assert office.status() == "ADJUDIKASI"


def test_the_head_who_asked_does_not_confirm_either(office: Office) -> None:
    browser = asked(office, "yosef")

    assert answer(office, browser).status == 400
    assert office.status() == "ADJUDIKASI"


def test_a_second_person_confirms_and_the_post_shows_class_and_sentence(office: Office) -> None:
    asked(office)

    answer(office, office.signed_in("yosef"))
    office.visit()

    (row,) = office.world.post.store.lists.queue(QueueFilter(), 0, 10)
    assert (row["status"], row["state"]["note"]) == ("TOLAK_ADJUDIKATOR", "Data belum benar.")
    newest = office.room.books.history("a1")[0][1]
    told = {"class": "adjudikator", "note": "Data belum benar.", "asked_by": "maria"}
    assert (newest.by, newest.body) == ("yosef", told)


def test_both_stand_in_the_chain(office: Office) -> None:
    asked(office)
    answer(office, office.signed_in("yosef"))

    told = [(one.by, one.what) for one in reversed(office.room.books.looks("a1"))]

    assert ("maria", "ask_refusal") in told and ("yosef", "confirm_refusal") in told
    assert office.room.books.are_looks_whole()


def test_what_is_withdrawn_happens_no_more(office: Office) -> None:
    browser = asked(office)

    answer(office, browser, "withdraw")

    assert (office.room.books.open_requests(), office.status()) == ([], "ADJUDIKASI")


def test_the_same_refusal_is_not_asked_twice(office: Office) -> None:
    asked(office)

    browser = office.signed_in("yosef")
    browser.get("/permohonan/a1")
    again = browser.post("/permohonan/a1", **REFUSAL)

    assert (again.status, len(office.room.books.open_requests())) == (400, 1)


def test_a_class_that_this_stage_does_not_know_is_not_asked(office: Office) -> None:
    office.bring_to("ADJUDIKASI")
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")

    wrong = browser.post("/permohonan/a1", **REFUSAL | {"class": "wawancara"})

    assert (wrong.status, office.room.books.open_requests()) == (400, [])


def test_a_role_changes_when_a_second_person_says_so(office: Office) -> None:
    ask_admin(office, what="role", name="maria", role="kepala_seksi")
    before = office.room.books.reviewer("maria")

    answer(office, office.signed_in("tina"))

    after = office.room.books.reviewer("maria")
    assert before and after
    assert (before.role, after.role) == ("pemeriksa", "kepala_seksi")


def test_nobody_confirms_a_role_for_themselves(office: Office) -> None:
    ask_admin(office, what="role", name="tina", role="kepala_seksi")

    assert answer(office, office.signed_in("tina")).status == 400


def test_a_changed_role_ends_the_sessions_of_the_old_one(office: Office) -> None:
    maria = office.signed_in("maria")
    ask_admin(office, what="role", name="maria", role="admin")

    answer(office, office.signed_in("tina"))

    assert maria.get("/antrean").status == 303


def test_a_laptop_is_shut_out_by_two_persons(office: Office) -> None:
    stream = office.world.post.store.stream
    ask_admin(office, what="revocation", stream=stream.hex(), reason="Hilang di kapal")
    office.visit()

    answer(office, office.signed_in("tina"))

    with office.world.hq_store.reading() as tx:
        device = tx.device(stream)
    assert device is not None and device.is_revoked


def test_a_laptop_is_not_shut_out_without_a_cause(office: Office) -> None:
    browser = office.signed_in("rina")
    browser.get("/perangkat")

    stream = office.world.post.store.stream.hex()
    said = browser.post("/perangkat", what="revocation", stream=stream, reason=" ")

    assert (said.status, office.room.books.open_requests()) == (400, [])


def test_a_reviewer_is_not_shown_what_admins_ask(office: Office) -> None:
    ask_admin(office, what="role", name="yosef", role="admin")

    shown = office.signed_in("maria").get("/persetujuan").text

    assert "Tidak ada yang menunggu Anda" in shown


def test_what_one_person_is_confirming_no_other_confirms_or_withdraws(office: Office) -> None:
    ask_admin(office, what="role", name="maria", role="kepala_seksi")
    tina, books = office.signed_in("tina"), office.room.books
    (one,) = books.open_requests()
    assert books.begin_settling(one.id, "yosef", office.room.now_ms())

    told = [answer(office, tina, said) for said in ("confirm", "withdraw")]

    assert [each.status for each in told] == [400, 400]
    assert all("Orang lain sedang menyelesaikannya" in each.text for each in told)
    assert [each.state for each in books.open_requests()] == ["open"]


def test_who_began_to_confirm_and_lost_power_does_not_hold_it_for_ever(office: Office) -> None:
    ask_admin(office, what="role", name="maria", role="kepala_seksi")
    (one,) = office.room.books.open_requests()
    office.room.books.begin_settling(one.id, "yosef", office.room.now_ms())

    office.clock.forward(121)
    answer(office, office.signed_in("tina"))

    after = office.room.books.reviewer("maria")
    assert after and after.role == "kepala_seksi"
    assert not office.room.books.settle(one.id, "yosef", "withdrawn", office.room.now_ms())


def test_a_deed_that_is_refused_waits_for_its_second_person_again(office: Office) -> None:
    asked(office)
    given, rules = ("adjudikator", "Data belum benar."), office.room.rules()
    decisions.decline(office.world.hq_store, "a1", given, "tes", rules, "tina")
    yosef = office.signed_in("yosef")

    assert answer(office, yosef).status == 400

    (one,) = office.room.books.open_requests()
    assert (one.state, one.second_by) == ("open", "")
    assert answer(office, yosef, "withdraw").status == 303


def test_two_who_ask_for_the_same_at_once_ask_once(office: Office) -> None:
    books, told, both = office.room.books, [], threading.Barrier(2)

    def ask(by: str) -> None:
        made = Request(f"{by:0>32}", What.ROLE, "maria", {}, by, 1)
        both.wait()
        told.append(books.ask(made))

    threads = [threading.Thread(target=ask, args=(by,)) for by in ("tina", "rina")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert (sorted(told), len(books.open_requests())) == ([False, True], 1)
