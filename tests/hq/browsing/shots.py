"""Pictures of every page of the console at a desk and on a phone: `python -m ... FOLDER [NAME]`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from tests.hq.browsing.chromium import DESK, PHONE, Window, chromium
from tests.hq.browsing.house import House, a_house, served
from tests.hq.browsing.walk import STOPS, Stop


def main(argv: list[str]) -> int:
    """Take the pictures; further arguments choose pages by the beginning of their names."""
    if not argv:
        print(__doc__)
        return 2
    into, wanted = Path(argv[0]), tuple(argv[1:])
    into.mkdir(parents=True, exist_ok=True)
    stops = [one for one in STOPS if not wanted or one.name.startswith(wanted)]
    with (
        tempfile.TemporaryDirectory() as folder,
        served(a_house(Path(folder))) as house,
        chromium() as browser,
    ):
        for who in dict.fromkeys(one.who for one in stops):
            _shoot(browser, house, [one for one in stops if one.who == who], into)
    return 0


def _shoot(browser: Browser, house: House, stops: list[Stop], into: Path) -> None:
    window = Window(browser, house)
    if stops[0].who:
        window.enter(stops[0].who)
    page = window.page
    for stop in stops:
        window.resize(DESK)
        page.goto(stop.path)
        stop.does(page)
        for name, size in (("1366", DESK), ("390", PHONE)):
            window.resize(size)
            page.screenshot(path=into / f"{stop.name}_{name}.png", full_page=name == "390")
        window.resize(DESK)
        page.screenshot(path=into / f"{stop.name}_1366_penuh.png", full_page=True)
        print(stop.name)
    for fault in window.faults:
        print("!", fault)
    window.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
