"""One page and one command tell a person who saw or changed what Kanim holds about them."""

from pathlib import Path

import pytest

from app.hq import decisions, tables_out
from app.hq.console import traces
from tests.builders import a_record
from tests.hq.browser import Answer, Browser
from tests.hq.console import Office, an_office

NIK = "5305054108909012"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    with made.world.post.store.begin("des") as act:
        act.append("application.received", "b1", a_record(nik="5305054108909999", name="Bo"))
    made.visit()
    return made


def test_the_page_shows_readings_and_changes_of_both_sides(office: Office) -> None:
    decisions.verify(office.world.hq_store, "a1", "maria")
    office.signed_in("maria").get("/permohonan/a1")

    text = asked(office.signed_in("yosef"), NIK).text

    shown = ("Yohana Mau Lelang", "Membuka permohonan", "Permohonan diterima", "Lulus verifikasi",
             "PLBL Maritaing", "Membuka laporan subjek data", "Server Kanim",
             "4 catatan, rantai utuh", "<dd>2</dd>")  # fmt: skip
    assert [one for one in shown if one not in text] == []


@pytest.mark.parametrize("wanted", [NIK, "530505 410890 9012", "a1"])
def test_a_person_is_found_by_what_is_theirs_alone(office: Office, wanted: str) -> None:
    found = traces.report(office.room, wanted, "yosef")

    subjects = [row["subject"] for row in found.rows] if found else []
    assert subjects == ["a1"]


@pytest.mark.parametrize("wanted", ["Yohana", "53050541", "tidak-ada"])
def test_a_part_of_a_name_or_number_opens_nobodys_report(office: Office, wanted: str) -> None:
    answer = asked(office.signed_in("yosef"), wanted)

    assert "Yohana Mau Lelang" not in answer.text and "Pencarian ini juga dicatat" in answer.text
    assert office.room.books.looks()[0].what == "subject_report"


def test_all_applications_of_the_person_are_in_and_nobody_elses(office: Office) -> None:
    office.world.receive(1, first=2)
    office.visit()

    found = traces.report(office.room, NIK, "yosef")

    assert found is not None
    assert {row["subject"] for row in found.rows} == {"a1", "a2"}
    assert len(found.holders) == 2


def test_the_export_is_a_table_and_is_itself_in_the_next_report(office: Office) -> None:
    browser = office.signed_in("yosef")

    answer = asked(browser, NIK, "/melihat/ekspor")

    lines = answer.data.decode("utf-8-sig").splitlines()
    assert answer.headers["content-type"].startswith("text/csv")
    assert lines[0] == "Waktu,Siapa,Di mana,Apa,Permohonan,Sidik" and len(lines) == 3
    assert "<dd>1</dd>" in asked(browser, NIK).text


@pytest.mark.parametrize("path", ["/melihat", "/melihat/ekspor"])
@pytest.mark.parametrize(("name", "csrf"), [("maria", None), ("yosef", "0" * 64)])
def test_a_report_is_for_its_role_and_from_its_own_page(
    office: Office, path: str, name: str, csrf: str | None
) -> None:
    browser = office.signed_in(name)
    browser.get("/antrean")

    answer = browser.post(path, csrf=csrf, person=NIK)

    assert (answer.status, "Yohana" in answer.text) == (403, False)


def test_an_address_never_names_a_person(office: Office) -> None:
    text = asked(office.signed_in("yosef"), NIK).text

    assert [one for one in text.split('"') if one.startswith("/") and NIK in one] == []


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@x", "\t=x", " =x"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert tables_out.cell(text) == f"'{text}"


def asked(browser: Browser, person: str, path: str = "/melihat") -> Answer:
    browser.get("/melihat")
    return browser.post(path, person=person)
