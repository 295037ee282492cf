"""A laptop's disk was copied into a second one: both are told, and neither loses an entry."""

from pathlib import Path

from app.hq.healing import known
from app.sync import engine
from tests.sync.joined import DEVICE, InProcess, World
from tests.sync.old_disk import applications, copied, is_level, receive


def test_two_machines_with_one_key_are_noticed_at_the_next_contact_of_the_other(
    world: World, tmp_path: Path
) -> None:
    first, second, api = *_two(world, tmp_path), InProcess(world.tools)
    receive(first, "m1")
    engine.visit(first, api)
    receive(second, "n1")
    looks_like_an_old_disk = engine.visit(second, api)

    receive(first, "m2")
    report = engine.visit(first, api)

    assert (looks_like_an_old_disk.is_copied, report.is_copied) == (False, True)
    with world.hq_store.reading() as tx:
        assert [one.is_copy for one in known(tx, DEVICE)] == [True, False]


def test_neither_of_them_loses_an_entry_or_says_one_twice(world: World, tmp_path: Path) -> None:
    first, second, api = *_two(world, tmp_path), InProcess(world.tools)

    for turn in range(3):
        receive(first, f"m{turn}")
        receive(second, f"n{turn}")
        engine.visit(first, api)
        engine.visit(second, api)
    engine.visit(first, api)

    wanted = ["a1", "a2", *(f"{who}{turn}" for turn in range(3) for who in "mn")]
    assert sorted(applications(world)) == sorted(wanted)
    assert is_level(world, first)
    assert is_level(world, second)


def test_a_copy_of_a_laptop_that_had_nothing_new_is_noticed_too(
    world: World, tmp_path: Path
) -> None:
    first, second, api = *_two(world, tmp_path), InProcess(world.tools)
    engine.visit(first, api)
    receive(second, "n1")
    engine.visit(second, api)
    receive(first, "m1")
    engine.visit(first, api)
    receive(second, "n2")

    report = engine.visit(second, api)

    assert report.is_copied
    assert sorted(applications(world)) == ["a1", "a2", "m1", "n1", "n2"]


def test_a_machine_that_was_replaced_by_its_copy_is_no_alarm(world: World, tmp_path: Path) -> None:
    _first, second, api = *_two(world, tmp_path), InProcess(world.tools)

    reports = []
    for turn in range(3):
        receive(second, f"n{turn}")
        reports.append(engine.visit(second, api))

    assert not any(one.is_copied or one.pulled for one in reports)


def _two(world: World, folder: Path) -> tuple[engine.Post, engine.Post]:
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))
    disk = copied(world, folder)
    return world.post, disk.put_back()
