"""The console in English: every sentence has its English, and none is there for nothing."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import nodes

import app.hq.console
import resources
from app.adapters.rule_files import load_rulebook
from app.domain.calendar import DAYS, MONTHS, short_date
from app.domain.report import REFUSED, Spent
from app.domain.status import Status, label
from app.hq.console import languages, reporting
from app.hq.console.languages import ENGLISH, INDONESIAN, english
from app.hq.console.pages import environment
from app.paper import charts

# Words are the same on both databases.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

CODE = Path(app.hq.console.__file__).parent
TEMPLATES = resources.path("console/templates")
NO_CODE = {"languages.py"}


def calls() -> Iterator[tuple[str, str]]:
    """(function, sentence) wherever the code says something."""
    for path in sorted(CODE.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if path.name not in NO_CODE and isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                wrapped = "mark" if name == "map" and is_named(node.args[0], "mark") else name
                for told in literals(node.args[-1] if name == "map" else node.args[0]):
                    yield wrapped, told


def is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def literals(node: ast.expr) -> Iterator[str]:
    parts = getattr(node, "values" if isinstance(node, ast.Dict) else "elts", [node])
    for part in parts:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def asked_in_templates() -> Iterator[tuple[str, str, str]]:
    """(template, function, sentence) of what the pages themselves say."""
    for path in sorted(TEMPLATES.glob("*.html")):
        tree = environment().parse(path.read_text("utf-8"), path.name, str(path))
        for call in tree.find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            if name in ("_", "count", "fragment") and isinstance(call.args[0], nodes.Const):
                yield path.name, name, call.args[0].value


SAID = {told for name, told in calls() if name in ("say", "mark", "said")}
SAID |= {told for _path, name, told in asked_in_templates() if name == "_"}
COUNTED = {told for name, told in calls() if name == "say_count"}
COUNTED |= {told for _path, name, told in asked_in_templates() if name == "count"}
PIECES = {(path, told) for path, name, told in asked_in_templates() if name == "fragment"}
# What comes from tables of the domain, and the words of the rules a page may show.
TABLES = {label(one) for one in Status} | set(DAYS) | set(MONTHS)
AS_THEY_ARE = {"plb", "splp"}
RULES = {"dewasa", "anak", "cpmi", "haji", "asn", "Adjudikator", "Sistem", "Wawancara"}


def short_months() -> set[str]:
    return {short_date(date(2026, month, 1)).split()[1] for month in range(1, 13)}


def test_every_sentence_of_the_code_has_its_english_and_none_is_left_over() -> None:
    assert set(english()["sentences"]) == SAID | TABLES | RULES | short_months()
    assert set(english()["counts"]) == COUNTED


def test_every_word_between_the_tags_has_its_english_and_none_is_left_over() -> None:
    known = english()["templates"]
    lacking = {(p, t) for p, t in PIECES if t not in known["all"] and t not in known.get(p, {})}

    assert lacking == set()
    assert set(known["all"]) <= {told for _path, told in PIECES}
    own = {(path, told) for path, table in known.items() if path != "all" for told in table}
    assert own <= PIECES


def test_papers_fees_limits_and_refusals_of_the_rules_have_their_english() -> None:
    rules = load_rulebook().on(date(2026, 11, 23)).rows
    told = {one.label for one in rules.tariff_lines} | {one.short for one in rules.papers}
    told |= {f"{one.label}, {one.unit}" for one in rules.limits}
    told |= {value for one in rules.switches for value in one.options}
    told |= {case.replace("_", " ") for one in rules.papers for case in one.needs}
    told |= set(REFUSED.values())
    languages.use(ENGLISH)
    lacking = {one for one in told - AS_THEY_ARE if languages.say(one) == one}
    languages.use(INDONESIAN)

    assert lacking == set()
    assert not set(english()["rules"]) & (set(english()["sentences"]) | set(languages.counter()))


def test_gaps_are_the_same_in_both_languages() -> None:
    pairs = [(one, other) for one, other in english()["sentences"].items()]
    pairs += [(one, other) for one, both in english()["counts"].items() for other in both]

    for one, other in pairs:
        assert gaps(one) == gaps(other), one


def gaps(sentence: str) -> set[str]:
    return {name for _text, name, _form, _turn in Formatter().parse(sentence) if name}


def test_a_count_tells_one_from_many_and_indonesian_does_not() -> None:
    languages.use(ENGLISH)
    told = [languages.say_count("{n} laptop", n) for n in (0, 1, 2)]
    languages.use(INDONESIAN)

    assert told == ["0 laptops", "1 laptop", "2 laptops"]
    assert languages.say_count("{n} laptop", 2) == "2 laptop"


def test_a_chart_in_a_page_speaks_the_readers_language_and_on_paper_indonesian() -> None:
    spent = (Spent("Pos Contoh", 2.5, 1.5, 0.5, 6),)
    languages.use(ENGLISH)
    shown = charts.svg(charts.spent_chart(spent, 4, reporting.told(charts)), "")
    languages.use(INDONESIAN)

    assert ">4.5<" in shown and ">limit 4 working days<" in shown
    assert ">batas 4 hari kerja<" in charts.svg(charts.spent_chart(spent, 4), "")


def test_what_a_person_typed_is_never_told_in_another_language() -> None:
    languages.use(ENGLISH)
    page = environment().from_string("<b>{{ name }}</b>, {{ kind }}", globals={})
    told = page.render(name="Baru", kind=languages.mark("Baru"))
    languages.use(INDONESIAN)

    assert told == "<b>Baru</b>, New"
