"""Printing a letter of an application, and the truth about where it went."""

from dataclasses import dataclass

from app.domain.letters import LABELS
from app.errors import Unavailable
from ui.counter import Counter, Row


@dataclass(frozen=True)
class Letter:
    """Where a letter went; `printer` is "" when `pdf` waits for a place."""

    code: str
    number: str
    printer: str
    pdf: bytes
    problem: str = ""


def print_letter(counter: Counter, record: Row, code: str) -> Letter:
    """Print on the printer of the settings, or hand back the PDF; a roll takes no A4."""
    pdf, number = counter.papers.letter(counter.desk, record, code), str(record["number"])
    chosen, paper = counter.looks.setting("printer"), counter.looks.setting("paper")
    try:
        name = str(chosen or next(iter(counter.printer.names()), ""))
        if name and paper != "80mm":
            counter.printer.print_pdf(name, pdf, f"{LABELS[code]} {number}")
            return Letter(code, number, name, pdf)
    except Unavailable as problem:
        return Letter(code, number, "", pdf, problem.code)
    return Letter(code, number, "", pdf)
