"""A second warm connection for entries: one lost packet does not keep an applicant waiting."""

import http.client
from collections.abc import Callable
from concurrent.futures import Future

from app.adapters.clock import SystemClock
from app.adapters.hq_connection import HqConnection
from app.adapters.hq_said import MAX_JSON_BYTES
from app.adapters.hq_socket import can_read
from app.adapters.lanes import Lanes
from app.errors import BerandaError

# What goes by two doors is small beside the pictures that are on the road at that time.
SMALL_BYTES = 4 * 1024
# Whoever has not answered for so long is not waited for; another is dialled.
OWED_S = 10.0

_now = SystemClock().monotonic


class Twin:
    """Used by one thread; only the dialling happens in another, because it takes round trips."""

    def __init__(self, made: Callable[[], HqConnection]) -> None:
        self._made = made
        self._way: HqConnection | None = None
        self._dialled: Future[object] | None = None
        self._owes_since: float | None = None

    def open(self, lanes: Lanes) -> None:
        """Have it ready for the next entry; nothing happens while it stands or is being made."""
        if self._way is None:
            self._way = self._made()
            self._dialled = lanes.aside(self._way.ready, self._way.hang_up)

    def ready(self) -> HqConnection | None:
        """The connection; none while it is being made, is gone or still owes an answer."""
        way = self._way
        if way is None or (self._dialled is not None and not self._dialled.done()):
            return None
        try:
            if self._dialled is not None:
                self._dialled.result()
                self._dialled = None
            if self._owes_since is not None and not self._has_paid(way):
                return None
            if way.stands:
                return way
        except (BerandaError, OSError, http.client.HTTPException):
            pass
        self.drop()
        return None

    def keep(self, way: HqConnection) -> None:
        """From now on this is the second one; headquarters will still answer on it."""
        self._way, self._dialled, self._owes_since = way, None, _now()

    def close(self) -> None:
        if self._way is not None:
            self._way.hang_up()
            self.drop()

    def _has_paid(self, way: HqConnection) -> bool:
        """Read the late answer away: the other connection brought the same."""
        link = way.link
        assert self._owes_since is not None
        if link is None or _now() - self._owes_since > OWED_S:
            raise http.client.NotConnected
        if not can_read(link.sock):
            return False
        link.getresponse().read(MAX_JSON_BYTES)
        self._owes_since = None
        return True

    def drop(self) -> None:
        """It is of no use any more."""
        if self._way is not None and (self._dialled is None or self._dialled.done()):
            self._way.abort()
        self._way, self._dialled, self._owes_since = None, None, None
