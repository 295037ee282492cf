"""The words of the screen and their other language: found in the code, kept in one list, compiled.

`python3 -m app words` looks for every sentence that the screens say, brings
`resources/languages/en.ts` up to date without losing a translation, and compiles it to `en.qm`.
`python3 -m app words --check` changes nothing and names what is wrong.
"""

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import resources
from app.adapters.fsio import write_durable

UI = Path(__file__).resolve().parent.parent / "ui"
CATALOGUE = resources.path("languages/en.ts")
COMPILED = resources.path("languages/en.qm")
SAYS = {"say": False, "mark": False, "say_count": True, "mark_count": True}
"""What says a sentence, and whether it counts something."""
SHOWN = {
    "lists.toml": ("label",),
    "papers.toml": ("label", "short"),
    "tariffs.toml": ("label",),
    "questions.toml": ("text", "said"),
    "signs.toml": ("title", "ask"),
}
"""Which parts of the rules reach the screen."""
NAMES_OF_PLACES = frozenset({"kecamatan_plb"})
_GAP = re.compile(r"\{(\w*)[^}]*\}")
_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    '<TS version="2.1" language="en" sourcelanguage="id">\n<context>\n    <name>beranda</name>\n'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence; `told` holds its translation, or the two forms for one and for many."""

    source: str
    counts: bool
    told: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        return len(self.told) == (2 if self.counts else 1) and all(self.told)


def main(argv: list[str]) -> int:
    """Bring the list up to date, or only look at it; 1 when something is missing."""
    if "--check" not in argv:
        known = {entry.source: entry for entry in read(CATALOGUE)}
        merged = [_kept(known.get(source), source, counts) for source, counts in found()]
        write_durable(CATALOGUE, written(merged).encode("utf-8"))
        compile_to(COMPILED)
    problems = wrong()
    ended = f"words: {len(problems)} to mend" if problems else "words: all is well"
    sys.stdout.write("".join(f"{line}\n" for line in (*problems, ended)))
    return 1 if problems else 0


def found() -> list[tuple[str, bool]]:
    """Every sentence the screens say, with whether it counts; each once, in reading order."""
    said = [one for path in sorted(UI.rglob("*.py")) for one in in_code(path.read_text("utf-8"))]
    plain = [(source, False) for source in (*in_rules(), *in_help(), *in_domain())]
    return list(dict.fromkeys([*said, *plain]))


def in_code(code: str) -> Iterator[tuple[str, bool]]:
    """What is said by name: only a sentence that stands in the code can be found."""
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
            continue
        if node.func.id in SAYS:
            yield from ((words, SAYS[node.func.id]) for words in _sentences(node.args[0]))


def in_rules() -> Iterator[str]:
    """Labels, questions and signs, as the rule files hold them."""
    for name, parts in SHOWN.items():
        yield from _texts(tomllib.loads(resources.path(f"rules/{name}").read_text("utf-8")), parts)


def in_help() -> Iterator[str]:
    for path in sorted(resources.path("help").glob("*.toml")):
        page = tomllib.loads(path.read_text("utf-8"))
        yield from (page["title"], page["purpose"], *page["now"], page["power"])


def in_domain() -> Iterator[str]:
    """Words that the domain holds because papers and journal need them too."""
    from datetime import date

    from app.domain import calendar, duplicate, intake, letters, receipt, status

    yield from (*calendar.DAYS, *calendar.MONTHS)
    yield from (calendar.short_date(date(2026, month, 1))[2:] for month in range(1, 13))
    yield from (chip.label for chip in (*status.STAGES.values(), *status.DATA_STATES.values()))
    yield from (words for step in intake.STEPS for words in (step.title, step.following))
    yield from (*intake.ABSENT_NIK.values(), *letters.LABELS.values())
    yield from (label for _key, label in duplicate.FIELDS)
    yield from (*receipt.PURPOSES.values(), *receipt.CLASSES.values(), *receipt.AGAIN)
    yield from receipt.OTHER_BOOKS.values()
    products = tomllib.loads(resources.path("rules/products.toml").read_text("utf-8"))
    yield from (receipt.product_label(one["code"]) for one in products["product"])


def read(path: Path) -> list[Entry]:
    """The list as it stands; empty while there is none."""
    if not path.exists():
        return []
    # S314: this file travels with the program, nobody sends it
    root = ElementTree.fromstring(path.read_text("utf-8"))  # noqa: S314
    return [_entry(message) for message in root.iter("message")]


def written(entries: Iterable[Entry]) -> str:
    return _HEAD + "".join(_lines(entry) for entry in entries) + "</context>\n</TS>\n"


def compile_to(path: Path) -> None:
    """Let Qt's own compiler write the list as the program loads it."""
    qt = find_spec("PySide6")
    assert qt is not None
    assert qt.origin is not None
    tool = Path(qt.origin).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([str(tool), "-silent", str(CATALOGUE), "-qm", str(path)], check=True)


def wrong() -> list[str]:
    """What keeps the second language from being whole, one line each."""
    entries = {entry.source: entry for entry in read(CATALOGUE)}
    wanted = dict(found())
    lines = [f"not in the list: {source}" for source in wanted if source not in entries]
    lines += [f"said nowhere: {source}" for source in entries if source not in wanted]
    for source, entry in entries.items():
        if not entry.is_told:
            lines.append(f"not translated: {source}")
        elif any(gaps(told) != gaps(source) for told in entry.told):
            lines.append(f"gaps differ: {source}")
    return lines + ([] if _is_fresh() else ["en.qm is older than en.ts: run python3 -m app words"])


def gaps(words: str) -> set[str]:
    """The {names} that stand for what is filled in."""
    return set(_GAP.findall(words))


def _sentences(first: ast.expr) -> Iterator[str]:
    """A sentence, or one of two; never a key with which a table is asked."""
    if isinstance(first, ast.IfExp):
        yield from (*_sentences(first.body), *_sentences(first.orelse))
    elif isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
        yield first.value


def _texts(part: object, wanted: tuple[str, ...]) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _texts(one, wanted)
    elif isinstance(part, dict) and part.get("name") not in NAMES_OF_PLACES:
        for key, value in part.items():
            if key in wanted and isinstance(value, str) and value:
                yield value
            else:
                yield from _texts(value, wanted)


def _kept(known: Entry | None, source: str, counts: bool) -> Entry:
    return Entry(source, counts, known.told if known and known.counts == counts else ())


def _entry(message: ElementTree.Element) -> Entry:
    counts = message.get("numerus") == "yes"
    told = message.find("translation")
    assert told is not None
    forms = [form.text or "" for form in told.iter("numerusform")] if counts else [told.text or ""]
    return Entry(message.findtext("source") or "", counts, tuple(forms))


def _lines(entry: Entry) -> str:
    state = "" if entry.is_told else ' type="unfinished"'
    if entry.counts:
        forms = "".join(f"<numerusform>{escape(one)}</numerusform>" for one in entry.told)
        told, numerus = forms or "<numerusform></numerusform>" * 2, ' numerus="yes"'
    else:
        told, numerus = escape("".join(entry.told)), ""
    return (
        f"    <message{numerus}>\n        <source>{escape(entry.source)}</source>\n"
        f"        <translation{state}>{told}</translation>\n    </message>\n"
    )


def _is_fresh() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        anew = Path(folder) / "en.qm"
        compile_to(anew)
        return COMPILED.exists() and anew.read_bytes() == COMPILED.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
