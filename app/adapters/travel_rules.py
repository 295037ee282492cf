"""Reads what a trip to headquarters costs from each post, with where the number comes from."""

import tomllib
from datetime import date
from pathlib import Path

import resources
from app.adapters.rule_files import RulesDamaged
from app.domain.report import Trip


def load_trips(on: date, folder: Path | None = None) -> dict[str, Trip]:
    """The trip of each post as assumed on a day.

    Raises:
        RulesDamaged
    """
    try:
        file = (folder or resources.path("rules")) / "travel.toml"
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        times, text = int(table["assumptions"]["trips"]), str(table["assumptions"]["text"])
        return {
            row["code"]: Trip(2 * times * row["fare_rp"], row["km"], row["source"], text)
            for row in table["post"]
            if row["from"] <= on and on <= row.get("until", date.max)
        }
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise RulesDamaged(file="travel.toml") from error
