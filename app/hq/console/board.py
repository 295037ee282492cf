"""The fleet board (armada) and the page of one post, with what waits for a person on top."""

from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from app.domain import calendar
from app.hq import officers
from app.hq.console import chart, fleet, fleet_words
from app.hq.console.fleet import PostRow
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.office_card import Card, card_of
from app.hq.standing import heard

A_PAGE = 25
_FILTERS = {"diam": "Diam", "luring": "Luring", "masalah": "Masalah"}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits for a person at headquarters."""

    row: PostRow
    what: str
    why: str
    tone: str
    icon: str
    phone: str = ""


def show(room: Room, asked: Asked) -> Response:
    rows, cards = fleet.posts(room), _cards(room)
    wanted = asked.request.query_params.get("tampil", "")
    kept = [row for row in rows if _is_wanted(row, wanted)]
    at = _number(asked.request.query_params.get("dari", ""))
    now_ms = room.now_ms()
    places = {
        c: (o.lat, o.lon) for c, o in cards.items() if o.lat is not None and o.lon is not None
    }
    return page(
        "armada.html",
        **common(room, asked, "pos"),
        rows=kept[at : at + A_PAGE],
        total=len(rows),
        chart=chart.draw(rows, places),
        tasks=tasks(rows, cards, now_ms),
        cards=cards,
        say=fleet_words,
        wanted=wanted,
        filters=[(key, label, sum(_is_wanted(row, key) for row in rows))
                 for key, label in _FILTERS.items()],
        more=(at, len(kept), A_PAGE),
        files=sum(row.files for row in rows),
        spoken=sum(row.last_ms >= _midnight_ms(room) for row in rows),
    )  # fmt: skip


def show_one(room: Room, asked: Asked) -> Response:
    code = str(asked.request.path_params["code"])
    found = [row for row in fleet.posts(room) if row.code == code]
    if not found:
        return page("tidak_ada.html", 404, **common(room, asked, "pos"))
    with room.tools.store.reading() as tx:
        laptops = [one for one in tx.devices() if one.post == code]
        told = heard(tx, [one.stream for one in laptops])
        card = card_of(tx, code)
    return page(
        "pos.html",
        **common(room, asked, "pos"),
        one=found[0],
        laptops=[(one, told.get(one.stream)) for one in laptops],
        officers=officers.of_post(room.tools.store, code),
        card=card,
        say=fleet_words,
    )


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
            usual = f"Biasanya berkabar tiap {fleet_words.lasting(row.habit_ms)}"
        why = usual or "Lebih dari sehari tanpa kabar"
        found.append((f"{row.name} diam {quiet}", why, "mengkudu", "radio-tower"))
    if row.is_clock_off:
        way = "maju" if (row.ahead_s or 0) > 0 else "mundur"
        off = fleet_words.clock(abs(row.ahead_s or 0)).lstrip("+")
        why = "Waktu wawancara ikut meleset"
        found.append((f"Jam {row.name} {way} {off}", why, "kunyit", "clock-alert"))
    if row.has_little_disk:
        why = "Gambar asli bisa tidak muat lagi"
        what = f"Disk {row.name} tinggal {fleet_words.disk(row.disk_mb)}"
        found.append((what, why, "kunyit", "hard-drive"))
    if row.has_low_battery:
        why = "Tanpa listrik saat terakhir melapor"
        found.append((f"Baterai {row.name} {row.battery} %", why, "kunyit", "battery"))
    return found


def _is_wanted(row: PostRow, wanted: str) -> bool:
    if wanted == "masalah":
        return row.is_problem
    return wanted not in _FILTERS or row.state == wanted


def _cards(room: Room) -> dict[str, Card]:
    with room.tools.store.reading() as tx:
        return {one.code: card_of(tx, one.code) for one in tx.post_offices()}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _midnight_ms(room: Room) -> int:
    day = calendar.wita_date(room.tools.clock.now())
    midnight = datetime(day.year, day.month, day.day, tzinfo=calendar.WITA)
    return int(midnight.timestamp() * 1000)
