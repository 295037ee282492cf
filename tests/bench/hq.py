"""python3 -m app bench hq: fifty posts bring two hundred applications each, all at once."""

import http.client
import os
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.packing import Zstandard
from app.domain.application import RECEIVED
from app.domain.journal import NO_HASH, Entry, Fact, Head, following
from app.headquarters_folder import Opened, Places, open_folder
from app.headquarters_posts import new_packet
from app.hq import enrolment
from app.sync import batch
from app.sync.enrolment import asked_from_json, asking, token_of
from app.sync.pouch import TO_HQ, Route, seal
from app.sync.wire import POUCH_PATH, POUCHES_TYPE, framed
from db.hq_console import SqlConsole
from tests import postgres
from tests.bench.crowd import a_person
from tests.bench.hq_house import Browser, House
from tests.bench.measures import Measure, say
from tests.sync.joined import own_seals

POSTS, APPLICATIONS = 50, 200
PACE = "BERANDA_BENCH_KBIT"
WORKERS = "BERANDA_BENCH_WORKERS"
KBIT_A_POST = 20.0
"""What a post has on a poor cellular link, or of a satellite link that a whole village shares."""
PAGE_EVERY_S = 0.5


@dataclass
class Laptop:
    """One post's pouches, sealed before the clock starts."""

    pouches: list[bytes] = field(default_factory=list)
    took_ms: list[float] = field(default_factory=list)
    failed: int = 0

    def send(self, place: str, kbit: float, start: threading.Barrier) -> None:
        """One pouch after another, none before the link has carried the one before."""
        line = http.client.HTTPConnection(place, timeout=300)
        start.wait()
        # no two posts have the same link, or began in the same millisecond
        kbit *= random.Random(self.pouches[0]).uniform(0.5, 1.5)  # noqa: S311 -- a bench's dice
        due = time.perf_counter()
        for pouch in self.pouches:
            due += len(pouch) * 8 / kbit / 1000 if kbit else 0
            time.sleep(max(0.0, due - time.perf_counter()))
            began = time.perf_counter()
            line.request("POST", POUCH_PATH, framed(pouch), {"content-type": POUCHES_TYPE})
            answer = line.getresponse()
            answer.read()
            self.took_ms.append((time.perf_counter() - began) * 1000)
            self.failed += answer.status != 200


def main() -> None:
    workers = int(os.environ.get(WORKERS, "2"))
    kbit = float(os.environ.get(PACE, KBIT_A_POST))
    for pace, title in ((kbit, f"at {kbit:g} kbit/s a post"), (0.0, "without any pace")):
        print(f"\n{POSTS} posts x {APPLICATIONS} applications {title}, {workers} workers")
        _replay(workers, pace)


def _replay(workers: int, kbit: float) -> None:
    server = postgres.started(is_durable=True)
    try:
        with tempfile.TemporaryDirectory(prefix="beranda-bench-") as folder:
            house = House(Path(folder) / "kanim", server.address())
            house.run("init", "--practice")
            house.reviewer()
            opened = opened_house(house)
            laptops = [a_laptop(opened, number) for number in range(POSTS)]
            with house.serving("--workers", str(workers)) as url:
                pages, took_s = _all_at_once(laptops, house.browser(url), url, kbit)
            _say(laptops, pages, took_s)
            _nothing_lost(opened)
            opened.store.close()
    finally:
        server.remove()


def opened_house(house: House) -> Opened:
    places = Places(house.folder, house.address)
    return open_folder(places, practice.PASSWORD, (SystemClock(), SystemRandom()))


def a_laptop(opened: Opened, number: int, applications: int = APPLICATIONS) -> Laptop:
    code, device, seals = f"P{number:02}", (number + 1).to_bytes(16), own_seals(number + 10)
    enrolment.add_post(opened.tools, code, f"Pos {number:02}")
    packet = new_packet(opened, code, "http://127.0.0.1:1")
    asked = asked_from_json(asking(token_of(packet), device, seals))
    enrolment.enrol(opened.tools, asked, opened.vouch)
    head = Head(device, 1, 0, NO_HASH)
    entries = list(_entries(head, random.Random(number), number))[:applications]
    laptop, packing = Laptop(), Zstandard()
    for no, letter in enumerate(batch.letters(head, entries), 1):
        route = Route(TO_HQ, opened.keys.sealing, no, max(packing.dictionaries, default=0))
        laptop.pouches.append(seal(letter, route, seals, packing, opened.tools.random))
    return laptop


