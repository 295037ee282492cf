"""A full disk on either side is said in its own word, and nothing that was kept is lost."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from typing import Any, BinaryIO

import pytest

from app.adapters.blob_shelf import FolderShelf
from app.adapters.fsio import DiskFull
from app.errors import StoreFull
from app.sync import batch, engine, schedule
from app.sync.protocol import HqSilent
from app.sync.schedule import Link, Schedule
from tests.sync.joined import InProcess, World
from tests.sync.served import an_http_hq, served


class FullStore:
    """A store that writes `acts` times more, and reads as before."""

    def __init__(self, store: Any, acts: int) -> None:
        self._store, self.acts = store, acts
        self.reading: Callable[[], AbstractContextManager[Any]] = store.reading

    @contextmanager
    def begin(self, by: str = "") -> Iterator[Any]:
        if self.acts <= 0:
            raise StoreFull()
        self.acts -= 1
        with self._store.begin(by) as tx:
            yield tx


class FullShelf(FolderShelf):
    def receiving(self, blob_id: str, offset: int) -> AbstractContextManager[BinaryIO]:
        raise DiskFull(file=blob_id)


def test_a_full_disk_here_is_not_said_to_be_offline(world: World, api: InProcess) -> None:
    world.receive(1)
    full = replace(world.post, store=FullStore(world.post.store, acts=0))

    with pytest.raises(StoreFull) as told:
        engine.visit(full, api)
    after = schedule.after(Schedule(), 0.0, told.value, chance=0.5, has_moved=True)

    assert (after.link, after.due_at) == (Link.FULL, schedule.FULL_S)
    assert engine.visit(world.post, api).entries_sent == 1


def test_a_full_headquarters_is_silent_and_takes_it_later(world: World) -> None:
    world.receive(1)
    full = replace(world.tools, store=FullStore(world.hq_store, acts=0))

    with served(full) as url, closing(an_http_hq(world, url)) as link, pytest.raises(HqSilent):
        engine.visit(world.post, link)
    engine.visit(world.post, InProcess(world.tools))

    assert world.arrived() == (1, 1)


def test_what_a_headquarters_kept_before_it_was_full_is_signed_for(world: World) -> None:
    world.receive(3 * batch.MAX_ENTRIES)
    full = replace(world.tools, store=FullStore(world.hq_store, acts=2))

    with served(full) as url, closing(an_http_hq(world, url)) as link, pytest.raises(HqSilent):
        engine.visit(world.post, link)

    with world.post.store.reading() as tx:
        assert engine.acked_head(tx).seq == world.held() == 2 * batch.MAX_ENTRIES


def test_a_full_shelf_at_headquarters_is_silence_and_the_picture_stays_here(world: World) -> None:
    world.receive(1)
    blob_id = world.add_blob(b"scan" * 90_000)
    full = replace(world.tools, shelf=FullShelf(world.tools.shelf._folder))

    with served(full) as url, closing(an_http_hq(world, url)) as link, pytest.raises(HqSilent):
        engine.visit(world.post, link)

    with world.post.store.reading() as tx:
        assert [row["id"] for row in tx.blobs_to_send(9)] == [blob_id]
