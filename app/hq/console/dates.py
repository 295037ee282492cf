"""Days, hours, sizes and numbers as the reader's language tells them; papers speak Indonesian."""

from datetime import date, datetime

from app.domain import calendar
from app.domain.calendar import DAYS, MONTHS, wita_date
from app.hq.console.languages import INDONESIAN, current, say


def long_date(day: date) -> str:
    """`Senin, 23 November 2026`."""
    return f"{say(DAYS[day.weekday()])}, {plain_date(day)}"


def plain_date(day: date) -> str:
    return f"{day.day} {say(MONTHS[day.month - 1])} {day.year}"


def short_date(day: date) -> str:
    number, month = calendar.short_date(day).split()
    return f"{number} {say(month)}"


def hour(moment: datetime) -> str:
    """`10.33`, in English `10:33`, on the posts' clock."""
    told = calendar.hour(moment)
    return told if _is_indonesian() else told.replace(".", ":")


def relative(moment: datetime, now: datetime) -> str:
    """`10.33` today, `kemarin 15.20`, the day's name within a week, then the date."""
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
    """`18,6 MB`."""
    told = calendar.size(size_bytes)
    return told if _is_indonesian() else told.replace(",", ".")


def grouped(number: int) -> str:
    """`1.284`."""
    told = f"{number:,}"
    return told.replace(",", ".") if _is_indonesian() else told


def decimal(number: float) -> str:
    """`18,6`."""
    told = f"{number:.1f}"
    return told.replace(".", ",") if _is_indonesian() else told


def _is_indonesian() -> bool:
    return current() == INDONESIAN
