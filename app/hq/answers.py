"""How headquarters says no over HTTP: a status, and the code of the reason."""

from starlette.responses import JSONResponse
from starlette.types import Message

from app.errors import BerandaError
from app.sync.protocol import PouchForeignSigner, PouchTooBig, QuotaExceeded

_STATUS = {PouchForeignSigner.code: 403, PouchTooBig.code: 413, QuotaExceeded.code: 429}


def refuse(problem: BerandaError) -> JSONResponse:
    return JSONResponse({"code": problem.code}, _STATUS.get(problem.code, 400))


def said(status: int, media_type: str) -> Message:
    """The start of an answer that streams."""
    headers = [(b"content-type", media_type.encode())]
    return {"type": "http.response.start", "status": status, "headers": headers}
