"""What one application costs on a day, and which books may be asked for.

Money never passes through the officer: a fee shown at the post is an announcement.
Source: PP 45/2024 Pasal 9.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import age, iso_date
from app.domain.rulebook import Book, Product, Rules, TariffLine

Record = Mapping[str, Any]
_PENALTIES = {"hilang": "BB-HILANG", "rusak": "BB-RUSAK"}


@dataclass(frozen=True, slots=True)
class FeeLine:
    code: str
    label: str
    amount_rp: int


@dataclass(frozen=True, slots=True)
class Fee:
    """The estimate for one application; `tariff` names the regulation."""

    lines: tuple[FeeLine, ...]
    total_rp: int
    tariff: str

    def as_record(self) -> dict[str, Any]:
        """Return the shape that stands in an application's record."""
        lines = [
            {"code": line.code, "label": line.label, "amount_rp": line.amount_rp}
            for line in self.lines
        ]
        return {"lines": lines, "total_rp": self.total_rp, "tariff": self.tariff}


def fee(book: Book, application: Record, on: date) -> Fee:
    """Return the fee under the tariff in force on a day.

    Of the application it reads `product`, `purpose`, `exemption` (code or None), `kahar` (True in
    a recognised emergency) and `percepatan` (same-day service, at the main office only).

    Raises:
        NoRuleInForce: no tariff that day, or the tariff does not know the product.
    """
    rules = book.on(on)
    codes = [application["product"]] if application.get("product") else []
    if application.get("purpose") in _PENALTIES:
        codes.append(_penalty(rules, application))
    if application.get("percepatan"):
        codes.append("PCT")
    if codes and _is_biometric_charged(rules):
        codes.append("BIOMETRIK")
    lines = tuple(_line(rules.fee_line(code), rules, application) for code in codes)
    return Fee(lines, sum(line.amount_rp for line in lines), rules.tariff_name)


def products_on_offer(rules: Rules, application: Record) -> tuple[Product, ...]:
    """Return the books this person may choose at a post, longest validity first.

    Of the application it also reads `purpose`: a border pass is not what a lost passport becomes.
    """
    adult, purpose = is_adult(rules, application), application.get("purpose") or "baru"
    offered = (row for row in rules.rows.products if row.is_at_posts)
    allowed = (
        row
        for row in offered
        if (adult or not row.adults_only) and (not row.purposes or purpose in row.purposes)
    )
    return tuple(sorted(allowed, key=lambda row: (-row.years, row.code)))


def is_adult(rules: Rules, application: Record) -> bool:
    """Tell whether ten years are possible: 17 years old, or married already.

    Source: Permenkumham 18/2022 Pasal 2A.
    """
    if application.get("marital") in {"kawin", "cerai_mati", "cerai_hidup"}:
        return True
    birth_on = iso_date(application.get("birth_on"))
    if birth_on is None:
        return bool(application.get("applicant_class", "dewasa") == "dewasa")
    return age(birth_on, rules.day) >= rules.limit("dewasa").count


def _line(row: TariffLine, rules: Rules, application: Record) -> FeeLine:
    wanted = {application.get("exemption"), "kahar" if application.get("kahar") else None}
    is_free = any(
        row.code in exemption.products
        for exemption in rules.rows.exemptions
        if exemption.code in wanted
    )
    return FeeLine(row.code, row.label, 0 if is_free else row.amount_rp)


def _penalty(rules: Rules, application: Record) -> str:
    """Under PP 45/2014 both cases had one line, for replacement through negligence."""
    known = {row.code for row in rules.rows.tariff_lines}
    code = _PENALTIES[application["purpose"]]
    return "GANTI-LALAI" if code not in known and "GANTI-LALAI" in known else code


def _is_biometric_charged(rules: Rules) -> bool:
    return any(row.code == "BIOMETRIK" for row in rules.rows.tariff_lines)
