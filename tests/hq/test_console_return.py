"""A return names fields, the photo and scans, and the reviewer reads what the post will read."""

import json
from pathlib import Path

import pytest

from app.hq.console import returning, words
from tests.builders import a_record
from tests.hq.browser import Browser
from tests.hq.console import Office, an_office
from ui.mend_work import _name, _now, _parts
from ui.screens.mend_sheet import _why

PAPERS = [
    {"code": "ktp", "label": "KTP-el", "state": "asli_dikembalikan", "blobs": []},
    {"code": "kk", "label": "Kartu keluarga", "state": "asli_dikembalikan", "blobs": []},
]
BOOK = {"number": "B4417203", "issued_on": "2019-03-01", "register": ""}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    with made.world.post.store.begin("des") as act:
        act.append("application.received", "a1", a_record(papers=PAPERS))
    made.visit()
    return made


def read_at_post(record: dict, fields: list[str], reason: str) -> str:
    """The sentence of the post's own screen."""
    row = {"record": record}
    asked = [(p, _name(row, p), _now(row, p)) for key in fields for p in _parts(row, key)]
    return _why({"reason": reason, "fields": fields}, asked)


@pytest.mark.parametrize("field", [*words.FIELDS, "papers.ktp", "papers.kk"])
def test_the_preview_is_word_for_word_what_the_post_reads(field: str) -> None:
    record = a_record(papers=PAPERS, old_passport=BOOK)

    said = returning.as_read(record, [field], "Kurang jelas.")

    assert said == read_at_post(record, [field], "Kurang jelas.")


@pytest.mark.parametrize(
    "fields",
    [["foto", "papers.kk"], ["papers.kk", "papers.ktp"], ["foto", "nik"], ["nik", "mother.name"]],
    ids=["face and scan", "scans", "face and field", "fields"],
)
def test_the_verb_suits_all_that_is_named(fields: list[str]) -> None:
    record = a_record(papers=PAPERS)

    assert returning.as_read(record, fields, "") == read_at_post(record, fields, "")


def test_nothing_marked_and_what_the_record_lacks_are_not_named() -> None:
    assert returning.as_read(a_record(), ["papers.bap", "status"], "x") == returning.NOTHING_MARKED


def test_each_paper_of_the_record_can_be_marked(office: Office) -> None:
    text = office.signed_in("maria").get("/permohonan/a1").text

    assert 'value="papers.kk"' in text and "Kartu keluarga" in text and 'value="foto"' in text


def test_a_marked_scan_reaches_the_post_by_its_key(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")
    fields = {"field": ["foto", "papers.kk"], "reason": "Buram"}

    browser.post("/permohonan/a1", decision="return", status="DITERIMA", **fields)
    office.visit()

    with office.world.post.store.reading() as act:
        row = act.application("a1")
    assert row["state"]["returned"] == {"reason": "Buram", "fields": ["foto", "papers.kk"]}


def test_the_preview_follows_the_form(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")

    told = json.loads(previewed(browser, field=["foto"], reason="Buram").text)

    assert told["said"] == "Kanim mengembalikan foto: Buram. Foto ulang, lalu kirim."
    assert told["comes"] == "Pemohon perlu datang lagi untuk difoto."


@pytest.mark.parametrize(
    ("name", "csrf", "status"), [("maria", "0" * 64, 403), ("rina", None, 403)]
)
def test_a_preview_is_for_reviewers_and_from_their_own_page(
    office: Office, name: str, csrf: str | None, status: int
) -> None:
    browser = office.signed_in(name)
    browser.get("/pos")

    assert previewed(browser, csrf=csrf).status == status


def test_what_is_marked_stays_marked_and_read_after_a_mistake(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")

    answer = browser.post(
        "/permohonan/a1", decision="return", status="DITERIMA", field=["papers.kk"]
    )

    assert answer.status == 400 and 'value="papers.kk" checked' in answer.text
    assert "Kanim mengembalikan kartu keluarga: tanpa alasan. Pindai lagi" in answer.text


def previewed(browser: Browser, csrf: str | None = None, **fields: object):
    return browser.post("/permohonan/a1/pratinjau", csrf=csrf, **fields)


def test_a_key_that_no_form_offers_never_reaches_the_post(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")
    forged = {"decision": "return", "status": "DITERIMA", "reason": "Buram"}

    alone = browser.post("/permohonan/a1", **forged, field=["status", "papers.bap"])
    mixed = browser.post("/permohonan/a1", **forged, field=["owner", "papers.kk"])

    row = office.room.books.application("a1")
    assert row is not None
    assert (alone.status, mixed.status) == (400, 303)
    assert row["state"]["returned"]["fields"] == ["papers.kk"]
