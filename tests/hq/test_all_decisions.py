"""Every decision in every state: what is offered, what is refused, and what the post then reads."""

from pathlib import Path

import pytest

from app.domain.reviewer import Reviewer, ReviewerRole
from app.domain.status import Status
from app.hq import decisions
from app.hq.console import deciding
from app.hq.decisions import DecisionTooLate
from db.lists import QueueFilter
from tests.hq.browser import Answer
from tests.hq.console import Office, an_office

WHOLE = Reviewer("yosef", "Yosef", ReviewerRole.KEPALA_SEKSI, "", "")
# What may be decided where; written by hand beside the table of states, cell by cell.
OFFERED = {
    "DRAF": "return",
    "BERKAS_KURANG": "",
    "DITERIMA": "verify return refer",
    "BIOMETRIK": "return refer",
    "WAWANCARA": "return refer decline",
    "PENDALAMAN": "verify suspend decline",
    "ANTRE_KIRIM": "",
    "TERKIRIM": "verify return",
    "VERIF_KANIM": "bill return refer suspend decline",
    "MENUNGGU_BAYAR": "bill paid return",
    "LUNAS": "approve return refer",
    "ADJUDIKASI": "allocate print dispatch ready return refer suspend decline",
    "ALOKASI": "print",
    "CETAK": "allocate check",
    "UJI": "print dispatch",
    "KIRIM_POS": "ready",
    "SIAP": "uncollected",
    "SERAH": "",
    "TUNDA": "verify approve refer",
    "TOLAK_SISTEM": "",
    "TOLAK_WAWANCARA": "",
    "TOLAK_ADJUDIKATOR": "",
    "TANGGUH": "verify approve",
    "BATAL": "",
    "BATAL_TAK_DIAMBIL": "",
    "DITARIK": "",
}
MONTH_S = 31 * 86_400


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    made.visit()
    return made


def decide(office: Office, code: str, **fields: object) -> Answer:
    office.clock.forward(31)
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")
    status = office.status()
    return browser.post("/permohonan/a1", decision=code, status=status, **fields)


def at_the_post(office: Office) -> tuple[str, str]:
    office.visit()
    (row,) = office.world.post.store.lists.queue(QueueFilter(), 0, 10)
    return row["status"], row["state"]["note"]


@pytest.mark.parametrize("status", list(Status))
def test_each_state_offers_its_own_decisions(status: Status) -> None:
    offered = [one.code for one in deciding.open_to(WHOLE, status)]

    assert sorted(offered) == sorted(OFFERED[status.value].split())


def test_a_decision_out_of_its_turn_is_not_written(office: Office) -> None:
    with pytest.raises(DecisionTooLate):
        decisions.send_to_print(office.world.hq_store, "a1", "maria")

    assert office.status() == "DITERIMA"


def test_the_book_is_allocated_printed_checked_and_sent(office: Office) -> None:
    office.bring_to("ADJUDIKASI")
    passed = []

    for code in ("allocate", "print", "check", "print", "check", "dispatch", "ready"):
        decide(office, code, book="e 1234567")
        passed.append(office.status())

    assert passed == ["ALOKASI", "CETAK", "UJI", "CETAK", "UJI", "KIRIM_POS", "SIAP"]


def test_a_suspension_reaches_the_post_with_its_reason(office: Office) -> None:
    office.bring_to("VERIF_KANIM")

    decide(office, "suspend", suspension="Menunggu putusan pengadilan", months="12")

    assert at_the_post(office) == ("TANGGUH", "Menunggu putusan pengadilan")
    assert office.room.books.history("a1")[0][1].body["months"] == 12


@pytest.mark.parametrize("months", ["5", "25", "", "enam", "١٢"])
def test_a_suspension_keeps_its_bounds(office: Office, months: str) -> None:
    office.bring_to("VERIF_KANIM")

    answer = decide(office, "suspend", suspension="Sebab", months=months)

    assert (answer.status, "6 sampai 24 bulan" in answer.text) == (400, True)
    assert office.status() == "VERIF_KANIM"


def test_a_deeper_examination_reaches_the_post(office: Office) -> None:
    decide(office, "refer", question="Cocokkan akta dengan desa")

    assert at_the_post(office) == ("PENDALAMAN", "Cocokkan akta dengan desa")


def test_a_passport_nobody_fetched_is_cancelled_only_after_its_time(office: Office) -> None:
    office.bring_to("SIAP")
    early = decide(office, "uncollected")
    office.clock.forward(MONTH_S)

    decide(office, "uncollected")

    assert (early.status, "masih punya waktu" in early.text) == (400, True)
    assert at_the_post(office)[0] == "BATAL_TAK_DIAMBIL"


@pytest.mark.parametrize(
    ("code", "status", "fields", "sentence"),
    [
        ("allocate", "ADJUDIKASI", {"book": "12345678"}, "satu huruf dan tujuh angka"),
        ("refer", "DITERIMA", {"question": " "}, "Tulis dulu alasannya"),
        ("decline", "VERIF_KANIM", {"class": "adjudikator", "refusal": "x"}, "Pilih kelas"),
        ("decline", "VERIF_KANIM", {"class": "sistem", "refusal": ""}, "Tulis dulu alasannya"),
    ],
)
def test_what_is_lacking_is_said_and_nothing_is_written(
    office: Office, code: str, status: str, fields: dict[str, object], sentence: str
) -> None:
    office.bring_to(status)

    answer = decide(office, code, **fields)

    assert (answer.status, sentence in answer.text) == (400, True)
    assert office.status() == status
