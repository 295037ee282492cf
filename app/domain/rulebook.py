"""Everything the law, a circular or the office may change, as dated rows with their source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from app.domain.names import NameRules
from app.errors import RuleBroken


class NoRuleInForce(RuleBroken):
    """Nothing was laid down for this day: `facts["kind"]`, `facts["on"]`."""

    code = "no_rule_in_force"


@dataclass(frozen=True, slots=True)
class Basis:
    """From when to when a row holds, and who says so.

    Attributes:
        until: the last day; None while it holds.
        confidence: A two sources or the text seen, B one source, C derived, M from memory.
    """

    from_on: date
    until: date | None
    source: str
    confidence: str

    def covers(self, on: date) -> bool:
        return self.from_on <= on and (self.until is None or on <= self.until)


class Row(Protocol):
    @property
    def basis(self) -> Basis: ...


@dataclass(frozen=True, slots=True)
class TariffLine:
    """One state fee (PNBP); `unit` is what it is paid for."""

    code: str
    label: str
    amount_rp: int
    unit: str
    tariff: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Exemption:
    """Who pays nothing for which products (tarif nol rupiah)."""

    code: str
    label: str
    products: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Product:
    """One book that may be asked for.

    Attributes:
        years: longest validity.
        adults_only: from 17 years or married; everyone else gets another product.
        is_at_posts: on offer at the counter of a post.
        purposes: what it may be asked for; empty means everything.
    """

    code: str
    label: str
    years: int
    is_electronic: bool
    adults_only: bool
    is_at_posts: bool
    purposes: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class PaperRule:
    """One paper and the cases that need it.

    Attributes:
        short: what officers call it, for narrow places.
        needs: case -> "required" or "conditional"; a case left out does not need it.
        made_by: who brings it into being: "pemohon", "pos" (printed here) or "kanim".
        child_instead: the paper a child shows in its place, if any.
        switch: the office's switch that decides instead of `needs`, if any.
    """

    code: str
    label: str
    short: str
    needs: dict[str, str]
    made_by: str
    child_instead: str | None
    switch: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Limit:
    """A number somebody laid down: days, months, years."""

    code: str
    label: str
    count: int
    unit: str
    exempt: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Switch:
    """What the office decides where sources disagree."""

    code: str
    value: str
    options: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a list: occupations, purposes, marital status, citizenships."""

    list: str
    code: str
    label: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Question:
    """One interview question (wawancara).

    Attributes:
        kind: "pilihan" ya/tidak/ragu, "teks" free text, "hitung" filled in by the program.
        only_for: purposes it belongs to; empty means everybody.
        sign: the answer that asks for another look, "" for none; `said` names it to the officer.
    """

    code: str
    text: str
    kind: str
    only_for: tuple[str, ...]
    basis: Basis
    sign: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class SignRule:
    """When the officer is told to ask further (tanda); see app.domain.signs.

    Attributes:
        kind: which comparison is made.
        of: what is compared: "phone", "address", "escort", or a record's key.
        ages: youngest and oldest it speaks of; empty means everybody.
        when: record key -> values, all of which must hold.
    """

    code: str
    kind: str
    of: str
    title: str
    ask: str
    people: int
    days: int
    ages: tuple[int, ...]
    when: dict[str, tuple[str, ...]]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day no office counts: national (libur nasional) or shared leave (cuti bersama)."""

    on: date
    name: str
    kind: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class NamingRule:
    rules: NameRules
    basis: Basis


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rows that were, are or will be in force."""

    tariff_lines: tuple[TariffLine, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    products: tuple[Product, ...] = ()
    papers: tuple[PaperRule, ...] = ()
    limits: tuple[Limit, ...] = ()
    switches: tuple[Switch, ...] = ()
    options: tuple[Option, ...] = ()
    questions: tuple[Question, ...] = ()
    signs: tuple[SignRule, ...] = ()
    naming: tuple[NamingRule, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    def on(self, day: date) -> "Rules":
        """Return the rules in force on a day; holidays of other days stay, to count over."""
        in_force = Rulebook(
            tariff_lines=_in_force(self.tariff_lines, day),
            exemptions=_in_force(self.exemptions, day),
            products=_in_force(self.products, day),
            papers=_in_force(self.papers, day),
            limits=_in_force(self.limits, day),
            switches=_in_force(self.switches, day),
            options=_in_force(self.options, day),
            questions=_in_force(self.questions, day),
            signs=_in_force(self.signs, day),
            naming=_in_force(self.naming, day),
            holidays=self.holidays,
        )
        return Rules(day, in_force)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one day."""

    day: date
    rows: Rulebook

    @property
    def tariff_name(self) -> str:
        """Return the regulation the fees come from: `PP 45/2024`."""
        names = {line.tariff for line in self.rows.tariff_lines}
        if len(names) != 1:
            raise NoRuleInForce(kind="tariff", on=self.day.isoformat())
        return names.pop()

    @property
    def name_rules(self) -> NameRules:
        for row in self.rows.naming:
            return row.rules
        raise NoRuleInForce(kind="names", on=self.day.isoformat())

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.rows.questions

    @property
    def signs(self) -> tuple[SignRule, ...]:
        return self.rows.signs

    @property
    def papers(self) -> tuple[PaperRule, ...]:
        return self.rows.papers

    def questions_for(self, purpose: str) -> tuple[Question, ...]:
        """Return what to ask somebody who travels for this purpose (maksud)."""
        return tuple(q for q in self.rows.questions if not q.only_for or purpose in q.only_for)

    def fee_line(self, code: str) -> TariffLine:
        return _one(self.rows.tariff_lines, code, self.day)

    def limit(self, code: str) -> Limit:
        return _one(self.rows.limits, code, self.day)

    def switch(self, code: str) -> str:
        return _one(self.rows.switches, code, self.day).value

    def options(self, name: str) -> tuple[Option, ...]:
        """Return a list as shown: `pekerjaan`, `maksud`, `status_sipil`, `kewarganegaraan` …"""
        return tuple(option for option in self.rows.options if option.list == name)

    @property
    def holidays_known_until(self) -> date | None:
        """Return the last day whose holidays are published; later deadlines are estimates."""
        return max((row.basis.until for row in self.rows.holidays if row.basis.until), default=None)

    def holiday(self, on: date) -> Holiday | None:
        return next((holiday for holiday in self.rows.holidays if holiday.on == on), None)


class Book(Protocol):
    """Rules by day: those shipped, or with what headquarters has published since."""

    def on(self, day: date) -> Rules: ...


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


CodedRow = TypeVar("CodedRow", bound=_Coded)
DatedRow = TypeVar("DatedRow", bound=Row)


def _one(rows: Iterable[CodedRow], code: str, day: date) -> CodedRow:
    for row in rows:
        if row.code == code:
            return row
    raise NoRuleInForce(kind=code, on=day.isoformat())


def _in_force(rows: Iterable[DatedRow], day: date) -> tuple[DatedRow, ...]:
    return tuple(row for row in rows if row.basis.covers(day))
