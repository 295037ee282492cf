"""What the machine room asks headquarters: does it live, can it work, how does it stand."""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from app.errors import BerandaError
from app.hq.console import fleet
from app.hq.console.room import Room
from app.hq.custody import copies
from app.hq.healing import open_forks
from app.hq.meter import Meter, metric

LITTLE_DISK_BYTES = 1 << 30
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_TEXT = "text/plain; version=0.0.4; charset=utf-8"
# A reverse proxy on the same machine speaks from loopback for the whole world.
_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")


@dataclass(frozen=True)
class Watch:
    """What the three addresses work with.

    Attributes:
        token: who shows it may ask from anywhere; "" means only this machine itself may.
        free_bytes: of the disk with the database and the pictures; None when it does not say.
    """

    room: Room
    meter: Meter
    free_bytes: Callable[[], int | None]
    token: str = ""


def watch_routes(watch: Watch) -> list[BaseRoute]:
    """They stand before the console's own, which takes every other address."""

    async def alive(request: Request) -> Response:
        return _text("ok\n") if _may(watch, request) else _nothing()

    async def ready(request: Request) -> Response:
        if not _may(watch, request):
            return _nothing()
        lacking = await run_in_threadpool(_lacking, watch)
        return _text("".join(f"{one}\n" for one in lacking) or "ready\n", 503 if lacking else 200)

    async def metrics(request: Request) -> Response:
        if not _may(watch, request):
            return _nothing()
        lines = await run_in_threadpool(lambda: [*watch.meter.lines(), *_standing(watch)])
        return _text("\n".join(lines) + "\n")

    return [
        Route("/healthz", alive, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
        Route("/metrics", metrics, methods=["GET"]),
    ]


def _may(watch: Watch, request: Request) -> bool:
    if watch.token:
        given = request.headers.get("authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {watch.token}".encode())
    is_near = request.client is not None and request.client.host in _LOOPBACK
    return is_near and not any(name in request.headers for name in _FORWARDED)


def _lacking(watch: Watch) -> list[str]:
    """What keeps headquarters from taking a pouch."""
    lacking = []
    try:
        with watch.room.tools.store.begin("hq") as tx:
            tx.setting("backup")
    except BerandaError as problem:
        lacking.append(f"store {problem.code}")
    free = watch.free_bytes()
    if free is not None and free < LITTLE_DISK_BYTES:
        lacking.append("disk")
    return lacking


def _standing(watch: Watch) -> Iterator[str]:
    room = watch.room
    states = [({"state": state}, count) for state, count in sorted(room.books.counts().items())]
    yield from metric("beranda_applications", "gauge", "applications by state", states)
    yield from _laptops(room)
    yield from _posts(room)
    wait_s = room.tools.crowd.wait_s
    yield from metric("beranda_desk_wait_seconds", "gauge", "posts are to wait", [({}, wait_s)])
    yield from _backup(room)
    free = watch.free_bytes()
    if free is not None:
        yield from metric("beranda_disk_free_bytes", "gauge", "room left", [({}, free)])


def _laptops(room: Room) -> Iterator[str]:
    with room.tools.store.reading() as tx:
        devices, forks = tx.devices(), len(open_forks(tx))
        came = [tx.arrived(one.stream) for one in devices]
    revoked = sum(one.is_revoked for one in devices)
    states = [({"state": "active"}, len(devices) - revoked), ({"state": "revoked"}, revoked)]
    yield from metric("beranda_laptops", "gauge", "certified laptops", states)
    for name, told, values in (
        ("pouches", "pouches taken", [one.pouches for one in came]),
        ("entries_received", "entries that came, repeats too", [o.received_total for o in came]),
        ("entries", "different entries", [one.unique_total for one in came]),
    ):
        yield from metric(f"beranda_{name}_total", "counter", told, [({}, sum(values))])
    yield from metric("beranda_forks", "gauge", "forks kept for a person", [({}, forks)])


def _posts(room: Room) -> Iterator[str]:
    now_ms, rows = room.now_ms(), fleet.posts(room)
    quiet = [({"post": one.code}, (now_ms - one.last_ms) / 1000) for one in rows if one.last_ms]
    yield from metric("beranda_post_quiet_seconds", "gauge", "since a post last spoke", quiet)
    silent = sum(one.state == "diam" for one in rows)
    yield from metric("beranda_posts_silent", "gauge", "posts beyond their habit", [({}, silent)])


def _backup(room: Room) -> Iterator[str]:
    copy = next(iter(copies(room.tools)), None)
    if copy is None:
        return
    age_s, labels = (room.now_ms() - copy.at_ms) / 1000, {"drilled": str(copy.is_drilled).lower()}
    told = "age of the newest copy"
    yield from metric("beranda_backup_age_seconds", "gauge", told, [(labels, age_s)])


def _text(text: str, status: int = 200) -> Response:
    return PlainTextResponse(text, status, {"cache-control": "no-store"}, media_type=_TEXT)


def _nothing() -> Response:
    return PlainTextResponse("not found\n", 404)
