"""The addresses of the console; each page says what duty it asks for."""

import hashlib
import mimetypes

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

import resources
from app.domain.reviewer import Duty, may
from app.hq.console import (
    account,
    among,
    arrival,
    breach,
    bulk,
    hands,
    payments,
    queue,
    record,
    seat,
    second,
    style,
    subject,
)
from app.hq.console.doorway import doorway_routes
from app.hq.console.fleet_routes import fleet_routes
from app.hq.console.guard import COOKIE, Asked, Endpoint, Page, guarded
from app.hq.console.pages import page
from app.hq.console.paper_routes import paper_routes
from app.hq.console.room import Room

_FONTS = frozenset(f"JakartaTab-{weight}.ttf" for weight in (400, 500, 600, 700))
_SHEETS = frozenset(
    {
        "kanim.css",
        "kanim.js",
        "sesi.js",
        "gambar.js",
        "armada.css",
        "kertas.css",
        "htmx.min.js",
        "panah.svg",
        "kotak.svg",
        "serambi.svg",
        "ikon.svg",
    }
)
_A_DAY = "public, max-age=86400"


def console_routes(room: Room) -> list[BaseRoute]:
    """Everything below `/` except the posts' own `/v1/`."""
    one = "/permohonan/{subject:str}"

    def alone(shows: Page) -> Endpoint:
        return guarded(room, Duty.READ, shows, by_person=False)

    return [
        Route("/", guarded(room, Duty.FLEET, _home)),
        *doorway_routes(room),
        Route("/akun", guarded(room, Duty.FLEET, account.show), methods=["GET"]),
        Route("/akun", guarded(room, Duty.FLEET, account.change), methods=["POST"]),
        Route("/akun/ponsel", guarded(room, Duty.FLEET, account.phone), methods=["GET"]),
        Route("/akun/ponsel", guarded(room, Duty.FLEET, account.move), methods=["POST"]),
        Route("/sesi", guarded(room, Duty.FLEET, seat.left, by_person=False), methods=["GET"]),
        Route("/sesi", guarded(room, Duty.FLEET, seat.left), methods=["POST"]),
        Route("/keluar", guarded(room, Duty.FLEET, _leave), methods=["POST"]),
        Route("/antrean", guarded(room, Duty.READ, queue.show), methods=["GET"]),
        Route("/antrean", guarded(room, Duty.REVIEW, bulk.decide), methods=["POST"]),
        Route("/tombol", guarded(room, Duty.FLEET, bulk.keys), methods=["GET"]),
        Route("/antrean/baru", guarded(room, Duty.READ, queue.news, by_person=False)),
        Route("/antrean/berikut", guarded(room, Duty.REVIEW, among.following), methods=["GET"]),
        Route(one, guarded(room, Duty.READ, record.show), methods=["GET"]),
        Route(one, guarded(room, Duty.REVIEW, record.decide), methods=["POST"]),
        Route(one + "/ambil", guarded(room, Duty.REVIEW, record.take), methods=["POST"]),
        Route("/urungkan", guarded(room, Duty.REVIEW, record.take_back), methods=["POST"]),
        Route(one + "/pratinjau", guarded(room, Duty.REVIEW, record.preview), methods=["POST"]),
        Route(one + "/asli", alone(arrival.arriving), methods=["GET"]),
        Route(one + "/gambar/{number:int}", alone(record.picture)),
        Route("/bayar", guarded(room, Duty.READ, payments.show), methods=["GET"]),
        *fleet_routes(room),
        Route("/persetujuan", guarded(room, Duty.FLEET, second.show), methods=["GET"]),
        Route("/persetujuan", guarded(room, Duty.FLEET, second.answer), methods=["POST"]),
        *paper_routes(room),
        Route("/melihat", guarded(room, Duty.LOOKS, subject.show), methods=["GET", "POST"]),
        Route("/melihat/ekspor", guarded(room, Duty.LOOKS, subject.export), methods=["POST"]),
        Route("/kebocoran", guarded(room, Duty.LOOKS, breach.show), methods=["GET", "POST"]),
        Route("/static/{name:str}", _static, methods=["GET"]),
        Route("/{rest:path}", guarded(room, Duty.FLEET, _nothing), methods=["GET"]),
    ]


def _home(_room: Room, asked: Asked) -> Response:
    """Each to their own work: the queue, or the posts."""
    is_reader = may(asked.reviewer.role, Duty.READ)
    return RedirectResponse("/antrean" if is_reader else "/pos", 303)


def _leave(room: Room, asked: Asked) -> Response:
    room.books.end_session(asked.session.token_hash)
    hands.put_down(room, asked)
    answer = RedirectResponse("/masuk", 303)
    answer.delete_cookie(COOKIE, path="/")
    return answer


def _nothing(room: Room, asked: Asked) -> Response:
    return page("tidak_ada.html", 404, **queue.common(room, asked, ""))


async def _static(request: Request) -> Response:
    """Style, script and fonts; nothing else of the disk has a name here."""
    name = str(request.path_params["name"])
    headers = {"cache-control": _A_DAY}
    if name == "warna.css":
        theme = request.cookies.get("tema", "")
        fresh = {"cache-control": "no-cache"}
        sheet = style.variables(theme, is_dense=request.cookies.get("rapat") == "1")
        return Response(sheet, media_type="text/css", headers=fresh)
    folder = resources.path("fonts" if name in _FONTS else "console/static")
    if name not in _FONTS and name not in _SHEETS:
        return Response(status_code=404)
    data = (folder / name).read_bytes()
    if name in _SHEETS:
        # a new Beranda brings new ones under the same names: asked for again, sent when changed
        headers = {
            "cache-control": "no-cache",
            "etag": f'"{hashlib.sha256(data).hexdigest()[:16]}"',
        }
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
    return Response(data, media_type=mimetypes.guess_type(name)[0], headers=headers)
