"""What stands before every page: who asks, whether they may, and what a browser may do with it."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.reviewer import Duty, Reviewer, Session, may
from app.hq import held
from app.hq.console import door, languages
from app.hq.console.pages import page
from app.hq.console.room import Room

COOKIE = "beranda_sesi"
MOST_FORM_BYTES = 32 << 10
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_YEAR_S = 31_536_000


@dataclass(frozen=True)
class Asked:
    """One request of a reviewer who is signed in and may do this."""

    request: Request
    session: Session
    reviewer: Reviewer
    form: dict[str, list[str]]

    def one(self, name: str) -> str:
        return self.form.get(name, [""])[0].strip()


Page = Callable[[Room, Asked], Response | Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


class Headers:
    """Every answer of the console carries the same strict headers; posts' routes are left alone."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return

        languages.use(HTTPConnection(scope).cookies.get(languages.COOKIE, ""))

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
                if scope["scheme"] == "https":
                    headers["strict-transport-security"] = f"max-age={_YEAR_S}"
            await send(message)

        await self._app(scope, receive, dressed)


def guarded(
    room: Room,
    duty: Duty,
    shows: Page,
    *,
    by_person: bool = True,
    most_bytes: int = MOST_FORM_BYTES,
) -> Endpoint:
    """The endpoint of a page: signed in, allowed, and no form from elsewhere.

    Args:
        by_person: False for what a page asks for by itself, so that a screen left alone locks.
        most_bytes: of the form; one that is larger counts as empty.
    """

    async def endpoint(request: Request) -> Response:
        found = door.entered(room, request.cookies.get(COOKIE, ""), by_person=by_person)
        if found is None:
            return RedirectResponse("/masuk", 303)
        session, reviewer = found
        held.settle(room.tools.store, room.now_ms())
        form = await read_form(request, most_bytes) if request.method == "POST" else {}
        if request.method == "POST" and not is_ours(request, form, session.csrf):
            return page("tolak.html", 403, why="csrf", reviewer=reviewer)
        if not may(reviewer.role, duty):
            return page("tolak.html", 403, why="role", reviewer=reviewer)
        shown = shows(room, Asked(request, session, reviewer, form))
        return shown if isinstance(shown, Response) else await shown

    return endpoint


async def read_form(request: Request, most_bytes: int = MOST_FORM_BYTES) -> dict[str, list[str]]:
    """The fields of a plain form; one that is too large, or no form, has none."""
    data = b""
    try:
        async for piece in request.stream():
            data += piece
            if len(data) > most_bytes:
                return {}
    except ClientDisconnect:
        return {}
    try:
        return parse_qs(data.decode(), keep_blank_values=True, max_num_fields=400)
    except ValueError:
        return {}


def is_ours(request: Request, form: dict[str, list[str]], csrf: str) -> bool:
    """Whether our own page sent this form: its secret is in it, and its origin is ours."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host", ""):
        return False
    given = form.get("csrf", [""])[0]
    return bool(csrf) and hmac.compare_digest(given.encode(), csrf.encode())


def set_cookie(request: Request, response: Response, name: str, value: str) -> None:
    is_secure = request.url.scheme == "https"
    response.set_cookie(name, value, secure=is_secure, httponly=True, samesite="strict", path="/")
