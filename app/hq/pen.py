"""What writing a decision needs of the store; one may be held back before it is signed."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol

from app.domain.journal import Body
from app.sync.ledger import Device


class Writing(Protocol):
    """One act."""

    def application(self, subject: str) -> dict[str, Any] | None: ...

    def device(self, stream: bytes) -> Device | None: ...

    def wait_for(self, stream: bytes, subjects: Iterable[str]) -> None: ...

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body) -> object: ...


class Pen(Protocol):
    """Headquarters' store is one, and so is what holds decisions back."""

    def begin(self, by: str = ...) -> AbstractContextManager[Writing]: ...

    def reading(self) -> AbstractContextManager[Writing]: ...
