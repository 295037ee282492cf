"""What the sync screen says about the link, the pouch and the road ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.sync.progress import Progress
from app.sync.progress import Stage as Visit
from ui import dates, rows, status_text
from ui.languages import mark, mark_count, say, say_count
from ui.link_words import HEADLINES

# Until a visit has measured it: the VSAT of the post on an ordinary day.
USUAL_BYTES_PER_S = 96_000.0
_UNKNOWN = mark("Memeriksa sambungan")
SAFE = mark("Semua pekerjaan aman di laptop ini.")
SERVE_ON = mark(
    "Tetap layani pemohon seperti biasa. Bila putus, kiriman lanjut dari titik terakhir."
)

_NTH = {
    "berkas": mark("Mengirim berkas ke-{nth} dari {total}"),
    "catatan": mark("Mengirim catatan ke-{nth} dari {total}"),
    "gambar": mark("Mengirim gambar ke-{nth} dari {total}"),
}
_TAKEN = {
    "berkas": mark_count("{n} berkas diterima"),
    "catatan": mark_count("{n} catatan diterima"),
    "gambar": mark_count("{n} gambar diterima"),
}
_OF = {
    "berkas": mark("{done} dari {total} berkas"),
    "catatan": mark("{done} dari {total} catatan"),
    "gambar": mark("{done} dari {total} gambar"),
}


@dataclass(frozen=True, slots=True)
class Sending:
    """A visit under way: files and bytes headquarters (Kanim) has, of those waiting.

    Attributes:
        unit: what `done` and `total` count: "berkas", "catatan", or "gambar" by its bytes alone.
        left_s: seconds that remain, None where only the speed tells.
        still_s: seconds since the link took the last byte (diam).
    """

    done: int = 0
    total: int = 0
    sent_bytes: int = 0
    all_bytes: int = 0
    bytes_per_s: float = 0.0
    unit: str = "berkas"
    left_s: float | None = None
    still_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Whole:
    """What lay in the pouch when the visit began, and what has gone since.

    Attributes:
        files: applications that lay there.
        left: applications that still do.
        all_bytes: of the pictures that this visit may carry.
        sent_bytes: of them, how many the link has taken.
        left_s: seconds that remain, None while nobody can tell.
    """

    files: int = 0
    left: int = 0
    all_bytes: int = 0
    sent_bytes: int = 0
    left_s: float | None = None


def of_visit(
    progress: Progress,
    bytes_per_s: float = 0.0,
    whole: Whole | None = None,
    still_s: float = 0.0,
) -> Sending:
    """What the engine tells: entries first (catatan), then pictures as part of the whole."""
    done, total = progress.done, progress.total
    if progress.stage is Visit.ENTRIES:
        return Sending(done, total, 0, 0, bytes_per_s, "catatan", still_s=still_s)
    if progress.stage is not Visit.BLOB:
        return Sending(still_s=still_s)
    if whole is None or not whole.all_bytes:
        sent = progress.reached
        return Sending(0, 0, sent, total, bytes_per_s, "gambar", still_s=still_s)
    gone = max(0, whole.files - whole.left)
    amounts = (whole.sent_bytes, max(whole.all_bytes, whole.sent_bytes), bytes_per_s)
    return Sending(gone, whole.files, *amounts, "berkas", whole.left_s, still_s)


def headline(state: str, since: datetime | None, sending: Sending) -> str:
    """`Luring sejak 09.41`, `Mengirim berkas ke-5 dari 7`."""
    if state == "sending":
        if sending.still_s >= status_text.STALLED_S:
            return say("Tersendat, menunggu satelit")
        if not sending.total:
            return (
                say("Mengirim gambar ke Kanim") if sending.all_bytes else say("Mengirim ke Kanim")
            )
        nth = min(sending.done + 1, sending.total)
        return say(_NTH[sending.unit], nth=nth, total=sending.total)
    if state == "offline" and since:
        return say("Luring sejak {at}", at=dates.hour(since))
    told = {link.value: words for link, words in HEADLINES.items()}
    return say(told.get(state, _UNKNOWN))


def sentence(
    state: str,
    next_at: datetime | None,
    is_empty: bool,
    pouch: Mapping[str, Any] | None = None,
) -> str:
    if state == "sending":
        return say(SERVE_ON)
    if state == "online" and is_empty:
        return f"{say('Semua sudah sampai di Kanim.')} {custody(pouch or {})}".strip()
    again = (
        say(" Beranda mencoba lagi sendiri pukul {at}.", at=dates.hour(next_at)) if next_at else ""
    )
    return say(SAFE) + again


def custody(pouch: Mapping[str, Any]) -> str:
    """How many of this laptop's applications headquarters signed for, with every picture."""
    mine, held = int(pouch.get("mine") or 0), int(pouch.get("held") or 0)
    if not mine:
        return ""
    return say("Kanim memegang {held} dari {mine} permohonan.", held=held, mine=mine)


