"""The honest clock: four working days from the interview, and in whose hands each one passed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.domain.calendar import WITA, wita_date
from app.domain.deadline import after_working_days, due_on, is_exempt, is_working_day
from app.domain.rulebook import Rules
from app.hq.console.languages import mark, say, say_count

_EXEMPT = mark("Hilang dan rusak di luar batas empat hari kerja.")
_MOST_OVER = 6
_DRAWN_OVER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Segment:
    """One working day.

    Attributes:
        held: "pos", "kanim" or "" for a day still to come.
    """

    held: str
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Timer:
    """What is drawn, and the sentence beside it for who cannot see it.

    Attributes:
        tone: "nila", "kunyit" on the last two days, "mengkudu" when over, "abu" when no limit.
    """

    segments: tuple[Segment, ...]
    tone: str
    sentence: str
    detail: str


def timer(
    purpose: str, interview_ms: int, came_ms: int | None, now: datetime, rules: Rules
) -> Timer:
    """Days never stop: not when returned, not while payment is awaited.

    Args:
        came_ms: when headquarters first held it; None when that was not written down, and then
            no day is laid to the post.
    """
    if is_exempt(purpose, rules):
        return Timer((), "abu", say("Tanpa batas"), say(_EXEMPT))
    start = datetime.fromtimestamp(interview_ms / 1000, UTC)
    due, today = due_on(start, rules), wita_date(now)
    came = wita_date(datetime.fromtimestamp(came_ms / 1000, UTC)) if came_ms else None
    within = [
        Segment(_holder(day, came))
        for day in _working_days(wita_date(start), min(today, due), rules)
    ]
    # one that lies for years has a thousand such days: they are counted, and only these are drawn
    drawn = _working_days(due, min(today, due + _DRAWN_OVER), rules)[:_MOST_OVER]
    over = [Segment(_holder(day, came), True) for day in drawn]
    ahead = _working_days(today, due, rules)
    segments = (*within, *(Segment("") for _day in ahead), *over)
    days_over = _count(due, today, rules)
    tone, sentence = _said(days_over, len(ahead))
    at_post = sum(one.held == "pos" for one in within)
    at_post += _count(due, min(today, came - timedelta(days=1)), rules) if came else 0
    here = len(within) + days_over - at_post
    return Timer(segments, tone, sentence, _detail(at_post, here))


def late_before_ms(now: datetime, rules: Rules) -> int:
    """The limit has passed for whatever was interviewed before this moment."""
    day = today = wita_date(now)
    while not is_working_day(today, rules):
        today -= timedelta(days=1)
    count = rules.limit("terbit").count
    while after_working_days(day - timedelta(days=1), count, rules) >= today:
        day -= timedelta(days=1)
    midnight = datetime(day.year, day.month, day.day, tzinfo=WITA)
    return int(midnight.timestamp() * 1000)


def _said(over: int, ahead: int) -> tuple[str, str]:
    if over:
        return "mengkudu", say_count("Lewat {n} hari", over)
    if not ahead:
        return "kunyit", say("Hari ini")
    return ("kunyit" if ahead == 1 else "nila"), say_count("Sisa {n} hari", ahead)


def _detail(at_post: int, here: int) -> str:
    return say("{at_post} hari di kantong pos, {here} hari di Kanim.", at_post=at_post, here=here)


def _holder(day: date, came: date | None) -> str:
    return "pos" if came is not None and day < came else "kanim"


def _count(after: date, until: date, rules: Rules) -> int:
    """Working days after one day up to and including another; 0 when that lies before it."""
    if until <= after:
        return 0
    free = {one.on for one in rules.rows.holidays if after < one.on <= until}
    weeks, rest = divmod((until - after).days, 7)
    weekdays = weeks * 5 + sum(
        (after + timedelta(days=n)).weekday() < 5 for n in range(1, rest + 1)
    )
    return weekdays - sum(day.weekday() < 5 for day in free)


def _working_days(after: date, until: date, rules: Rules) -> list[date]:
    days = (after + timedelta(days=n) for n in range(1, (until - after).days + 1))
    return [day for day in days if is_working_day(day, rules)]
