"""What at the posts waits for a person at headquarters, and how many of them spoke today."""

from dataclasses import dataclass
from datetime import datetime

from app.domain import calendar
from app.hq.console import fleet, fleet_words
from app.hq.console.fleet import PostRow
from app.hq.console.languages import mark, say
from app.hq.console.room import Room
from app.hq.healing import Astray
from app.hq.office_card import Card

_FRESH_S = 30.0
_KEY = "bar"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits for a person at headquarters."""

    row: PostRow
    what: str
    why: str
    tone: str
    icon: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """Which posts have spoken, and what must I do: at the foot of every page."""

    spoken: int
    total: int
    tasks: int
    is_urgent: bool


def bar(room: Room) -> Bar:
    """Counted at most twice a minute, however many pages are open."""
    now_s = room.tools.clock.monotonic()
    kept = room.cache.get(_KEY)
    if kept is not None and 0 <= now_s - kept[0] < _FRESH_S and isinstance(kept[1], Bar):
        return kept[1]
    made = _counted(room)
    room.cache[_KEY] = (now_s, made)
    return made


def _counted(room: Room) -> Bar:
    rows, begun_ms = fleet.posts(room), midnight_ms(room)
    found = tasks(rows, {}, room.now_ms())
    is_urgent = any(one.tone == "mengkudu" for one in found)
    return Bar(sum(row.last_ms >= begun_ms for row in rows), len(rows), len(found), is_urgent)


def tasks(rows: list[PostRow], cards: dict[str, Card], now_ms: int) -> list[Task]:
    """What needs a person, the silent first; one line a post and a matter."""
    found = []
    for row in rows:
        phone = cards.get(row.code, Card()).phone
        found += [Task(row, *told, phone) for told in _matters(row, now_ms)]
    return sorted(found, key=lambda one: one.tone != "mengkudu")


def _matters(row: PostRow, now_ms: int) -> list[tuple[str, str, str, str]]:
    found = []
    if row.state == "diam":
        quiet, usual = fleet_words.exactly(now_ms - row.last_ms), ""
        if row.habit_ms:
            usual = say("Biasanya berkabar tiap {span}", span=fleet_words.lasting(row.habit_ms))
        why = usual or say("Lebih dari sehari tanpa kabar")
        found.append(
            (say("{post} diam {span}", post=row.name, span=quiet), why, "mengkudu", "radio-tower")
        )
    if row.is_clock_off:
        is_fast = (row.ahead_s or 0) > 0
        off = fleet_words.clock(abs(row.ahead_s or 0)).lstrip("+")
        why = say("Waktu wawancara ikut meleset")
        told = mark("Jam {post} maju {span}") if is_fast else mark("Jam {post} mundur {span}")
        found.append((say(told, post=row.name, span=off), why, "kunyit", "clock-alert"))
    if row.has_little_disk:
        why = say("Gambar asli bisa tidak muat lagi")
        what = say("Disk {post} tinggal {left}", post=row.name, left=fleet_words.disk(row.disk_mb))
        found.append((what, why, "kunyit", "hard-drive"))
    if row.astray is not None:
        found.append(_parted(row.name, row.astray))
    if row.has_low_battery:
        why = say("Tanpa listrik saat terakhir melapor")
        found.append(
            (say("Baterai {post} {n} %", post=row.name, n=row.battery), why, "kunyit", "battery")
        )
    return found


def _parted(post: str, one: Astray) -> tuple[str, str, str, str]:
    if one.is_copy:
        why = say("Tidak ada yang hilang. Daftarkan satu laptop ulang")
        return say("Dua laptop {post} memakai satu nama", post=post), why, "mengkudu", "hard-drive"
    why = say("Catatannya dikembalikan Kanim, tidak ada yang hilang")
    return say("Disk lama terpasang di {post}", post=post), why, "kunyit", "hard-drive"


def midnight_ms(room: Room) -> int:
    day = calendar.wita_date(room.tools.clock.now())
    midnight = datetime(day.year, day.month, day.day, tzinfo=calendar.WITA)
    return int(midnight.timestamp() * 1000)
