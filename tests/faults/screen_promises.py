"""What the screen of a window that was killed had promised, held against what is on the disk."""

from collections import ChainMap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.config import Config
from app.doctor import examine
from db.lists import QueueFilter
from db.store import SqlStore, SqlTransaction

Line = dict[str, Any]


def untrue(store: SqlStore, said: Sequence[Line]) -> str | None:
    """Why a screen told something that is not so, or None.

    A receipt that stood on the screen has its application; what was called printed is a whole
    file; a draft holds all that was called saved, but for the field that was being typed.
    """
    rows = {row["subject"]: row for row in store.lists.queue(QueueFilter(), 0, 10_000)}
    numbers = {row["number"] for row in rows.values()}
    for one in said:
        if one["kind"] == "numbered" and one["subject"] not in numbers:
            return "a receipt without its application"
        if one["kind"] == "printed" and not all(map(_is_whole, one["files"])):
            return "a receipt was cut in two"
    held = {row["id"]: row["record"] for row in store.lists.drafts()}
    with store.reading() as look:
        held |= {subject: _whole(look, subject) for subject in rows}
    return _lost(held, said)


def sick(post: Path, store: SqlStore) -> str | None:
    """What doctor finds; a small disk of the machine is no fault."""
    problems = [one for one in examine(Config(post), store).problems if one != "disk-low"]
    return f"doctor: {problems[0]}" if problems else None


def _whole(look: SqlTransaction, subject: str) -> Line:
    """An application with its talk, which lies apart from it once it was received."""
    record = (look.application(subject) or {})["record"]
    talks = [row["body"] for row in look.interviews(subject)]
    talk = dict(ChainMap(*talks, record.get("interview") or {}))
    return {**record, "interview": talk}


def _lost(held: dict[str, Line], said: Sequence[Line]) -> str | None:
    saved: dict[str, Line] = {}
    typing: dict[str, str] = {}
    for one in said:
        if "record" in one:
            saved[one["subject"]] = saved.get(one["subject"], {}) | one["record"]
        if one["kind"] == "draft":
            typing.pop(one["subject"], None)
        if one["kind"] == "typing":
            typing[one["subject"]] = one["field"]
    for draft, record in saved.items():
        if draft not in held:
            return "a draft is gone"
        lost = set(_differing(record, held[draft])) - {typing.get(draft, "")}
        if lost:
            return f"a draft lost {', '.join(sorted(lost))}"
    return None


def _differing(before: Line, after: Line) -> list[str]:
    """The fields that are not as they were, named as on the screen: father_name, birth_on."""
    lost = []
    for key, value in before.items():
        now = after.get(key)
        if isinstance(value, dict) and isinstance(now, dict):
            lost += [f"{key}_{one}" for one in _differing(value, now)]
        elif isinstance(value, list) and isinstance(now, list):
            lost += [key] if any(one not in now for one in value) else []
        elif value and value != now:
            lost.append(key)
    return lost


def _is_whole(path: str) -> bool:
    data = Path(path).read_bytes()
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
