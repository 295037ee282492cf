"""The three answers at the foot of every screen: link, pouch, and what the officer must do."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.room import APPLICATION_BYTES, LOW_BYTES, RESERVE_BYTES
from app.ports import Power
from app.sync.overdue import Waits
from app.sync.schedule import Link
from ui import dates
from ui.languages import mark, mark_count, say, say_count

HEARD_FRESH_S = 60.0
# Without a byte for so long a visit is said to stand still. Source: UX.md 9.4.
STALLED_S = 20.0
# Sooner than that no remaining time is promised any more: only how long nothing moved.
STILL_S = 5.0
CLOCK_OFF_S = 300.0
LOW_BATTERY_PERCENT = 20
LAST_BATTERY_PERCENT = 7
_KB = 1_000
_MB = 1_000_000
_GB = 1_000_000_000
_MINUTE_S = 60
# Below this many seconds the rest of a transfer is told in seconds.
_SOON_S = 90
_UNITS = (
    (31_557_600, mark_count("{n} tahun")),
    (86_400, mark_count("{n} hari")),
    (3_600, mark_count("{n} jam")),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One slot of the status bar.

    Attributes:
        strong: the answer in bold; may be empty when `rest` says it all.
        tone: a dye of the status table, or "" for plain ink.
        key: the key printed beside it.
        short: what stands for the answer where there is little room.
    """

    icon: str
    strong: str
    rest: str
    tone: str
    key: str = ""
    short: str = field(default="", compare=False)

    @property
    def spoken(self) -> str:
        return " ".join(part for part in (self.strong, self.rest) if part)


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """What is known about the way to headquarters; moments are local time of the post.

    Attributes:
        since: when the link was lost.
        retry_at: when the post tries again by itself.
        carrier: "VSAT", "4G"; "" when unknown.
        delay_ms: how long headquarters took to answer.
        heard_at: when headquarters last answered, and how many seconds ago that is.
        held: in a few words, why less travels than could.
        is_paused: the officer wants nothing to travel.
        still_s: seconds since the link took the last byte of a visit that runs (diam).
    """

    link: Link
    since: datetime | None = None
    retry_at: datetime | None = None
    carrier: str = ""
    delay_ms: int | None = None
    bytes_per_s: float = 0.0
    remaining_s: float | None = None
    heard_at: datetime | None = None
    heard_s: float = 0.0
    held: str = ""
    is_paused: bool = False
    still_s: float = 0.0


def connection(facts: LinkFacts) -> Answer:
    """Am I online?"""
    retry = say("coba lagi {time}", time=clock(facts.retry_at)) if facts.retry_at else ""
    if facts.is_paused and facts.link is not Link.SENDING:
        how = say("lanjutkan dengan Ctrl + J")
        return Answer("pause", say("Kiriman dijeda"), how, "kunyit", short=say("Dijeda"))
    if facts.link in _TROUBLES:
        icon, strong, rest, short = _TROUBLES[facts.link]
        told = say(rest) if rest else retry
        return Answer(icon, say(strong), told, "kunyit", short=say(short))
    match facts.link:
        case Link.OFFLINE:
            since = say("sejak {time}", time=clock(facts.since)) if facts.since else ""
            return Answer("cloud-off", say("Luring"), _joined(since, retry), "kunyit")
        case Link.SENDING:
            return _sending(facts)
        case Link.ONLINE:
            return _online(facts)
        case _:
            return Answer("cloud", say("Memeriksa sambungan"), "", "", short=say("Memeriksa"))


