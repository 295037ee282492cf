"""The serving headquarters is killed while posts send: what it signed for is there, and once."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app import practice
from app.adapters.hq_http import HttpHq
from app.headquarters_folder import Opened
from app.headquarters_posts import new_packet
from app.hq import enrolment
from app.sync import engine
from app.sync.engine import Post
from app.sync.enrolment import asked_from_json, asking, token_of
from app.sync.protocol import HqSilent, HqUnreachable
from tests.builders import a_record
from tests.hq.conftest import NO_QT, ROOT, START, Kanim, environment
from tests.hq.copied import a_headquarters
from tests.hq.laptop import laptop
from tests.sync.joined import own_seals
from tests.sync.served import IMPATIENT

POSTS, KILLS, LIVES_S = 3, 2, 0.5


@dataclass
class Counter:
    """One post that writes and sends without rest; `signed_for` is what it may rely on."""

    post: Post
    device: bytes
    written: int = 0
    signed_for: int = 0
    problems: list[BaseException] = field(default_factory=list)

    def work(self, url: str, stop: threading.Event) -> None:
        try:
            while not stop.is_set():
                self.write()
                with suppress(HqUnreachable, HqSilent):
                    self.visit(url)
        except Exception as problem:  # noqa: BLE001 -- handed to the test, which fails with it
            self.problems.append(problem)

    def write(self) -> None:
        for _ in range(3):
            self.written += 1
            with self.post.store.begin("desi") as act:
                subject = f"{self.device.hex()}-{self.written}"
                act.append("application.received", subject, a_record())

    def visit(self, url: str) -> None:
        with closing(HttpHq(url, self.device, self.post.seals, patience=IMPATIENT)) as link:
            engine.visit(self.post, link)
        self.signed_for = self.written


@contextmanager
def serving(kanim: Kanim, port: int = 0) -> Iterator["subprocess.Popen[str]"]:
    """Headquarters as a person starts it, killed without a word at the end."""
    command = [sys.executable, "-c", NO_QT + START, "serve", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--dir", str(kanim.folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(kanim) | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    with process.stdout:
        try:
            for line in process.stdout:
                if "http://" in line:
                    kanim.url = line.split()[-1]
                    break
            yield process
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=30)


def counters(opened: Opened, folder: Path) -> list[Counter]:
    made = []
    for number in range(POSTS):
        device, place = bytes([number + 1]) * 16, folder / str(number)
        place.mkdir()
        packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:1")
        asked = asking(token_of(packet), device, own_seals(number + 1))
        enrolment.enrol(opened.tools, asked_from_json(asked), opened.vouch)
        made.append(Counter(laptop(place, packet, device, number + 1), device))
    return made


def test_what_a_killed_server_signed_for_is_there_and_nothing_is_there_twice(
    tmp_path: Path,
) -> None:
    opened, kanim = a_headquarters(tmp_path / "kanim"), Kanim(tmp_path / "kanim")
    people, port = counters(opened, tmp_path), 0
    lost: list[tuple[int, int]] = []

    for _ in range(KILLS):
        stop, before = threading.Event(), sum(one.signed_for for one in people)
        with serving(kanim, port):
            port = int(kanim.url.rsplit(":", 1)[1])
            lines = [threading.Thread(target=one.work, args=(kanim.url, stop)) for one in people]
            for line in lines:
                line.start()
            until = time.monotonic() + 20
            while sum(one.signed_for for one in people) < before + 9 and time.monotonic() < until:
                time.sleep(0.01)
            time.sleep(LIVES_S)
        # It is dead, and the posts still speak to it.
        stop.set()
        for line in lines:
            line.join()
        held = [held_of(opened, one.device) for one in people]
        lost += [
            (one.signed_for, len(seqs))
            for one, seqs in zip(people, held, strict=True)
            if len(seqs) < one.signed_for
        ]
    with serving(kanim, port):
        for one in people:
            one.visit(kanim.url)

    assert [one.problems for one in people] == [[]] * POSTS
    assert (lost, sum(one.signed_for for one in people) > 0) == ([], True)
    for one in people:
        assert held_of(opened, one.device) == list(range(1, one.written + 1))
    close(opened, people)


def held_of(opened: Opened, device: bytes) -> list[int]:
    """The numbers of the entries that headquarters has on its disk."""
    with opened.store.reading() as tx:
        return [entry.seq for entry in tx.entries(device, 0, 10_000)]


def close(opened: Opened, people: list[Counter]) -> None:
    for one in people:
        one.post.store.close()
    opened.store.close()
