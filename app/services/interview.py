"""Reading a talk (wawancara): only who may, and every look is written down."""

from typing import Any

from app.domain.interview import READ
from app.domain.officer import Action
from app.services.desk import Desk


def read(desk: Desk, application: str) -> list[dict[str, Any]]:
    """Return the talks of one application, newest first.

    Each row holds `subject`, `application`, `at_ms`, `by`, `outcome` and `body`.

    Raises:
        NotPermitted: a petugas does not read them back.
    """
    with desk.act(Action.READ_PROTECTION) as act:
        rows = act.interviews(application)
        for row in rows:
            act.append(READ, row["subject"], {})
    return rows
