"""Whatever happened, and in whatever order it arrived, the tables come out the same."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings, strategies
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from app.domain.journal import Entry, post_stream
from db import verify
from db.open import open_headquarters, open_post
from db.store import SqlStore
from tests.builders import a_record
from tests.fakes import FixedClock, SeededRandom

DEVICE = bytes(range(16))
KEY = bytes(range(32))
HQ = post_stream("MRT")
DECISIONS = ("returned", "verified", "billed", "paid", "approved", "ready", "declined")


def a_post(folder: Path) -> SqlStore:
    return open_post(folder / "post.db", KEY, FixedClock(), SeededRandom(3), DEVICE, HQ)


def a_headquarters(folder: Path) -> SqlStore:
    store = open_headquarters(folder / "hq.db", FixedClock(), SeededRandom(4))
    with store.begin() as act:
        act.add_stream(DEVICE, "post", "MRT")
        act.add_stream(HQ, "hq", "MRT", is_own=True)
    return store


def entries_of(store: SqlStore, stream: bytes) -> list[Entry]:
    with store.reading() as look:
        return look.entries(stream, 0, 10_000)


def tables(store: SqlStore) -> dict[str, list[str]]:
    with store.reading() as look:
        return verify.snapshot(look.connection)


class Histories(RuleBasedStateMachine):
    """A post and headquarters that write, meet in part, erase and forget to meet."""

    subjects = Bundle("subjects")

    @initialize()
    def open(self) -> None:
        self.folder = TemporaryDirectory()
        place = Path(self.folder.name)
        self.post, self.hq = a_post(place), a_headquarters(place)
        self.count = 0

    @rule(target=subjects, name=strategies.sampled_from(["Ina", "Markus", "Yohana Mau"]))
    def receive(self, name: str) -> str:
        self.count += 1
        subject = f"s{self.count}"
        with self.post.begin("des") as act:
            act.append("application.received", subject, a_record(name=name))
        return subject

    @rule(subject=subjects)
    def print_receipt(self, subject: str) -> None:
        with self.post.begin("des") as act:
            act.append("receipt.printed", subject, {"copy": 1})

    @rule(subject=subjects, field=strategies.sampled_from(["name", "phone", "address"]))
    def mend(self, subject: str, field: str) -> None:
        self.count += 1
        with self.post.begin("des") as act:
            act.append("application.mended", subject, {"fields": {field: f"post{self.count}"}})

    @rule(subject=subjects, field=strategies.sampled_from(["name", "phone", "address"]))
    def amend(self, subject: str, field: str) -> None:
        self.count += 1
        change = {"before": "?", "after": f"amended{self.count}"}
        with self.post.begin("des") as act:
            act.append("application.amended", subject, {"fields": {field: change}})

    @rule(subject=subjects)
    def see_conflicts(self, subject: str) -> None:
        with self.post.begin("des") as act:
            act.append("application.conflict_seen", subject, {})

    @rule(subject=subjects, field=strategies.sampled_from(["name", "phone", "address"]))
    def correct(self, subject: str, field: str) -> None:
        self.count += 1
        with self.hq.begin("yos") as act:
            body = {"fields": {field: f"hq{self.count}"}}
            act.append_to(HQ, "application.corrected", subject, body)

    @rule(subject=subjects, decision=strategies.sampled_from(DECISIONS))
    def decide(self, subject: str, decision: str) -> None:
        with self.hq.begin("yos") as act:
            act.append_to(HQ, f"application.{decision}", subject, {"reason": "foto"})

    @rule()
    def unknown(self) -> None:
        with self.post.begin("des") as act:
            act.append("future.kind", "x", {"v": 9}, v=9)

    @rule(upto=strategies.integers(1, 30))
    def carry_up(self, upto: int) -> None:
        with self.hq.begin() as act:
            act.accept(entries_of(self.post, DEVICE)[:upto])

    @rule(upto=strategies.integers(1, 30))
    def carry_down(self, upto: int) -> None:
        with self.post.begin() as act:
            act.accept(entries_of(self.hq, HQ)[:upto])

    @invariant()
    def replay_equals_the_tables(self) -> None:
        assert verify.verify(self.post.engine).problems == ()

    def teardown(self) -> None:
        with self.hq.begin() as theirs, self.post.begin() as mine:
            theirs.accept(entries_of(self.post, DEVICE))
            mine.accept(entries_of(self.hq, HQ))
        assert tables(self.hq) == tables(self.post)
        assert verify.verify(self.hq.engine).problems == ()
        self.post.close()
        self.hq.close()
        self.folder.cleanup()


Histories.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestHistories = Histories.TestCase


def some_history(folder: Path, seed: int) -> tuple[list[Entry], list[Entry]]:
    """Write a history in which each side sees only part of what the other said."""
    dice = random.Random(seed)
    post, hq = a_post(folder), a_headquarters(folder)
    for step in range(12):
        subject = f"s{dice.randrange(3)}"
        with post.begin("des") as act:
            kind = dice.choice(["received", "mended", "cancelled"])
            body = a_record() if kind == "received" else {"fields": {"name": f"p{step}"}}
            act.append(f"application.{kind}", subject, body)
        with hq.begin("yos") as act:
            act.accept(entries_of(post, DEVICE)[: dice.randrange(step + 2)])
            body = {"reason": "x", "fields": {"name": f"h{step}"}}
            act.append_to(
                HQ, f"application.{dice.choice(['returned', 'corrected'])}", subject, body
            )
        if dice.random() < 0.5:
            with post.begin() as act:
                act.accept(entries_of(hq, HQ)[: dice.randrange(step + 2)])
    written = entries_of(post, DEVICE), entries_of(hq, HQ)
    post.close()
    hq.close()
    return written


def woven(ups: list[Entry], downs: list[Entry], dice: random.Random) -> list[Entry]:
    ups, downs, order = ups[:], downs[:], []
    while ups or downs:
        source = ups if ups and (not downs or dice.random() < 0.5) else downs
        order.append(source.pop(0))
    return order


@given(seed=strategies.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_any_weave_of_the_two_streams_folds_to_the_same_tables(seed: int) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as two, TemporaryDirectory() as three:
        ups, downs = some_history(Path(one), seed)
        stores = [a_headquarters(Path(two)), a_headquarters(Path(three))]

        for number, store in enumerate(stores):
            for entry in woven(ups, downs, random.Random(seed + number)):
                with store.begin() as act:
                    act.accept([entry])

        assert tables(stores[0]) == tables(stores[1])
        for store in stores:
            store.close()
