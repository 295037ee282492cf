"""Everything an officer wrote arrives at headquarters once, and its decisions come back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.sync import engine
from app.sync.protocol import HqRefusedUs, HqUnreachable, HqWrongKey
from db.lists import QueueFilter
from tests.sync.joined import DEVICE, InProcess, World, a_world, own_seals


class LostReply(InProcess):
    """The first `lost` answers never reach the post."""

    lost = 1

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        answers = list(super().exchange(pouches))
        if self.lost:
            self.lost -= 1
            raise HqUnreachable()
        return iter(answers)


def queue(world: World) -> list[tuple[str, str]]:
    rows = world.post.store.lists.queue(QueueFilter(), 0, 100)
    return [(row["status"], row["data"]) for row in rows]


def test_a_day_s_applications_arrive_and_are_signed_for(world: World, api: InProcess) -> None:
    world.receive(120)

    report = engine.visit(world.post, api)

    assert (report.entries_sent, world.held(), world.arrived()) == (120, 120, (120, 120))
    assert {data for _, data in queue(world)} == {"sampai"}


def test_a_second_visit_sends_nothing_again(world: World, api: InProcess) -> None:
    world.receive(3)
    engine.visit(world.post, api)

    report = engine.visit(world.post, api)

    assert (report.entries_sent, world.arrived()) == (0, (3, 3))


def test_a_lost_reply_costs_a_repeat_and_never_a_duplicate(world: World) -> None:
    world.receive(3)
    api = LostReply(world.tools)
    with pytest.raises(HqUnreachable):
        engine.visit(world.post, api)

    engine.visit(world.post, api)

    assert (world.held(), world.arrived()) == (3, (6, 3))


def test_a_decision_comes_back_with_the_same_visit(world: World, api: InProcess) -> None:
    world.receive(1)
    engine.visit(world.post, api)
    world.decide("application.returned", "a1", reason="Foto buram", fields=["foto"])

    engine.visit(world.post, api)

    assert queue(world) == [("BERKAS_KURANG", "sampai")]


def test_a_decision_is_taken_once_however_often_it_comes(world: World) -> None:
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    world.decide("application.approved", "a1")
    api = LostReply(world.tools)
    with pytest.raises(HqUnreachable):
        engine.visit(world.post, api)

    taken = [engine.visit(world.post, api).entries_taken for _ in range(2)]

    assert taken == [1, 0]


def test_pictures_follow_the_entries_and_are_signed_for(world: World, api: InProcess) -> None:
    world.receive(1)
    blob_id = world.add_blob(b"portrait" * 20_000, "portrait")

    report = engine.visit(world.post, api)

    assert (report.blobs_sent, world.tools.shelf.is_whole(blob_id)) == (1, True)
    assert queue(world) == [("DITERIMA", "sampai")]


def test_a_picture_goes_on_from_the_byte_headquarters_holds(world: World, api: InProcess) -> None:
    blob_id = world.add_blob(b"scan" * 50_000)
    whole = world.post.blobs.ciphertext(blob_id)
    with world.tools.shelf.receiving(blob_id, 0) as file:
        file.write(whole[:70_001])

    engine.visit(world.post, api)

    assert api.blob_bytes == len(whole) - 70_001
    assert world.tools.shelf.is_whole(blob_id)


def test_a_picture_whose_file_is_gone_holds_up_no_other(world: World, api: InProcess) -> None:
    gone, there = world.add_blob(b"gone", at_ms=1), world.add_blob(b"there", at_ms=2)
    world.post.blobs.remove(gone)

    report = engine.visit(world.post, api)

    assert (report.blobs_missing, report.blobs_sent) == (1, 1)
    assert world.tools.shelf.is_whole(there)


def test_previews_go_before_portraits_before_scans(world: World) -> None:
    sent: list[str] = []

    class Noting(InProcess):
        def blob_put(self, blob_id: str, *rest: object) -> int:
            sent.append(blob_id)
            return super().blob_put(blob_id, *rest)

    scan, portrait, preview = (
        world.add_blob(r.encode(), r) for r in ("scan", "portrait", "preview")
    )

    engine.visit(world.post, Noting(world.tools))

    assert sent == [preview, portrait, scan]


def test_headquarters_restored_from_a_backup_is_sent_the_rest_again(
    world: World, api: InProcess, tmp_path: Path
) -> None:
    world.receive(4)
    engine.visit(world.post, api)
    (tmp_path / "restored").mkdir()
    older = a_world(tmp_path / "restored")

    engine.visit(world.post, InProcess(older.tools))

    assert older.held() == 4


def test_a_post_restored_from_an_old_disk_takes_its_past_back_and_overwrites_nothing(
    world: World, api: InProcess, tmp_path: Path
) -> None:
    world.receive(2)
    engine.visit(world.post, api)
    (tmp_path / "old").mkdir()
    old = a_world(tmp_path / "old")
    old.receive(3, first=7)

    report = engine.visit(old.post, api)

    with world.hq_store.reading() as tx, old.post.store.reading() as mine:
        assert (report.pulled, tx.head(DEVICE)) == (2, mine.own_head())
        assert (tx.head(DEVICE).seq, len(tx.forks())) == (6, 1)


def test_an_answer_of_another_headquarters_is_not_taken(world: World, tmp_path: Path) -> None:
    world.receive(1)
    impostor = replace(world.tools, seals=own_seals(9))
    post = replace(world.post, hq=replace(world.post.hq, seal_public=impostor.seals.seal_public))

    with pytest.raises(HqWrongKey):
        engine.visit(post, InProcess(impostor))


def test_beyond_its_quota_a_device_is_told_and_keeps_its_entries(world: World) -> None:
    world.receive(2)

    with pytest.raises(HqRefusedUs) as told:
        engine.visit(world.post, InProcess(replace(world.tools, quota_bytes=100)))

    assert (told.value.facts["why"], world.held()) == ("quota_exceeded", 0)
