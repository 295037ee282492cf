"""How the publishing page says codes and values of the rules."""

from app.domain.calendar import iso_date, long_date
from app.domain.published import HOLIDAYS, NOTICE, PAPERS, PROGRAMMES, TARIFF, Value

RULES = {
    TARIFF: "Tarif",
    PAPERS: "Syarat",
    HOLIDAYS: "Hari libur",
    PROGRAMMES: "Program",
    NOTICE: "Pemberitahuan",
}
NEEDS = {"required": "wajib", "conditional": "bila perlu", "": "tidak diminta"}
_SWITCHES = {
    "rekom_disnaker": "Rekomendasi Disnaker untuk calon PMI",
    "plb_timor_leste": "Pas lintas batas diterima Timor-Leste",
}
_SHORT = frozenset({"cpmi", "splp", "plb"})
_NOTICE = {"title": "Judul", "text": "Isi"}


def label(rule: str, code: str, said: str) -> str:
    if rule == PAPERS:
        paper, _, case = code.partition("/")
        shown_case = case.upper() if case in _SHORT else case.replace("_", " ")
        return f"{said or paper}, {shown_case}"
    if rule == HOLIDAYS:
        day = iso_date(code)
        return long_date(day) if day else code
    if rule == NOTICE:
        return _NOTICE.get(code, code)
    return _SWITCHES.get(code, said or code)


def shown(rule: str, code: str, value: Value) -> str:
    """`Rp650.000`, "wajib", "Hari Natal", "30"."""
    if rule == TARIFF:
        return f"Rp{value:,}".replace(",", ".")
    if rule == PAPERS:
        return NEEDS.get(str(value), str(value))
    if rule == HOLIDAYS and not value:
        return "bukan hari libur" if code else ""
    return str(value)
