"""The queue page by page: each record once, in order, counted truly, late as the clock says."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.waiting import Wanted
from app.hq.console import clock, queue
from tests.hq.browser import Browser
from tests.hq.console import Office, an_office

DAY = timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def walked(browser: Browser, path: str) -> list[str]:
    """Every record on this page and those that follow it."""
    found: list[str] = []
    while path:
        page = browser.get(path).text
        found += re.findall(r'<a href="/permohonan/([^"?]+)[^"]*"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        path = following.group(1).replace("&amp;", "&") if following else ""
    return found


def test_page_by_page_each_record_comes_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "MOST_SHOWN", 3)
    office.world.receive(8)
    office.visit()
    office.bring_to("LUNAS", "a5")
    browser = office.signed_in("maria")

    every, paid, found = (
        walked(browser, path) for path in ("/antrean", "/antrean?tahap=lunas", "/antrean?q=yohana")
    )

    names = [f"a{number}" for number in range(1, 9)]
    assert (every, sorted(found), paid) == (sorted(every), names, ["a5"])
    assert sorted(every) == names


@pytest.mark.parametrize("place", ["x", "-", "1-", "99999999999999999999-a", "5-a'b", "%00-%00"])
def test_a_place_that_is_none_still_shows_a_page(office: Office, place: str) -> None:
    office.world.receive(1)
    office.visit()

    assert office.signed_in("maria").get(f"/antrean?sesudah={place}").status == 200


def test_the_counts_are_what_stands_there_after_every_decision(office: Office) -> None:
    states = ["VERIF_KANIM", "MENUNGGU_BAYAR", "LUNAS", "ADJUDIKASI", "ALOKASI"]
    states += ["CETAK", "UJI", "KIRIM_POS", "SIAP"]
    office.world.receive(len(states))
    office.visit()
    books, wrong = office.room.books, []

    for number, status in enumerate(states, 1):
        office.bring_to(status, f"a{number}")
        rows = [str(row["status"]) for row in books.queue((), "", "", 20)]
        truth = {one: rows.count(one) for one in rows}
        if (books.counts(), books.counts([status])) != (truth, {status: 1}):
            wrong.append(status)

    assert wrong == []


def test_late_begins_where_the_clock_turns_red(office: Office) -> None:
    rules, wrong = office.room.rules(), []

    for number in range(120):
        now = datetime(2026, 3, 1, 2, 0, tzinfo=UTC) + number * DAY
        before_ms = clock.late_before_ms(now, rules)
        for ago in range(16):
            interview_ms = int((now - ago * DAY).timestamp() * 1000)
            is_red = clock.timer("baru", interview_ms, None, now, rules).tone == "mengkudu"
            if is_red != (interview_ms < before_ms):
                wrong.append((now.date(), ago))

    assert wrong == []


def test_late_counts_no_more_than_what_may_be_late(office: Office) -> None:
    office.world.receive(2)
    office.visit()
    row = office.room.books.queue((), "", "", 1)[0]
    after_ms = int(row["interview_ms"]) + 1

    late = [
        office.room.books.late(Wanted(statuses, late_before_ms=before, exempt=exempt))
        for statuses, before, exempt in (
            ((str(row["status"]),), after_ms, ()),
            ((str(row["status"]),), after_ms, ("baru",)),
            ((str(row["status"]),), int(row["interview_ms"]), ()),
            (("SERAH",), after_ms, ()),
        )
    ]

    assert (late[0] >= 1, late[1:]) == (True, [0, 0, 0])


def fresh(browser: Browser, address: str) -> int:
    return int(json.loads(browser.get(address).data)["total"])


def news_of(browser: Browser, path: str) -> str:
    found = re.search(r'data-news="([^"]+)"', browser.get(path).text)
    assert found
    return found.group(1).replace("&amp;", "&")


def test_what_came_in_since_the_list_was_read_is_told_and_nothing_else(office: Office) -> None:
    office.world.receive(2)
    office.visit()
    browser = office.signed_in("maria")
    every, paid = news_of(browser, "/antrean"), news_of(browser, "/antrean?tahap=lunas")
    before = fresh(browser, every)
    office.clock.forward(60)
    office.world.receive(3, first=3)
    office.visit()
    # a laptop that only spoke, and an older record that moved on, are no news
    office.clock.forward(60)
    office.visit()
    office.bring_to("LUNAS", "a1")

    assert (before, fresh(browser, every), fresh(browser, paid)) == (0, 3, 0)
    assert fresh(browser, news_of(browser, "/antrean")) == 0
    assert b"3 baru, muat" in browser.get(every).data


@pytest.mark.parametrize("since", ["", "x", "-1", "9" * 20])
def test_a_moment_that_is_none_has_no_news(office: Office, since: str) -> None:
    office.world.receive(1)
    office.visit()

    assert fresh(office.signed_in("maria"), f"/antrean/baru?sejak={since}") == 0


def test_a_waiting_list_keeps_nobody_signed_in(office: Office) -> None:
    browser = office.signed_in("maria")
    address = news_of(browser, "/antrean")
    for _half_minute in range(30):
        office.clock.forward(30)
        status = browser.get(address).status

    assert status == 303
