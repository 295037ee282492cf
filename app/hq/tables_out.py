"""Tables that leave the house as CSV; no cell is a formula when a spreadsheet opens it."""

import csv
import io
from collections.abc import Iterable

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """A text as it is; one that would be run gets an apostrophe before it."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_BEGINS_A_FORMULA) else text


def as_csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """UTF-8 with the mark that spreadsheets look for."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(list(head))
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
