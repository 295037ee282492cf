"""Every page fits its window, breaks no rule of its own headers, and can be used by everybody."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.hq.console import languages
from app.hq.console.routes import console_routes
from tests.hq.browsing.chromium import DESK, PHONE, Window
from tests.hq.browsing.walk import STOPS, Stop

AXE = Path(__file__).parent / "axe" / "axe.min.js"
OTHERS = (1024, 768), (683, 384), (320, 640)
"""A small screen; text at 200 %; the narrowest of WCAG 1.4.10."""
NO_PAGE = {
    "/",
    "/antrean/baru",
    "/antrean/berikut",
    "/aturan",
    "/laporan/berkas/{name:str}",
    "/openapi.json",
    "/permohonan/{subject:str}/asli",
    "/permohonan/{subject:str}/gambar/{number:int}",
    "/retensi/{no:int}.pdf",
    "/sesi",
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
# What lies under the corner's search, or runs out of its own button, heading or cell.
_CUT = """() => {
  const corner = document.querySelector(".corner")?.getBoundingClientRect();
  const lies_under = (one) => { const box = one.getBoundingClientRect();
    return corner && box.width && box.right > corner.left && box.top < corner.bottom; };
  const under = [...document.querySelectorAll(".top > *")].filter(lies_under);
  const out = [...document.querySelectorAll("main button, main th, main .chip, main h1, main h2")]
    .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1);
  const past = [...document.querySelectorAll("main .card table")].filter((one) =>
    one.getBoundingClientRect().right > one.parentElement.getBoundingClientRect().right + 1);
  return [...under, ...out, ...past].map((one) => one.textContent.trim().slice(0, 40));
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


def test_english_fits_the_same_windows(opened: Callable[..., Window]) -> None:
    """Longer words, the same pages: those that are only looked at, each address once."""
    stops = {urlsplit(one.path).path: one for one in STOPS if one.does is Stop.does}
    window = opened("yosef")
    english = {"name": languages.COOKIE, "value": languages.ENGLISH, "url": window.house.url}
    window.context.add_cookies([english])  # type: ignore[list-item]
    found = []

    for stop in (one for one in stops.values() if one.who == "yosef"):
        window.resize(DESK)
        window.page.goto(stop.path)
        found += [f"{stop.name}: {one}" for one in window.page.evaluate(_CUT)]
        window.resize(OTHERS[-1])
        wider = window.page.evaluate(_WIDER)
        found += [f"{stop.name}: {wider} dots too wide on a phone"] if wider else []

    assert found == []


def _violations(window: Window, **asked: object) -> list[str]:
    told = window.page.evaluate(_RUN, {"resultTypes": ["violations"], **asked})
    return [f"{impact} {rule} {nodes}" for impact, rule, nodes in told]


def test_no_page_of_the_console_is_left_out_of_the_walk(house) -> None:
    pages = [one for one in console_routes(house.room) if "GET" in (one.methods or {"GET"})]
    paths = [urlsplit(stop.path).path for stop in STOPS]

    left_out = {one.path for one in pages if not any(one.path_regex.match(path) for path in paths)}

    assert left_out == NO_PAGE