def numbers(pouch: Mapping[str, Any], now: datetime) -> tuple[tuple[str, str], ...]:
    """Four numbers with what each one counts: files, size, age of the oldest, time to send."""
    files, size, oldest = (int(pouch.get(part) or 0) for part in ("files", "bytes", "oldest_ms"))
    age, since = "0", say("berkas tertua")
    if oldest:
        at = rows.moment(oldest)
        age = status_text.duration(max(0.0, (now - at).total_seconds()))
        since = say("berkas tertua, sejak {at}", at=dates.relative(at, now))
    weight = dates.size(size) if size else say("< 0,1 MB") if files else "0 MB"
    rate = float(pouch.get("bytes_per_s") or USUAL_BYTES_PER_S)
    time = f"± {status_text.duration(size / rate)}" if size else say("± 1 mnt") if files else "0"
    return (
        (say_count("{n} berkas", files), say("di kantong")),
        (weight, say("akan dikirim")),
        (age, since),
        (time, say("bila sambungan kembali")),
    )


def under_post(pouch: Mapping[str, Any]) -> str:
    files = int(pouch.get("files") or 0)
    return say_count("{n} berkas", files) if files else say("Kantong kosong")


def under_satellite(state: str, sending: Sending) -> str:
    if state == "sending" and sending.still_s >= status_text.STILL_S:
        return say("diam {seconds} dtk", seconds=round(sending.still_s))
    if state == "sending" and sending.bytes_per_s:
        return f"{status_text.size(sending.bytes_per_s)}/s"
    return say(_UNDER_SATELLITE.get(state, _CONNECTED))


_CONNECTED = mark("Tersambung")
_UNDER_SATELLITE = {
    "offline": mark("Tidak ada sinyal"),
    "silent": mark("Ada sinyal"),
    "unknown": mark("Memeriksa"),
    "broken": mark("Terputus"),
    "portal": mark("Wi-Fi minta masuk"),
    "stranger": mark("Ada sinyal"),
}


def under_kanim(sending: Sending, reached_at: datetime | None, now: datetime) -> str:
    """What arrived in this visit, or since when nothing was heard."""
    if sending.total and sending.done:
        return say_count(_TAKEN[sending.unit], sending.done)
    if reached_at is None:
        return say("Belum ada kabar")
    return say("Terakhir terima {at}", at=dates.relative(reached_at, now))


def amount(sending: Sending, stuck_bytes: int = 0) -> tuple[str, str, str]:
    """`11,7 dari 18,6 MB`, `± 40 dtk lagi`, `pada 96 kB/s`; what is stuck takes no time."""
    if not sending.all_bytes:
        told = (
            say(_OF[sending.unit], done=sending.done, total=sending.total) if sending.total else ""
        )
        return told, "", ""
    whole = status_text.size(sending.all_bytes)
    sent = status_text.size(sending.sent_bytes).removesuffix(whole[-3:])
    told = say("{sent} dari {whole}", sent=sent, whole=whole)
    if sending.still_s >= status_text.STILL_S:
        return told, say("diam {seconds} dtk", seconds=round(sending.still_s)), ""
    if sending.bytes_per_s <= 0:
        return told, "", ""
    if sending.left_s is not None:
        left = sending.left_s
    else:
        left = max(0, sending.all_bytes - sending.sent_bytes - stuck_bytes) / sending.bytes_per_s
    speed = say("pada {size}/s", size=status_text.size(sending.bytes_per_s))
    return told, say("± {time} lagi", time=status_text.duration(left)), speed


def stuck(found: Sequence[rows.Row]) -> str:
    """`3,1 MB menunggu Anda: Ferdinan Kameo`; "" when nothing is stuck."""
    if not found:
        return ""
    weight = stuck_bytes(found)
    told = status_text.size(weight) if weight else say_count("{n} berkas", len(found))
    who = rows.name_of(found[0]) if len(found) == 1 else say_count("{n} pemohon", len(found))
    return say("{told} menunggu Anda: {who}", told=told, who=who)


def shares(sending: Sending, found: Sequence[rows.Row]) -> tuple[float, float]:
    """Sent and stuck as parts of the whole, 0 to 1."""
    if sending.all_bytes:
        return sending.sent_bytes / sending.all_bytes, stuck_bytes(found) / sending.all_bytes
    return (sending.done / sending.total if sending.total else 0.0), 0.0


def stuck_bytes(found: Sequence[rows.Row]) -> int:
    return sum(int(row.get("left") or 0) for row in found)
