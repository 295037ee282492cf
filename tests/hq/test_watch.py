"""The machine room sees numbers and never a person; nobody from outside sees them."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.hq.console.routes import console_routes
from app.hq.custody import Copy, note_copy
from app.hq.meter import Meter, place
from app.hq.server import application
from app.hq.watch import Watch, watch_routes
from tests.hq.browser import Browser
from tests.hq.console import Office, an_office

TOKEN = "kata kunci ruang mesin"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(2)
    made.visit()
    return made


def a_browser(office: Office, **more: object) -> Browser:
    meter = Meter(office.clock)
    watch = replace(Watch(office.room, meter, lambda: 5 << 30), **more)
    routes = [*watch_routes(watch), *console_routes(office.room)]
    app = application(office.world.tools, lambda *_: None, routes)  # type: ignore[arg-type]
    return Browser(meter.watching(app))  # type: ignore[arg-type]


def test_alive_and_ready_say_so(office: Office) -> None:
    browser = a_browser(office)

    answers = [browser.get(path) for path in ("/healthz", "/readyz")]

    assert [(one.status, one.text) for one in answers] == [(200, "ok\n"), (200, "ready\n")]


def test_a_full_disk_is_not_ready_and_says_why(office: Office) -> None:
    answer = a_browser(office, free_bytes=lambda: 1000).get("/readyz")

    assert (answer.status, answer.text) == (503, "disk\n")


def test_the_numbers_are_those_of_the_store_and_of_the_door(office: Office) -> None:
    note_copy(office.world.tools, Copy(office.room.now_ms() - 60_000, is_drilled=True))
    browser = a_browser(office)
    browser.get("/masuk")

    lines = browser.get("/metrics").text.splitlines()

    assert 'beranda_applications{state="DITERIMA"} 2' in lines
    assert 'beranda_laptops{state="active"} 1' in lines
    assert "beranda_entries_total 2" in lines
    assert 'beranda_post_quiet_seconds{post="MRT"} 0' in lines
    assert 'beranda_requests_total{part="masuk",status="200"} 1' in lines
    assert 'beranda_backup_age_seconds{drilled="true"} 60' in lines


def test_every_line_is_of_the_text_format(office: Office) -> None:
    import re

    text = a_browser(office).get("/metrics").text

    sample = re.compile(r'[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+')
    wrong = [line for line in text.splitlines() if line[0] != "#" and not sample.fullmatch(line)]
    assert wrong == []


def test_no_name_or_number_of_a_person_is_in_the_numbers(office: Office) -> None:
    browser = a_browser(office)
    browser.get("/permohonan/a1")

    text = browser.get("/metrics").text

    assert "Yohana" not in text and "5305054108909012" not in text and "a1" not in text


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_whoever_comes_through_a_proxy_sees_nothing(office: Office, path: str) -> None:
    answer = a_browser(office).ask("GET", path, headers={"x-forwarded-for": "203.0.113.9"})

    assert answer.status == 404


def test_with_a_token_only_the_token_opens(office: Office) -> None:
    browser = a_browser(office, token=TOKEN)

    wrong = browser.get("/metrics")
    right = browser.ask("GET", "/metrics", headers={"authorization": f"Bearer {TOKEN}"})

    assert (wrong.status, right.status) == (404, 200)


def test_an_id_in_an_address_is_never_counted_under() -> None:
    assert [place(path) for path in ("/v1/blob/" + "ab" * 16, "/", "/x/y", "/permohonan/a1")] == [
        "blob",
        "home",
        "other",
        "permohonan",
    ]
