"""The review queue (antrean periksa): what waits in each state, the one with least time first."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from starlette.responses import JSONResponse, Response

from app.domain.reviewer import Duty, Look, may
from app.domain.status import Actor, Status, may_move
from app.domain.waiting import Place, Wanted
from app.hq import custody
from app.hq.console import clock, hands, seat
from app.hq.console.guard import Asked
from app.hq.console.languages import mark, say_count
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
_FILTERS = ("tahap", "q", "pos", "jenis", "oleh", "lewat")
OPEN = tuple(code for _label, codes in PILLS.values() for code in codes)


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """The list of one state, of one post, or of a name that sounds like it."""
    query = asked.request.query_params
    _looked(room, asked, query.get("q", ""))
    wanted = replace(wanted_of(room, query), after=_place(query))
    rows = listed(room, wanted, MOST_SHOWN + 1)
    more, rows = len(rows) > MOST_SHOWN, rows[:MOST_SHOWN]
    return page(
        "antrean.html",
        400 if problem else 200,
        **common(room, asked, "antrean"),
        rows=rows,
        late=room.books.late(late_of(room)),
        following=_following(query, rows) if more else "",
        is_first=wanted.after is None,
        pill=query.get("tahap", ""),
        text=wanted.text,
        post=wanted.post,
        purpose=wanted.purpose,
        by=wanted.by,
        is_late=bool(query.get("lewat")),
        bulk=_bulk(asked, rows),
        hands=hands.holders(room),
        waiting=hands.waiting(room),
        origin=origin(query),
        filters=urlencode(filters(query)),
        readers=[one for one in room.books.reviewers() if may(one.role, Duty.REVIEW)],
        problem=problem,
        news="/antrean/baru?" + urlencode({**filters(query), "sejak": room.now_ms()}),
    )


def news(room: Room, asked: Asked) -> Response:
    """How many came into this list since it was read; no name goes out, and nobody is kept in."""
    query = asked.request.query_params
    since = query.get("sejak", "")
    is_moment = bool(_MOMENT.fullmatch(since))
    total = room.books.arrived(wanted_of(room, query), int(since)) if is_moment else 0
    return JSONResponse({"total": total, "said": say_count("{n} baru, muat", total)})


def wanted_of(room: Room, query: Mapping[str, str]) -> Wanted:
    """What the queue's filters ask for, from its first row on."""
    pill, text = query.get("tahap", ""), query.get("q", "")[:80]
    codes = PILLS[pill][1] if pill in PILLS else OPEN
    codes = (*codes, *SELESAI) if text and not pill else codes
    post, purpose, by = (query.get(name, "")[:80] for name in ("pos", "jenis", "oleh"))
    wanted = Wanted(codes, text, post, purpose, by=by, at_ms=room.now_ms())
    if query.get("lewat"):
        late = late_of(room)
        return replace(wanted, late_before_ms=late.late_before_ms, exempt=late.exempt)
    return wanted


def origin(query: Mapping[str, str]) -> str:
    """The filters of this list, as a record's address carries them."""
    return urlencode({"dari": urlencode(filters(query)) or "semua"})


def filters(query: Mapping[str, str]) -> dict[str, str]:
    return {name: query[name][:80] for name in _FILTERS if query.get(name)}


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


def late_of(room: Room) -> Wanted:
    """What waits somewhere though its limit has passed."""
    rules = room.rules()
    before_ms = clock.late_before_ms(room.tools.clock.now(), rules)
    return Wanted(OPEN, late_before_ms=before_ms, exempt=tuple(rules.limit("terbit").exempt))


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
    counts = room.books.counts(OPEN)
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
        "left_s": seat.left_s(room, asked.session),
        "bar": bar(room),
        "backup": next(iter(custody.copies(room.tools)), None),
        "last": hands.last(room, asked),
        "failed": hands.failed(room, asked),
    }


def _looked(room: Room, asked: Asked, text: str) -> None:
    what = "search" if text else "queue"
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, ""))
