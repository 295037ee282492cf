"""What another post holds of the same person: the least that helps the officer to ask about it."""

from collections.abc import Mapping
from typing import Any

from app.domain.journal import Body
from app.domain.status import Status

TOLD = "earlier.told"
"""Headquarters tells one post of one application of another; a newer word replaces the older."""
_BEING_EXAMINED = frozenset({Status.PENDALAMAN, Status.ADJUDIKASI, Status.TANGGUH, Status.TUNDA})


def subject_of(own: str, other: str) -> str:
    """An entry's subject: the post's own application, and the other one it is told of."""
    return f"{own}~{other}"


def body(own: Mapping[str, Any], other: Mapping[str, Any]) -> Body:
    """No picture, no address, no interview, and of the NIK what the post knows anyway.

    Args:
        own: subject and post (code) of the application that the post told of it has itself.
        other: subject, place, received_ms, status, purpose, reason, applicant_class, product,
            name, nik and record of the other one.
    """
    told = ("place", "received_ms", "purpose", "reason", "applicant_class", "product", "name")
    return {
        "own": own["subject"],
        "post": own["code"],
        "other": other["subject"],
        "status": open_word(str(other["status"])),
        "birth_on": str(other["record"].get("birth_on") or ""),
        "nik_end": str(other["nik"])[-4:],
        **{key: other[key] for key in told},
    }


def open_word(status: str) -> str:
    """What another post may know: an examination (pendalaman) stays with those who hold it."""
    return Status.VERIF_KANIM.value if status in _BEING_EXAMINED else status
