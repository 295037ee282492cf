"""Every page fits its window, breaks no rule of its own headers, and can be used by everybody."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.hq.console.routes import console_routes
from tests.hq.browsing.chromium import DESK, PHONE, Window
from tests.hq.browsing.walk import STOPS, Stop

AXE = Path(__file__).parent / "axe" / "axe.min.js"
OTHERS = (1024, 768), (683, 384), (320, 640)
"""A small screen; text at 200 %; the narrowest of WCAG 1.4.10."""
NO_PAGE = {
    "/",
    "/antrean/berikut",
    "/aturan",
    "/laporan/berkas/{name:str}",
    "/openapi.json",
    "/permohonan/{subject:str}/asli",
    "/permohonan/{subject:str}/gambar/{number:int}",
    "/retensi/{no:int}.pdf",
    "/schema/application-export.json",
    "/static/{name:str}",
}
"""Files, parts of pages, and addresses that lead on to a page."""
_RUN = """async (asked) => (await axe.run(document, asked)).violations.map(
  (one) => [one.impact, one.id, one.nodes.slice(0, 4).map((node) => node.target.join(" ") + " "
    + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ""))])"""
_DARKER = """async () => {
  const link = document.querySelector("link[href*=warna]");
  const is_there = new Promise((done) => { link.onload = done; });
  document.cookie = "tema=gelap; path=/";
  link.href = "/static/warna.css?gelap";
  await is_there;
  document.cookie = "tema=terang; path=/";
}"""
_WIDER = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def windows(house, browser):
    """One for each person of the walk."""
    made = {who: Window(browser, house) for who in dict.fromkeys(one.who for one in STOPS)}
    for who, window in made.items():
        if who:
            window.enter(who)
    yield made
    for window in made.values():
        window.close()


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_everybody_can_use_the_page_at_a_desk_and_on_a_phone(windows: dict, stop: Stop) -> None:
    window = windows[stop.who]
    window.resize(DESK)
    window.faults.clear()
    window.page.goto(stop.path)
    stop.does(window.page)

    # put in by the browser's own tools, which the policy of the page does not bind
    window.page.evaluate(AXE.read_text("utf-8"))

    found = []
    for size in (*OTHERS, DESK, PHONE):
        window.resize(size)
        wider = window.page.evaluate(_WIDER)
        found += [f"{wider} dots too wide at {size[0]}"] if wider else []
        if size not in OTHERS:
            found += [f"{one} at {size[0]}" for one in _violations(window)]
    window.page.evaluate(_DARKER)
    found += [f"{one} by night" for one in _violations(window, runOnly=["color-contrast"])]

    assert found + window.faults == []


def _violations(window: Window, **asked: object) -> list[str]:
    told = window.page.evaluate(_RUN, {"resultTypes": ["violations"], **asked})
    return [f"{impact} {rule} {nodes}" for impact, rule, nodes in told]


def test_no_page_of_the_console_is_left_out_of_the_walk(house) -> None:
    pages = [one for one in console_routes(house.room) if "GET" in (one.methods or {"GET"})]
    paths = [urlsplit(stop.path).path for stop in STOPS]

    left_out = {one.path for one in pages if not any(one.path_regex.match(path) for path in paths)}

    assert left_out == NO_PAGE
