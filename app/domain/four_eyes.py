"""What takes two persons at headquarters (empat mata): one asks, another confirms."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from app.domain.journal import Body
from app.domain.reviewer import Duty, Reviewer, may
from app.errors import RuleBroken


class What(StrEnum):
    """Stored codes: a refusal, a role, a new start, a laptop, an officer, rules, destruction."""

    REFUSAL = "refusal"
    ROLE = "role"
    ACCESS = "access"
    REVOCATION = "revocation"
    OFFICER = "officer"
    RULES = "rules"
    DESTRUCTION = "destruction"


class SamePerson(RuleBroken):
    """Who asked does not confirm."""

    code = "same_person"


class NotTheirs(RuleBroken):
    """This role neither asks for it nor confirms it."""

    code = "not_theirs"


class NoLongerAsked(RuleBroken):
    """It was confirmed or withdrawn meanwhile."""

    code = "no_longer_asked"


class CodeWrong(RuleBroken):
    """The six digits of the person's phone do not fit, or were used."""

    code = "code_wrong"


class BeingSettled(RuleBroken):
    """Another person is confirming or withdrawing it in this moment."""

    code = "being_settled"


_PEOPLE = dict.fromkeys((What.ROLE, What.ACCESS, What.REVOCATION, What.OFFICER), Duty.PEOPLE)
_PAPER = dict.fromkeys((What.RULES, What.DESTRUCTION), Duty.ISSUE)
ASKS = {What.REFUSAL: Duty.REVIEW, **_PEOPLE, **_PAPER, What.RULES: Duty.PUBLISH}
CONFIRMS = {What.REFUSAL: Duty.REFUSE, **_PEOPLE, **_PAPER}
OPEN, DONE, WITHDRAWN = "open", "done", "withdrawn"
SETTLING = timedelta(minutes=2)
"""So long a second person who confirms keeps others from it; ours, longer than any deed takes."""


@dataclass(frozen=True, slots=True)
class Request:
    """One deed that waits for the second person.

    Attributes:
        subject: the application, the reviewer's name, or the stream of the laptop in hex.
        second_by: who confirmed or withdrew it, or is just doing so; "" while it only waits.
    """

    id: str
    what: What
    subject: str
    body: Body
    asked_by: str
    asked_ms: int
    state: str = OPEN
    second_by: str = ""
    second_ms: int = 0


def check_asks(what: What, who: Reviewer) -> None:
    """Raises NotTheirs."""
    if not may(who.role, ASKS[what]):
        raise NotTheirs(what=what.value)


def check_confirms(request: Request, who: Reviewer) -> None:
    """Only another person of the right role, and only while it is asked.

    Raises:
        NoLongerAsked, SamePerson, NotTheirs
    """
    if request.state != OPEN:
        raise NoLongerAsked(what=request.what.value)
    if request.asked_by == who.name or request.subject == who.name:
        raise SamePerson(what=request.what.value)
    if not may(who.role, CONFIRMS[request.what]):
        raise NotTheirs(what=request.what.value)
