"""Headquarters' door: the routes a post may knock at."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.domain import strict_json
from app.domain.enrolment import certificate_to_json
from app.errors import Refused, RuleBroken
from app.hq import enrolment
from app.hq.answers import gone, refuse
from app.hq.blob_route import BlobRoute
from app.hq.console.guard import Headers
from app.hq.desk import Tools
from app.hq.pouch_route import PouchRoute, body
from app.sync.enrolment import asked_from_json
from app.sync.wire import BLOB_PATH, ENROL_PATH, HEALTH_PATH, POUCH_PATH

_MAX_ENROL_BYTES = 4096


def application(
    tools: Tools, vouch: enrolment.Vouch, console: Sequence[BaseRoute] = ()
) -> Starlette:
    """The ASGI application, over a store and keys that are already open."""

    async def enrol(request: Request) -> Response:
        try:
            data = strict_json.read(await _short(request))
            certificate = enrolment.enrol(tools, asked_from_json(data), vouch)
        except (Refused, RuleBroken) as problem:
            return refuse(problem)
        except (ValueError, RecursionError):
            return JSONResponse({"code": "pouch_damaged"}, 400)
        except (ConnectionError, TimeoutError):
            return gone()
        return JSONResponse(certificate_to_json(certificate))

    async def health(_request: Request) -> Response:
        return JSONResponse({"at_ms": int(tools.clock.now().timestamp() * 1000)})

    return Starlette(
        routes=[
            Route(POUCH_PATH, PouchRoute(tools), methods=["POST"]),
            Route(BLOB_PATH + "{blob_id}", BlobRoute(tools), methods=["HEAD", "PATCH"]),
            Route(ENROL_PATH, enrol, methods=["POST"]),
            Route(HEALTH_PATH, health, methods=["GET"]),
            *console,
        ],
        middleware=[Middleware(Headers)],
    )


async def _short(request: Request) -> bytes:
    """A small body, whole; what goes on and on is cut off, and then is no JSON."""
    data = b""
    async for piece in body(request.receive):
        data += piece
        if len(data) > _MAX_ENROL_BYTES:
            break
    return data[:_MAX_ENROL_BYTES]
