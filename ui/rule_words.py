"""What an application asks for, as the screen says it; the record keeps the rules' own words."""

from collections.abc import Mapping
from typing import Any

from app.domain.receipt import application_parts, product_label
from app.domain.rulebook import Rules
from ui.languages import say

JOBS = ("pekerjaan_lain", "pekerjaan")
COUNTRIES = ("kewarganegaraan",)


def application(record: Mapping[str, Any]) -> str:
    """`Paspor baru, dewasa`; "" before anything is chosen."""
    if not record.get("purpose"):
        return ""
    return ", ".join(say(part) for part in application_parts(record))


def book(record: Mapping[str, Any]) -> str:
    """`Elektronik, 10 tahun`."""
    code = str(record.get("product") or "")
    return say(product_label(code)) if code else ""


def chosen(rules: Rules, lists: tuple[str, ...], value: object) -> str:
    """A word that was chosen from a list; one of the applicant's own stays as it was typed."""
    words = str(value or "")
    known = {option.label for name in lists for option in rules.options(name)}
    return say(words) if words in known else words
