"""What came from headquarters is counted once, and shown until something newer comes."""

from app.sync import arrived, engine
from tests.sync.joined import InProcess, World

NOON, NEXT_DAY = 1_000_000, 90_000_000


def look(world: World, now_ms: int = NOON, since_ms: int = 0) -> arrived.Kept:
    return arrived.take_note(world.post.store, world.post.hq.stream, now_ms, since_ms)


def decided(world: World, *decisions: tuple[str, str]) -> None:
    """One visit that brings these (kind, subject)."""
    for kind, subject in decisions:
        world.decide(kind, subject)
    engine.visit(world.post, InProcess(world.tools))


def test_two_decisions_on_one_application_are_the_news_of_one(world: World) -> None:
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))

    decided(world, ("application.verified", "a1"), ("application.ready", "a1"))

    kept = look(world)
    assert (kept["subjects"], kept["kinds"]["application.ready"]) == (["a1"], 1)


def test_the_same_day_adds_up_and_the_next_day_begins_anew(world: World) -> None:
    world.receive(2)
    decided(world, ("application.verified", "a1"))
    look(world)
    decided(world, ("application.verified", "a2"))

    same_day = look(world, NOON + 1)
    decided(world, ("application.ready", "a2"))
    next_day = look(world, NEXT_DAY, NEXT_DAY - 1)

    assert (same_day["subjects"], next_day["subjects"]) == (["a1", "a2"], ["a2"])
    assert (same_day["at_ms"], next_day["at_ms"]) == (NOON + 1, NEXT_DAY)


def test_a_look_without_news_writes_nothing(world: World) -> None:
    decided(world)
    first = look(world)

    assert look(world, NEXT_DAY) == first


def test_what_was_sent_back_is_named_by_its_application(world: World) -> None:
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))

    decided(world, ("application.returned", "a1"))

    assert look(world)["returned"] == ["a1"]
