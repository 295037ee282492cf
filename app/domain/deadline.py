"""By when a passport must be issued, papers completed and a finished book collected."""

import calendar
from datetime import date, datetime, timedelta

from app.domain.calendar import wita_date
from app.domain.rulebook import Rules


def due_on(interview_at: datetime, rules: Rules) -> date:
    """Return the last day to issue: working days since the interview at the post, not since
    the data reached headquarters.

    Source: Permenkumham 8/2014 Pasal 22 ayat (1).
    """
    return after_working_days(wita_date(interview_at), rules.limit("terbit").count, rules)


def warn_on(interview_at: datetime, rules: Rules) -> date:
    """Return the day from which a still unsent interview is shown as urgent."""
    return after_working_days(
        wita_date(interview_at), rules.limit("peringatan_terbit").count, rules
    )


def is_exempt(purpose: str, rules: Rules) -> bool:
    """Tell whether the issuing limit does not bind: lost and damaged books.

    Source: Permenkumham 8/2014 Pasal 22 ayat (3).
    """
    return purpose in rules.limit("terbit").exempt


def complete_by(returned_on: date, rules: Rules) -> date:
    """Return the last day to bring missing papers."""
    return returned_on + timedelta(days=rules.limit("lengkapi").count)


def collect_by(ready_on: date, rules: Rules) -> date:
    """Return the last day to collect; the book is cancelled after it.

    Source: Permenkumham 8/2014 Pasal 30.
    """
    return after_months(ready_on, rules.limit("ambil").count)


def days_left(due: date, now: datetime, rules: Rules) -> int:
    """Return working days still to come, today not counted; negative when overdue."""
    today = wita_date(now)
    if today <= due:
        return working_days_between(today, due, rules)
    return -working_days_between(due, today, rules)


def is_working_day(day: date, rules: Rules) -> bool:
    return day.weekday() < 5 and rules.holiday(day) is None


def after_working_days(start: date, count: int, rules: Rules) -> date:
    """Return the day that is `count` working days after `start`; the start is never counted."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, rules)
    return day


def working_days_between(start: date, end: date, rules: Rules) -> int:
    """Count working days after `start` up to and including `end`."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, rules) for day in days)


def after_months(start: date, months: int) -> date:
    """Return the same day of a later month, or its last day when it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