_CALL = mark("hubungi Kanim")
_TROUBLES = {
    Link.SILENT: ("cloud", mark("Ada sinyal, Kanim belum menjawab"), "", mark("Kanim diam")),
    Link.FULL: ("hard-drive", mark("Ruang disk habis"), "", mark("Disk penuh")),
    Link.BROKEN: (
        "cloud-off",
        mark("Terputus"),
        mark("lanjut dari titik terakhir"),
        mark("Terputus"),
    ),
    Link.PORTAL: (
        "wifi",
        mark("Bukan Kanim yang menjawab"),
        mark("Wi-Fi minta masuk"),
        mark("Bukan Kanim"),
    ),
    Link.BUSY: ("cloud", mark("Kanim sedang ramai"), "", mark("Kanim ramai")),
    Link.REFUSED: (
        "cloud-off",
        mark("Kanim belum menerima laptop ini"),
        _CALL,
        mark("Belum diterima"),
    ),
    Link.STRANGER: ("cloud-off", mark("Yang menjawab bukan Kanim"), _CALL, mark("Bukan Kanim")),
    Link.FORKED: ("cloud-off", mark("Catatan berbeda dengan Kanim"), _CALL, mark("Catatan beda")),
}
"""Sign, answer, what to do ("" stands for the next try), and the answer in two words."""


def _sending(facts: LinkFacts) -> Answer:
    if facts.still_s >= STILL_S:
        still = say("diam {seconds} dtk", seconds=round(facts.still_s))
        if facts.still_s >= STALLED_S:
            return Answer("cloud-upload", say("Tersendat"), still, "kunyit")
        return Answer("cloud-upload", say("Mengirim"), still, "laut")
    rate = f"{size(facts.bytes_per_s)}/s" if facts.bytes_per_s >= _KB else ""
    left = facts.remaining_s
    told = "" if left is None else say("± {time} lagi", time=duration(left))
    return Answer("cloud-upload", say("Mengirim"), _joined(rate, told or facts.held), "laut")


def _online(facts: LinkFacts) -> Answer:
    if facts.heard_at and facts.heard_s > HEARD_FRESH_S:
        # nobody has asked since: what was true then is said as of then
        then = say("Tersambung {time}", time=clock(facts.heard_at))
        short = clock(facts.heard_at)
        return Answer("cloud-check", "", _joined(then, facts.held), "lontar", short=short)
    delay = "" if facts.delay_ms is None else say("{ms} md", ms=facts.delay_ms)
    told = _joined(facts.carrier, delay, facts.held)
    return Answer("cloud-check", say("Daring"), told, "lontar")


def pouch(
    files: int, size_bytes: int, arrived_at: datetime | None = None, waits: Waits | None = None
) -> Answer:
    """What has not reached headquarters (Kanim)?

    Args:
        arrived_at: when the last of them arrived, local time.
        waits: how long the oldest has waited, once that is long.
    """
    if files:
        aged = "" if waits is None else say("tertua {age}", age=long_duration(waits.age_s))
        rest = _joined(say("belum sampai di Kanim"), size(size_bytes) if size_bytes else "", aged)
        tone = "" if waits is None else waits.tone
        return Answer("mailbox", say_count("{n} berkas", files), rest, tone)
    when = f" {clock(arrived_at)}" if arrived_at else ""
    told = say("Semua sudah sampai di Kanim{when}", when=when)
    return Answer("check-check", "", told, "lontar", short=say("Semua sampai"))


def actions(count: int) -> Answer:
    """What is wrong, and what do I do now? Counts only what this post can mend."""
    if count:
        told, short = say_count("{n} perlu tindakan", count), say_count("{n} tindakan", count)
        return Answer("octagon-alert", told, "", "mengkudu", "F9", short)
    return Answer("circle-check", "", say("Tidak ada masalah"), "lontar", short=say("Beres"))


@dataclass(frozen=True, slots=True)
class Gauge:
    """One item at the right end of the status bar: printer, disk or power."""

    icon: str
    text: str
    tone: str = ""


def printer(problem: str = "") -> Gauge:
    """`problem` in a few words ("Kertas habis"), "" when it is ready."""
    return Gauge("printer-x", problem, "kunyit") if problem else Gauge("printer", say("Siap"))


