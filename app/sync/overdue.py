"""How long the oldest file may wait before it is shown: amber after a day, red after three."""

from dataclasses import dataclass

from app.sync.schedule import NEEDS_KANIM, Link

DAY_S = 86_400
AMBER_S, RED_S = DAY_S, 3 * DAY_S


@dataclass(frozen=True, slots=True)
class Waits:
    """The oldest file has waited long.

    Attributes:
        tone: a dye of the status table: "kunyit", or "mengkudu" where the officer can act.
    """

    age_s: float
    tone: str


def waits(age_s: float, *, can_act: bool) -> Waits | None:
    """None below a day. Red is never shown for what only headquarters (Kanim) can mend."""
    if age_s < AMBER_S:
        return None
    return Waits(age_s, "mengkudu" if age_s >= RED_S and can_act else "kunyit")


def can_act(link: Link, *, is_ours: bool, is_carried: bool) -> bool:
    """Whether the officer can do something so that the oldest file arrives.

    Args:
        is_ours: it is to be mended here, or a choice of this post holds it back.
        is_carried: a stick is on its way, and nothing is left to do but wait.
    """
    if is_ours:
        return True
    return link not in NEEDS_KANIM and link is not Link.BUSY and not is_carried
