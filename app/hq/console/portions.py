"""A long file of decisions goes in by portions: each is one act, and others are served between."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from app.domain.journal import post_stream
from app.errors import RuleBroken
from app.hq.console.guard import Asked
from app.hq.console.room import Room
from app.sync.ledger import HqTransaction

PORTION = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file that came back; `problem` is "" when it fits."""

    number: int
    told: dict[str, str]
    row: dict[str, Any] | None
    before: str
    after: str
    problem: str

    @property
    def place(self) -> tuple[str, str]:
        """(code of the post, application)."""
        return (str(self.row["code"]), str(self.row["subject"])) if self.row else ("", "")


Apply = Callable[[Room, Asked, Line], str]
"""Writes one decision and says why it did not, "" when it did."""


class _PortionBroken(RuleBroken):
    """One line of it no longer fits: nothing of the portion stays."""

    code = "portion_broken"


@dataclass(frozen=True, slots=True)
class _OneAct:
    """Implements `HqStore` inside an act that is open already."""

    act: HqTransaction

    def begin(self, by: str = "") -> AbstractContextManager[HqTransaction]:
        return nullcontext(self.act)

    def reading(self) -> AbstractContextManager[HqTransaction]:
        return nullcontext(self.act)


def portions(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Of one post each; an application stands in one once, so its next line finds it decided."""
    times: Counter[tuple[str, str]] = Counter()
    placed = []
    for line in lines:
        times[line.place] += 1
        placed.append((times[line.place], line.place[0], line))
    for _key, some in groupby(sorted(placed, key=lambda one: one[:2]), key=lambda one: one[:2]):
        whole = [line for _time, _post, line in some]
        for at in range(0, len(whole), PORTION):
            yield whole[at : at + PORTION]


def applied(room: Room, asked: Asked, lines: list[Line], apply: Apply) -> list[Line]:
    """Write a portion in one act; where a line breaks it, each goes by itself. Returns them all."""
    try:
        with room.tools.store.begin(asked.reviewer.name) as act:
            stream = post_stream(lines[0].place[0])
            act.wait_for(stream, [line.place[1] for line in lines])
            inside = replace(room, tools=replace(room.tools, store=_OneAct(act)))
            if any(apply(inside, asked, line) for line in lines):
                raise _PortionBroken()
    except _PortionBroken:
        return [replace(line, problem=apply(room, asked, line)) for line in lines]
    return lines
