"""Printing a receipt: the entry first, then the printer, and the truth about where it went."""

from dataclasses import dataclass

from app.errors import Unavailable
from app.services import printing
from app.services.printing import Printing
from ui.counter import Counter
from ui.languages import say

PAPERS = ("a5", "a4", "80mm")
MODE_80MM = "printer_80mm_mode"
TEST_TITLE = "Halaman uji Beranda"


@dataclass(frozen=True)
class Outcome:
    """Where a receipt went.

    Attributes:
        printer: the printer that took it; "" when there is none, and `pdf` waits for a place.
        problem: code of what the printer said, "" when it said nothing.
    """

    printing: Printing
    paper: str
    printer: str
    pdf: bytes
    problem: str = ""


def print_receipt(counter: Counter, subject: str, paper: str, printer: str) -> Outcome:
    """Write down the copy, then print it or hand back the PDF to be saved.

    The application is safe before this begins; a printer can only fail to print.

    Args:
        printer: the one chosen in the settings; "" takes the first there is.
    """
    noted = printing.note_receipt(counter.desk, subject, paper)
    pdf = counter.papers.pdf(counter.desk, noted, paper)
    title = say("Tanda terima {number}", number=noted.row["number"])
    try:
        name = printer or next(iter(counter.printer.names()), "")
        if name and speaks_escpos(counter, paper):
            counter.printer.print_raw(name, counter.papers.escpos(counter.desk, noted), title)
        elif name:
            counter.printer.print_pdf(name, pdf, title)
    except Unavailable as problem:
        return Outcome(noted, paper, "", pdf, problem.code)
    return Outcome(noted, paper, name, pdf)


def print_test_page(counter: Counter, printer: str, paper: str) -> None:
    """The page takes the way a receipt would take. Raises PrinterMissing, PrinterRefused."""
    if speaks_escpos(counter, paper):
        counter.printer.print_raw(printer, counter.test_page("escpos"), TEST_TITLE)
    else:
        counter.printer.print_pdf(printer, counter.test_page(paper), TEST_TITLE)


def speaks_escpos(counter: Counter, paper: str) -> bool:
    """Whether the roll printer is given its own language instead of a PDF."""
    return paper == "80mm" and counter.looks.setting(MODE_80MM) == "escpos"
