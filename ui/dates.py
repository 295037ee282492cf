"""Days, hours and sizes as the language of the screen tells them; papers keep app.domain.calendar.

Nothing is counted here: what a day is called comes from the calendar of the domain, and only its
words pass to the other language.
"""

from datetime import date, datetime

from app.domain import calendar
from app.domain.calendar import DAYS, MONTHS, to_wita, wita_date
from ui.languages import INDONESIAN, current, say


def long_date(day: date) -> str:
    """Return `Sabtu, 21 November 2026`."""
    return f"{say(DAYS[day.weekday()])}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """Return `21 November 2026`."""
    return f"{day.day} {say(MONTHS[day.month - 1])} {day.year}"


def short_date(day: date) -> str:
    """Return `21 Nov`."""
    number, month = calendar.short_date(day).split()
    return f"{number} {say(month)}"


def hour(moment: datetime) -> str:
    """Return `10.33` on the post's clock, `10:33` in English."""
    return clock(to_wita(moment))


def clock(moment: datetime, form: str = "%H.%M") -> str:
    """The same of a moment that is local already; `form` may add the seconds."""
    return moment.strftime(form if _is_indonesian() else form.replace(".", ":"))


def relative(moment: datetime, now: datetime) -> str:
    """Return `10.33` today, `kemarin 15.20`, the day name within a week, then the date."""
    day, today = wita_date(moment), wita_date(now)
    days_ago = (today - day).days
    if days_ago == 0:
        return hour(moment)
    if days_ago == 1:
        return say("kemarin {at}", at=hour(moment))
    if 1 < days_ago < 7:
        return f"{say(DAYS[day.weekday()])} {hour(moment)}"
    return short_date(day) if day.year == today.year else plain_date(day)


def size(size_bytes: int) -> str:
    """Return `18,6 MB`, `18.6 MB` in English."""
    told = calendar.size(size_bytes)
    return told if _is_indonesian() else told.replace(",", ".")


def decimal(number: float) -> str:
    """Return `18,6`: one place behind the comma, `18.6` in English."""
    told = f"{number:.1f}"
    return told.replace(".", ",") if _is_indonesian() else told


def _is_indonesian() -> bool:
    return current() == INDONESIAN
