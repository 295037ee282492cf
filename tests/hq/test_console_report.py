"""Reports count what came, say where the days went, and hide what points at a person."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from app.adapters.rule_files import load_rulebook
from app.domain.lalintalkim import units
from app.domain.report import HIDDEN, report, suppressed, working_days
from app.paper.workbook import workbook
from tests.builders import a_record
from tests.hq.console import Office, an_office

RULES = load_rulebook().on(date(2026, 11, 21))
_HOUR_MS = 3_600_000


def at(day: int, hour: int = 2) -> int:
    return int(datetime(2026, 11, day, hour, tzinfo=UTC).timestamp() * 1000)


def a_case(**changes: object) -> dict[str, object]:
    case = {"subject": "a", "post": "Oepoli", "code": "OEP", "purpose": "baru", "status": "SIAP",
            "product": "PB-E-10", "record": {}, "received_ms": at(9), "interview_ms": at(9),
            "came_ms": at(10), "billed_ms": at(10), "paid_ms": at(11), "ready_ms": at(12),
            "returned_ms": 0}  # fmt: skip
    return case | changes


def counted(cases: list[dict[str, object]]):
    return report(cases, (date(2026, 11, 9), date(2026, 11, 15)), RULES, {})


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(6)
    made.visit()
    for number in range(1, 6):
        made.bring_to("SIAP", f"a{number}")
    return made


def test_a_weekend_takes_no_working_day():
    assert working_days(at(13), at(16), RULES) == 1.0


def test_the_days_are_parted_by_who_held_it():
    (oepoli,) = counted([a_case()] * 5).spent

    assert (oepoli.pouch, oepoli.kanim, oepoli.payment, oepoli.total) == (1.0, 1.0, 1.0, 3.0)


def test_a_post_with_few_books_shows_no_median():
    assert counted([a_case()] * 4).spent == ()


def test_late_counts_from_the_interview_and_says_when_the_pouch_alone_took_the_time():
    cases = [a_case(ready_ms=at(16)), a_case(ready_ms=at(18), came_ms=at(17)), a_case()]

    found = counted(cases)

    assert (found.late, found.late_in_pouch) == (2, 1)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [({"a": 14, "b": 9, "c": 3}, {"a": "14", "b": "disamarkan", "c": HIDDEN}),
     ({"a": 14, "b": 2, "c": 3}, {"a": "14", "c": HIDDEN, "b": HIDDEN}),
     ({"a": 14, "b": 9}, {"a": "14", "b": "9"})],
    ids=["the next goes with one alone", "two hide each other", "none is small"],
)  # fmt: skip
def test_small_counts_cannot_be_worked_out_from_the_total(counts, shown):
    assert suppressed(counts) == shown


def test_protection_is_told_in_totals_that_hide_the_few():
    found = counted([a_case(outcomes=["konsultasi"])] * 6 + [a_case(outcomes=["tunda"])])

    assert (found.consulted, found.held) == ("6", HIDDEN)


def test_the_page_shows_both_charts_without_a_style_of_their_own(office: Office):
    answer = office.signed_in("maria").get("/laporan")

    assert answer.status == 200 and answer.text.count('<svg class="chart"') == 2
    assert " style=" not in answer.text and "Maritaing" in answer.text


def test_every_file_of_a_report_is_written_down(office: Office):
    browser = office.signed_in("maria")

    for name in ("laporan.pdf", "laporan.xlsx", "laporan.csv", "lalintalkim.pdf"):
        assert browser.get(f"/laporan/berkas/{name}").status == 200

    assert [one.what for one in office.room.books.looks()].count("report_export") == 4


def test_the_paper_says_what_the_page_says(office: Office):
    data = office.signed_in("maria").get("/laporan/berkas/laporan.pdf").data

    text = "".join(one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(data))

    assert "Laporan layanan pos" in text and "Permohonan per minggu" in text
    assert "6 (6 sudah sampai di Kanim)" in text and "Perkiraan" in text


def test_the_monthly_report_counts_books_by_case(office: Office):
    browser = office.signed_in("yosef")

    data = browser.get("/laporan/berkas/lalintalkim.pdf?bulan=2026-11").data

    text = "".join(one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(data))
    assert "Paspor 48H elektronik 6 0 0 0 0 6" in text.replace("\r\n", " ")
    assert browser.get("/laporan/lalintalkim?bulan=2026-11").status == 200


def test_each_book_and_case_has_its_place_in_the_monthly_report():
    cases = [a_case(product="PLB", purpose="penggantian"), a_case(purpose="hilang")]

    everyone, _oepoli = units(cases)

    rows = dict(everyone.rows)
    assert rows["Pas Lintas Batas"] == (0, 1, 0, 0, 0, 1)
    assert rows["Paspor 48H elektronik"] == (0, 0, 1, 0, 0, 1)


def test_nothing_in_a_workbook_is_run_when_it_is_opened():
    typed = ["=1+1", "+cmd", "@SUM(A1)", "-2", "http://jahat.test", "\t=1"]

    data = workbook({"Uji": [["Isi"], *([text] for text in typed), [7]]})

    book = zipfile.ZipFile(io.BytesIO(data))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet and "<v>7</v>" in sheet
    assert "=1+1" in book.read("xl/sharedStrings.xml").decode()


def test_a_report_of_a_practice_record_has_no_name_in_it(office: Office):
    browser = office.signed_in("maria")

    told = [browser.get("/laporan").text, browser.get("/laporan/berkas/laporan.csv").text]

    assert all(a_record()["name"] not in text and a_record()["nik"] not in text for text in told)