def disk(free_bytes: int) -> Gauge:
    """41 GB; below one GB in MB and kunyit."""
    if free_bytes < LOW_BYTES:
        return Gauge("hard-drive", f"{free_bytes // _MB} MB", "kunyit")
    return Gauge("hard-drive", f"{free_bytes // _GB} GB")


def power(fed: Power) -> list[Gauge]:
    """Mains or battery; nothing when the battery does not say how full it is."""
    if fed.is_mains:
        return [Gauge("battery-charging", say("Listrik"))]
    if fed.percent is None:
        return []
    if fed.percent >= LOW_BATTERY_PERCENT:
        return [Gauge("battery", say("Baterai {percent}%", percent=fed.percent))]
    left = "" if fed.minutes_left is None else say("{minutes} mnt", minutes=fed.minutes_left)
    return [
        Gauge("battery", _joined(say("Baterai {percent}%", percent=fed.percent), left), "kunyit")
    ]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about the laptop itself that stands until it is no longer true."""

    text: str
    tone: str


def room_notice(free_bytes: int | None) -> Notice | None:
    """How many applications still fit; below the reserve pictures have no room."""
    if free_bytes is None or free_bytes >= LOW_BYTES:
        return None
    if free_bytes < RESERVE_BYTES:
        told = say("Penyimpanan hampir penuh: tinggal {room} MB.", room=free_bytes // _MB)
        return Notice(f"{told} {say('Pindahkan berkas lain dari laptop ini.')}", "mengkudu")
    fits = free_bytes // APPLICATION_BYTES
    text = say(
        "Ruang tinggal {room} MB. Cukup untuk ± {fits} permohonan.",
        room=free_bytes // _MB,
        fits=fits,
    )
    return Notice(text, "kunyit")


def battery_notice(fed: Power | None) -> Notice | None:
    if fed is None or fed.is_mains or fed.percent is None or fed.percent > LAST_BATTERY_PERCENT:
        return None
    left = "" if fed.minutes_left is None else say(", ± {minutes} menit", minutes=fed.minutes_left)
    return Notice(
        say("Baterai {percent}%{left}. Sambungkan ke listrik.", percent=fed.percent, left=left),
        "mengkudu",
    )


def clock_notice(off_s: float) -> Notice | None:
    """A clock that is minutes away from headquarters' (Kanim) is named with the way to mend it."""
    if abs(off_s) < CLOCK_OFF_S:
        return None
    fast = mark("Jam laptop maju {how_long}. Betulkan agar nomor permohonan urut.")
    slow = mark("Jam laptop mundur {how_long}. Betulkan agar nomor permohonan urut.")
    return Notice(say(fast if off_s > 0 else slow, how_long=long_duration(abs(off_s))), "kunyit")


def long_duration(seconds: float) -> str:
    """7 menit, 3 jam, 2 hari, 2 tahun: the largest unit that is not zero."""
    for unit_s, told in _UNITS:
        if seconds >= unit_s:
            return say_count(told, round(seconds / unit_s))
    return say_count("{n} menit", round(seconds / _MINUTE_S))


def clock(moment: datetime) -> str:
    """10.33: hours and minutes as Indonesians write them."""
    return dates.clock(moment)


def size(size_bytes: float) -> str:
    """18,6 MB, 96 kB."""
    if size_bytes >= _MB:
        return f"{dates.decimal(size_bytes / _MB)} MB"
    return f"{max(1, round(size_bytes / _KB))} kB"


def duration(seconds: float) -> str:
    """40 dtk, 3 mnt, 2 jam."""
    if seconds < _SOON_S:
        return say("{seconds} dtk", seconds=max(1, round(seconds)))
    minutes = round(seconds / _MINUTE_S)
    return (
        say("{minutes} mnt", minutes=minutes)
        if minutes < _SOON_S
        else say("{minutes} jam", minutes=round(minutes / _MINUTE_S))
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
