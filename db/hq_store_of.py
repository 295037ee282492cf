"""What the console's tables ask of headquarters' open store."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection


class _Act(Protocol):
    @property
    def connection(self) -> Connection: ...


class Store(Protocol):
    """An act that writes, and a look that does not."""

    def begin(self, by: str = "") -> AbstractContextManager[_Act]: ...

    def reading(self) -> AbstractContextManager[_Act]: ...


@dataclass(frozen=True)
class OverStore:
    """Part of the console's books, over that store."""

    _store: Store
