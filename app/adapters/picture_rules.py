"""The numbers by which a picture is judged on a day."""

import tomllib
from datetime import date
from pathlib import Path

import resources
from app.adapters.rule_files import RulesDamaged


def load_limits(on: date, folder: Path | None = None) -> dict[str, float]:
    """The limits of pictures.toml that hold on a day, by code.

    Raises:
        RulesDamaged
    """
    file = (folder or resources.path("rules")) / "pictures.toml"
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["limit"]
        # the earliest dated row stands for the days before it too: pictures are always judged
        dated = sorted(
            ((row["from"], row["code"], float(row["value"])) for row in rows), reverse=True
        )
    except (OSError, ValueError, LookupError, TypeError) as problem:
        raise RulesDamaged(file=file.name) from problem
    limits = {code: value for _from, code, value in dated}
    return limits | {code: value for since, code, value in reversed(dated) if since <= on}
