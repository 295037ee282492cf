"""Reads the dated rules and the region tables that travel with the program."""

import functools
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import resources
from app.domain.names import NameRules
from app.domain.region import Area, Regions
from app.domain.rulebook import (
    Basis,
    Exemption,
    Holiday,
    Limit,
    NamingRule,
    Option,
    PaperRule,
    Product,
    Question,
    Rulebook,
    SignRule,
    Switch,
    TariffLine,
)
from app.domain.signs import KINDS as SIGN_KINDS
from app.errors import Unavailable

Table = dict[str, Any]


class RulesDamaged(Unavailable):
    """A rule file is missing or cannot be read: `facts["file"]`."""

    code = "rules_damaged"


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Return all rules of a folder of TOML files, by default those shipped.

    Raises:
        RulesDamaged: a file is missing, is not TOML, or lacks a value.
    """
    read = functools.partial(_read, folder or resources.path("rules"))
    tariffs, limits = read("tariffs.toml"), read("limits.toml")
    return Rulebook(
        tariff_lines=_rows("tariffs.toml", _tariff_lines, tariffs),
        exemptions=_rows("tariffs.toml", _exemptions, tariffs),
        products=_rows("products.toml", _products, read("products.toml")),
        papers=_rows("papers.toml", _papers, read("papers.toml")),
        limits=_rows("limits.toml", _limits, limits),
        switches=_rows("limits.toml", _switches, limits),
        options=_rows("lists.toml", _options, read("lists.toml")),
        questions=_rows("questions.toml", _questions, read("questions.toml")),
        signs=_rows("signs.toml", _signs, read("signs.toml")),
        naming=_rows("names.toml", _naming, read("names.toml")),
        holidays=_rows("holidays.toml", _holidays, read("holidays.toml")),
    )


def load_regions(folder: Path | None = None) -> Regions:
    """Return the region tables of a folder, by default those shipped."""
    root = folder or resources.path("regions")
    names = ("provinces.tsv", "regencies.tsv", "districts.tsv", "villages.tsv")
    return Regions.of(area for name in names for area in _areas(root / name))


def _areas(file: Path) -> Iterator[Area]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise RulesDamaged(file=file.name) from error
    for line in lines:
        code, name, *postcode = line.split("\t")
        yield Area(code, name, postcode[0] if postcode and postcode[0] else None)


def _read(folder: Path, name: str) -> Table:
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RulesDamaged(file=name) from error


def _rows(name: str, build: Any, table: Table) -> tuple[Any, ...]:
    try:
        return tuple(build(table))
    except (KeyError, TypeError, ValueError) as error:
        raise RulesDamaged(file=name) from error


def _basis(row: Table, outer: Table | None = None) -> Basis:
    """A line inside a dated table may begin later or name its own source."""
    merged = {**(outer or {}), **row}
    return Basis(merged["from"], merged.get("until"), merged["source"], merged["confidence"])


def _tariff_lines(table: Table) -> Iterator[TariffLine]:
    for tariff in table["tariff"]:
        for line in tariff["lines"]:
            yield TariffLine(
                line["code"],
                line["label"],
                line["amount_rp"],
                line["unit"],
                tariff["name"],
                _basis(line, tariff),
            )


def _exemptions(table: Table) -> Iterator[Exemption]:
    for row in table["exemption"]:
        yield Exemption(row["code"], row["label"], tuple(row["products"]), _basis(row))


def _products(table: Table) -> Iterator[Product]:
    for row in table["product"]:
        yield Product(
            row["code"],
            row["label"],
            row["years"],
            row["electronic"],
            row["adults_only"],
            row["at_posts"],
            tuple(row.get("purposes", ())),
            _basis(row),
        )


def _papers(table: Table) -> Iterator[PaperRule]:
    for row in table["paper"]:
        yield PaperRule(
            row["code"],
            row["label"],
            row.get("short", row["label"]),
            dict(row["needs"]),
            row.get("made_by", "pemohon"),
            row.get("child_instead"),
            row.get("switch"),
            _basis(row),
        )


def _limits(table: Table) -> Iterator[Limit]:
    for row in table["limit"]:
        exempt = tuple(row.get("exempt", ()))
        yield Limit(row["code"], row["label"], row["count"], row["unit"], exempt, _basis(row))


def _switches(table: Table) -> Iterator[Switch]:
    for row in table["switch"]:
        if row["value"] not in row["options"]:
            raise ValueError(row["code"])
        yield Switch(row["code"], row["value"], tuple(row["options"]), _basis(row))


def _options(table: Table) -> Iterator[Option]:
    for group in table["list"]:
        for row in group["options"]:
            yield Option(group["name"], row["code"], row["label"], _basis(row, group))


def _questions(table: Table) -> Iterator[Question]:
    outer = table["interview"]
    for row in outer["questions"]:
        only_for = tuple(row.get("only_for", ()))
        sign, said = row.get("sign", ""), row.get("said", "")
        basis = _basis(row, outer)
        yield Question(row["code"], row["text"], row["kind"], only_for, basis, sign, said)


def _signs(table: Table) -> Iterator[SignRule]:
    for row in table["sign"]:
        if row["kind"] not in SIGN_KINDS:
            raise ValueError(row["code"])
        yield SignRule(
            row["code"],
            row["kind"],
            row.get("of", ""),
            row["title"],
            row["ask"],
            row.get("people", 0),
            row.get("days", 0),
            tuple(row.get("ages", ())),
            {key: tuple(values) for key, values in row.get("when", {}).items()},
            _basis(row),
        )


def _naming(table: Table) -> Iterator[NamingRule]:
    for row in table["names"]:
        rules = NameRules(
            row["longest"], row["usual_longest"], row["fewest_words"], tuple(row["titles"])
        )
        yield NamingRule(rules, _basis(row))


def _holidays(table: Table) -> Iterator[Holiday]:
    for year in table["year"]:
        first, last = date(year["year"], 1, 1), date(year["year"], 12, 31)
        basis = Basis(first, last, year["source"], year["confidence"])
        for kind in ("national", "shared_leave"):
            for row in year[kind]:
                yield Holiday(row["on"], row["name"], kind, basis)
