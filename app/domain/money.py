"""Rupiah as the officer reads them and as a receipt spells them out."""

_UNITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_SCALES = (
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
    (100, "ratus"),
)


def rupiah(amount_rp: int) -> str:
    """Return `Rp950.000`; the minus sign stands before Rp."""
    sign = "-" if amount_rp < 0 else ""
    return f"{sign}Rp{abs(amount_rp):,}".replace(",", ".")


def terbilang(amount_rp: int) -> str:
    """Return the amount in words (terbilang): `sembilan ratus lima puluh ribu rupiah`."""
    sign = "minus " if amount_rp < 0 else ""
    return f"{sign}{_in_words(abs(amount_rp))} rupiah"


def _in_words(number: int) -> str:
    if number < 12:
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    if number < 100:
        return _joined(f"{_UNITS[number // 10]} puluh", number % 10)
    for scale, word in _SCALES:
        if number >= scale:
            return _joined(_scaled(number // scale, word), number % scale)
    raise AssertionError(number)


def _scaled(count: int, word: str) -> str:
    if count == 1 and word in {"ratus", "ribu"}:
        return f"se{word}"
    return f"{_in_words(count)} {word}"


def _joined(head: str, rest: int) -> str:
    return f"{head} {_in_words(rest)}" if rest else head
