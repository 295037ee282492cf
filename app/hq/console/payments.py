"""Payments (pembayaran): who needs a billing code, who has one, whose runs out, who has paid."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.responses import Response

from app.domain.calendar import iso_date, wita_date
from app.domain.reviewer import Look
from app.domain.status import Status
from app.hq.console import deciding
from app.hq.console.guard import Asked
from app.hq.console.languages import said
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room

MOST_SHOWN = 200
_NEED, _WAIT, _PAID = "kode", "tunggu", "lunas"
_OVER = "habis"
_LABELS = said(
    {
        _NEED: "Perlu kode",
        _WAIT: "Menunggu bayar",
        _OVER: "Kedaluwarsa",
        _PAID: "Lunas, menunggu adjudikasi",
    }
)
_STATES = {
    Status.VERIF_KANIM.value: _NEED,
    Status.MENUNGGU_BAYAR.value: _WAIT,
    Status.LUNAS.value: _PAID,
}


@dataclass(frozen=True, slots=True)
class Bill:
    """One line of the page.

    Attributes:
        code: fifteen digits, "" before there is a code.
        expires_on: last day of the code; None before there is one.
        kind: which of the pills it stands under.
    """

    row: dict[str, Any]
    fee_rp: int
    code: str
    expires_on: date | None
    kind: str
    days_left: int

    @property
    def is_soon_over(self) -> bool:
        return self.kind == _WAIT and self.days_left <= 1

    @property
    def grouped(self) -> str:
        """As people read it: `820 261123 004512`."""
        return " ".join((self.code[:3], self.code[3:9], self.code[9:])).strip()


def show(room: Room, asked: Asked) -> Response:
    """The list of one pill, and beside it the one that was chosen."""
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "queue", ""))
    query = asked.request.query_params
    every = _bills(room)
    counts = {key: sum(one.kind == key for one in every) for key in _LABELS}
    first = next((key for key in (_WAIT, _NEED, _OVER, _PAID) if counts[key]), _WAIT)
    pill = query.get("tampil", "") if query.get("tampil", "") in _LABELS else first
    chosen = _chosen(room, asked, every)
    if chosen is not None and "tampil" not in query:
        pill = chosen.kind
    shown = [one for one in every if one.kind == pill]
    return page(
        "bayar.html",
        **common(room, asked, "bayar"),
        bills=shown,
        total_rp=sum(one.fee_rp for one in shown),
        labels=_LABELS,
        numbers=counts,
        pill=pill,
        chosen=chosen,
        choices=_choices(asked, chosen),
        urgent=[one for one in every if one.is_soon_over or one.kind == _OVER][:3],
    )


def _bills(room: Room) -> list[Bill]:
    today = wita_date(room.tools.clock.now())
    return [_bill(row, today) for row in room.payments(list(_STATES), MOST_SHOWN)]


def _bill(row: dict[str, Any], today: date) -> Bill:
    billed = row["state"].get("billing") or {}
    until = iso_date(billed.get("expires_on"))
    left = (until - today).days if until else 0
    kind = _STATES[row["status"]]
    if kind == _WAIT and until and left < 0:
        kind = _OVER
    fee_rp = int((row["record"].get("fee") or {}).get("total_rp") or 0)
    return Bill(row, fee_rp, str(billed.get("code") or ""), until, kind, left)


def _chosen(room: Room, asked: Asked, every: list[Bill]) -> Bill | None:
    """Opening one person's payment is a reading of that person."""
    wanted = asked.request.query_params.get("pilih", "")
    found = next((one for one in every if one.row["subject"] == wanted), None)
    if found is not None:
        room.books.looked(Look(room.now_ms(), asked.reviewer.name, "record", wanted))
    return found


def _choices(asked: Asked, chosen: Bill | None) -> dict[str, deciding.Choice]:
    open_to = deciding.open_to(asked.reviewer, chosen.row["status"]) if chosen else []
    return {one.code: one for one in open_to if one.code in ("bill", "paid")}
