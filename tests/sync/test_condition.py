"""A laptop tells how it stands, seldom and only news, by link and by stick; nobody trusts it."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from app import station_condition
from app.domain.condition import Condition, from_short, rounded, to_short
from app.hq.standing import Heard, heard
from app.station_condition import Conditions
from app.sync import condition, engine
from app.sync.letters import Question, read_question, write_question
from app.sync.progress import Progress, Stage
from app.sync.protocol import PouchDamaged
from tests.sync.joined import DEVICE, InProcess, World, a_world

NOW = Condition(1_764_000_000_000, 1_763_990_000_000, 4, 37_212_345, 18_400, -420, 19_300, 63,
                False, "1.0.0", 1_763_900_000_000)  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path)


def keep(world: World, now: Condition) -> None:
    with world.post.store.begin() as act:
        condition.keep(act, now)


def visit(world: World) -> None:
    engine.visit(world.post, InProcess(world.tools))


def known(world: World) -> Heard | None:
    with world.hq_store.reading() as tx:
        return heard(tx, [DEVICE]).get(DEVICE)


def waits(world: World) -> bool:
    with world.post.store.reading() as tx:
        return condition.to_tell(tx) is not None


def test_headquarters_hears_it_rounded_with_the_next_question(world: World) -> None:
    keep(world, NOW)

    visit(world)

    found = known(world)
    assert found is not None
    assert found.condition == rounded(NOW)
    assert (found.condition.size, found.condition.battery) == (37_000_000, 60)


def test_it_is_told_once(world: World) -> None:
    keep(world, NOW)
    visit(world)

    assert not waits(world)


def test_news_within_a_quarter_of_an_hour_wait(world: World) -> None:
    keep(world, NOW)
    visit(world)

    keep(world, replace(NOW, at_ms=NOW.at_ms + 60_000, files=9))
    is_early = waits(world)
    keep(world, replace(NOW, at_ms=NOW.at_ms + 16 * 60_000, files=9))

    assert (is_early, waits(world)) == (False, True)


def test_what_is_no_news_is_not_told_again(world: World) -> None:
    keep(world, NOW)
    visit(world)

    keep(world, replace(NOW, at_ms=NOW.at_ms + 60 * 60_000))

    assert not waits(world)


def test_a_cut_visit_tells_it_again(world: World) -> None:
    keep(world, NOW)
    list(engine.sealed(world.post, engine.prepare(world.post)))

    assert waits(world)


def test_an_older_word_from_a_stick_does_not_cover_a_newer_one(world: World) -> None:
    late = replace(NOW, at_ms=int(world.tools.clock.now().timestamp() * 1000) - 60_000)
    keep(world, late)
    visit(world)
    with world.post.store.begin() as act:
        old = to_short(rounded(replace(late, at_ms=late.at_ms - 86_400_000, files=99)))
        act.set_setting(condition.CONDITION, old)

    visit(world)

    found = known(world)
    assert found is not None and found.condition.files == NOW.files


@pytest.mark.parametrize(
    "told",
    [None, [], {}, {"t": "x"}, {"t": 1, "f": 1.5}, {"t": 1, "v": "x" * 99}, {"t": 1, "f": True},
     {"t": 1 << 60}, {"t": 1, "v": "<\n>"}],
)  # fmt: skip
def test_nonsense_is_passed_over(told: object) -> None:
    assert from_short(told) is None


def test_unknown_things_stay_unknown() -> None:
    little = Condition(60_000, files=0)

    assert from_short(to_short(little)) == little


def test_a_question_whose_state_is_no_object_is_damaged() -> None:
    message = write_question(Question()) | {"state": [1]}

    with pytest.raises(PouchDamaged):
        read_question(message)


def test_the_laptop_gathers_it_by_itself(world: World, tmp_path: Path) -> None:
    world.receive(2)
    gathered = Conditions(world.post.store, tmp_path, world.post.clock)  # type: ignore[arg-type]
    told = gathered.measured(lambda _progress: None)
    told(Progress(Stage.BLOB, 0, 9_000, "ab"))
    world.post.clock.forward(3)  # type: ignore[attr-defined]
    told(Progress(Stage.BLOB, 6_000, 9_000, "ab"))

    gathered.keep()
    visit(world)

    found = known(world)
    assert found is not None
    assert (found.condition.files, found.condition.rate) == (2, 2_000)
    assert found.condition.disk_mb and found.condition.version == station_condition.VERSION


def test_the_version_told_is_the_version_shipped() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())

    assert project["project"]["version"] == station_condition.VERSION
