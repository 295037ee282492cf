"""Debian's Chromium without a screen, which asks nobody but the headquarters of the test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app import setup_system
from app.hq.console import door, languages
from app.hq.console.guard import COOKIE
from tests.hq.browsing.house import House

DESK, PHONE = (1366, 768), (390, 844)
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_LONGEST_MS = 15_000
_LOOK_MS = 25


class NoChromium(Exception):
    """No browser here; `apt-get install chromium` brings it."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser, with a folder of its own that is thrown away.

    Raises:
        NoChromium
    """
    found = setup_system.chromium()
    if found is None:
        raise NoChromium
    expect.set_options(timeout=_LONGEST_MS)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Wait for something at headquarters that a press in the page brings about."""
    for _look in range(_LONGEST_MS // _LOOK_MS):
        if is_so():
            return
        page.wait_for_timeout(_LOOK_MS)
    raise AssertionError("it did not come about")


class Window:
    """One person's window, and everything in it that a strict page would not do."""

    def __init__(self, browser: Browser, house: House, size: tuple[int, int] = DESK) -> None:
        self.house = house
        self.context: BrowserContext = browser.new_context(
            base_url=house.url,
            viewport={"width": size[0], "height": size[1]},
            locale="id-ID",
            timezone_id="Asia/Makassar",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        self.context.set_default_timeout(_LONGEST_MS)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda asked: self._asked(asked.url))

    def enter(self, name: str) -> "Window":
        """As somebody who signed in a moment ago; the door itself has tests of its own."""
        found = door.sign_in(self.house.room, name, True, self.house.code(name))
        assert isinstance(found, tuple)
        cookie = {"name": COOKIE, "value": found[0], "url": self.house.url, "httpOnly": True}
        self.context.add_cookies([cookie])  # type: ignore[list-item]
        return self

    def speak(self, language: str) -> None:
        """From the next page on."""
        cookie = {"name": languages.COOKIE, "value": language, "url": self.house.url}
        self.context.add_cookies([cookie])  # type: ignore[list-item]

    def resize(self, size: tuple[int, int]) -> None:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def forgive(self, *parts: str) -> None:
        """What the test itself brought about."""
        self.faults = [one for one in self.faults if not any(part in one for part in parts)]

    def close(self) -> None:
        self.context.close()

    def _heard(self, message: object) -> None:
        kind, text = message.type, message.text  # type: ignore[attr-defined]
        # an answer of 400 or 404 is no fault of the page
        if kind in ("error", "warning") and "the server responded with a status" not in text:
            self.faults.append(f"{kind}: {text} on {urlsplit(self.page.url).path}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.house.url, "data:", "blob:", "about:")):
            self.faults.append(f"asked elsewhere: {url}")
