"""Printing a receipt: the entry first, then the paper."""

from dataclasses import dataclass
from typing import Any

from app.domain.application import LETTER_PRINTED, RECEIPT_PRINTED
from app.domain.journal import Entry
from app.domain.officer import Action
from app.errors import UnknownSubject
from app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Printing:
    """What a receipt is made of: the record, and the entry that stands on it as witness."""

    row: dict[str, Any]
    copy: int
    entry: Entry
    at_ms: int


def note_receipt(desk: Desk, subject: str, paper: str) -> Printing:
    """Write down that a receipt is being printed; the first copy is 1, a reprint 2 and on.

    Args:
        paper: "a5", "a4" or "80mm".

    Raises:
        UnknownSubject: the application is not here.
    """
    with desk.act(Action.PRINT_RECEIPT) as act:
        row = act.application(subject)
        if row is None:
            raise UnknownSubject(subject=subject)
        copy = int(row["receipts"]) + 1
        entry = act.append(RECEIPT_PRINTED, subject, {"copy": copy, "paper": paper})
    return Printing(row, copy, entry, desk.now_ms())


def note_letter(desk: Desk, subject: str, code: str) -> None:
    """Write down that a letter left the post: which one, nothing of what it says.

    Raises:
        UnknownSubject: the application is not here.
    """
    with desk.act(Action.PRINT_RECEIPT) as act:
        if act.application(subject) is None:
            raise UnknownSubject(subject=subject)
        act.append(LETTER_PRINTED, subject, {"code": code})
