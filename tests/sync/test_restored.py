"""Headquarters was put back from a backup: nothing is lost, and nothing comes twice."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.blob_shelf import FolderShelf
from app.domain.journal import decode, post_stream
from app.sync import engine, restored
from app.sync.protocol import HqRefusedUs, HqUnreachable
from db.hq_store import open_hq
from db.lists import QueueFilter
from tests.fakes import FixedClock, SeededRandom
from tests.sync.joined import InProcess, World

STREAM = post_stream("MRT")


class Backup:
    """Headquarters' disk as it was; `put_back` is what an administrator does after a fire."""

    def __init__(self, world: World, folder: Path) -> None:
        world.hq_store.close()
        self._world, self._kept = world, folder / "backup"
        self._kept.mkdir()
        shutil.copy(folder / "hq.db", self._kept / "hq.db")
        if (folder / "shelf").exists():
            shutil.copytree(folder / "shelf", self._kept / "shelf")
        else:
            (self._kept / "shelf").mkdir()

    def put_back(self) -> InProcess:
        store = open_hq(self._kept / "hq.db", FixedClock(), SeededRandom(99))
        shelf = FolderShelf(self._kept / "shelf")
        self._world.hq_store = store
        self._world.tools = replace(self._world.tools, store=store, shelf=shelf)
        return InProcess(self._world.tools)


def kinds(store: object, stream: bytes = STREAM) -> list[str]:
    with store.reading() as tx:  # type: ignore[attr-defined]
        return [decode(one.content).kind for one in tx.entries(stream, 0, 99)]


def decided_and_lost(world: World, folder: Path) -> Backup:
    """One application decided, and a backup from before the decision."""
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    backup = Backup(world, folder)
    world.decide("application.approved", "a1")
    engine.visit(world.post, InProcess(world.tools))
    return backup


def test_a_lost_decision_comes_back_from_the_post_under_a_new_epoch(
    world: World, tmp_path: Path
) -> None:
    api = decided_and_lost(world, tmp_path).put_back()

    report = engine.visit(world.post, api)

    assert report.is_hq_restored
    assert kinds(world.hq_store) == ["application.approved", "headquarters.restored"]
    with world.hq_store.reading() as tx, world.post.store.reading() as mine:
        assert tx.head(STREAM) == mine.head(STREAM)
        assert tx.head(STREAM).epoch == 2


def test_more_than_one_pouch_of_lost_decisions_comes_back_in_pages(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = decided_and_lost(world, tmp_path)
    for number in range(9):
        world.decide("application.corrected", "a1", fields={"phone": str(number)}, reason="x")
    engine.visit(world.post, InProcess(world.tools))
    api = backup.put_back()
    monkeypatch.setattr(restored, "MAX_BACK_BYTES", 300)

    engine.visit(world.post, api)

    told = ["application.approved", *["application.corrected"] * 9, "headquarters.restored"]
    assert kinds(world.hq_store) == kinds(world.post.store) == told


@pytest.mark.parametrize("lost_at", range(1, 6))
def test_pages_that_are_cut_begin_again_where_they_were(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost_at: int
) -> None:
    backup = decided_and_lost(world, tmp_path)
    for number in range(9):
        world.decide("application.corrected", "a1", fields={"phone": str(number)}, reason="x")
    engine.visit(world.post, InProcess(world.tools))
    backup.put_back()
    monkeypatch.setattr(restored, "MAX_BACK_BYTES", 300)

    with pytest.raises(HqUnreachable):
        engine.visit(world.post, _Cut(world, lost_at))
    engine.visit(world.post, InProcess(world.tools))

    assert len(kinds(world.hq_store)) == len(kinds(world.post.store)) == 11


def test_what_headquarters_decided_anew_and_what_it_had_lost_both_stand(
    world: World, tmp_path: Path
) -> None:
    api = decided_and_lost(world, tmp_path).put_back()
    world.decide("application.billed", "a1", code="820261")

    engine.visit(world.post, api)

    expected = ["application.billed", "headquarters.restored", "application.approved"]
    assert kinds(world.hq_store) == kinds(world.post.store) == expected
    assert len(world.post.store.lists.queue(QueueFilter(), 0, 9)) == 1


def test_a_second_visit_after_a_restore_says_nothing_of_it(world: World, tmp_path: Path) -> None:
    api = decided_and_lost(world, tmp_path).put_back()
    engine.visit(world.post, api)

    report = engine.visit(world.post, api)

    assert (report.is_hq_restored, report.entries_taken) == (False, 0)


def test_a_picture_lost_by_a_restore_is_sent_again_and_the_others_are_not(
    world: World, tmp_path: Path
) -> None:
    before = world.add_blob(b"portrait" * 900, "portrait")
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    backup = Backup(world, tmp_path)
    lost = world.add_blob(b"scan" * 900)
    engine.visit(world.post, InProcess(world.tools))
    api = backup.put_back()

    report = engine.visit(world.post, api)

    assert (report.blobs_sent, report.is_hq_restored) == (1, True)
    assert api.blob_bytes == len(world.post.blobs.ciphertext(lost))
    assert all(world.tools.shelf.is_whole(one) for one in (before, lost))


def test_entries_lost_by_a_restore_are_sent_again(world: World, tmp_path: Path) -> None:
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))
    backup = Backup(world, tmp_path)
    world.receive(3, first=3)
    engine.visit(world.post, InProcess(world.tools))
    api = backup.put_back()

    report = engine.visit(world.post, api)

    assert (world.held(), report.is_hq_restored) == (5, True)


def test_a_post_that_invents_a_decision_is_refused(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = decided_and_lost(world, tmp_path).put_back()
    true = restored.question

    def forged(*asked: object) -> object:
        question = true(*asked)  # type: ignore[arg-type]
        if question.back is not None:
            (row,) = question.back["entries"]
            row[2] = row[2].replace("approved", "rejected")
        return question

    monkeypatch.setattr(restored, "question", forged)

    with pytest.raises(HqRefusedUs):
        engine.visit(world.post, api)

    assert kinds(world.hq_store) == []


def test_a_cut_in_the_middle_of_the_healing_loses_and_doubles_nothing(
    world: World, tmp_path: Path
) -> None:
    backup = decided_and_lost(world, tmp_path)
    backup.put_back()
    world.decide("application.billed", "a1", code="820261")

    for lost_at in (1, 2, 1):
        with pytest.raises(HqUnreachable):
            engine.visit(world.post, _Cut(world, lost_at))
    engine.visit(world.post, InProcess(world.tools))

    assert sorted(kinds(world.hq_store)) == sorted(kinds(world.post.store))
    assert len(kinds(world.hq_store)) == 3


class _Cut(InProcess):
    """The answer to exchange number `lost_at` never comes."""

    def __init__(self, world: World, lost_at: int) -> None:
        super().__init__(world.tools)
        self._left = lost_at

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        answers = list(super().exchange(pouches))
        self._left -= 1
        if self._left == 0:
            raise HqUnreachable()
        return iter(answers)
