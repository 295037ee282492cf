"""One decision for many: each row by itself, none hidden, and never a refusal."""

from pathlib import Path

import pytest

from tests.hq.console import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(3)
    made.visit()
    return made


def test_each_row_has_its_own_outcome(office: Office) -> None:
    office.bring_to("VERIF_KANIM", "a2")
    browser = office.signed_in("maria")
    browser.get("/antrean")

    rows = ["a1:DITERIMA", "a2:DITERIMA", "a3:DITERIMA", "b9:DITERIMA"]
    answer = browser.post("/antrean", decision="verify", row=rows)

    assert "2 dari 4 tersimpan" in answer.text
    assert "Keadaan permohonan sudah berubah" in answer.text
    assert "Permohonan ini tidak ada di Kanim" in answer.text
    assert [office.status(one) for one in ("a1", "a2", "a3")] == ["VERIF_KANIM"] * 3


@pytest.mark.parametrize("code", ["decline", "uncollected", "suspend", "return", "apa"])
def test_many_are_never_refused_at_once(office: Office, code: str) -> None:
    browser = office.signed_in("yosef")
    browser.get("/antrean")

    answer = browser.post("/antrean", decision=code, row=["a1:DITERIMA", "a2:DITERIMA"])

    assert "0 dari 2 tersimpan" in answer.text
    assert (office.status("a1"), office.status("a2")) == ("DITERIMA", "DITERIMA")
    assert office.room.books.open_requests() == []


def test_one_row_chosen_twice_is_decided_once(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/antrean")

    browser.post("/antrean", decision="verify", row=["a1:DITERIMA", "a1:DITERIMA"])

    assert len(office.room.books.history("a1")) == 2


def test_the_queue_offers_only_what_some_row_allows(office: Office) -> None:
    text = office.signed_in("maria").get("/antrean").text

    offered = [code for code in ("verify", "approve", "print") if f'value="{code}"' in text]
    assert offered == ["verify"]


def test_who_may_not_decide_sends_no_rows(office: Office) -> None:
    browser = office.signed_in("rina")
    browser.get("/pos")

    assert browser.post("/antrean", decision="verify", row=["a1:DITERIMA"]).status == 403
