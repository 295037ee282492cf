"""Pictures of every page at a desk and on a phone: `python -m ... FOLDER [en] [NAME]`."""

import sys
import tempfile
from pathlib import Path

from app.hq.console.languages import ENGLISH, INDONESIAN
from tests.hq.browsing.chromium import DESK, PHONE, Window, chromium
from tests.hq.browsing.house import a_house, served
from tests.hq.browsing.walk import STOPS, Stop


def main(argv: list[str]) -> int:
    """Take the pictures; further arguments choose pages by the beginning of their names."""
    if not argv:
        print(__doc__)
        return 2
    into, wanted = Path(argv[0]), tuple(one for one in argv[1:] if one != ENGLISH)
    into.mkdir(parents=True, exist_ok=True)
    stops = [one for one in STOPS if not wanted or one.name.startswith(wanted)]
    with (
        tempfile.TemporaryDirectory() as folder,
        served(a_house(Path(folder))) as house,
        chromium() as browser,
    ):
        for who in dict.fromkeys(one.who for one in stops):
            window = Window(browser, house)
            window.speak(ENGLISH if ENGLISH in argv else INDONESIAN)
            _shoot(window, [one for one in stops if one.who == who], into)
    return 0


def _shoot(window: Window, stops: list[Stop], into: Path) -> None:
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
