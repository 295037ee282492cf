"""Which papers belong to an application, and what each says (surat permohonan)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.domain import paper_forms
from app.domain.deadline import complete_by
from app.domain.paper_forms import Form, Occasion
from app.domain.perdim import perdim
from app.domain.receipt import MISSING, Letterhead
from app.domain.rulebook import Rules

_MAKERS: dict[str, Callable[[Mapping[str, Any], Occasion], Form]] = {
    "perdim": perdim,
    "statement": paper_forms.statement,
    "interview": paper_forms.interview_result,
    "parents": paper_forms.parents_statement,
    "returned": paper_forms.returned_papers,
    "on_hold": paper_forms.on_hold,
}
LABELS = {
    "perdim": "Formulir Perdim 11",
    "statement": "Surat pernyataan",
    "interview": "Hasil wawancara",
    "parents": "Surat pernyataan orang tua",
    "returned": "Surat pengembalian berkas",
    "on_hold": "Tanda terima penundaan",
}
_LISTS = ("maksud", "pekerjaan")


def that_apply(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Codes of the papers this application needs, in the order of LABELS."""
    lacks = any(paper["state"] == MISSING for paper in record.get("papers", ()))
    is_wanted = {
        "parents": record.get("applicant_class") == "anak",
        "statement": record.get("applicant_class") != "anak",
        "returned": lacks,
        "on_hold": bool(record.get("on_hold")),
    }
    return tuple(code for code in LABELS if is_wanted.get(code, True))


def letter(code: str, record: Mapping[str, Any], occasion: Occasion) -> Form:
    """Put one of the papers into words."""
    return _MAKERS[code](record, occasion)


def occasion_of(head: Letterhead, officer: str, on: date, rules: Rules) -> Occasion:
    """Today's occasion, with the words and the last day the rules give."""
    words = {name: {one.code: one.label for one in rules.options(name)} for name in _LISTS}
    return Occasion(head, on, officer, words, complete_by(on, rules))
