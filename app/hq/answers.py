"""How headquarters says no over HTTP: a status, and the code of the reason."""

import logging

from starlette.responses import JSONResponse, Response
from starlette.types import Message

from app.errors import BerandaError, Unavailable
from app.sync.protocol import HqBusy, PouchForeignSigner, PouchTooBig, QuotaExceeded

_STATUS = {PouchForeignSigner.code: 403, PouchTooBig.code: 413, QuotaExceeded.code: 429}

# Headquarters cannot keep it now: its disk is full, or does not answer.
_UNABLE = 507
_log = logging.getLogger("beranda.hq")


def refuse(problem: BerandaError) -> JSONResponse:
    if isinstance(problem, HqBusy):
        later = {"Retry-After": str(problem.facts.get("wait_s", 1))}
        return JSONResponse({"code": problem.code}, 503, later)
    if isinstance(problem, Unavailable):
        unable(problem)
        return JSONResponse({"code": problem.code}, _UNABLE)
    return JSONResponse({"code": problem.code}, _STATUS.get(problem.code, 400))


def gone() -> Response:
    """To a laptop that says nothing any more: what came of it is kept, this connection ends."""
    return Response(status_code=408, headers={"Connection": "close"})


def unable(problem: Unavailable) -> None:
    """Whoever runs this server must hear of it; the post only sees that we cannot answer."""
    _log.error("could not keep what a post sent: %s", problem.code)


def said(status: int, media_type: str) -> Message:
    """The start of an answer that streams."""
    headers = [(b"content-type", media_type.encode())]
    return {"type": "http.response.start", "status": status, "headers": headers}
