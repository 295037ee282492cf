"""What the head of a post chose about the link, as the store keeps it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.sync.planning import Settings
from app.sync.schedule import EVERY_S

MINUTES, DAY_MB, QUIET = "sync_minutes", "link_day_mb", "link_quiet"
ONLY_IMPORTANT, PAUSED, SENT_TODAY = "only_important", "sync_paused", "sent_today"
KEYS = frozenset({MINUTES, DAY_MB, QUIET, ONLY_IMPORTANT, PAUSED})
MB = 1_000_000
_MINUTE_S, _HOUR_MINUTES = 60, 60
_HOURS = re.compile(r"\s*(\d{1,2})[.:](\d\d)\s*(?:-|–|sampai|to)\s*(\d{1,2})[.:](\d\d)\s*")


def read(setting: Callable[[str], Any]) -> Settings:
    """What holds now; what was never chosen costs nothing and holds nothing back."""
    minutes, day_mb = setting(MINUTES), setting(DAY_MB)
    return Settings(
        float(minutes) * _MINUTE_S if minutes else EVERY_S,
        round(float(day_mb) * MB) if day_mb else None,
        quiet_hours(str(setting(QUIET) or "")),
        bool(setting(ONLY_IMPORTANT)),
        bool(setting(PAUSED)),
    )


def changed(settings: Settings, key: str, value: Any) -> Settings:
    """The same with one of `KEYS` chosen anew."""
    kept = {
        MINUTES: settings.every_s / _MINUTE_S,
        DAY_MB: (settings.day_bytes or 0) / MB,
        ONLY_IMPORTANT: settings.only_important,
        PAUSED: settings.is_paused,
    }
    after = read((kept | {key: value}).get)
    return after if key == QUIET else replace(after, quiet=settings.quiet)


def quiet_hours(text: str) -> tuple[int, int] | None:
    """`08.00-14.30` in minutes of the day; None when it is empty or no such thing."""
    found = _HOURS.fullmatch(text)
    if found is None:
        return None
    hours = [int(part) for part in found.groups()]
    begin, end = (hours[at] * _HOUR_MINUTES + hours[at + 1] for at in (0, 2))
    is_time = max(hours[0], hours[2]) < 24 and max(hours[1], hours[3]) < _HOUR_MINUTES
    return (begin, end) if is_time and begin != end else None