def _entries(head: Head, dice: random.Random, number: int) -> Iterator[Entry]:
    now_ms = int(SystemClock().now().timestamp() * 1000)
    for index in range(APPLICATIONS):
        subject = f"{number:016x}{index:016x}"
        body = a_person(index, dice) | _pictures(dice)
        fact = Fact(1, now_ms - 1000 * index, "desi", RECEIVED, subject, (0, 0), body)
        entry = following(head, fact, dice.randbytes(16))
        head = Head(head.stream, 1, entry.seq, entry.hash)
        yield entry


def _pictures(dice: random.Random) -> dict[str, object]:
    """What does not pack: the secret of an application and the names of its pictures."""
    blobs = [
        {"number": number, "id": dice.randbytes(16).hex(), "size": dice.randrange(8_000, 900_000),
         "media": "image/webp", "role": "scan", "sha256": dice.randbytes(32).hex()}
        for number in range(1, 7)
    ]  # fmt: skip
    return {"blob_secret": dice.randbytes(32).hex(), "blobs": blobs}


def _all_at_once(
    laptops: list[Laptop], browser: Browser, url: str, kbit: float
) -> tuple[list[float], float]:
    """How long each page of the reviewer took meanwhile, and the whole in seconds."""
    start = threading.Barrier(len(laptops) + 1)
    place, pages = urlsplit(url).netloc, list[float]()
    threads = [threading.Thread(target=one.send, args=(place, kbit, start)) for one in laptops]
    for one in threads:
        one.start()
    start.wait()
    began = time.perf_counter()
    while any(one.is_alive() for one in threads):
        pages.append(browser.took_ms("/antrean"))
        found = browser.page.split('href="/permohonan/')
        if len(found) > 1:
            pages.append(browser.took_ms("/permohonan/" + found[1].split('"')[0]))
        time.sleep(PAGE_EVERY_S)
    return pages, time.perf_counter() - began


def _say(laptops: list[Laptop], pages: list[float], took_s: float) -> None:
    pouches = sorted(took for one in laptops for took in one.took_ms)
    size = sum(len(pouch) for one in laptops for pouch in one.pouches) / len(pouches)
    say(
        Measure("pouches", len(pouches), ""),
        Measure("bytes a pouch", size, ""),
        Measure("pouches refused", sum(one.failed for one in laptops), "", 0, 0),
        Measure("the whole replay", took_s, "s"),
        Measure("applications a second", POSTS * APPLICATIONS / took_s, "/s"),
        Measure("pouch: p50", _part(pouches, 0.5), "ms"),
        Measure("pouch: p95", _part(pouches, 0.95), "ms", 150, 300),
        Measure("reviewer's page: p50", _part(sorted(pages), 0.5), "ms"),
        Measure("reviewer's page: p95", _part(sorted(pages), 0.95), "ms", 200, 400),
    )


def _nothing_lost(opened: Opened) -> None:
    with opened.store.reading() as tx:
        came = [tx.arrived((number + 1).to_bytes(16)) for number in range(POSTS)]
    wanted = POSTS * APPLICATIONS
    lost = wanted - sum(one.unique_total for one in came)
    doubled = sum(one.received_total for one in came) - wanted
    rows = sum(SqlConsole(opened.store).counts().values())
    say(Measure("entries lost", lost, "", 0, 0), Measure("entries doubled", doubled, "", 0, 0))
    say(Measure("applications lost or doubled", abs(wanted - rows), "", 0, 0))
    assert (lost, doubled, rows) == (0, 0, wanted)


def _part(ordered: list[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0
