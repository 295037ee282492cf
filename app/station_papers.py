"""From an application at the desk to the bytes of one of its letters; nothing touches the disk."""

from collections.abc import Mapping
from typing import Any

from app.domain import letters
from app.domain.calendar import wita_date
from app.services.desk import Desk
from app.station_receipts import letterhead


def letter_pdf(desk: Desk, record: Mapping[str, Any], code: str) -> bytes:
    """One paper of app.domain.letters as PDF."""
    # reportlab takes 0.16 s to import: paid at the first print, in the worker
    from app.paper.forms.sheet import pdf

    today = wita_date(desk.clock.now())
    head, rules = letterhead(desk.post), desk.rules.on(today)
    occasion = letters.occasion_of(head, desk.officer.name, today, rules)
    return pdf(letters.letter(code, record, occasion))
