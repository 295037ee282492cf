"""The posts (armada): which have spoken, which are silent beyond their own habit, silent first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from app.hq import healing
from app.hq.console.room import Room
from app.hq.healing import Astray
from app.hq.shut_out import closed
from app.hq.standing import Heard, heard
from app.sync.ledger import Device, HqTransaction, PostOffice

_HOUR_MS = 3_600_000
_FORTNIGHT_MS = 14 * 24 * _HOUR_MS
OFFLINE_MS = 4 * _HOUR_MS
SILENT_MS = 24 * _HOUR_MS
SILENT_GAPS = 3
"""Source: design/HQ.md §1.3: silent is over 3 times the median gap of 14 days and over 24 h."""
CLOCK_OFF_S = 120
ASTRAY_MS = 7 * 24 * _HOUR_MS
LITTLE_DISK_MB = 10_000
LOW_BATTERY = 20
"""Source: design/HQ.md §4, page 41; the counter warns of its battery at 20 % too."""


@dataclass(frozen=True, slots=True)
class PostRow:
    """One post as headquarters knows it: what it heard, and what the laptops last told.

    Attributes:
        last_ms: 0 when it never spoke.
        habit_ms: the middle gap between two contacts of the last fortnight; 0 unknown.
        told_ms: the post's own moment of what follows; 0 when it told nothing yet.
        oldest_ms: when the oldest application it still held was taken in; 0 when none.
        files, size: applications it still held, and bytes of their pictures.
        rate: bytes per second when pictures last travelled.
        ahead_s: the laptop whose clock is furthest off.
        version: the oldest of its laptops; `is_behind` another post has a newer one.
        courier_ms: when a stick was last filled or read there.
        astray: a laptop of it came with an old disk this week, or two machines write as one.
    """

    name: str
    code: str
    laptops: int
    state: str
    last_ms: int = 0
    habit_ms: int = 0
    told_ms: int = 0
    oldest_ms: int = 0
    files: int = 0
    size: int = 0
    rate: int | None = None
    ahead_s: int | None = None
    disk_mb: int | None = None
    battery: int | None = None
    is_mains: bool | None = None
    version: str = ""
    is_behind: bool = False
    courier_ms: int = 0
    astray: Astray | None = None

    @property
    def is_clock_off(self) -> bool:
        return self.ahead_s is not None and abs(self.ahead_s) > CLOCK_OFF_S

    @property
    def has_little_disk(self) -> bool:
        return self.disk_mb is not None and self.disk_mb < LITTLE_DISK_MB

    @property
    def has_low_battery(self) -> bool:
        is_on_battery = self.battery is not None and not self.is_mains
        return is_on_battery and (self.battery or 0) < LOW_BATTERY

    @property
    def is_problem(self) -> bool:
        is_astray = self.astray is not None
        return self.is_clock_off or self.has_little_disk or self.has_low_battery or is_astray


def posts(room: Room) -> list[PostRow]:
    """Silent ones first, then offline, then those with a problem, then by what waits longest."""
    with room.tools.store.reading() as tx:
        offices = tx.post_offices()
        gone = closed(tx, [one.code for one in offices])
        laptops = [one for one in tx.devices() if not one.is_revoked]
        known = heard(tx, [one.stream for one in laptops])
        astray = _astray(tx, laptops, room.now_ms() - ASTRAY_MS)
    newest = max((_version(one.condition.version) for one in known.values()), default=())
    rows = [_row(room, one, laptops, known, newest) for one in offices if one.code not in gone]
    rows = [replace(one, astray=astray.get(one.code)) for one in rows]
    return sorted(rows, key=_urgency)


def _astray(tx: HqTransaction, laptops: Iterable[Device], since_ms: int) -> dict[str, Astray]:
    """The newest of each post; two machines with one name before an old disk."""
    found = [(one.post, told) for one in laptops for told in healing.known(tx, one.stream)]
    recent = [(post, told) for post, told in found if told.at_ms >= since_ms]
    return dict(sorted(recent, key=lambda one: (one[1].is_copy, one[1].at_ms)))


def state(contacts: Sequence[int], now_ms: int) -> str:
    """ "berkabar", "luring" (nothing unusual), "diam" (beyond its own rhythm) or "belum"."""
    if not contacts:
        return "belum"
    quiet_ms = now_ms - contacts[-1]
    if quiet_ms > SILENT_MS and quiet_ms > SILENT_GAPS * habit(contacts, now_ms):
        return "diam"
    return "luring" if quiet_ms > OFFLINE_MS else "berkabar"


def habit(contacts: Sequence[int], now_ms: int) -> int:
    """The middle gap of the last fortnight; 0 when there is none to speak of."""
    recent = [at for at in contacts if now_ms - at < _FORTNIGHT_MS]
    gaps = [after - before for before, after in zip(recent, recent[1:], strict=False)]
    return int(median(gaps)) if gaps else 0


def _urgency(row: PostRow) -> tuple[int, int, int]:
    order = {"diam": 0, "luring": 1, "berkabar": 3, "belum": 4}
    rank = 2 if row.state == "berkabar" and row.is_problem else order[row.state]
    return rank, row.oldest_ms or 1 << 60, row.last_ms


def _row(
    room: Room,
    office: PostOffice,
    laptops: Iterable[Device],
    known: dict[bytes, Heard],
    newest: tuple[int, ...],
) -> PostRow:
    contacts, now_ms = room.books.contacts(office.code), room.now_ms()
    mine = [one.stream for one in laptops if one.post == office.code]
    bare = PostRow(
        office.name,
        office.code,
        len(mine),
        state(contacts, now_ms),
        contacts[-1] if contacts else 0,
        habit(contacts, now_ms),
    )
    return told(bare, [known[one] for one in mine if one in known], newest)


def told(row: PostRow, words: Sequence[Heard], newest: tuple[int, ...] = ()) -> PostRow:
    """What the laptops of a post say together: sums of what waits, the worst of the rest."""
    if not words:
        return row
    said = sorted((one.condition for one in words), key=lambda one: one.at_ms)
    rates = [one.rate for one in said if one.rate is not None]
    clocks = [one.ahead_s for one in said if one.ahead_s is not None]
    weakest = min((o for o in said if o.battery is not None), key=_charge, default=None)
    version = min((one.version for one in said if one.version), key=_version, default="")
    return PostRow(
        row.name,
        row.code,
        row.laptops,
        row.state,
        row.last_ms,
        row.habit_ms,
        said[-1].at_ms,
        min((one.oldest_ms for one in said if one.oldest_ms), default=0),
        sum(one.files for one in said),
        sum(one.size for one in said),
        rates[-1] if rates else None,
        max(clocks, key=abs, default=None),
        min((one.disk_mb for one in said if one.disk_mb is not None), default=None),
        weakest.battery if weakest else None,
        weakest.is_mains if weakest else None,
        version,
        bool(newest) and _version(version) < newest,
        max(one.courier_ms for one in said),
    )


def _charge(one: object) -> int:
    return int(getattr(one, "battery", None) or 0)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in text.split(".")) if text else ()
