"""The review queue (antrean periksa): what waits in each state, the one with least time first."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from app.domain.reviewer import Duty, Look, may
from app.domain.status import Actor, Status, may_move
from app.domain.waiting import Place, Wanted
from app.hq import custody
from app.hq.console import clock
from app.hq.console.guard import Asked
from app.hq.console.languages import mark
from app.hq.console.pages import page
from app.hq.console.room import Room
from app.hq.console.tasks import bar

MOST_SHOWN = 50
PILLS: dict[str, tuple[str, tuple[str, ...]]] = {
    "baru": (mark("Baru sampai"), ("DITERIMA", "TERKIRIM")),
    "verifikasi": (mark("Verifikasi"), ("VERIF_KANIM",)),
    "bayar": (mark("Bayar"), ("MENUNGGU_BAYAR",)),
    "lunas": (mark("Lunas"), ("LUNAS",)),
    "adjudikasi": (mark("Adjudikasi"), ("ADJUDIKASI",)),
    "pendalaman": (mark("Pendalaman"), ("PENDALAMAN", "TUNDA", "TANGGUH")),
    "kembali": (mark("Dikembalikan"), ("BERKAS_KURANG",)),
    "cetak": (mark("Cetak dan kirim"), ("ALOKASI", "CETAK", "UJI", "KIRIM_POS")),
}
_REFUSED = ("TOLAK_SISTEM", "TOLAK_WAWANCARA", "TOLAK_ADJUDIKATOR")
SELESAI = ("SIAP", "SERAH", "BATAL", "BATAL_TAK_DIAMBIL", "DITARIK", *_REFUSED)
MANY: dict[str, tuple[str, Status]] = {
    "verify": (mark("Lulus verifikasi"), Status.VERIF_KANIM),
    "approve": (mark("Setujui"), Status.ADJUDIKASI),
    "print": (mark("Cetak"), Status.CETAK),
    "check": (mark("Uji kualitas"), Status.UJI),
    "dispatch": (mark("Kirim ke pos"), Status.KIRIM_POS),
    "ready": (mark("Siap diambil"), Status.SIAP),
}
"""What needs nothing typed and can be mended later; never a refusal, never a cancellation."""
_MOMENT = re.compile(r"[0-9]{1,15}")
_OPEN = tuple(code for _label, codes in PILLS.values() for code in codes)


def show(room: Room, asked: Asked) -> Response:
    """The list of one state, of one post, or of a name that sounds like it."""
    query = asked.request.query_params
    pill, text, post = query.get("tahap", ""), query.get("q", "")[:80], query.get("pos", "")
    purpose = query.get("jenis", "")
    _looked(room, asked, text)
    codes = PILLS[pill][1] if pill in PILLS else _OPEN
    codes = (*codes, *SELESAI) if text and not pill else codes
    wanted, late = Wanted(codes, text, post, purpose, after=_place(query)), late_of(room)
    if query.get("lewat"):
        wanted = replace(wanted, late_before_ms=late.late_before_ms, exempt=late.exempt)
    rows = listed(room, wanted, MOST_SHOWN + 1)
    more, rows = len(rows) > MOST_SHOWN, rows[:MOST_SHOWN]
    return page(
        "antrean.html",
        **common(room, asked, "antrean"),
        rows=rows,
        late=room.books.late(late),
        following=_following(query, rows) if more else "",
        is_first=wanted.after is None,
        pill=pill,
        text=text,
        post=post,
        purpose=purpose,
        is_late=bool(query.get("lewat")),
        bulk=_bulk(asked, rows),
    )


def _bulk(asked: Asked, rows: list[dict[str, Any]]) -> dict[str, str]:
    """The decisions for many that at least one of these rows allows."""
    if not may(asked.reviewer.role, Duty.REVIEW):
        return {}
    states = {Status(row["status"]) for row in rows}
    return {
        code: label
        for code, (label, to) in MANY.items()
        if any(may_move(state, to, Actor.HQ) for state in states)
    }


def following(room: Room, asked: Asked) -> Response:
    """The next one to review: least time left among what nobody has verified."""
    rows = listed(room, Wanted(PILLS["baru"][1]), 1) or listed(room, Wanted(_OPEN), 1)
    there = f"/permohonan/{rows[0]['subject']}" if rows else "/antrean"
    return RedirectResponse(there, 303)


def late_of(room: Room) -> Wanted:
    """What waits somewhere though its limit has passed."""
    rules = room.rules()
    before_ms = clock.late_before_ms(room.tools.clock.now(), rules)
    return Wanted(_OPEN, late_before_ms=before_ms, exempt=tuple(rules.limit("terbit").exempt))


def _place(query: Mapping[str, str]) -> Place | None:
    """The place after which this page begins; what is none begins at the beginning."""
    received_ms, _, subject = query.get("sesudah", "").partition("-")
    return (int(received_ms), subject) if _MOMENT.fullmatch(received_ms) else None


def _following(query: Mapping[str, str], rows: list[dict[str, Any]]) -> str:
    """The address of the page after these rows."""
    last = f"{rows[-1]['received_ms']}-{rows[-1]['subject']}"
    return "/antrean?" + urlencode({**query, "sesudah": last})


def listed(room: Room, wanted: Wanted, most: int) -> list[dict[str, Any]]:
    now = room.tools.clock.now()
    rules = room.rules()
    found = room.books.waiting(wanted, most)
    for row in found:
        row["timer"] = clock.timer(row["purpose"], row["interview_ms"], row["came_ms"], now, rules)
        row["whole"] = originals(room, row["record"])
    return found


def originals(room: Room, record: dict[str, Any]) -> int:
    """Per cent of the bytes of the originals that lie here; 100 when there are none."""
    named = [one for one in record.get("blobs", []) if one.get("preview_of") is None]
    size = sum(int(one.get("size", 0)) for one in named)
    held = sum(min(room.tools.shelf.held(one["id"]), int(one.get("size", 0))) for one in named)
    return 100 if not size else held * 100 // size


def common(room: Room, asked: Asked, here: str) -> dict[str, Any]:
    """What the frame of every page shows."""
    counts = room.books.counts(_OPEN)
    pills = {key: sum(counts.get(c, 0) for c in codes) for key, (_label, codes) in PILLS.items()}
    with room.tools.store.reading() as tx:
        offices = tx.post_offices()
    return {
        "reviewer": asked.reviewer,
        "csrf": asked.session.csrf,
        "here": here,
        "pills": PILLS,
        "counts": pills,
        "open_total": sum(pills.values()),
        "offices": offices,
        "now_ms": room.now_ms(),
        "is_practice": room.is_practice,
        "bar": bar(room),
        "backup": next(iter(custody.copies(room.tools)), None),
    }


def _looked(room: Room, asked: Asked, text: str) -> None:
    what = "search" if text else "queue"
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, ""))
