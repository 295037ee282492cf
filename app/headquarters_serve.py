"""Everything one serving headquarters answers: posts, reviewers, and the machine room."""

import asyncio
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace

from starlette.types import ASGIApp

from app.domain.held import UNDO
from app.headquarters_console import made_room
from app.headquarters_folder import Opened
from app.hq import held
from app.hq.console.routes import console_routes
from app.hq.meter import Meter
from app.hq.server import application
from app.hq.watch import Watch, watch_routes

TOKEN = "BERANDA_HQ_METRICS_TOKEN"  # noqa: S105 -- the name of the variable, not a secret


def served(opened: Opened, environ: Mapping[str, str]) -> ASGIApp:
    """The application over an open headquarters, measured."""
    # what was decided just before it went down
    held.settle(opened.store, int(opened.tools.clock.now().timestamp() * 1000))
    room = replace(made_room(opened), undo=UNDO, later=_later)
    meter = Meter(opened.tools.clock)
    watch = Watch(room, meter, lambda: _free_bytes(opened), environ.get(TOKEN, ""))
    routes = [*watch_routes(watch), *console_routes(room)]
    return meter.watching(application(opened.tools, opened.vouch, routes))


def _later(seconds: float, do: Callable[[], None]) -> None:
    """While it serves; what is left over is done by the next page or the next start."""
    asyncio.get_running_loop().call_later(seconds, do)


def _free_bytes(opened: Opened) -> int | None:
    try:
        return shutil.disk_usage(opened.places.folder).free
    except OSError:
        return None
