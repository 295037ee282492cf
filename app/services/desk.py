"""The counter with its officer: everything an act at the post may use."""

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.domain.calendar import wita_date
from app.domain.journal import Body, Entry, Head
from app.domain.officer import Action, Officer, require
from app.domain.order import Told
from app.domain.signs import Others
from app.ports import BlobStore, Clock, Random


class Act(Protocol):
    """The part of a transaction that the services of a post use."""

    def append(self, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry: ...

    def own_head(self) -> Head: ...

    def application(self, subject: str) -> dict[str, Any] | None: ...

    def history(self, subject: str) -> list[Told]: ...

    def interviews(self, application: str) -> list[dict[str, Any]]: ...

    def others(self, record: Mapping[str, Any], since_ms: int, own: str) -> Others: ...

    def draft(self, draft_id: str) -> dict[str, Any] | None: ...

    def save_draft(self, draft: dict[str, Any]) -> None: ...

    def close_draft(self, draft_id: str) -> None: ...

    def next_running(self, key: str) -> int: ...

    def add_blob(self, row: dict[str, Any]) -> None: ...

    def give_up_blobs(self, ids: Collection[str]) -> None:
        """Nobody waits for these any more: they were taken anew."""
        ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...


class PostStore(Protocol):
    def begin(self, by: str = "") -> AbstractContextManager[Act]: ...

    def reading(self) -> AbstractContextManager[Act]: ...


@dataclass(frozen=True, slots=True)
class Post:
    """One immigration post and this laptop's letter at it.

    Attributes:
        code: two to five letters, as in the local number.
        letter: A for the first laptop, B for the next.
        is_practice: the people in it are invented (latihan).
    """

    code: str
    name: str
    place: str
    office: str
    letter: str = "A"
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """One signed-in officer at one post."""

    store: PostStore
    clock: Clock
    random: Random
    blobs: BlobStore
    post: Post
    officer: Officer
    rules: Any = field(default=None)

    def now_ms(self) -> int:
        return int(self.clock.now().timestamp() * 1000)

    def day(self) -> str:
        """The local day as it stands in numbers: yymmdd, WITA."""
        return f"{wita_date(self.clock.now()):%y%m%d}"

    def act(self, action: Action) -> AbstractContextManager[Act]:
        """Open the transaction of one action this officer may do."""
        require(self.officer, action)
        return self.store.begin(self.officer.id)
