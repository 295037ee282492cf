"""Everything one serving headquarters answers: posts, reviewers, and the machine room."""

import shutil
from collections.abc import Mapping

from starlette.types import ASGIApp

from app.headquarters_console import made_room
from app.headquarters_folder import Opened
from app.hq.console.routes import console_routes
from app.hq.meter import Meter
from app.hq.server import application
from app.hq.watch import Watch, watch_routes

TOKEN = "BERANDA_HQ_METRICS_TOKEN"  # noqa: S105 -- the name of the variable, not a secret


def served(opened: Opened, environ: Mapping[str, str]) -> ASGIApp:
    """The application over an open headquarters, measured."""
    room, meter = made_room(opened), Meter(opened.tools.clock)
    watch = Watch(room, meter, lambda: _free_bytes(opened), environ.get(TOKEN, ""))
    routes = [*watch_routes(watch), *console_routes(room)]
    return meter.watching(application(opened.tools, opened.vouch, routes))


def _free_bytes(opened: Opened) -> int | None:
    try:
        return shutil.disk_usage(opened.places.folder).free
    except OSError:
        return None
