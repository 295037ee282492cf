"""The last visits are told as they ended, and known again after a restart."""

from app.sync.engine import Report
from app.sync.protocol import HqRefusedUs, HqSilent, HqUnreachable
from app.sync.schedule import Link
from ui.visit_log import SHOWN, VisitLog

MINUTE_MS = 60_000


def texts(log: VisitLog) -> list[str]:
    return [row["text"] for row in log.rows()]


def test_a_visit_says_what_arrived_what_it_weighed_and_what_is_held() -> None:
    log = VisitLog()
    log.visited(Report(entries_sent=2, blobs_sent=5), 0)

    log.weigh(5_000_000, 240, 247, now_ms=2_000, fresh_ms=5_000)

    (row,) = log.rows()
    assert row["text"] == "2 catatan sampai, 5 gambar sampai"
    assert row["under"] == "5 MB, 240 dari 247 permohonan sampai"


def test_what_is_held_later_is_not_written_under_an_old_visit() -> None:
    log = VisitLog()
    log.visited(Report(entries_sent=2), 0)

    is_told = log.weigh(1, 9, 9, now_ms=6_000, fresh_ms=5_000)

    assert (is_told, log.rows()[0]["under"]) == (False, "")


def test_tries_that_all_fail_alike_are_one_line() -> None:
    log = VisitLog()

    news = [log.failed(HqUnreachable(), Link.OFFLINE, n * MINUTE_MS) for n in range(5)]

    assert news == [True, False, False, False, False]
    assert texts(log) == ["Luring. Beranda mencoba lagi sendiri."]


def test_each_end_has_its_own_words() -> None:
    log = VisitLog()
    log.failed(HqSilent(), Link.BROKEN, 1)
    log.failed(HqUnreachable(), Link.SILENT, 2)
    log.failed(HqRefusedUs(why="x"), Link.REFUSED, 3)
    log.visited(Report(is_hq_restored=True, blobs_missing=1), 4)

    assert texts(log) == [
        "1 gambar tidak terbaca di laptop ini, pindai lagi,"
        " Kanim dipulihkan dari cadangan, kiriman dilengkapi",
        "Kanim belum menerima laptop ini. Hubungi Kanim.",
        "Ada sinyal, Kanim belum menjawab.",
        "Terputus, lanjut dari titik terakhir.",
    ]


def test_an_old_disk_and_a_copied_laptop_are_said_in_plain_words() -> None:
    log = VisitLog()
    log.visited(Report(pulled=3), 1)
    log.visited(Report(pulled=1, is_copied=True), 2)

    assert texts(log) == [
        "Disk lama terpasang, 1 catatan lama diambil kembali dari Kanim,"
        " Dua laptop memakai nama laptop ini, minta Kanim mendaftarkan satu ulang",
        "Disk lama terpasang, 3 catatan lama diambil kembali dari Kanim",
    ]


def test_it_is_known_again_after_a_restart_and_never_grows_long() -> None:
    log = VisitLog()
    for number in range(20):
        log.visited(Report(entries_sent=number + 1), number)

    after = VisitLog(log.to_keep())

    assert after.rows() == log.rows()
    assert len(after.rows()) == SHOWN


def test_what_is_not_a_log_is_an_empty_one() -> None:
    assert VisitLog("?").rows() == []
