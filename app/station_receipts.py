"""From one printing to its paper: the content, the witness of the journal, the drawing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from app.adapters.seals import OwnSeals
from app.domain import letters
from app.domain.calendar import wita_date
from app.domain.officer import Officer
from app.domain.receipt import Copy, Letterhead, Receipt, Signer, receipt_of
from app.domain.status import Status
from app.domain.witness import Witness, encode
from app.services.desk import Desk, Post
from app.services.printing import Printing
from app.station_visit import certificate_of, short_certificate
from db.store import SqlStore

PAPERS = ("a5", "a4", "80mm")
KeyColumns = Sequence[Sequence[tuple[str, Sequence[tuple[str, str]]]]]


class Receipts:
    """Makes the bytes of a receipt in memory; nothing of it touches the disk."""

    def __init__(self, store: SqlStore, seals: OwnSeals) -> None:
        self._store, self._seals = store, seals

    def pdf(self, desk: Desk, printing: Printing, paper: str) -> bytes:
        """The receipt as PDF; paper is a5, a4 (two halves) or 80mm."""
        return _drawer(paper)(self.content(desk, printing))

    def escpos(self, desk: Desk, printing: Printing) -> bytes:
        """The receipt in the language of thermal printers."""
        from app.paper.receipt_escpos import escpos

        return escpos(self.content(desk, printing))

    def letter(self, desk: Desk, record: Mapping[str, Any], code: str) -> bytes:
        """One paper of app.domain.letters as PDF, on A4."""
        from app.paper.forms.sheet import pdf

        today = wita_date(desk.clock.now())
        head = letterhead(desk.post)
        occasion = letters.occasion_of(head, desk.officer.name, today, desk.rules.on(today))
        return pdf(letters.letter(code, record, occasion))

    def keys(self, columns: KeyColumns) -> bytes:
        """The keys of the program on one A4 sheet."""
        from app.paper import keys_page

        return keys_page.pdf(columns)

    def content(self, desk: Desk, printing: Printing) -> Receipt:
        row = printing.row
        received_at = datetime.fromtimestamp(row["received_ms"] / 1000, UTC)
        printed_at = datetime.fromtimestamp(printing.at_ms / 1000, UTC)
        made = receipt_of(
            row["record"],
            letterhead(desk.post),
            signer(desk.officer),
            received_at,
            Copy(printing.copy, printed_at),
        )
        if row["status"] == Status.TUNDA:
            made = made.held_back()
        billing = row["state"].get("billing")
        if billing:
            made = made.with_billing(billing["code"], date.fromisoformat(billing["expires_on"]))
        return made.with_witness(self._witness(printing, received_at))

    def _witness(self, printing: Printing, received_at: datetime) -> str:
        certificate = certificate_of(self._store)
        record = printing.row["record"]
        if certificate is None:
            return f"beranda:v1;no={record['number']}"
        entry = printing.entry
        witness = Witness.unsigned(
            short_certificate(certificate),
            (entry.epoch, entry.seq, entry.hash),
            (record["number"], " ".join(record["name"].split()), wita_date(received_at)),
        )
        return encode(witness, self._seals.sign)


def test_page(paper: str) -> bytes:
    """A page of a5, a4, 80mm or escpos that shows a printer works, and nothing about anybody."""
    from app.paper import test_page as page

    return page.escpos() if paper == "escpos" else page.pdf(paper)


def letterhead(post: Post) -> Letterhead:
    return Letterhead(
        office=post.office,
        post=", ".join(part for part in (post.name, post.place) if part),
        short_office="Kanim Kupang",
        short_post=post.name,
        practice=post.is_practice,
    )


def signer(officer: Officer) -> Signer:
    words = officer.name.split()
    return Signer(officer.name, "".join(word[0] for word in (words[0], words[-1])))


def _drawer(paper: str) -> Callable[[Receipt], bytes]:
    # reportlab takes 0.16 s to import: paid at the first print, in the worker
    from app.paper import receipt_80mm, receipt_a5

    return {
        "a5": receipt_a5.a5,
        "a4": receipt_a5.a4_two_up,
        "80mm": receipt_80mm.thermal_pdf,
    }[paper]
