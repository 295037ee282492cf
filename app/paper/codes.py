"""The two codes on a paper as plain black modules, drawn the same by every printer."""

import segno
from reportlab.graphics.barcode.code128 import Code128

ROLL_DOTS = 576  # 72 mm at 203 dpi

Rows = tuple[tuple[bool, ...], ...]


def qr_rows(text: str) -> Rows:
    """Return the QR at level M without its quiet zone, True for black, top row first."""
    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(cell) for cell in row) for row in code.matrix)


def code128_modules(text: str) -> tuple[bool, ...]:
    """Return Code 128, True for black; digit pairs are packed so 15 letters take 178 modules."""
    bars = Code128(text, quiet=0)
    bars.validate()
    bars.encode()
    bars.decompose()
    modules: list[bool] = []
    for letter in str(bars.decomposed):
        modules += [letter.isupper()] * (ord(letter.lower()) - ord("a") + 1)
    return tuple(modules)


def bar_dots(modules: int) -> int:
    """Return the dots of the narrowest bar on the roll: 3, or 2 when a long number needs it."""
    return 3 if modules * 3 <= ROLL_DOTS else 2


def runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return (start, length) of each black stretch, so that no hairline splits a bar."""
    found: list[tuple[int, int]] = []
    for place, black in enumerate(row):
        if not black:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
