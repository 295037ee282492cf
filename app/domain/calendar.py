"""Dates and hours as people at the post say them, in Central Indonesian Time (WITA)."""

from datetime import date, datetime, timedelta, timezone

# WITA is UTC+8 all year: no daylight saving, so a fixed offset is exact.
WITA = timezone(timedelta(hours=8), "WITA")

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
)  # fmt: skip


def to_wita(moment: datetime) -> datetime:
    """Return an aware moment on the post's clock; a naive one is a bug."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(WITA)


def wita_date(moment: datetime) -> date:
    return to_wita(moment).date()


def long_date(day: date) -> str:
    """Return `Sabtu, 21 November 2026`."""
    return f"{DAYS[day.weekday()]}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """Return `21 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Return `21 Nov`."""
    return f"{day.day} {_SHORT_MONTHS[day.month - 1]}"


def form_date(day: date) -> str:
    """Return `21-11-2026`, as the officer types it."""
    return f"{day:%d-%m}-{day.year:04d}"


def hour(moment: datetime) -> str:
    """Return `10.33` on the post's clock."""
    return f"{to_wita(moment):%H.%M}"


def relative(moment: datetime, now: datetime) -> str:
    """Return `10.33` today, `kemarin 15.20`, the day name within a week, then the date."""
    day, today = wita_date(moment), wita_date(now)
    days_ago = (today - day).days
    if days_ago == 0:
        return hour(moment)
    if days_ago == 1:
        return f"kemarin {hour(moment)}"
    if 1 < days_ago < 7:
        return f"{DAYS[day.weekday()]} {hour(moment)}"
    return short_date(day) if day.year == today.year else plain_date(day)


def duration(seconds: float) -> str:
    """Return the largest whole unit: `40 dtk`, `12 mnt`, `3 jam`, `2 hari`."""
    for size, unit in ((86_400, "hari"), (3_600, "jam"), (60, "mnt")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return f"{max(0, int(seconds))} dtk"


def size(size_bytes: int) -> str:
    """Return `18,6 MB`, with a comma."""
    for scale, unit in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")):
        if size_bytes >= scale:
            return f"{size_bytes / scale:.1f} {unit}".replace(".", ",").replace(",0 ", " ")
    return f"{size_bytes} B"


def iso_date(text: object) -> date | None:
    """Read `2026-11-21` from a record; None for anything else, such as a date half typed."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def age(birth_on: date, on: date) -> int:
    """Return full years lived; someone born on 29 February is a year older on 1 March."""
    return on.year - birth_on.year - ((on.month, on.day) < (birth_on.month, birth_on.day))
