"""The pages before the door: signing in (masuk), and beginning anew (mulai baru)."""

import re
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from app.domain.admission import is_spare
from app.hq.console import door, guard, starting
from app.hq.console.guard import COOKIE
from app.hq.console.pages import page
from app.hq.console.room import Room

_BEFORE = "beranda_pintu"
_SECRET = re.compile(r"[0-9a-f]{64}")


def doorway_routes(room: Room) -> list[BaseRoute]:
    """Signing in, and beginning anew; what is tried too often from one place waits a minute."""
    way = _Doorway(room)
    return [
        Route("/masuk", way.enter, methods=["GET"]),
        Route("/masuk", way.knock, methods=["POST"]),
        Route("/masuk/mulai", way.start, methods=["GET"]),
        Route("/masuk/mulai", way.begin, methods=["POST"]),
    ]


@dataclass(frozen=True)
class _Doorway:
    room: Room
    knocks: door.Knocks = field(default_factory=door.Knocks)

    async def enter(self, request: Request) -> Response:
        return self._door(request, 200)

    async def knock(self, request: Request) -> Response:
        room = self.room
        if self._is_crowded(request):
            return self._door(request, 429, "busy")
        form = await guard.read_form(request)
        if not guard.is_ours(request, form, request.cookies.get(_BEFORE, "")):
            return self._door(request, 403, "csrf")
        name, password, code = (form.get(n, [""])[0] for n in ("name", "password", "code"))
        code = code.strip() or form.get("spare", [""])[0].strip()
        # a slow hash beside the loop: the posts that send meanwhile do not wait for a password
        kept = door.password_kept(room, name.strip())
        is_right = await run_in_threadpool(room.secrets.matches, password, kept)
        found = door.sign_in(room, name.strip(), is_right, code)
        if isinstance(found, door.Refusal):
            return self._door(request, 401, found.code, found.tries_left)
        # who came in by a spare code is shown how many are left
        answer = RedirectResponse("/akun" if is_spare(code) else "/", 303)
        guard.set_cookie(request, answer, COOKIE, found[0])
        return answer

    async def start(self, request: Request) -> Response:
        csrf = self._before(request)
        return self._kept(request, page("mulai.html", csrf=csrf, problem=""), csrf)

    async def begin(self, request: Request) -> Response:
        csrf = self._before(request)
        if self._is_crowded(request):
            return self._kept(request, page("mulai.html", 429, csrf=csrf, problem="busy"), csrf)
        form = await guard.read_form(request)
        if not guard.is_ours(request, form, request.cookies.get(_BEFORE, "")):
            return self._kept(request, page("mulai.html", 403, csrf=csrf, problem="csrf"), csrf)
        return await starting.begun(self.room, form, csrf)

    def _is_crowded(self, request: Request) -> bool:
        place = request.client.host if request.client else ""
        return self.knocks.is_too_many(place, self.room.tools.clock.monotonic())

    def _door(self, request: Request, status: int, problem: str = "", left: int = 0) -> Response:
        """The door; its form carries the secret of its own cookie."""
        csrf, is_practice = self._before(request), self.room.is_practice
        facts = {"problem": problem, "left": left, "is_practice": is_practice}
        return self._kept(request, page("masuk.html", status, csrf=csrf, **facts), csrf)

    def _before(self, request: Request) -> str:
        """A browser asks for icons by itself and opens doors side by side: one serves all."""
        kept = request.cookies.get(_BEFORE, "")
        return kept if _SECRET.fullmatch(kept) else self.room.secrets.token()

    @staticmethod
    def _kept(request: Request, answer: Response, csrf: str) -> Response:
        guard.set_cookie(request, answer, _BEFORE, csrf)
        return answer
