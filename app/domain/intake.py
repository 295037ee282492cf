"""The eight steps of taking an application, and what each must hold before it is complete."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain import identity
from app.domain.calendar import age, iso_date
from app.domain.intake_checks import UNKNOWN, Asked, Level, Problem, Record, check_field
from app.domain.interview import is_open
from app.domain.region import Regions
from app.domain.requirements import papers_missing
from app.domain.rulebook import Rules
from app.domain.tariff import is_adult, products_on_offer
from app.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard; `following` is what the forward button says."""

    number: int
    key: str
    title: str
    following: str


STEPS = (
    Step(1, "nik", "NIK", "Lanjut: Jenis permohonan"),
    Step(2, "kind", "Jenis permohonan", "Lanjut: Data pemohon"),
    Step(3, "person", "Data pemohon", "Lanjut: Orang tua"),
    Step(4, "family", "Orang tua", "Lanjut: Berkas dan foto"),
    Step(5, "papers", "Berkas dan foto", "Lanjut: Wawancara"),
    Step(6, "interview", "Wawancara", "Lanjut: Biaya"),
    Step(7, "fee", "Biaya", "Lanjut: Tinjau"),
    Step(8, "review", "Tinjau dan simpan", "Simpan dan cetak"),
)


ABSENT_NIK = {
    "anak": "Anak belum punya NIK",
    "ktp_hilang": "KTP hilang, NIK tidak dihafal",
}
"""Why an intake goes on without a NIK; headquarters looks it up in the population register."""
_PERSON = ("name", "birth_place", "birth_on", "sex", "occupation", "marital", "phone")
_PLACE = ("address", "village", "district", "regency")


def empty_record() -> Record:
    """The start of an intake: a new ten-year electronic passport for an adult."""
    people: Record = {key: {} for key in ("father", "mother", "spouse", "guardian", "old_passport")}
    return {
        "purpose": "baru",
        "reason": "",
        "applicant_class": "dewasa",
        "product": "",
        "papers": [],
        "interview": {"answers": {}},
        **people,
    }


def required(record: Record, step: int) -> tuple[str, ...]:
    """Keys that must not be empty on one step."""
    if step == 1:
        return () if record.get("nik_absent") else ("nik",)
    if step == 2:
        reason = ("reason",) if record.get("purpose") in {"penggantian", "perubahan"} else ()
        return ("purpose", *reason, "applicant_class", "product")
    if step == 3:
        note = ("nik_note",) if record.get("nik_differs") else ()
        book = ("old_passport.number",) if record.get("purpose") == "penggantian" else ()
        return _PERSON + _PLACE + note + book
    if step == 4:
        partner = ("spouse.name",) if record.get("marital") == "kawin" else ()
        return ("father.name", "mother.name", *partner)
    if step == 6:
        return ("interview.country", "interview.purpose", "interview.outcome")
    return ()


def check_step(
    record: Record, step: int, rules: Rules, regions: Regions, home_regency: str = ""
) -> tuple[Problem, ...]:
    """All there is to say about one step, errors first, in the order of the form.

    Args:
        home_regency: four digits of the post's own regency, to notice who came from afar.
    """
    asked = Asked(record, rules, regions, home_regency)
    empty = [Problem(key, "required") for key in required(record, step) if not asked.text(key)]
    found = [problem for key in _FIELDS[step] for problem in check_field(asked, key)]
    more = _WHOLE.get(step)
    told = empty + found + (more(asked) if more else [])
    return tuple(sorted(told, key=lambda one: (one.level != "error", _place(step, one.field))))


def _place(step: int, key: str) -> int:
    """Where a field stands on its page; what has no place of its own comes last."""
    order = [*_FIELDS[step], *required({}, step)]
    return order.index(key) if key in order else len(order)


def states(record: Record, rules: Rules, regions: Regions, visited: int) -> list[str]:
    """done, problem or todo for each step; what was never opened is todo."""
    found = []
    for step in STEPS:
        problems = check_step(record, step.number, rules, regions)
        bad = any(problem.level == "error" for problem in problems)
        reached = step.number <= visited
        found.append("todo" if not reached or step.number == 8 else "problem" if bad else "done")
    return found


def from_nik(record: Record, regions: Regions, rules: Rules) -> Record:
    """What the NIK itself tells, for fields still empty; {} while it is unreadable."""
    try:
        nik = identity.Nik.parse(str(record.get("nik", "")), rules.day)
    except RuleBroken:
        return {}
    told: Record = {
        "birth_on": nik.birth_on.isoformat(),
        "sex": nik.sex,
        "applicant_class": "anak" if age(nik.birth_on, rules.day) < 17 else "dewasa",
        "district": regions.name(nik.district) or "",
        "regency": regions.name(nik.regency) or "",
    }
    return {key: value for key, value in told.items() if value}


