"""Why nothing travels now, or less than all: in a few words, and in a sentence."""

from dataclasses import dataclass
from datetime import datetime

from app.errors import BerandaError
from app.sync.planning import LAST_BATTERY, NIGHT, State, Why, is_by_itself
from app.sync.schedule import Link
from ui import dates, status_text
from ui.languages import mark, say

_HOUR_MINUTES = 60

SHORT = {
    Why.NO_ROOM: mark("disk hampir penuh"),
    Why.BATTERY: mark("hemat baterai"),
    Why.QUIET: mark("jam tenang"),
    Why.BUDGET: mark("jatah data hari ini habis"),
    Why.ONLY_IMPORTANT: mark("hanya yang penting"),
    Why.THIN: mark("hanya yang penting, sambungan lambat"),
    Why.DEAR: mark("hanya yang penting, jatah hampir habis"),
}
"""Beside the link, in the status bar."""

HEADLINES = {
    Link.OFFLINE: mark("Luring"),
    Link.SILENT: mark("Ada sinyal, Kanim belum menjawab"),
    Link.BROKEN: mark("Terputus, lanjut dari titik terakhir"),
    Link.FULL: mark("Ruang disk habis"),
    Link.ONLINE: mark("Daring"),
    Link.PORTAL: mark("Ada jaringan, bukan Kanim yang menjawab"),
    Link.BUSY: mark("Kanim sedang ramai"),
    Link.REFUSED: mark("Kanim belum menerima laptop ini"),
    Link.STRANGER: mark("Yang menjawab bukan Kanim kita"),
    Link.FORKED: mark("Catatan laptop ini berbeda dengan Kanim"),
}

_TROUBLES = {
    Link.PORTAL: mark("Bila Wi-Fi ini minta masuk, buka peramban dan masuk dulu."),
    Link.REFUSED: mark("Hubungi Kanim dan sebut kode {code}."),
    Link.STRANGER: mark("Tidak ada yang dikirim. Hubungi Kanim sebelum mencoba lagi."),
    Link.SILENT: mark("Anda tidak perlu berbuat apa-apa. Bila sampai sore begini, kabari Kanim."),
    Link.FULL: mark("Pindahkan berkas lain dari laptop ini, jawaban Kanim menunggu ruang."),
    Link.FORKED: mark(
        "Mungkin disk lama dipulihkan atau laptop disalin. Hubungi Kanim sebelum melayani lagi."
    ),
}


_REFUSED = {
    "pouch_foreign_signer": mark("Laptop ini dicabut atau belum terdaftar. Hubungi Kanim."),
    "quota_exceeded": mark("Melewati batas kiriman sehari. Lanjut besok, atau lewat kurir."),
    "pouch_too_big": mark("Satu kiriman terlalu besar untuk Kanim. Hubungi Kanim."),
}
"""What a refusal means, by the code headquarters gave; the others are told by their code."""


@dataclass(frozen=True, slots=True)
class Held:
    """What holds a visit back or makes it lighter; `text` is "" when nothing does.

    Attributes:
        short: for the status bar.
        text: for the sync screen.
        is_ours: the officer can change it at once.
        is_by_itself: Beranda thought so, and the officer may say otherwise (Kirim semua).
    """

    short: str = ""
    text: str = ""
    is_ours: bool = False
    is_by_itself: bool = False


def held(why: Why | None, state: State, until: datetime | None = None) -> Held:
    """The reason in words; None, or a reason that is no news, says nothing.

    Args:
        until: when headquarters wants to see us again.
    """
    if why is Why.HQ_ASKS and until is not None:
        told = say("Kanim minta waktu. Kiriman dilanjutkan pukul {at}.", at=dates.hour(until))
        return Held(say("Kanim minta waktu"), told)
    if why is Why.PAUSED:
        return Held(say("dijeda"), say("Kiriman dijeda. Lanjutkan kapan saja."), True)
    if why not in SHORT:
        return Held()
    is_ours, by_itself = why is not Why.BATTERY, is_by_itself(why)
    return Held(say(SHORT[why]), _sentence(why, state), is_ours, by_itself)


def trouble(link: Link, problem: BerandaError | None, retry_at: datetime | None) -> str:
    """What went wrong with the last visit and who must act; "" when the headline says it all."""
    if link is Link.BUSY and retry_at is not None:
        at = dates.hour(retry_at)
        return say("Kanim minta waktu. Beranda mencoba lagi sendiri pukul {at}.", at=at)
    if link not in _TROUBLES:
        return ""
    facts = {} if problem is None else problem.facts
    code = str(facts.get("why") or "hq_refused_us")
    if link is Link.REFUSED and code in _REFUSED:
        return say(_REFUSED[code])
    return say(_TROUBLES[link]).replace("{code}", code)


def _sentence(why: Why, state: State) -> str:
    settings, battery = state.settings, state.machine.battery
    if why is Why.NO_ROOM:
        return say(_NO_ROOM)
    if why is Why.BATTERY:
        is_last = battery is not None and battery < LAST_BATTERY
        return say(_LAST_BATTERY if is_last else _LOW_BATTERY)
    if why is Why.QUIET:
        _begin, end = settings.quiet or NIGHT
        return say("Jam tenang sampai {at}. Foto dan scan asli sesudahnya.", at=hour(end))
    if why is Why.BUDGET:
        budget = status_text.size(settings.day_bytes or 0)
        return say(_NO_BUDGET, budget=budget)
    if why is Why.THIN:
        return say(_THIN, at=hour(NIGHT[0]))
    if why is Why.DEAR:
        return say(_DEAR, left=status_text.size(max(0, _left(state))))
    return say("Hanya yang penting. Foto dan scan asli mulai pukul {at}.", at=hour(NIGHT[0]))


_NO_ROOM = mark(
    "Disk hampir penuh, kiriman menunggu. Pindahkan berkas lain; F5 tetap mengirim catatan."
)
_LAST_BATTERY = mark("Baterai hampir habis, kiriman menunggu listrik. F5 tetap mengirim catatan.")
_LOW_BATTERY = mark("Baterai di bawah 20%. Foto dan scan asli menunggu listrik.")
_NO_BUDGET = mark("Jatah data hari ini habis ({budget}). Foto dikirim besok, catatan tetap jalan.")


_THIN = mark("Sambungan lambat, hanya yang penting dikirim. Foto dan scan asli mulai pukul {at}.")
_DEAR = mark("Jatah hari ini tinggal {left}, hanya yang penting dikirim. Foto dan scan asli besok.")


def _left(state: State) -> int:
    return (state.settings.day_bytes or 0) - state.machine.sent_today


def hour(minutes: int) -> str:
    """19.00, from minutes of the day."""
    return f"{minutes // _HOUR_MINUTES % 24:02}.{minutes % _HOUR_MINUTES:02}"


def hours(quiet: tuple[int, int] | None) -> str:
    """08.00-14.30, as it is typed; "" for none."""
    return "" if quiet is None else f"{hour(quiet[0])}-{hour(quiet[1])}"
