"""Headquarters keeps every true entry once, says what it lacks, and never hides a fork."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.journal import NO_HASH, Entry
from app.hq import desk
from app.sync import engine
from app.sync.letters import Answer, read_answer
from app.sync.pouch import TO_HQ, Letter, Route, open_pouch, seal
from app.sync.protocol import PouchDamaged, PouchForeignSigner
from tests.sync.joined import DEVICE, InProcess, World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = a_world(tmp_path)
    made.receive(6)
    return made


def pouch(world: World, after: int, upto: int) -> bytes:
    """Entries after+1 … upto of the post, closed."""
    with world.post.store.reading() as tx:
        entries: list[Entry] = tx.entries(DEVICE, 0, upto)
    prev = entries[after - 1].hash if after else NO_HASH
    letter = Letter(DEVICE, 1, after + 1, prev, entries[after:])
    route = Route(TO_HQ, world.tools.seals.seal_public, 1)
    return seal(letter, route, world.post.seals, world.post.packing, world.post.random)


def answered(world: World, *pouches: bytes) -> Answer:
    last = list(desk.exchange(world.tools, pouches))[-1]
    keys = world.tools.seals.sign_public
    message = open_pouch(last, keys, world.post.seals, world.post.packing).letter.message
    return read_answer(message, DEVICE)


def test_a_gap_is_answered_with_what_headquarters_holds(world: World) -> None:
    answered(world, pouch(world, 0, 2))

    answer = answered(world, pouch(world, 4, 6))

    assert (answer.is_gap, answer.head.seq, world.held()) == (True, 2, 2)


def test_an_overlapping_pouch_adds_only_what_is_new(world: World) -> None:
    answered(world, pouch(world, 0, 4))

    answer = answered(world, pouch(world, 2, 6))

    assert (answer.head.seq, world.arrived()) == (6, (8, 6))


def test_the_same_pouch_again_has_no_effect_but_is_counted(world: World) -> None:
    one = pouch(world, 0, 6)

    answered(world, one, one, one)

    assert (world.held(), world.arrived()) == (6, (18, 6))


def test_a_damaged_pouch_among_good_ones_is_named_and_the_others_stay(world: World) -> None:
    bad = bytearray(pouch(world, 2, 4))
    bad[200] ^= 1

    answer = answered(world, pouch(world, 0, 2), bytes(bad))

    assert (answer.problem, answer.head.seq) == ("pouch_damaged", 2)


def test_a_first_pouch_that_is_damaged_has_nobody_to_answer(world: World) -> None:
    with pytest.raises(PouchDamaged):
        list(desk.exchange(world.tools, [b"BPCH"]))


def test_a_pouch_of_another_laptop_cannot_ride_along(world: World) -> None:
    stranger = pouch(world, 2, 4).replace(DEVICE, bytes(16), 1)

    answer = answered(world, pouch(world, 0, 2), stranger)

    assert (answer.problem, answer.head.seq) == (PouchForeignSigner.code, 2)


def test_a_fork_is_set_aside_said_and_changes_nothing(world: World, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    other = a_world(tmp_path / "copy")
    other.receive(3, first=20)
    answered(world, pouch(world, 0, 2))

    answer = answered(world, pouch(other, 0, 3))

    with world.hq_store.reading() as tx:
        (fork,) = tx.forks()
    assert (answer.problem, answer.head.seq, fork.why) == ("journal_forked", 2, "fork")


def test_an_application_without_a_name_is_kept_and_refused_by_name_of_the_field(
    world: World,
) -> None:
    with world.post.store.begin("des") as act:
        act.append("application.received", "b1", {"nik": "5305054108909012", "name": " "})

    engine.visit(world.post, InProcess(world.tools))
    engine.visit(world.post, InProcess(world.tools))

    row = {row["subject"]: row for row in world.post.store.lists.actions()}["b1"]
    assert (world.held(), row["data"]) == (7, "gagal")
    assert row["state"]["refused"]["field"] == "name"


def test_a_post_cannot_decide_for_headquarters(world: World) -> None:
    with world.post.store.begin("des") as act:
        act.append("application.approved", "a1", {})

    engine.visit(world.post, InProcess(world.tools))

    with world.hq_store.reading() as tx:
        kinds = [entry for entry in tx.entries(world.post.hq.stream, 0, 10)]
    assert len(kinds) == 1


def test_a_long_list_of_decisions_comes_in_one_visit(world: World) -> None:
    engine.visit(world.post, InProcess(world.tools))
    for number in range(desk.MAX_ENTRIES_BACK + 3):
        world.decide("application.verified", f"a{number % 6 + 1}")

    report = engine.visit(world.post, InProcess(world.tools))

    assert report.entries_taken == desk.MAX_ENTRIES_BACK + 3


def test_the_quota_is_of_one_day(world: World) -> None:
    tools = replace(world.tools, quota_bytes=len(pouch(world, 0, 6)) + 400)
    world = replace(world, tools=tools)
    answered(world, pouch(world, 0, 6))
    refused = answered(world, pouch(world, 0, 6)).problem
    tools.clock.forward(86_400)

    assert (refused, answered(world, pouch(world, 0, 6)).problem) == ("quota_exceeded", "")
