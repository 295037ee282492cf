"""Which troubles one seed has: a different handful each time, so that rare ones meet alone too."""

import random
from dataclasses import dataclass

from tests.simulator.line import Break, Plan

_REACHES = (200, 1_500, 6_000, 40_000, 100_000)
_PIECES = (1 << 16, 1 << 16, 4_096, 1_460, 300)


@dataclass(frozen=True)
class Theme:
    """Chances from 0 to 1; a crash chance is for each step between two writes."""

    posts: int
    cuts: float
    holes: float
    crash_post: float
    crash_hq: float
    full_disks: bool
    clocks: bool
    couriers: bool
    replays: bool
    rotations: bool
    hq_restores: bool
    rollbacks: bool
    revocations: bool
    meanwhile: float
    clones: bool


def a_theme(chance: random.Random) -> Theme:
    def on(likely: float = 0.6) -> bool:
        return chance.random() < likely

    restores = on(0.2)
    return Theme(
        posts=chance.randint(2, 4),
        cuts=chance.choice((0.1, 0.4, 0.8)) if on(0.8) else 0.0,
        holes=chance.choice((0.2, 0.5, 1.0)),
        crash_post=chance.choice((0.003, 0.015, 0.05)) if on() else 0.0,
        crash_hq=chance.choice((0.003, 0.015, 0.05)) if on() else 0.0,
        full_disks=on(0.4),
        clocks=on(),
        couriers=on(0.5),
        replays=on(0.5),
        rotations=on(0.3),
        hq_restores=restores,
        rollbacks=on(0.15) and not restores,
        revocations=on(0.15) and not restores,
        meanwhile=chance.choice((0.0, 0.03, 0.15)),
        clones=on(0.12) and not restores,
    )


def a_plan(theme: Theme, chance: random.Random, *, is_good: bool) -> Plan:
    """What will happen to the next connection of a post."""
    plan = Plan(piece=chance.choice(_PIECES))
    if is_good or chance.random() >= theme.cuts:
        return plan
    plan.how = Break.HOLE if chance.random() < theme.holes else Break.RESET
    reach = chance.randint(0, chance.choice(_REACHES))
    if chance.random() < 0.5:
        plan.up = reach
    else:
        plan.down = reach
    return plan
