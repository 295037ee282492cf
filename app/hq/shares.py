"""What one laptop may ask of headquarters in a day, so that none stands in the others' way.

Counted in the memory of one process: a restart begins the day anew, and each worker counts for
itself. Bytes of pouches are counted in the store beside what arrived (see `app.hq.desk`).
"""

import functools
import logging
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime

import resources
from app.sync.ledger import BlobShelf
from app.sync.protocol import HqBusy, QuotaExceeded
from app.sync.wire import BlobRequest

_MINUTE_S = 60
_log = logging.getLogger("beranda.hq")


@dataclass(frozen=True, slots=True)
class Quota:
    """For one laptop: a day's entries and pictures, and a minute's time at the desk.

    Attributes:
        unfinished: pictures that were begun and are not whole.
    """

    entries: int
    pictures: int
    picture_bytes: int
    unfinished: int
    desk_s_a_minute: float


@functools.cache
def in_force(on: date) -> Quota:
    """Source: resources/rules/quota.toml."""
    rows = tomllib.loads(resources.path("rules/quota.toml").read_text("utf-8"))["quota"]
    ours = [one for one in rows if one["from"] <= on] or rows[:1]
    row = max(ours, key=lambda one: one["from"])
    return Quota(**{name: row[name] for name in Quota.__slots__})


@dataclass(slots=True)
class _Share:
    """What one laptop has had on this day."""

    day: date
    entries: int = 0
    pictures: int = 0
    picture_bytes: int = 0
    unfinished: set[str] = field(default_factory=set)
    minute: int = 0
    desk_s: float = 0.0
    is_told: bool = False


class Shares:
    """Counts by laptop; every laptop that is counted was proven by its signature first."""

    def __init__(self, quota: Quota | None = None) -> None:
        self._fixed = quota
        self._had: dict[bytes, _Share] = {}

    def entries(self, stream: bytes, count: int, now: datetime) -> None:
        """Raises QuotaExceeded, and then nothing is counted."""
        share, quota = self._of(stream, now)
        if share.entries + count > quota.entries:
            self._refuse(stream, share, "entries")
        share.entries += count

    def begins(self, stream: bytes, wanted: BlobRequest, shelf: BlobShelf, now: datetime) -> None:
        """A picture of which nothing is here yet; its whole size counts, once.

        Raises:
            QuotaExceeded: before a byte of it is kept.
        """
        share, quota = self._of(stream, now)
        if wanted.blob_id in share.unfinished:
            return
        if len(share.unfinished) >= quota.unfinished:
            share.unfinished = {one for one in share.unfinished if not shelf.is_whole(one)}
        if share.pictures >= quota.pictures or len(share.unfinished) >= quota.unfinished:
            self._refuse(stream, share, "pictures")
        if share.picture_bytes + wanted.total > quota.picture_bytes:
            self._refuse(stream, share, "picture_bytes")
        share.pictures += 1
        share.picture_bytes += wanted.total
        share.unfinished.add(wanted.blob_id)

    def worked(self, stream: bytes, took_s: float, now: datetime, at_s: float) -> None:
        """The desk was busy with this laptop for so long."""
        share, _quota = self._of(stream, now)
        if share.minute != int(at_s // _MINUTE_S):
            share.minute, share.desk_s = int(at_s // _MINUTE_S), 0.0
        share.desk_s += took_s

    def check_turn(self, stream: bytes, now: datetime, at_s: float) -> None:
        """Raises HqBusy: it has had its part of this minute, and the others have theirs."""
        share, quota = self._of(stream, now)
        if share.minute == int(at_s // _MINUTE_S) and share.desk_s > quota.desk_s_a_minute:
            raise HqBusy(wait_s=_MINUTE_S - int(at_s % _MINUTE_S))

    def _of(self, stream: bytes, now: datetime) -> tuple[_Share, Quota]:
        day = now.date()
        share = self._had.get(stream)
        if share is None or share.day != day:
            share = self._had[stream] = _Share(day)
        return share, self._fixed or in_force(day)

    def _refuse(self, stream: bytes, share: _Share, what: str) -> None:
        if not share.is_told:
            share.is_told = True
            _log.warning("laptop %s sends more than its share of a day: %s", stream.hex(), what)
        raise QuotaExceeded(what=what)
