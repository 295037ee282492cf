"""The page of one person's traces (siapa melihat orang ini), and the same as a table."""

from starlette.responses import Response

from app.hq.console import record, traces
from app.hq.console.guard import Asked
from app.hq.console.languages import INDONESIAN, use
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room

_MOST_SHOWN = 200


def show(room: Room, asked: Asked) -> Response:
    """With a person named their report, else the whole book of readings."""
    wanted = _wanted(asked)
    if not wanted:
        return record.looks(room, asked)
    found = traces.report(room, wanted, asked.reviewer.name)
    facts = common(room, asked, "melihat")
    is_whole = room.books.are_looks_whole()
    return page("subjek.html", **facts, found=found, wanted=wanted, is_whole=is_whole,
                most=_MOST_SHOWN)  # fmt: skip


def export(room: Room, asked: Asked) -> Response:
    """The whole report as CSV; nobody's name is in the name of the file."""
    use(INDONESIAN)
    found = traces.report(room, _wanted(asked), asked.reviewer.name, traces.EXPORT)
    if found is None:
        return page("tidak_ada.html", 404, **common(room, asked, "melihat"))
    headers = {"content-disposition": 'attachment; filename="laporan-subjek.csv"'}
    return Response(traces.as_csv(found), media_type="text/csv", headers=headers)


def _wanted(asked: Asked) -> str:
    """In the form, not in the address, where a proxy or a browser would write it down."""
    return asked.one("person")[:80]
