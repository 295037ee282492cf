"""What one person asked for and a second one confirms: asked once, settled once."""

import json
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, or_, select, update

from app.domain.four_eyes import OPEN, SETTLING, Request, What
from db import locks
from db.hq_store_of import OverStore
from db.hq_tables import requests

_SETTLING_MS = SETTLING // timedelta(milliseconds=1)


class SqlRequests(OverStore):
    """The part of `Books` that keeps what takes two persons."""

    def ask(self, one: Request) -> bool:
        """Keep it; False when the same subject waits for its second person already."""
        row = asdict(one) | {"what": one.what.value, "body": json.dumps(one.body)}
        same = (requests.c.subject == one.subject, requests.c.state == OPEN)
        with self._store.begin() as act:
            locks.hold(act.connection, f"request of:{one.subject}")
            if act.connection.execute(select(requests.c.id).where(*same)).first():
                return False
            act.connection.execute(insert(requests).values(**row))
        return True

    def request(self, request_id: str) -> Request | None:
        with self._store.reading() as look:
            query = select(requests).where(requests.c.id == request_id)
            row = look.connection.execute(query).one_or_none()
        return None if row is None else _request(dict(row._mapping))

    def open_requests(self) -> list[Request]:
        """What waits for the second person, the longest waiting first."""
        query = select(requests).where(requests.c.state == OPEN).order_by(requests.c.asked_ms)
        with self._store.reading() as look:
            return [_request(dict(row._mapping)) for row in look.connection.execute(query)]

    def begin_settling(self, request_id: str, by: str, now_ms: int) -> bool:
        """Take it in hand; False when somebody else is settling it, or has.

        One statement decides. Whoever took it and never came back (a power cut) loses it again.
        """
        free = or_(requests.c.second_by == "", requests.c.second_ms < now_ms - _SETTLING_MS)
        mine = update(requests).where(requests.c.id == request_id, requests.c.state == OPEN, free)
        return self._change(mine.values(second_by=by, second_ms=now_ms))

    def leave(self, request_id: str, by: str) -> None:
        """Nothing came of it: it waits for a second person again."""
        mine = update(requests).where(requests.c.id == request_id, requests.c.state == OPEN)
        self._change(mine.where(requests.c.second_by == by).values(second_by="", second_ms=0))

    def settle(self, request_id: str, by: str, state: str, now_ms: int) -> bool:
        """Done or withdrawn by who has it in hand; False when that is no longer so."""
        mine = update(requests).where(requests.c.id == request_id, requests.c.state == OPEN)
        mine = mine.where(requests.c.second_by == by)
        return self._change(mine.values(state=state, second_ms=now_ms))

    def _change(self, change: Any) -> bool:
        with self._store.begin() as act:
            return bool(act.connection.execute(change).rowcount == 1)


def _request(row: dict[str, Any]) -> Request:
    return Request(**row | {"what": What(row["what"]), "body": json.loads(row["body"])})
