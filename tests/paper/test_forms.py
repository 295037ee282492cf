"""The papers of an application say what the record says, and nothing of the talk."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from app.adapters.rule_files import load_rulebook
from app.domain import deadline, paper_forms
from app.domain import letters as letters_of
from app.domain.courier import Pouch, courier_letter
from app.domain.paper_forms import Occasion
from app.domain.perdim import perdim
from app.paper.forms.sheet import pdf
from tests.paper.samples import DAY, HEAD, NAME, NUMBER, codes_in, picture_of, record

LATEST = deadline.complete_by(DAY, load_rulebook().on(DAY))
WORDS = {"maksud": {"wisata": "Wisata atau liburan"}}
OCCASION = Occasion(HEAD, DAY, "Desi Malaikosa", WORDS, LATEST)
MAKERS = {
    "perdim": perdim,
    "statement": paper_forms.statement,
    "interview": paper_forms.interview_result,
    "parents": paper_forms.parents_statement,
    "returned": paper_forms.returned_papers,
    "on hold": paper_forms.on_hold,
}
TALK = {
    "country": "Timor-Leste",
    "purpose": "wisata",
    "outcome": "tunda",
    "answers": {"tahu_tujuan": "JAWABANRAHASIA"},
    "signs": ["TANDARAHASIA"],
    "note": "CATATANRAHASIA",
}


def words(paper: bytes) -> str:
    pages = pypdfium2.PdfDocument(paper)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def letters(text: str) -> str:
    return "".join(text.split()).upper()


every_paper = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


@every_paper
def test_a_paper_names_the_ministry_the_office_and_the_applicant(make):
    text = words(pdf(make(record(), OCCASION)))

    assert text.index("KEMENTERIAN IMIGRASI") < text.index("DIREKTORAT JENDERAL")
    assert text.index("KANTOR WILAYAH") < text.index("KANTOR IMIGRASI KELAS I")
    assert letters(NAME) in letters(text) and NUMBER in text


@every_paper
def test_a_name_of_two_hundred_letters_is_printed_whole(make):
    name = " ".join(["Bartolomeus"] * 17)[:200]

    text = words(pdf(make(record(name=name), OCCASION)))

    assert letters(text).count("BARTOLOMEUS") >= 16


@every_paper
def test_nothing_of_the_talk_reaches_a_paper(make):
    text = words(pdf(make(record(interview=TALK, on_hold=True), OCCASION)))

    assert "RAHASIA" not in letters(text)


@every_paper
def test_a_record_with_hardly_anything_still_prints(make):
    bare = {"purpose": "baru", "number": NUMBER, "name": NAME}

    assert letters(NAME) in letters(words(pdf(make(bare, OCCASION))))


@every_paper
def test_a_practice_post_prints_the_practice_mark(make):
    practice = replace(OCCASION, head=replace(HEAD, practice=True))

    assert "LATIHAN" in words(pdf(make(record(), practice)))


def test_perdim_takes_few_pages_and_a_letter_one():
    assert len(pypdfium2.PdfDocument(pdf(perdim(record(), OCCASION)))) <= 4
    for name, make in MAKERS.items():
        assert name == "perdim" or len(pypdfium2.PdfDocument(pdf(make(record(), OCCASION)))) == 1


def test_the_return_says_what_lacks_and_the_thirtieth_day():
    text = words(pdf(paper_forms.returned_papers(record(), OCCASION)))

    assert date(2026, 12, 21) == LATEST
    assert "Akta lahir" in text and "21 Desember 2026" in text and "Surat nikah" not in text


def test_a_hold_says_only_that_it_waits():
    text = words(pdf(paper_forms.on_hold(record(interview=TALK, on_hold=True), OCCASION)))

    assert "Menunggu pemeriksaan lanjutan" in text and "Wisata" not in text


def test_a_guardian_answers_for_a_child_before_the_father():
    child = record(applicant_class="anak", father={"name": "Yosef"}, guardian={"name": "Maria"})

    text = words(pdf(paper_forms.parents_statement(child, OCCASION)))

    assert "Maria" in text and "Yosef" not in text


def test_the_courier_letter_has_counts_and_a_readable_code_and_no_names():
    paper = pdf(courier_letter((Pouch("K-014", 12, "SGL-88"), Pouch("K-015", 3, "")), OCCASION))

    assert "15 permohonan" in words(paper) and NAME not in words(paper)
    assert codes_in(picture_of(paper)) == {"beranda:kantong;K-014:12:SGL-88,K-015:3:"}


def test_an_adult_and_a_child_need_different_papers():
    complete = {"papers": []}

    assert letters_of.that_apply(record(**complete)) == ("perdim", "statement", "interview")
    assert "parents" in letters_of.that_apply(record(applicant_class="anak", **complete))
    assert "returned" in letters_of.that_apply(record())
    assert "on_hold" in letters_of.that_apply(record(on_hold=True))


def test_perdim_gives_reason_and_occupation_by_their_number():
    occasion = letters_of.occasion_of(HEAD, "Desi", DAY, load_rulebook().on(DAY))
    mine = record(purpose="penggantian", reason="halaman_penuh", occupation="PNS")

    cells = {one.label: one.value for one in perdim(mine, occasion).blocks if hasattr(one, "count")}

    assert cells["PERMOHONAN*"] == "B2" and cells["PEKERJAAN*"] == "2"
