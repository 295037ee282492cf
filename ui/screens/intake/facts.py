"""What every page of an intake may look up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.region import Regions
from app.domain.rulebook import Book, Rules


@dataclass(frozen=True)
class StepFacts:
    """The rules of the day, the map, and who was here before.

    Attributes:
        home_regency: four digits of the post's own regency; "" when not known.
        elsewhere: what headquarters has told of other posts' applications under a NIK.
        enter_moves: whether Enter goes on to the next field, or stays.
    """

    rules: Rules
    book: Book
    regions: Regions
    same_nik: Callable[[str], list[dict[str, Any]]]
    home_regency: str = ""
    enter_moves: Callable[[], bool] = lambda: True
    elsewhere: Callable[[str], list[dict[str, Any]]] = lambda _nik: []


EARLIER = frozenset(
    {
        "name",
        "birth_place",
        "birth_on",
        "sex",
        "occupation",
        "occupation_code",
        "marital",
        "phone",
        "email",
        "address",
        "postcode",
        "village",
        "village_code",
        "district",
        "regency",
        "kk_number",
        "kk_issued_on",
        "father",
        "mother",
        "spouse",
    }
)
"""What of an earlier visit is still true of the same person, to be looked over again."""
