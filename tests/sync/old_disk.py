"""A laptop's disk, copied: put back into it later, or into a second machine."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.journal import decode, post_stream
from app.sync.engine import Post
from db.open import open_post
from tests.fakes import FixedClock, SeededRandom
from tests.sync.joined import DEVICE, KEY, World


@dataclass
class OldDisk:
    """The database and the pictures of a post as they were."""

    place: Path
    post: Post
    made: int = 0

    def put_back(self) -> Post:
        """The same laptop, or one like it, over a copy of what was kept."""
        self.made += 1
        folder = self.place / f"again-{self.made}"
        shutil.copytree(self.place / "kept", folder)
        random = SeededRandom(100 + self.made)
        args = (FixedClock(), random, DEVICE, post_stream("MRT"))
        store = open_post(folder / "post.db", KEY, *args)
        return replace(self.post, store=store, random=random)


def copied(world: World, folder: Path) -> OldDisk:
    """Copy the disk; the laptop goes on."""
    place = folder / "old"
    (place / "kept").mkdir(parents=True)
    world.post.store.close()  # type: ignore[attr-defined]
    shutil.copy(folder / "post.db", place / "kept" / "post.db")
    return OldDisk(place, world.post)


def receive(post: Post, *names: str) -> None:
    """Write applications at this machine."""
    for name in names:
        with post.store.begin("des") as act:
            act.append("application.received", name, {"name": name, "ticket": "A-001"})  # type: ignore[attr-defined]


def applications(world: World) -> list[str]:
    """Whom headquarters' journal of the laptop speaks of, each time it does."""
    with world.hq_store.reading() as tx:
        facts = [decode(one.content or b"") for one in tx.entries(DEVICE, 0, 9_999)]
    return [fact.subject for fact in facts if fact.kind == "application.received"]


def kinds(world: World) -> list[str]:
    with world.hq_store.reading() as tx:
        return [decode(one.content or b"").kind for one in tx.entries(DEVICE, 0, 9_999)]


def is_level(world: World, post: Post) -> bool:
    with world.hq_store.reading() as tx, post.store.reading() as mine:
        return tx.head(DEVICE) == mine.own_head()
