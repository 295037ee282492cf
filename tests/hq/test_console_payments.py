"""The page of payments: who needs a code, who waits, whose ran out, and what is typed there."""

from pathlib import Path

import pytest

from tests.hq.console import Office, an_office

BILL = {"code": "820 2209 2246 5628", "expires_on": "2026-11-23"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(2)
    made.visit()
    made.bring_to("VERIF_KANIM", "a1")
    made.bring_to("MENUNGGU_BAYAR", "a2")
    return made


@pytest.mark.parametrize(
    ("path", "shown", "hidden"),
    [
        ("/bayar?tampil=kode", "pilih=a1", "pilih=a2"),
        ("/bayar?tampil=tunggu", "pilih=a2", "pilih=a1"),
        ("/bayar", "820 220922 465628", "pilih=a1"),
    ],
)
def test_each_stands_under_what_it_waits_for(
    office: Office, path: str, shown: str, hidden: str
) -> None:
    text = office.signed_in("maria").get(path).text

    assert shown in text and hidden not in text


def test_a_code_is_typed_beside_the_list_and_the_list_comes_back(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/bayar?pilih=a1")
    fields = {"decision": "bill", "status": "VERIF_KANIM", "then": "bayar", **BILL}

    answer = browser.post("/permohonan/a1", **fields)

    assert (answer.status, answer.headers["location"]) == (303, "/bayar")
    assert office.status("a1") == "MENUNGGU_BAYAR"


def test_a_code_that_ran_out_asks_for_a_new_one(office: Office) -> None:
    office.clock.forward(10 * 86_400)

    text = office.signed_in("maria").get("/bayar").text

    assert "kode sudah habis" in text and "Terbitkan kode baru" in text


def test_opening_one_payment_is_a_reading_of_that_person(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/bayar")
    before = office.room.books.looks("a2")

    browser.get("/bayar?pilih=a2")

    assert (before, [one.what for one in office.room.books.looks("a2")]) == ([], ["record"])
