"""The fleet board (armada) and the page of one post, with what waits for a person on top."""

from starlette.responses import Response

from app.hq import officers
from app.hq.console import chart, fleet, fleet_words
from app.hq.console.fleet import PostRow
from app.hq.console.guard import Asked
from app.hq.console.languages import said
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.console.tasks import midnight_ms, tasks
from app.hq.office_card import Card, card_of
from app.hq.standing import heard

A_PAGE = 25
_FILTERS = said({"diam": "Diam", "luring": "Luring", "masalah": "Masalah"})


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
        spoken=sum(row.last_ms >= midnight_ms(room) for row in rows),
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


def _is_wanted(row: PostRow, wanted: str) -> bool:
    if wanted == "masalah":
        return row.is_problem
    return wanted not in _FILTERS or row.state == wanted


def _cards(room: Room) -> dict[str, Card]:
    with room.tools.store.reading() as tx:
        return {one.code: card_of(tx, one.code) for one in tx.post_offices()}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
