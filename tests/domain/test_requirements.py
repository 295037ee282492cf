"""The checklist of papers, cell by cell of the published document list."""

from dataclasses import replace
from datetime import date

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain.requirements import papers_missing, papers_needed
from app.domain.rulebook import Rules

RULES = load_rulebook().on(date(2026, 11, 21))
ADULT = {"applicant_class": "dewasa", "purpose": "baru"}
CASES = {
    "baru_dewasa": ADULT,
    "baru_anak": {"applicant_class": "anak", "purpose": "baru"},
    "ganti": {"purpose": "penggantian", "old_passport": {"issued_on": "2009-01-01"}},
    "ganti_lama": {"purpose": "penggantian", "old_passport": {"issued_on": "2008-12-31"}},
    "hilang": {"purpose": "hilang"},
    "rusak": {"purpose": "rusak"},
    "perubahan": {"purpose": "perubahan"},
    "cpmi": ADULT | {"interview": {"purpose": "bekerja_pmi"}},
    "haji": ADULT | {"interview": {"purpose": "umroh_haji"}},
    "splp": ADULT | {"product": "SPLP-WNI"},
    "plb": ADULT | {"product": "PLB"},
}
# R required, C if applicable, - not needed; columns as in CASES.
MATRIX = """
ktp                 R - R R R R R R R C R
ktp_ortu            - R - - - - - - - - -
kk                  R R - R R R R R R C R
akta                R - - R C C R R R - -
akta_anak           - R - - - - - - - - -
nikah_ortu          - R - - - - - - - - -
paspor_lama         C C R R - R R C C C -
salinan_paspor_lama - - - - C - - - - - -
paspor_ortu         - C - - - - - - - - -
pernyataan          R - R R R R R R R R -
pernyataan_ortu     - R - - - - - - - - -
kuasa_ortu          - C - - - - - - - - -
hak_asuh            - C - - - - - - - - -
lapor_hilang        - - - - R - - - - C -
bap                 - - - - R R - - - - -
kahar               - - - - C C - - - - -
penetapan           C C - - - - R C C - -
pewarganegaraan     C C - - - - C C C - -
rekom_pmi           - - - - - - - C - - -
surat_ppiu          - - - - - - - - C - -
perdim_11           R R R R R R R R R R -
permohonan_plb      - - - - - - - - - - R
"""
MARKS = {"required": "R", "conditional": "C"}
CELLS = [
    (paper, case, mark)
    for paper, *marks in (line.split() for line in MATRIX.strip().splitlines())
    for case, mark in zip(CASES, marks, strict=True)
]


def needs(application, rules=RULES):
    return {paper.code: MARKS[paper.need] for paper in papers_needed(rules, application)}


@pytest.mark.parametrize(("paper", "case", "mark"), CELLS)
def test_every_cell_of_the_document_list(paper, case, mark):
    assert needs(CASES[case]).get(paper, "-") == mark


def test_the_document_list_has_no_other_rows():
    assert {row.code for row in RULES.papers} == {paper for paper, _, _ in CELLS}


def with_switch(value):
    switches = tuple(
        replace(row, value=value) if row.code == "rekom_disnaker" else row
        for row in RULES.rows.switches
    )
    return Rules(RULES.day, replace(RULES.rows, switches=switches))


@pytest.mark.parametrize(("value", "mark"), [("wajib", "R"), ("opsional", "C"), ("tidak", None)])
def test_the_office_decides_whether_a_migrant_worker_needs_the_letter(value, mark):
    assert needs(CASES["cpmi"], with_switch(value)).get("rekom_pmi") == mark


def test_a_child_who_renews_shows_the_parents_papers_and_the_old_book():
    found = needs(CASES["ganti"] | {"applicant_class": "anak"})

    assert found["paspor_lama"] == found["ktp_ortu"] == found["pernyataan_ortu"] == "R"
    assert not {"ktp", "pernyataan", "akta"} & set(found)


def test_a_pilgrim_who_renews_is_not_asked_for_a_birth_certificate_again():
    found = needs(CASES["ganti"] | {"interview": {"purpose": "umroh_haji"}})

    assert "akta" not in found
    assert found["surat_ppiu"] == "C"


def test_an_empty_draft_has_the_common_checklist():
    assert needs({}) == needs(ADULT)
    assert needs({"purpose": "penggantian", "old_passport": None})["paspor_lama"] == "R"


def test_required_papers_come_first_and_cite_their_rule():
    papers = papers_needed(RULES, ADULT)

    assert [paper.need for paper in papers] == sorted(
        (paper.need for paper in papers), reverse=True
    )
    assert all(paper.basis for paper in papers)


def test_only_what_the_applicant_must_bring_can_be_missing():
    shown = [{"code": "ktp", "state": "asli_dikembalikan"}, {"code": "kk", "state": "kurang"}]

    missing = papers_missing(RULES, ADULT | {"papers": shown})

    assert [paper.code for paper in missing] == ["kk", "akta", "pernyataan"]
