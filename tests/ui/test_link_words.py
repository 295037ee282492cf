"""Every reason why less travels than could is said, and who can change it."""

from datetime import UTC, datetime

import pytest

from app.sync.planning import Machine, Settings, State, Why
from app.sync.protocol import HqBusy, HqGarbage, HqRefusedUs, JournalForked
from app.sync.schedule import Link
from ui import link_words

AT = datetime(2026, 11, 21, 2, 45, tzinfo=UTC)
STATE = State(
    settings=Settings(day_bytes=150_000_000, quiet=(480, 840)), machine=Machine(battery=15)
)


@pytest.mark.parametrize(
    ("why", "short", "text", "is_ours"),
    [
        (Why.PAUSED, "dijeda", "Kiriman dijeda. Lanjutkan kapan saja.", True),
        (
            Why.BUDGET,
            "jatah data hari ini habis",
            "Jatah data hari ini habis (150,0 MB). Foto dikirim besok, catatan tetap jalan.",
            True,
        ),
        (
            Why.QUIET,
            "jam tenang",
            "Jam tenang sampai 14.00. Foto dan scan asli sesudahnya.",
            True,
        ),
        (
            Why.ONLY_IMPORTANT,
            "hanya yang penting",
            "Hanya yang penting. Foto dan scan asli mulai pukul 19.00.",
            True,
        ),
        (
            Why.THIN,
            "hanya yang penting, sambungan lambat",
            "Sambungan lambat, hanya yang penting dikirim. Foto dan scan asli mulai pukul 19.00.",
            True,
        ),
        (
            Why.BATTERY,
            "hemat baterai",
            "Baterai di bawah 20%. Foto dan scan asli menunggu listrik.",
            False,
        ),
        (
            Why.NO_ROOM,
            "disk hampir penuh",
            "Disk hampir penuh, kiriman menunggu."
            " Pindahkan berkas lain; F5 tetap mengirim catatan.",
            True,
        ),
        (
            Why.HQ_ASKS,
            "Kanim minta waktu",
            "Kanim minta waktu. Kiriman dilanjutkan pukul 10.45.",
            False,
        ),
    ],
    ids=str,
)
def test_what_holds_a_visit_back_is_said_with_its_end(
    why: Why, short: str, text: str, is_ours: bool
) -> None:
    held = link_words.held(why, STATE, AT)

    assert (held.short, held.text, held.is_ours) == (short, text, is_ours)


@pytest.mark.parametrize("why", [None, Why.DUE, Why.ASKED, Why.PERIOD, Why.BACK_OFF, Why.RUNNING])
def test_what_is_no_news_is_not_said(why: Why | None) -> None:
    assert link_words.held(why, STATE) == link_words.Held()


def test_the_last_of_a_battery_waits_for_the_mains() -> None:
    state = State(machine=Machine(battery=5))

    assert link_words.held(Why.BATTERY, state).text.startswith("Baterai hampir habis")


@pytest.mark.parametrize(
    ("link", "problem", "said"),
    [
        (Link.PORTAL, HqGarbage(), "Bila Wi-Fi ini minta masuk, buka peramban dan masuk dulu."),
        (Link.REFUSED, HqRefusedUs(why="revoked"), "Hubungi Kanim dan sebut kode revoked."),
        (
            Link.BUSY,
            HqBusy(wait_s=9),
            "Kanim minta waktu. Beranda mencoba lagi sendiri pukul 10.45.",
        ),
        (
            Link.FORKED,
            JournalForked(),
            "Mungkin disk lama dipulihkan atau laptop disalin."
            " Hubungi Kanim sebelum melayani lagi.",
        ),
        (
            Link.SILENT,
            None,
            "Anda tidak perlu berbuat apa-apa. Bila sampai sore begini, kabari Kanim.",
        ),
        (
            Link.FULL,
            None,
            "Pindahkan berkas lain dari laptop ini, jawaban Kanim menunggu ruang.",
        ),
        (
            Link.REFUSED,
            HqRefusedUs(why="pouch_foreign_signer"),
            "Laptop ini dicabut atau belum terdaftar. Hubungi Kanim.",
        ),
        (Link.OFFLINE, None, ""),
    ],
    ids=str,
)
def test_what_went_wrong_says_who_must_act(
    link: Link, problem: Exception | None, said: str
) -> None:
    assert link_words.trouble(link, problem, AT) == said


def test_quiet_hours_are_shown_as_they_are_typed() -> None:
    assert (link_words.hours((480, 870)), link_words.hours(None)) == ("08.00-14.30", "")
