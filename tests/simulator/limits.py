"""The product's limits made small, so that sixty events go beyond them as a busy year would.

With fifty entries to a pouch a seed would never see two pouches in one request.
"""

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from app.adapters import packing
from app.hq import courier as hq_courier
from app.hq import desk
from app.hq import healing as hq_healing
from app.sync import batch, blobs, engine, outgoing, restored
from tests.simulator.swapped import swapped

Limits = tuple[tuple[Any, str, int], ...]


def some_limits(chance: random.Random) -> Limits:
    """Each as it is, or so small that it is met; pictures are asked about before confirmed."""
    back, ask = chance.choice((2, 5, desk.MAX_ENTRIES_BACK)), chance.choice((3, blobs.ASK_ABOUT))
    return (
        (batch, "MAX_ENTRIES", chance.choice((1, 2, 4, batch.MAX_ENTRIES))),
        (outgoing, "ENTRIES_A_LOOK", chance.choice((2, 7, outgoing.ENTRIES_A_LOOK))),
        (engine, "MAX_ENTRIES_A_RUN", chance.choice((3, 10, engine.MAX_ENTRIES_A_RUN))),
        (desk, "MAX_ENTRIES_BACK", back),
        (hq_courier, "MAX_ENTRIES_BACK", back),
        (desk, "ACK_EVERY", chance.choice((1, 3, desk.ACK_EVERY))),
        (blobs, "ASK_ABOUT", ask),
        (blobs, "_NOTED", 4 * ask),
        (blobs, "CONFIRM_EVERY", min(ask, chance.choice((1, 3, blobs.CONFIRM_EVERY)))),
        (hq_healing, "MAX_PAGE", chance.choice((1, 4, hq_healing.MAX_PAGE))),
        (restored, "MAX_BACK_BYTES", chance.choice((200, 900, restored.MAX_BACK_BYTES))),
        # The tightest way costs four times all the rest of a seed, and is measured elsewhere.
        (packing, "LEVEL", 1),
        (blobs, "_AHEAD", chance.choice((1, 4, blobs._AHEAD))),
    )


@contextmanager
def limited(limits: Limits) -> Iterator[None]:
    with ExitStack() as stack:
        for module, name, limit in limits:
            stack.enter_context(swapped(module, name, lambda _old, limit=limit: limit))
        yield
