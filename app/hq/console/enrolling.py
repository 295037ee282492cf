"""Opening a post, handing out the packet for one laptop, and comparing six words with it."""

import base64
import binascii

from starlette.responses import RedirectResponse, Response

from app.domain.reviewer import Look
from app.errors import Refused, RuleBroken, UnknownSubject
from app.hq import checked, enrolment, shut_out
from app.hq.console import people
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Bureau, Room
from app.hq.enrolment import UnknownPost
from app.hq.office_card import card_of, save_card, typed

_ATTACHED = {"cache-control": "no-store"}
_CODES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class PostUnclear(RuleBroken):
    """A post has a code of two to five capitals or digits, and a name."""

    code = "post_unclear"


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """Two forms: a post, and a packet for one more laptop of a post."""
    with room.tools.store.reading() as tx:
        cards = {one.code: card_of(tx, one.code) for one in tx.post_offices()}
    closed = {code for code in cards if shut_out.is_closed(room.tools.store, code)}
    url = asked.request.url
    return page(
        "baru.html",
        400 if problem else 200,
        **common(room, asked, "perangkat"),
        tab="pos",
        problem=problem,
        cards=cards,
        closed=closed,
        here_url=f"{url.scheme}://{url.netloc}",
        typed=asked,
    )


def make(room: Room, asked: Asked) -> Response:
    """Save a post, make a packet, certify by file, or close a post."""
    try:
        return _MAKES.get(asked.one("what"), _save_post)(room, asked)
    except (RuleBroken, Refused) as problem:
        return show(room, asked, problem.code)


def download(room: Room, asked: Asked) -> Response:
    """The packet of the page before, as a file; nothing that is not ours is handed back."""
    try:
        packet = base64.b64decode(asked.one("packet"), validate=True)
    except (binascii.Error, ValueError):
        packet = b""
    if not _bureau(room).is_ours(packet):
        return show(room, asked, "unknown_post")
    return _file(packet, f"beranda-{_safe(asked.one('code'))}.paket")


def compare(room: Room, asked: Asked) -> Response:
    """The post has read its six words aloud: all the same, or one differs."""
    wanted = asked.one("stream")
    with room.tools.store.reading() as tx:
        device = next((one for one in tx.devices() if one.stream.hex() == wanted), None)
        known = checked.checked(tx, device.stream) if device else None
    if device is None or device.is_revoked:
        return people.laptops(room, asked, UnknownSubject.code)
    by, store = asked.reviewer.name, room.tools.store
    if asked.one("answer") == "renew":
        _bureau(room).renew(device.stream, by)
        _noted(room, asked, "laptop_renewed", wanted)
    elif asked.one("answer") == "same":
        with store.begin(by) as tx:
            checked.note(tx, device.stream, by, room.now_ms())
        _noted(room, asked, "words_same", wanted)
    elif known is None:
        # nobody has vouched for it yet: one person is enough to keep a stranger out
        shut_out.shut_out(store, device.stream, by, "enam kata berbeda", is_retired=False)
        _noted(room, asked, "words_differ", wanted)
    return RedirectResponse("/perangkat", 303)


def _save_post(room: Room, asked: Asked) -> Response:
    code, name = asked.one("code").upper(), asked.one("name")
    if not (2 <= len(code) <= 5 and set(code) <= _CODES and name):
        raise PostUnclear(code=code)
    card = typed(asked.one("place"), asked.one("phone"), asked.one("lat"), asked.one("lon"))
    enrolment.add_post(room.tools, code, name)
    with room.tools.store.begin(asked.reviewer.name) as tx:
        save_card(tx, code, card)
    _noted(room, asked, "post_saved", code)
    return RedirectResponse(f"/perangkat/petugas?pos={code}", 303)


def _make_packet(room: Room, asked: Asked) -> Response:
    code, bureau = asked.one("code"), _bureau(room)
    if shut_out.is_closed(room.tools.store, code):
        raise UnknownPost(post=code)
    packet = bureau.packet(code, asked.one("url"))
    _noted(room, asked, "packet_made", code)
    return page(
        "paket.html",
        **common(room, asked, "perangkat"),
        code=code,
        packet=base64.b64encode(packet).decode(),
        square=bureau.code(packet),
        own_words=bureau.own_words(),
    )


def _certify(room: Room, asked: Asked) -> Response:
    data = _bureau(room).certify(asked.one("asked"))
    _noted(room, asked, "laptop_certified", "")
    return _file(data, "beranda.sertifikat")


def _close(room: Room, asked: Asked) -> Response:
    code = asked.one("code")
    with room.tools.store.reading() as tx:
        if tx.post_office(code) is None:
            raise UnknownPost(post=code)
    shut_out.close_post(room.tools.store, code, asked.reviewer.name)
    _noted(room, asked, "post_closed", code)
    return RedirectResponse("/perangkat/baru", 303)


def _bureau(room: Room) -> Bureau:
    if room.bureau is None:
        raise UnknownPost(post="")
    return room.bureau


def _noted(room: Room, asked: Asked, what: str, subject: str) -> None:
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, subject))


def _file(data: bytes, name: str) -> Response:
    headers = _ATTACHED | {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type="application/octet-stream", headers=headers)


def _safe(code: str) -> str:
    return "".join(letter for letter in code if letter in _CODES) or "pos"


_MAKES = {"post": _save_post, "packet": _make_packet, "certify": _certify, "close": _close}
