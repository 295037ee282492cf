"""One seed from beginning to end."""

import sys
from contextlib import nullcontext
from dataclasses import dataclass
from os.path import relpath

from tests.simulator import checks
from tests.simulator.events import Play
from tests.simulator.kit import KITS
from tests.simulator.limits import limited, some_limits
from tests.simulator.planted import PLANTED
from tests.simulator.world import World

EVENTS = 60


class Failed(AssertionError):
    """A seed that broke a promise; it says how to run it again."""


@dataclass(frozen=True)
class Outcome:
    """What one seed did: counts for the report, and a digest that shows it was the same run."""

    seed: int
    digest: str
    entries: int
    pictures: int
    crashes: int
    visits: int
    forks: int
    trace: tuple[str, ...]


def run(seed: int, kit: str = "light", planted: str = "") -> Outcome:
    """Play one seed.

    Args:
        planted: a fault that is put into the product (tests/simulator/planted.py).

    Raises:
        Failed: with the line that runs it again.
    """
    world = World(seed, KITS[kit])
    play = Play(world)
    fault = PLANTED[planted] if planted else nullcontext
    try:
        with limited(some_limits(world.chance)), fault():
            _trouble(play)
            _calm(play)
            checks.at_the_end(play)
        return _outcome(play)
    except Exception as problem:
        again = f"{relpath(sys.executable)} -m tests.simulator --seed {seed} --kit {kit}"
        again += f" --planted {planted}" if planted else ""
        raise Failed(f"{problem!r}\n    again: {again}\n" + "\n".join(world.trace)) from problem
    finally:
        world.close()


def _trouble(play: Play) -> None:
    play.world.stirred = play.event
    for _ in range(EVENTS):
        play.event()
        checks.at_any_moment(play)


def _calm(play: Play) -> None:
    """Everything is repaired, and the posts come by themselves, as their schedules say."""
    world = play.world
    world.is_calm = True
    world.hq.crash_chance = 0.0
    world.hq.disk.make_room()
    world.hq.shelf.is_full = False
    for post in world.posts:
        post.crash_chance = 0.0
        post.disk.make_room()
    for _ in range(checks.MAX_ROUNDS):
        for post in world.posts:
            world.forward(max(0.0, post.schedule.due_at - post.clock.monotonic()))
            world.at(post, post.visit)
            checks.at_any_moment(play)
        if all(checks.has_converged(play, post) for post in world.posts):
            break


def _outcome(play: Play) -> Outcome:
    world = play.world
    return Outcome(
        world.seed,
        world.digest(),
        sum(len(post.saved) for post in world.posts),
        sum(len(post.blobs) for post in world.posts),
        world.hq.crashes + sum(post.crashes for post in world.posts),
        sum(post.visits for post in world.posts),
        len(play.rolled_back) + len(play.copied),
        tuple(world.trace),
    )
