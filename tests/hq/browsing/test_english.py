"""Whoever chooses English reads English on every page, and finds the way back."""

import http.client
import re
from collections.abc import Callable
from contextlib import closing
from html.parser import HTMLParser
from urllib.parse import urlsplit

from app.hq.console import door, languages
from app.hq.console.guard import COOKIE
from app.hq.console.languages import ENGLISH, english
from tests.hq.browsing.chromium import Window
from tests.hq.browsing.house import House
from tests.hq.browsing.walk import STOPS

# It is a paper of the office, laid out for print.
PAPER = "/laporan/lalintalkim"


class Visible(HTMLParser):
    """Every run of text, and every attribute that a person reads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(" ".join(data.split()))

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = ("title", "aria-label", "placeholder", "alt", "data-th")
        self.found += [value or "" for name, value in attrs if name in read]


def indonesian() -> set[str]:
    """Whole sentences that differ in English; single words may be somebody's name."""
    known = english()
    told = {**known["sentences"], **known["templates"]["all"]}
    return {one for one, other in told.items() if one != other and re.search(r"\s", one)}


def page_of(house: House, path: str, cookies: str) -> str:
    """Also of a page that says what is not there."""
    line = http.client.HTTPConnection(urlsplit(house.url).netloc, timeout=60)
    with closing(line):
        line.request("GET", path, headers={"cookie": cookies})
        return line.getresponse().read().decode()


def test_no_page_leaves_a_sentence_behind(house: House) -> None:
    sources, entered = indonesian(), door.sign_in(house.room, "yosef", True, house.code("yosef"))
    assert isinstance(entered, tuple)
    cookies = f"{COOKIE}={entered[0]}; {languages.COOKIE}={ENGLISH}"

    for stop in (one for one in STOPS if not one.path.startswith(PAPER)):
        html = page_of(house, stop.path, cookies)
        read = Visible()
        read.feed(html)
        assert '<html lang="en">' in html, stop.path
        assert set(read.found) & sources == set(), stop.path


def test_the_language_is_switched_in_place_and_back_again(opened: Callable[..., Window]) -> None:
    page = opened("yosef").page
    page.goto("/antrean?lewat=1")

    with page.expect_navigation():
        page.click("[data-switch-language]")
    told = page.locator("h1").inner_text()
    with page.expect_navigation():
        page.click("[data-switch-language]")

    assert (told, page.locator("h1").inner_text()) == ("Review queue", "Antrean periksa")
    assert page.url.endswith("?lewat=1")
