"""The three answers say exactly what the design says, in every state of the link."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.ports import Power
from app.sync.overdue import Waits
from app.sync.schedule import Link
from ui import status_text
from ui.status_text import Answer, Gauge, LinkFacts

WITA = ZoneInfo("Asia/Makassar")


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 21, hour, minute, tzinfo=WITA)


def test_offline_says_since_when_and_when_the_post_tries_again() -> None:
    facts = LinkFacts(Link.OFFLINE, since=_at(9, 41), retry_at=_at(10, 45))

    answer = status_text.connection(facts)

    assert answer == Answer("cloud-off", "Luring", "sejak 09.41 · coba lagi 10.45", "kunyit")


def test_sending_says_how_fast_and_how_long() -> None:
    facts = LinkFacts(Link.SENDING, bytes_per_s=96_000, remaining_s=40)

    answer = status_text.connection(facts)

    assert answer == Answer("cloud-upload", "Mengirim", "96 kB/s · ± 40 dtk lagi", "laut")


def test_online_says_over_what_and_how_quickly_headquarters_answers() -> None:
    answer = status_text.connection(LinkFacts(Link.ONLINE, carrier="VSAT", delay_ms=640))

    assert answer == Answer("cloud-check", "Daring", "VSAT · 640 md", "lontar")


def test_a_signal_without_an_answer_is_not_called_online() -> None:
    answer = status_text.connection(LinkFacts(Link.SILENT, retry_at=_at(10, 45)))

    assert answer.strong == "Ada sinyal, Kanim belum menjawab"
    assert answer.tone == "kunyit"


@pytest.mark.parametrize("link", list(Link), ids=str)
def test_no_state_of_the_link_is_red(link: Link) -> None:
    answer = status_text.connection(LinkFacts(link))

    assert answer.strong
    assert answer.tone != "mengkudu"


def test_the_pouch_says_what_has_not_arrived() -> None:
    answer = status_text.pouch(7, 18_600_000)

    assert answer == Answer("mailbox", "7 berkas", "belum sampai di Kanim · 18,6 MB", "")


def test_an_empty_pouch_says_when_the_last_file_arrived() -> None:
    answer = status_text.pouch(0, 0, _at(10, 31))

    assert answer.spoken == "Semua sudah sampai di Kanim 10.31"


def test_red_is_only_what_the_officer_must_do() -> None:
    assert status_text.actions(2) == Answer(
        "octagon-alert", "2 perlu tindakan", "", "mengkudu", "F9"
    )
    assert status_text.actions(0).spoken == "Tidak ada masalah"


@pytest.mark.parametrize(
    ("gauge", "shown"),
    [
        (status_text.printer(), Gauge("printer", "Siap")),
        (status_text.printer("Kertas habis"), Gauge("printer-x", "Kertas habis", "kunyit")),
        (status_text.disk(41_200_000_000), Gauge("hard-drive", "41 GB")),
        (status_text.disk(180_000_000), Gauge("hard-drive", "180 MB", "kunyit")),
        (status_text.power(Power(True, 80))[0], Gauge("battery-charging", "Listrik")),
        (status_text.power(Power(False, 34))[0], Gauge("battery", "Baterai 34%")),
        (
            status_text.power(Power(False, 18, 25))[0],
            Gauge("battery", "Baterai 18% · 25 mnt", "kunyit"),
        ),
    ],
    ids=lambda value: value.text if isinstance(value, Gauge) else "",
)
def test_the_right_end_says_printer_disk_and_power(gauge: Gauge, shown: Gauge) -> None:
    assert gauge == shown


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "1 dtk"), (40, "40 dtk"), (200, "3 mnt"), (7200, "2 jam")]
)
def test_a_duration_is_told_in_the_unit_one_waits_in(seconds: float, said: str) -> None:
    assert status_text.duration(seconds) == said


def test_a_cut_in_the_middle_is_not_called_online() -> None:
    answer = status_text.connection(LinkFacts(Link.BROKEN))

    assert answer.spoken == "Terputus lanjut dari titik terakhir"


def test_what_nobody_has_asked_for_a_minute_is_said_as_of_then() -> None:
    heard = datetime(2026, 11, 21, 10, 33)

    fresh = status_text.connection(LinkFacts(Link.ONLINE, heard_at=heard, heard_s=59))
    old = status_text.connection(LinkFacts(Link.ONLINE, heard_at=heard, heard_s=61))

    assert (fresh.spoken, old.spoken) == ("Daring", "Tersambung 10.33")


def test_a_stalled_visit_says_how_long_nothing_moved() -> None:
    answer = status_text.connection(LinkFacts(Link.SENDING, bytes_per_s=9_000, still_s=20.4))

    assert answer.spoken == "Tersendat diam 20 dtk"


def test_nothing_is_promised_while_nothing_moves() -> None:
    facts = LinkFacts(Link.SENDING, bytes_per_s=9_000, remaining_s=40, still_s=7.0)

    assert status_text.connection(facts).spoken == "Mengirim diam 7 dtk"


def test_what_is_held_back_stands_beside_a_link_that_is_well() -> None:
    facts = LinkFacts(Link.ONLINE, held="jatah data hari ini habis")

    assert status_text.connection(facts).spoken == "Daring jatah data hari ini habis"


def test_a_pause_says_how_it_ends() -> None:
    facts = LinkFacts(Link.OFFLINE, is_paused=True)

    assert status_text.connection(facts).spoken == "Kiriman dijeda lanjutkan dengan Ctrl + J"


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (Link.PORTAL, "Bukan Kanim yang menjawab Wi-Fi minta masuk"),
        (Link.BUSY, "Kanim sedang ramai coba lagi 10.45"),
        (Link.REFUSED, "Kanim belum menerima laptop ini hubungi Kanim"),
        (Link.STRANGER, "Yang menjawab bukan Kanim hubungi Kanim"),
        (Link.FORKED, "Catatan berbeda dengan Kanim hubungi Kanim"),
    ],
)
def test_every_kind_of_no_has_its_own_words(link: Link, said: str) -> None:
    assert status_text.connection(LinkFacts(link, retry_at=_at(10, 45))).spoken == said


def test_an_old_pouch_says_how_old_in_its_colour() -> None:
    answer = status_text.pouch(7, 18_600_000, waits=Waits(3 * 86_400.0, "mengkudu"))

    assert answer.tone == "mengkudu"
    assert answer.rest == "belum sampai di Kanim · 18,6 MB · tertua 3 hari"
