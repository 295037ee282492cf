"""An original leaves a laptop only when headquarters has signed that a proven backup holds it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.config import Config
from app.domain.custody import SECURED, Secured, to_body
from app.domain.journal import Head, post_stream
from app.domain.room import LOW_BYTES
from app.hq.custody import Proven, say_secured
from app.ports import Power
from app.station_custody import PostCustody
from app.sync import custody, engine
from tests.sync.joined import DEVICE, InProcess, World
from tests.sync.sticks import Round

BACKUP = "ab" * 16
SIZE = 40_000


@dataclass
class Disk:
    """A machine with so much room."""

    free: int | None = LOW_BYTES - 1

    def free_bytes(self) -> int | None:
        return self.free

    def power(self) -> Power | None:
        return None

    def give_back(self) -> None:
        """There is none to give."""


def visited(world: World) -> tuple[str, str, str]:
    """One application with a preview and two scans, all of it at headquarters."""
    world.receive(1)
    preview = world.add_blob(b"p" * 900, "preview", at_ms=1)
    ids = (preview, world.add_blob(b"a" * SIZE, at_ms=1), world.add_blob(b"b" * SIZE, at_ms=2))
    engine.visit(world.post, InProcess(world.tools))
    return ids


def proven(world: World, *ids: str) -> None:
    """Headquarters has tried a backup that holds these, and says so."""
    with world.hq_store.reading() as tx:
        head = tx.head(DEVICE)
    say_secured(world.tools, Proven(BACKUP, 1, (head,), {"MRT": frozenset(ids)}))
    engine.visit(world.post, InProcess(world.tools))


def safe(world: World) -> list[str]:
    custody.take_note(world.post.store, world.post.hq, world.post.seals)
    with world.post.store.begin() as tx:
        return [row["id"] for row in tx.blobs_to_let_go(99)]


def keeper(world: World, folder: Path, disk: Disk) -> PostCustody:
    return PostCustody(Config(folder), world.post, world.post.store, disk)


def test_what_arrived_but_lies_in_no_backup_may_not_leave(world: World) -> None:
    visited(world)

    assert safe(world) == []


def test_originals_of_a_proven_backup_may_leave_and_previews_never(world: World) -> None:
    preview, *scans = visited(world)

    proven(world, preview, *scans)

    assert safe(world) == scans


def test_the_same_word_comes_by_stick(trip: Round) -> None:
    world = trip.world
    world.receive(1)
    scan = world.add_blob(b"a" * SIZE)
    trip.fill()
    trip.take()
    with world.hq_store.reading() as tx:
        head = tx.head(DEVICE)

    say_secured(world.tools, Proven(BACKUP, 1, (head,), {"MRT": frozenset((scan,))}))
    trip.take()
    trip.read()

    assert safe(world) == [scan]


def test_only_what_the_backup_names_may_leave(world: World) -> None:
    _preview, first, second = visited(world)

    proven(world, second)

    assert safe(world) == [second]
    assert first not in safe(world)


def _other_key(world: World, word: Secured) -> Secured:
    return replace(word, signature=world.post.seals.sign(word.statement()))


def _other_post(world: World, word: Secured) -> Secured:
    other = replace(word, post="ATB")
    return replace(other, signature=world.tools.seals.sign(other.statement()))


def _other_past(world: World, word: Secured) -> Secured:
    head = word.upto[0]
    other = replace(word, upto=(Head(head.stream, head.epoch, head.seq, bytes(32)),))
    return replace(other, signature=world.tools.seals.sign(other.statement()))


def _nothing_of_ours(world: World, word: Secured) -> Secured:
    other = replace(word, upto=())
    return replace(other, signature=world.tools.seals.sign(other.statement()))


def _more_pictures(_world: World, word: Secured) -> Secured:
    return replace(word, blobs=(*word.blobs, "cd" * 16))


@pytest.mark.parametrize(
    "changed", [_other_key, _other_post, _other_past, _nothing_of_ours, _more_pictures]
)
def test_a_word_that_is_not_headquarters_own_frees_nothing(
    world: World, changed: Callable[[World, Secured], Secured]
) -> None:
    _preview, first, _second = visited(world)
    with world.hq_store.reading() as tx:
        word = Secured(BACKUP, 1, "MRT", (tx.head(DEVICE),), (first,))
    word = replace(word, signature=world.tools.seals.sign(word.statement()))

    forged = changed(world, word)
    with world.hq_store.begin("hq") as act:
        act.append_to(post_stream("MRT"), SECURED, BACKUP, to_body(forged))
    engine.visit(world.post, InProcess(world.tools))

    assert safe(world) == []


def test_with_room_enough_nothing_leaves(world: World, tmp_path: Path) -> None:
    ids = visited(world)
    proven(world, *ids)

    assert keeper(world, tmp_path, Disk(LOW_BYTES)).keep_room() == 0


def test_when_the_disk_runs_low_the_safe_originals_leave_and_the_record_says_so(
    world: World, tmp_path: Path
) -> None:
    preview, *scans = visited(world)
    proven(world, *scans)
    mine = keeper(world, tmp_path, Disk())

    went = mine.keep_room()

    files = world.post.blobs
    assert (went, mine.gone_of("a1"), mine.room()["gone"]) == (2, 2, 2)
    assert files.ids() == [preview]
    assert world.post.store.lists.blob_ids() == [preview]


def test_a_power_cut_between_the_note_and_the_file_is_mended_the_next_time(
    world: World, tmp_path: Path
) -> None:
    preview, *scans = visited(world)
    proven(world, *scans)
    safe(world)
    with world.post.store.begin() as tx:
        tx.let_go_blobs(scans)

    keeper(world, tmp_path, Disk()).keep_room()

    assert world.post.blobs.ids() == [preview]


def test_what_is_not_safe_is_never_let_go_even_when_it_is_named(world: World) -> None:
    _preview, *scans = visited(world)

    with world.post.store.begin() as tx:
        tx.let_go_blobs(scans)
        gone = tx.blobs_gone()

    assert gone == []


def test_a_restored_headquarters_does_not_ask_for_what_only_its_backup_holds(
    world: World, tmp_path: Path
) -> None:
    _preview, *scans = visited(world)
    proven(world, *scans)
    keeper(world, tmp_path, Disk()).keep_room()

    with world.post.store.begin() as tx:
        tx.doubt_blobs()
        asked = [row["id"] for row in tx.blobs_to_send(99)]

    assert not set(asked) & set(scans)


def test_the_post_counts_what_headquarters_signed_for(world: World) -> None:
    world.receive(3)
    before = world.post.store.lists.pouch()

    engine.visit(world.post, InProcess(world.tools))
    world.receive(1, first=4)
    after = world.post.store.lists.pouch()

    assert (before["held"], before["mine"]) == (0, 3)
    assert (after["held"], after["mine"]) == (3, 4)


def test_an_application_is_held_only_with_every_picture(world: World) -> None:
    world.receive(1)
    world.add_blob(b"scan" * 900)

    engine.send_entries(world.post, InProcess(world.tools))
    without = world.post.store.lists.pouch()["held"]
    engine.visit(world.post, InProcess(world.tools))

    assert (without, world.post.store.lists.pouch()["held"]) == (0, 1)
