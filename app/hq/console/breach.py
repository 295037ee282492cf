"""What lay on a laptop that was lost, by when it was lost (berkas insiden, UU PDP 3x24 h)."""

from datetime import datetime

from starlette.responses import Response

from app.domain.calendar import WITA
from app.domain.reviewer import Look
from app.hq import tables_out
from app.hq.console import words
from app.hq.console.guard import Asked
from app.hq.console.languages import INDONESIAN, mark, use
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room

HEAD = tuple(map(mark, ("Nomor", "Nama", "NIK", "Diterima", "Permohonan")))
PACK = "breach_pack"
Row = tuple[str, ...]


def pack(room: Room, stream: bytes, until: datetime, by: str) -> list[Row]:
    """The persons whose records this laptop had taken in by then, oldest first.

    That it was made is written down beside each of them, and once for the laptop.
    """
    found = room.books.taken_in_by(stream, int(until.timestamp() * 1000))
    for subject in [stream.hex(), *(row["subject"] for row in found)]:
        room.books.looked(Look(room.now_ms(), by, PACK, subject))
    return [
        (row["number"], row["name"], row["nik"], words.exactly(row["received_ms"]), row["subject"])
        for row in found
    ]


def as_csv(rows: list[Row]) -> bytes:
    return tables_out.as_csv(HEAD, rows)


def moment(typed: str) -> datetime | None:
    """A day and hour as a browser sends it, WITA unless it says otherwise; None when it is none."""
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=WITA)


def show(room: Room, asked: Asked) -> Response:
    """The form, and after it is sent the list or its CSV."""
    with room.tools.store.reading() as tx:
        known = {one.stream.hex(): one for one in tx.devices()}
    laptop, until = known.get(asked.one("laptop")), moment(asked.one("until"))
    rows: list[Row] = []
    if asked.one("as") == "csv":
        use(INDONESIAN)
    if laptop is not None and until is not None:
        rows = pack(room, laptop.stream, until, asked.reviewer.name)
    if rows and asked.one("as") == "csv":
        headers = {"content-disposition": 'attachment; filename="berkas-insiden.csv"'}
        return Response(as_csv(rows), media_type="text/csv", headers=headers)
    form = {key: values[0] for key, values in asked.form.items()}
    facts = common(room, asked, "kebocoran")
    return page("kebocoran.html", **facts, head=HEAD, rows=rows, form=form, laptops=known)