def _kind(asked: Asked) -> list[Problem]:
    """Age and class, then class and book, must fit; a married child counts as grown up.

    Source: Permenkumham 8/2014 jo 18/2022 Pasal 2A; dated limit `dewasa`.
    """
    record, found = asked.record, []
    born = iso_date(record.get("birth_on"))
    years = age(born, asked.rules.day) if born else None
    grown = asked.rules.limit("dewasa").count
    facts: dict[str, object] = {"age": years or 0, "grown": grown}
    if years is not None and record.get("applicant_class") == "anak" and years >= grown:
        found.append(Problem("applicant_class", "class_too_old", "error", facts))
    if years is not None and record.get("applicant_class") == "dewasa" and years < grown:
        is_open = not record.get("marital") or is_adult(asked.rules, record)
        level: Level = "warning" if is_open else "error"
        found.append(Problem("applicant_class", "class_too_young", level, facts))
    offered = {one.code for one in products_on_offer(asked.rules, record)}
    if record.get("product") and record["product"] not in offered:
        found.append(Problem("product", "product_not_offered", "error", facts))
    return found + _border_pass(asked)


def _border_pass(asked: Asked) -> list[Problem]:
    """Who asks for one hears first what it is worth, and whose it is; neither is forbidden here.

    Source: dated switch `plb_timor_leste` and list `kecamatan_plb`.
    """
    if asked.record.get("product") != "PLB":
        return []
    found = []
    district = str(asked.record.get("nik") or "")[:6]
    homes = {one.code for one in asked.rules.options("kecamatan_plb")}
    if len(district) == 6 and district not in homes:
        place = asked.regions.name(district) or district
        found.append(Problem("product", "plb_not_resident", "warning", {"about": place}))
    if asked.rules.switch("plb_timor_leste") == "tidak":
        found.append(Problem("product", "plb_not_accepted", "warning"))
    return found


def _person(asked: Asked) -> list[Problem]:
    """A grown-up by marriage is married; what the NIK tells otherwise is noted, never blocked."""
    kind = [one for one in _kind(asked) if one.level == "error" and one.code == "class_too_young"]
    return [Problem("marital", one.code, one.level, one.facts) for one in kind]


def _family(asked: Asked) -> list[Problem]:
    """Somebody answers for a child: a parent whose name is known, or a guardian (wali)."""
    if asked.record.get("applicant_class") != "anak":
        return []
    known = [asked.text(f"{who}.name") not in ("", UNKNOWN) for who in ("father", "mother")]
    guardian = asked.text("guardian.name") not in ("", UNKNOWN)
    if guardian and not asked.text("guardian.relation"):
        return [Problem("guardian.relation", "required")]
    return [] if any(known) or guardian else [Problem("guardian.name", "guardian_missing")]


def _papers(asked: Asked) -> list[Problem]:
    missing = papers_missing(asked.rules, asked.record)
    found = [
        Problem(f"paper.{one.code}", _missing_code(one.code), "error", {"about": one.label})
        for one in missing
    ]
    roles = {blob["role"] for blob in asked.record.get("blobs", ())}
    return found if "portrait" in roles else [*found, Problem("portrait", "portrait_missing")]


def _missing_code(paper: str) -> str:
    return "consent_missing" if paper == "pernyataan_ortu" else "paper_missing"


def _interview(asked: Asked) -> list[Problem]:
    talk = asked.record.get("interview") or {}
    answers = talk.get("answers", {})
    questions = asked.rules.questions_for(str(talk.get("purpose") or ""))
    open_ones = [one for one in questions if one.kind == "pilihan" and one.code not in answers]
    return [Problem(f"answer.{one.code}", "answer_missing") for one in open_ones[:1]]


def _declared(asked: Asked) -> list[Problem]:
    """Nothing is saved as complete while the head of the post still has to decide."""
    waits = [Problem("interview.decision", "consultation_open")] if is_open(asked.record) else []
    return waits + (
        [] if asked.record.get("is_declared") else [Problem("is_declared", "not_declared")]
    )


_RELATIVES = tuple(
    f"{who}.{part}"
    for who in ("father", "mother", "spouse", "guardian")
    for part in ("name", "relation", "birth_place", "birth_on", "nik")
)
_FIELDS: dict[int, tuple[str, ...]] = {
    1: ("nik",),
    2: (),
    3: (
        *_PERSON,
        *_PLACE,
        "postcode",
        "email",
        "nik_note",
        "old_passport.number",
        "old_passport.issued_on",
        "old_passport.expires_on",
        "old_passport.issued_at",
        "old_passport.register",
        "alias",
        "height_cm",
        "employer",
        "work_phone",
        "ktp_issued_on",
        "ktp_issued_at",
    ),
    4: (*_RELATIVES, "kk_number", "kk_issued_on"),
    5: (),
    6: (),
    7: (),
    8: (),
}
_WHOLE: dict[int, Callable[[Asked], list[Problem]]] = {
    2: _kind,
    3: _person,
    4: _family,
    5: _papers,
    6: _interview,
    8: _declared,
}
