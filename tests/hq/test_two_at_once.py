"""Two people act on the same thing in the same moment, in two processes: it is done once."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain import application
from app.domain.journal import decode, post_stream
from app.domain.published import NOTICE, PUBLISHED, Issue
from app.errors import RuleBroken
from app.hq import decisions, publishing
from app.sync import engine
from db.hq_store import HqSqlStore, open_hq
from tests.databases import chosen
from tests.fakes import FixedClock, SeededRandom
from tests.sync.joined import InProcess, World, a_world

# A file has one writer at a time: only a server lets two in.
pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
MRT = post_stream("MRT")
DAY = date(2026, 11, 23)
ROWS = (("text", "Loket tutup pukul 14.00."),)
WAITING = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
Act = Callable[[HqSqlStore], object]


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = a_world(tmp_path)
    made.receive(1)
    engine.visit(made.post, InProcess(made.tools))
    return made


@contextmanager
def another(tmp_path: Path) -> Iterator[HqSqlStore]:
    """As another process would: an engine and connections of its own."""
    store = open_hq(chosen.address(tmp_path), FixedClock(), SeededRandom(8))
    yield store
    store.close()


def at_once(world: World, other: HqSqlStore, one_acts: Act, other_acts: Act) -> list[str]:
    """Both have begun and neither has written when they go on; what each was refused for."""
    told: list[str] = []

    def act(store: HqSqlStore, deed: Act) -> None:
        try:
            deed(store)
        except RuleBroken as problem:
            told.append(problem.code)
        else:
            told.append("")

    pairs = ((world.hq_store, one_acts), (other, other_acts))
    threads = [threading.Thread(target=act, args=pair) for pair in pairs]
    with world.hq_store.begin("tes") as tx:
        tx.wait_for(MRT, ["a1"])
        for thread in threads:
            thread.start()
        while tx.connection.execute(WAITING).scalar() != len(threads):
            assert all(thread.is_alive() for thread in threads)
            threads[0].join(0.01)
    for thread in threads:
        thread.join()
    return sorted(told)


def said(world: World, kind: str) -> list[dict]:
    with world.hq_store.reading() as tx:
        entries = tx.entries(MRT, 0, 100)
    facts = [decode(one.content) for one in entries if one.content]
    return [fact.body for fact in facts if fact.kind == kind]


def an_issue() -> Issue:
    return Issue(NOTICE, 0, DAY, DAY, "Nota dinas contoh", ROWS)


def test_two_reviewers_who_decide_at_once_decide_once(world: World, tmp_path: Path) -> None:
    with another(tmp_path) as other:
        told = at_once(
            world,
            other,
            lambda store: decisions.verify(store, "a1", "maria"),
            lambda store: decisions.verify(store, "a1", "yosef"),
        )

    assert told == ["", "not_now"]
    assert len(said(world, application.VERIFIED)) == 1


def test_an_issue_passed_on_twice_at_once_comes_once(world: World, tmp_path: Path) -> None:
    made = publishing.publish(world.tools, an_issue(), [], "maria", "yosef")

    def pass_on(store: HqSqlStore) -> None:
        publishing.pass_on(replace(world.tools, store=store), NOTICE, made.issue.no, ["MRT"], "y")

    with another(tmp_path) as other:
        at_once(world, other, pass_on, pass_on)

    assert len(said(world, PUBLISHED)) == 1


def test_two_issues_published_at_once_have_two_numbers(world: World, tmp_path: Path) -> None:
    def publish(store: HqSqlStore) -> None:
        tools = replace(world.tools, store=store)
        publishing.publish(tools, an_issue(), ["MRT"], "maria", "yosef")

    with another(tmp_path) as other:
        at_once(world, other, publish, publish)

    assert sorted(one.issue.no for one in publishing.published(world.hq_store, NOTICE)) == [1, 2]
    assert len(said(world, PUBLISHED)) == 2


def test_one_look_sees_one_moment(world: World, tmp_path: Path) -> None:
    with another(tmp_path) as other, world.hq_store.reading() as look:
        before = look.head(MRT), look.application("a1")
        decisions.verify(other, "a1", "maria")

        assert (look.head(MRT), look.application("a1")) == before
    with world.hq_store.reading() as look:
        assert look.head(MRT) != before[0]
