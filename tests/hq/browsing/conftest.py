"""Fixtures: one house, one server and one browser; each test works on people of its own."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.hq.browsing.chromium import DESK, NoChromium, Window, chromium
from tests.hq.browsing.house import House, a_house, served


@pytest.fixture(autouse=True)
def on_each_database() -> None:
    """What a database could change, the other tests tell: here it is the pages."""


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder: Path = tmp_path_factory.mktemp("house")
    with served(a_house(folder)) as made:
        yield made


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    try:
        with chromium() as found:
            yield found
    except NoChromium:
        # Debian has it by apt, and the tests' own set-up fetches it; Windows does not.
        print("\nNO CHROMIUM HERE: no page of the console is tested in a browser.", file=sys.stderr)
        pytest.skip("no Chromium on this machine (apt-get install chromium)")


@pytest.fixture
def opened(house: House, browser: Browser) -> Iterator[Callable[..., Window]]:
    """Opens windows of signed-in people; none of them may do a forbidden thing."""
    windows: list[Window] = []

    def open_for(name: str = "", size: tuple[int, int] = DESK) -> Window:
        window = Window(browser, house, size)
        windows.append(window)
        return window.enter(name) if name else window

    yield open_for
    for one in windows:
        one.close()
    assert [fault for one in windows for fault in one.faults] == []
