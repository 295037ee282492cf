"""How the fleet board says durations, rates, clocks and disks, in few words."""

from app.hq.console import dates
from app.hq.console.fleet import PostRow
from app.hq.console.languages import say, say_count

_SECOND_MS, _MINUTE_MS, _HOUR_MS, _DAY_MS = 1_000, 60_000, 3_600_000, 86_400_000
_KB, _MB, _GB_IN_MB = 1_000, 1_000_000, 1_000


def lasting(span_ms: int) -> str:
    """ "38 mnt", "9 jam", "3 hari"."""
    if span_ms < 90 * _MINUTE_MS:
        return say("{n} mnt", n=max(0, span_ms) // _MINUTE_MS)
    if span_ms < 48 * _HOUR_MS:
        return say("{n} jam", n=span_ms // _HOUR_MS)
    return say_count("{n} hari", span_ms // _DAY_MS)


def ago(span_ms: int) -> str:
    return say("baru saja") if span_ms < _MINUTE_MS else say("{span} lalu", span=lasting(span_ms))


def hours(span_ms: int) -> str:
    """A term that is counted in hours stays in hours: "55 jam"."""
    return say("{n} jam", n=max(0, span_ms) // _HOUR_MS)


def exactly(span_ms: int) -> str:
    """ "3 hari 4 jam": days never stand alone where someone has to act."""
    days, rest = divmod(span_ms, _DAY_MS)
    hours = rest // _HOUR_MS
    if not days:
        return lasting(span_ms)
    told = say_count("{n} hari", days)
    return f"{told} {say('{n} jam', n=hours)}" if hours else told


def contact(row: PostRow, now_ms: int) -> tuple[str, str, str]:
    """(words, tone, icon) of the chip."""
    if row.state == "belum":
        return say("Belum pernah berkabar"), "abu", "circle-dashed"
    quiet = lasting(now_ms - row.last_ms)
    if row.state == "diam":
        return say("Diam {span}", span=quiet), "mengkudu", "circle-alert"
    if row.state == "luring":
        return say("Luring {span}", span=quiet), "kunyit", "cloud-off"
    return ago(now_ms - row.last_ms), "lontar", "cloud-check"


def oldest(row: PostRow, now_ms: int) -> str:
    """A silent post may hold more since, never less: "≥"."""
    if not row.told_ms:
        return say("Belum diketahui")
    if not row.oldest_ms:
        return say("Tidak ada")
    span = lasting(now_ms - row.oldest_ms)
    return f"≥ {span}" if row.state in ("diam", "luring") else span


def rate(row: PostRow) -> str:
    """The link as pictures last felt it."""
    if row.state in ("diam", "luring"):
        return say("Putus") if row.state == "diam" else say("Luring")
    if row.rate is None:
        return say("Belum terukur")
    if row.rate >= _MB:
        return say("{n} MB/dtk", n=dates.decimal(row.rate / _MB))
    return say("{n} kB/dtk", n=max(1, row.rate // _KB))


def clock(ahead_s: int | None) -> str:
    """Ahead is plus; the post may be behind headquarters, never "wrong"."""
    if ahead_s is None:
        return "–"
    if not ahead_s:
        return say("{n} dtk", n=0)
    sign, off = ("+" if ahead_s > 0 else "−"), abs(ahead_s)
    return f"{sign}{say('{n} dtk', n=off)}" if off <= 120 else f"{sign}{lasting(off * _SECOND_MS)}"


def disk(disk_mb: int | None) -> str:
    if disk_mb is None:
        return "–"
    return f"{disk_mb // _GB_IN_MB} GB" if disk_mb >= _GB_IN_MB else f"{disk_mb} MB"


def disk_part(disk_mb: int | None) -> int:
    """Width of the bar, of 34: full at 250 GB, since nobody told how large the disk is."""
    return 0 if not disk_mb else min(34, max(2, round(34 * (disk_mb / 250_000) ** 0.5)))


def power(row: PostRow) -> str:
    if row.battery is None:
        return say("Listrik") if row.is_mains else "–"
    return f"{row.battery} %, {say('listrik') if row.is_mains else say('baterai')}"


def on_map(row: PostRow, now_ms: int) -> str:
    """Beside the name on the map: the state in words, never by colour alone."""
    quiet = lasting(now_ms - row.last_ms)
    return {
        "diam": say("diam {span}", span=quiet),
        "luring": say("luring {span}", span=quiet),
        "berkabar": ago(now_ms - row.last_ms),
    }.get(row.state, say("belum berkabar"))
