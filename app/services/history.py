"""Reading back what happened to one application (riwayat)."""

from app.domain.history import Line, lines
from app.domain.officer import Action, require
from app.services.desk import Desk


def read(desk: Desk, subject: str) -> tuple[Line, ...]:
    """Newest first; the talk with the applicant is not among it."""
    require(desk.officer, Action.SEARCH)
    with desk.store.reading() as act:
        told = act.history(subject)
    return tuple(reversed(lines(told)))
