"""python3 -m app bench hq-queue: the review queue over a million applications on PostgreSQL."""

import os
import tempfile
from pathlib import Path
from urllib.parse import quote

from tests import postgres
from tests.bench.hq_house import Browser, House
from tests.bench.hq_million import lay_down
from tests.bench.measures import Measure, say

PEOPLE = "BERANDA_BENCH_PEOPLE"
TARGET_MS, LIMIT_MS = 100, 200
TIMES = 40
PAGES = {
    "queue, all states": "/antrean",
    "queue, one state": "/antrean?tahap=bayar",
    "queue, one post": "/antrean?pos=P17",
    "queue, one kind in one state": "/antrean?tahap=verifikasi&jenis=hilang",
    "queue, over four working days": "/antrean?lewat=1",
    "search, a common name": "/antrean?q=maria",
    "search, two words": f"/antrean?q={quote('yohana lelang')}",
    "search, other spelling": f"/antrean?q={quote('joesoef djahila')}",
    "search, a number": "/antrean?q=P17-0543217",
    "search, two letters": "/antrean?q=ma",
    "search in one state": "/antrean?tahap=bayar&q=kamau",
    "one record": f"/permohonan/{543_217:032x}",
}


def main() -> None:
    people = int(os.environ.get(PEOPLE, "1000000"))
    server = postgres.started()
    try:
        with tempfile.TemporaryDirectory(prefix="beranda-bench-") as folder:
            house = House(Path(folder) / "kanim", server.address())
            house.run("init", "--practice")
            house.reviewer()
            took_s = lay_down(server.address(), people)
            say(Measure(f"{people} applications laid down", took_s, "s"))
            with house.serving() as url:
                _measure(house.browser(url), people)
    finally:
        server.remove()


def _measure(browser: Browser, people: int) -> None:
    for name, path in PAGES.items():
        if name == "one record":
            path = f"/permohonan/{people // 2:032x}"
        _say(name, [browser.took_ms(path) for _ in range(TIMES)])
    for depth in (1, 20):
        _say(f"queue, {depth} pages on", [browser.took_ms(_deep(browser, depth))])


def _deep(browser: Browser, depth: int) -> str:
    """The address of the page so far down, by the links a reviewer would follow."""
    path = "/antrean"
    for _ in range(depth):
        browser.took_ms(path)
        found = browser.page.split('rel="next" href="')
        if len(found) < 2:
            return path
        path = found[1].split('"')[0].replace("&amp;", "&")
    return path


def _say(name: str, took_ms: list[float]) -> None:
    ordered = sorted(took_ms)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    say(
        Measure(f"{name}: p50", ordered[len(ordered) // 2], "ms"),
        Measure(f"{name}: p95", p95, "ms", TARGET_MS, LIMIT_MS),
    )
