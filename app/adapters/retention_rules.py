"""Reads how long records are kept, with who laid it down."""

import tomllib
from datetime import date
from pathlib import Path

import resources
from app.adapters.rule_files import RulesDamaged
from app.domain.retention import Retention
from app.domain.rulebook import Basis


def load_retention(on: date, folder: Path | None = None) -> Retention:
    """The rule for passport files in force on a day.

    Raises:
        RulesDamaged
    """
    try:
        file = (folder or resources.path("rules")) / "retention.toml"
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["retention"]
        found = [
            Retention(row["code"], row["label"], int(row["years"]), row["needs"],
                      Basis(row["from"], row.get("until"), row["source"], row["confidence"]))
            for row in rows
        ]  # fmt: skip
        return next(one for one in found if one.basis.covers(on))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise RulesDamaged(file="retention.toml") from error
    except StopIteration as error:
        raise RulesDamaged(file="retention.toml") from error
