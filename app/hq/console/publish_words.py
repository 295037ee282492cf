"""How the publishing page says codes and values of the rules."""

from app.domain.calendar import iso_date
from app.domain.published import HOLIDAYS, NOTICE, PAPERS, PROGRAMMES, TARIFF, Value
from app.hq.console import dates
from app.hq.console.languages import said, say

RULES = said(
    {
        TARIFF: "Tarif",
        PAPERS: "Syarat",
        HOLIDAYS: "Hari libur",
        PROGRAMMES: "Program",
        NOTICE: "Pemberitahuan",
    }
)
NEEDS = said({"required": "wajib", "conditional": "bila perlu", "": "tidak diminta"})
_SWITCHES = said(
    {
        "rekom_disnaker": "Rekomendasi Disnaker untuk calon PMI",
        "plb_timor_leste": "Pas lintas batas diterima Timor-Leste",
    }
)
_SHORT = frozenset({"cpmi", "splp", "plb"})
_NOTICE = said({"title": "Judul", "text": "Isi"})


def label(rule: str, code: str, told: str) -> str:
    if rule == PAPERS:
        paper, _, case = code.partition("/")
        shown_case = case.upper() if case in _SHORT else case.replace("_", " ")
        return f"{say(told or paper)}, {say(shown_case)}"
    if rule == HOLIDAYS:
        day = iso_date(code)
        return dates.long_date(day) if day else code
    if rule == NOTICE:
        return say(_NOTICE.get(code, code))
    return say(_SWITCHES.get(code) or told or code)


def shown(rule: str, code: str, value: Value) -> str:
    """`Rp650.000`, "wajib", "Hari Natal", "30"."""
    if rule == TARIFF:
        return f"Rp{dates.grouped(int(value))}"
    if rule == PAPERS:
        return say(NEEDS.get(str(value), str(value)))
    if rule == HOLIDAYS and not value:
        return say("bukan hari libur") if code else ""
    return say(str(value)) if rule == PROGRAMMES else str(value)
