"""Several processes serve one PostgreSQL: what decides is shared, whichever of them is asked."""

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app import practice
from app.adapters.blob_crypto import blob_id
from app.adapters.blob_turns import FolderTurns
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.reviewer_secrets import STEP_S, totp
from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room
from app.headquarters_folder import Places
from app.headquarters_posts import make_practice
from app.headquarters_workers import WorkersNeedServer, check_workers
from app.hq.console import door
from app.sync.wire import (
    BLOB_PATH,
    DEVICE,
    LENGTH,
    OFFSET,
    POUCH_PATH,
    POUCHES_TYPE,
    SIGNATURE,
    BlobRequest,
    framed,
)
from tests import postgres
from tests.bench.hq import Laptop, a_laptop, opened_house
from tests.bench.hq_house import Browser, House
from tests.fakes import SeededRandom
from tests.sync.joined import own_seals

# It makes its database itself.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
PEOPLE = 60
SCAN = b"sealed" * 40_000
US = (1).to_bytes(16)


class Doors:
    """One headquarters, and the addresses of two processes that serve it."""

    def __init__(self, house: House, urls: list[str], laptop: Laptop, totp: str) -> None:
        self.house, self.laptop, self.totp = house, laptop, totp
        self.places = [urlsplit(url).netloc for url in urls]


@pytest.fixture(scope="module")
def doors(
    postgres_server: postgres.Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Doors]:
    house = House(tmp_path_factory.mktemp("kanim") / "kanim", postgres_server.fresh("hq0"))
    make_practice(Places(house.folder, house.address), (SystemClock(), SystemRandom()))
    opened = opened_house(house)
    room, role = made_room(opened), ReviewerRole.PEMERIKSA
    made = door.add_reviewer(room, "maria", "Maria", role, practice.PASSWORD)
    laptop = a_laptop(opened, 0, PEOPLE)
    opened.store.close()
    with ExitStack() as both:
        urls = [both.enter_context(house.serving()) for _ in range(2)]
        yield Doors(house, urls, laptop, made.totp)


def at_once(*acts: object) -> None:
    threads = [threading.Thread(target=act) for act in acts]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)


def test_one_code_opens_one_door(doors: Doors) -> None:
    browsers = [Browser(place) for place in doors.places]
    for one in browsers:
        one.ask("GET", "/masuk")
    code = totp(doors.totp, int(time.time()) // STEP_S)
    told: list[int] = []

    def knock(one: Browser) -> None:
        fields = {"name": "maria", "password": practice.PASSWORD, "code": code, "csrf": one.csrf}
        told.append(one.ask("POST", "/masuk", fields))

    at_once(*(lambda one=one: knock(one) for one in browsers))
    for one in browsers:
        one.close()

    assert sorted(told) == [303, 401]


def test_one_laptop_at_two_doors_is_taken_in_once(doors: Doors) -> None:
    def bring(place: str) -> None:
        line = http.client.HTTPConnection(place, timeout=60)
        for pouch in doors.laptop.pouches:
            line.request("POST", POUCH_PATH, framed(pouch), {"content-type": POUCHES_TYPE})
            line.getresponse().read()
        line.close()

    at_once(*(lambda place=place: bring(place) for place in doors.places))

    opened = opened_house(doors.house)
    with opened.store.reading() as tx:
        came, seqs = tx.arrived(US), [one.seq for one in tx.entries(US, 0, 1000)]
    opened.store.close()
    assert (came.unique_total, seqs) == (PEOPLE, list(range(1, PEOPLE + 1)))


def test_a_picture_goes_on_at_the_other_door(doors: Doors) -> None:
    first, other = doors.places
    half = len(SCAN) // 2

    cut = ask(first, "PATCH", 0, SCAN[:half])
    known = ask(other, "HEAD", 0)
    done = ask(other, "PATCH", half, SCAN[half:])

    assert (cut, known, done, ask(first, "HEAD", 0)) == (half, half, len(SCAN), len(SCAN))


def test_the_newest_connection_has_the_turn_in_every_process(tmp_path: Path) -> None:
    one, other = (FolderTurns(tmp_path, SeededRandom(seed)) for seed in (1, 2))
    old = one.take("../a")
    had = one.has("../a", old)

    new = other.take("../a")
    one.leave("../a", old)

    assert (had, one.has("../a", old), other.has("../a", new)) == (True, False, True)
    other.leave("../a", new)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_dies_is_replaced_and_all_end_gently(doors: Doors) -> None:
    command = doors.house.command("serve", "--port", "0", "--workers", "2")
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=doors.house.environment()
    )
    try:
        assert process.stdout is not None
        place = urlsplit(process.stdout.readline().split()[-1]).netloc
        before = workers(process.pid)
        os.kill(before[0], signal.SIGKILL)
        after = workers(process.pid, instead_of=before[0])
        browser = Browser(place)
        status = browser.ask("GET", "/masuk")
        browser.close()
    finally:
        process.send_signal(signal.SIGTERM)
        rest, _ = process.communicate(timeout=60)

    assert (status, len(after), before[1] in after) == (200, 2, True)
    assert (process.returncode, rest.strip()) == (0, "Kanim ditutup.")


def test_a_file_is_served_by_one_process() -> None:
    with pytest.raises(WorkersNeedServer):
        check_workers(2, "")


def ask(place: str, method: str, offset: int, data: bytes = b"") -> int:
    """Ask about the picture, or bring a piece of it; return how far it is."""
    wanted = BlobRequest(method, blob_id(SCAN), offset, len(SCAN) if method == "PATCH" else 0)
    headers = {
        DEVICE: US.hex(),
        SIGNATURE: own_seals(10).sign(wanted.statement(US)).hex(),
        OFFSET: str(offset),
        LENGTH: str(wanted.total),
    }
    line = http.client.HTTPConnection(place, timeout=30)
    line.request(method, f"{BLOB_PATH}{wanted.blob_id}", data or None, headers)
    answer = line.getresponse()
    answer.read()
    line.close()
    return int(answer.headers.get(OFFSET, "-1"))


def workers(pid: int, instead_of: int = 0) -> list[int]:
    """The processes below this one, once there are two of them."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        if len(told) == 2 and str(instead_of) not in told:
            return [int(one) for one in told]
        time.sleep(0.05)
    raise TimeoutError(sys.platform)
