"""Which papers one application needs (persyaratan), from the dated document list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app.domain.calendar import iso_date
from app.domain.rulebook import PaperRule, Rules

Record = Mapping[str, Any]
Need = Literal["required", "conditional"]
_TRAVEL_CASES = {"bekerja_pmi": "cpmi", "umroh_haji": "haji"}
_OTHER_BOOKS = {"SPLP-WNI": "splp", "PLB": "plb"}
_SWITCHED: dict[str, Need | None] = {
    "wajib": "required",
    "opsional": "conditional",
    "tidak": None,
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper on the checklist.

    Attributes:
        need: "conditional" papers count only when they apply to this person.
        basis: the rule that asks for it, to show and to cite.
        made_by: "pemohon" brings it, "pos" prints it, "kanim" writes it later.
        short: what officers call it, for narrow places.
    """

    code: str
    label: str
    need: Need
    basis: str
    made_by: str
    short: str = ""


def papers_needed(rules: Rules, application: Record) -> tuple[Paper, ...]:
    """Return the checklist, required papers first, each in the order of the rules.

    Of the application it reads `purpose`, `product`, `applicant_class`, `old_passport.issued_on`
    and `interview.purpose`; what is not known yet is taken as the common case.
    """
    found = [
        Paper(row.code, row.label, need, row.basis.source, row.made_by, row.short)
        for row in rules.papers
        if (need := _need(row, rules, application)) is not None
    ]
    return tuple(sorted(found, key=lambda paper: paper.need != "required"))


def papers_missing(rules: Rules, application: Record) -> tuple[Paper, ...]:
    """Return required papers the applicant has to bring and has not brought in good order."""
    shown = {
        paper["code"]
        for paper in application.get("papers", ())
        if paper.get("state") in {"asli_dikembalikan", "disimpan"}
    }
    needed = papers_needed(rules, application)
    return tuple(
        paper
        for paper in needed
        if paper.need == "required" and paper.made_by == "pemohon" and paper.code not in shown
    )


def case(rules: Rules, application: Record) -> str:
    """Return the column of the document list: `baru_dewasa`, `ganti`, `hilang` …"""
    purpose = application.get("purpose") or "baru"
    other = _OTHER_BOOKS.get(application.get("product") or "")
    if other:
        return other
    if purpose == "baru":
        return "baru_anak" if _is_child(application) else "baru_dewasa"
    if purpose == "penggantian":
        return "ganti_lama" if _is_old_series(rules, application) else "ganti"
    return str(purpose)


def _need(row: PaperRule, rules: Rules, application: Record) -> Need | None:
    main = case(rules, application)
    child = _is_child(application)
    if child and row.child_instead:
        return None
    cases = {main, "baru_anak"} if child else {main}
    purpose = (application.get("interview") or {}).get("purpose")
    travel = _TRAVEL_CASES.get(purpose or "")
    # The travel columns repeat the ordinary papers; only what is theirs alone is added, so that
    # a pilgrim who renews a book is not asked for a birth certificate again.
    if travel and set(row.needs) == {travel}:
        cases.add(travel)
    needs = {row.needs[name] for name in cases if name in row.needs}
    if "switch" in needs and row.switch:
        return _SWITCHED[rules.switch(row.switch)]
    if "required" in needs:
        return "required"
    return "conditional" if needs else None


def _is_child(application: Record) -> bool:
    return application.get("applicant_class") == "anak"


def _is_old_series(rules: Rules, application: Record) -> bool:
    """A book of unknown age is taken as new: books are valid for ten years at most."""
    issued_on = iso_date((application.get("old_passport") or {}).get("issued_on"))
    return issued_on is not None and issued_on.year < rules.limit("paspor_seri_baru").count
