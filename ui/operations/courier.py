"""Printing the letter that goes with a stick (surat pengantar), and where it went."""

from app.errors import Unavailable
from ui.counter import Counter, Load
from ui.operations.letters import Letter

COURIER = "courier"


def print_courier_letter(counter: Counter, load: Load) -> Letter:
    """Print on the printer of the settings, or hand back the PDF; a roll takes no A4."""
    pdf = counter.courier.letter(load)
    chosen, paper = counter.looks.setting("printer"), counter.looks.setting("paper")
    try:
        name = str(chosen or next(iter(counter.printer.names()), ""))
        if name and paper != "80mm":
            counter.printer.print_pdf(name, pdf, f"Surat pengantar {load.name}")
            return Letter(COURIER, load.name, name, pdf)
    except Unavailable as problem:
        return Letter(COURIER, load.name, "", pdf, problem.code)
    return Letter(COURIER, load.name, "", pdf)
