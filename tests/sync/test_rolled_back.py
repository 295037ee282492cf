"""An old disk was put back into a laptop: its past comes home, and nothing is lost or doubled."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.numbering import number
from app.hq import healing
from app.hq.healing import known
from app.sync import engine
from app.sync.ledger import Fork
from app.sync.protocol import HqUnreachable, PouchDamaged
from db.verify import verify
from tests.sync.joined import DEVICE, InProcess, World
from tests.sync.old_disk import OldDisk, applications, copied, is_level, kinds, receive
from tests.sync.served import an_http_hq
from tests.sync.sticks import Round


def rolled_back(world: World, folder: Path) -> OldDisk:
    """Two applications at headquarters, a copy of the disk, then three more at headquarters."""
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))
    disk = copied(world, folder)
    world.receive(3, first=3)
    engine.visit(world.post, InProcess(world.tools))
    return disk


def test_an_old_disk_takes_back_what_headquarters_holds_of_it(world: World, tmp_path: Path) -> None:
    post = rolled_back(world, tmp_path).put_back()

    report = engine.visit(post, InProcess(world.tools))

    assert (report.pulled, report.is_copied, report.is_hq_restored) == (3, False, False)
    assert is_level(world, post)
    assert len(applications(world)) == 5


def test_what_was_written_since_follows_in_a_new_epoch_once(world: World, tmp_path: Path) -> None:
    post = rolled_back(world, tmp_path).put_back()
    receive(post, "b1", "b2")

    engine.visit(post, InProcess(world.tools))

    assert applications(world) == ["a1", "a2", "a3", "a4", "a5", "b1", "b2"]
    assert kinds(world).count("device.healed") == 1
    with world.hq_store.reading() as tx:
        assert [one.epoch for one in tx.entries(DEVICE, 0, 99)] == [1] * 5 + [2] * 3
    assert is_level(world, post)
    assert not verify(post.store.engine).problems


def test_an_entry_that_both_pasts_hold_is_not_said_twice(world: World, tmp_path: Path) -> None:
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))
    world.receive(1, first=3)
    disk = copied(world, tmp_path)
    world.receive(1, first=4)
    engine.visit(world.post, InProcess(world.tools))
    post = disk.put_back()
    receive(post, "b1")

    engine.visit(post, InProcess(world.tools))

    assert applications(world) == ["a1", "a2", "a3", "a4", "b1"]


def test_it_heals_over_http(world: World, tmp_path: Path, door: str) -> None:
    post = rolled_back(world, tmp_path).put_back()
    receive(post, "b1")
    link_ = an_http_hq(world, door)

    report = engine.visit(post, link_)
    link_.close()

    assert (report.pulled, is_level(world, post)) == (3, True)
    assert applications(world) == ["a1", "a2", "a3", "a4", "a5", "b1"]


def test_a_long_past_comes_back_in_pages(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    disk = copied(world, tmp_path)
    for name in range(2, 12):
        world.receive(1, first=name)
        engine.visit(world.post, InProcess(world.tools))
    post = disk.put_back()
    receive(post, "b1")
    monkeypatch.setattr(healing, "MAX_PAGE", 3)

    report = engine.visit(post, InProcess(world.tools))

    assert (report.pulled, is_level(world, post)) == (10, True)
    assert applications(world) == [*(f"a{n}" for n in range(1, 12)), "b1"]
    assert kinds(world).count("device.healed") == 1


@pytest.mark.parametrize("lost_at", [1, 2, 3])
def test_a_cut_in_the_middle_loses_and_doubles_nothing(
    world: World, tmp_path: Path, lost_at: int
) -> None:
    post = rolled_back(world, tmp_path).put_back()
    receive(post, "b1")

    with pytest.raises(HqUnreachable):
        engine.visit(post, _Cut(world, lost_at))
    receive(post, "b2")
    report = engine.visit(post, InProcess(world.tools))

    assert applications(world) == ["a1", "a2", "a3", "a4", "a5", "b1", "b2"]
    assert (is_level(world, post), report.is_copied) == (True, False)


def test_a_draft_typed_meanwhile_stays(world: World, tmp_path: Path) -> None:
    post = rolled_back(world, tmp_path).put_back()
    with post.store.begin("des") as act:
        act.set_setting("draft-like", {"name": "Yohana"})

    engine.visit(post, InProcess(world.tools))

    with post.store.reading() as tx:
        assert tx.setting("draft-like") == {"name": "Yohana"}


def test_what_the_laptop_never_signed_does_not_come_in(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = rolled_back(world, tmp_path).put_back()
    true = healing.tail

    def foreign(*asked: object) -> object:
        page = true(*asked)  # type: ignore[arg-type]
        if page is not None:
            page["entries"][0][2] = page["entries"][0][2].replace("a3", "x3")
        return page

    monkeypatch.setattr(healing, "tail", foreign)

    with pytest.raises(PouchDamaged):
        engine.visit(post, InProcess(world.tools))

    with post.store.reading() as tx:
        assert tx.own_head().seq == 2


def test_a_second_visit_says_nothing_of_it(world: World, tmp_path: Path) -> None:
    post = rolled_back(world, tmp_path).put_back()
    engine.visit(post, InProcess(world.tools))

    report = engine.visit(post, InProcess(world.tools))

    assert (report.pulled, report.is_copied, report.entries_sent) == (0, False, 0)


def test_headquarters_remembers_which_laptop_came_with_an_old_disk(
    world: World, tmp_path: Path
) -> None:
    post = rolled_back(world, tmp_path).put_back()

    engine.visit(post, InProcess(world.tools))

    with world.hq_store.reading() as tx:
        (one,) = known(tx, DEVICE)
    assert (one.agreed, one.held, one.is_copy) == (2, 5, False)


def test_the_same_old_disk_put_back_twice_is_no_copy(world: World, tmp_path: Path) -> None:
    disk = rolled_back(world, tmp_path)
    engine.visit(disk.put_back(), InProcess(world.tools))

    report = engine.visit(disk.put_back(), InProcess(world.tools))

    assert (report.pulled, report.is_copied) == (3, False)


def test_numbers_given_on_the_newer_disk_are_not_given_again(world: World, tmp_path: Path) -> None:
    disk = rolled_back(world, tmp_path)
    with world.post.store.begin("des") as act:
        body = {"name": "Yohana", "number": "MRT-261121-A-0007-X", "ticket": "A-007"}
        act.append("application.received", "a9", body | {"number": _number(7)})
    engine.visit(world.post, InProcess(world.tools))
    post = disk.put_back()

    engine.visit(post, InProcess(world.tools))

    with post.store.begin() as act:
        assert act.next_running("number:261121") == 8
        assert act.next_running("ticket:261121") == 8


def test_a_picture_whose_file_went_with_the_newer_disk_is_named(
    world: World, tmp_path: Path
) -> None:
    disk = rolled_back(world, tmp_path)
    blob = {"id": "ab" * 16, "size": 900, "role": "scan"}
    with world.post.store.begin("des") as act:
        act.append("application.received", "a9", {"name": "Yohana", "blobs": [blob]})
    engine.visit(world.post, InProcess(world.tools))
    post = disk.put_back()

    report = engine.visit(post, InProcess(world.tools))

    assert report.blobs_missing == 1


def test_by_stick_it_heals_with_the_next_one(trip: Round, tmp_path: Path) -> None:
    world = trip.world
    post = rolled_back(world, tmp_path).put_back()
    receive(post, "b1")
    world.post = post

    told = []
    for _ in range(3):
        trip.fill()
        trip.take()
        told.append(trip.read())

    assert told[0].is_gap
    assert not told[0].problem
    assert applications(world) == ["a1", "a2", "a3", "a4", "a5", "b1"]
    assert (told[-1].is_gap, is_level(world, post)) == (False, True)


def test_what_was_set_aside_is_settled_once_it_healed_and_stays_kept(
    world: World, tmp_path: Path
) -> None:
    post = rolled_back(world, tmp_path).put_back()
    receive(post, "b1")

    engine.visit(post, InProcess(world.tools))
    receive(post, "b2")
    engine.visit(post, InProcess(world.tools))

    with world.hq_store.reading() as tx:
        kept = len(tx.forks())
    assert (kept, still_open(world)) == (1, 0)


def test_of_a_copied_laptop_the_set_aside_waits_until_one_is_shut_out(
    world: World, tmp_path: Path
) -> None:
    world.receive(2)
    engine.visit(world.post, InProcess(world.tools))
    with world.hq_store.begin("hq") as tx:
        tx.quarantine(Fork(DEVICE, 1, 2, "fork", b"pouch"))
    waits = still_open(world)

    with world.hq_store.begin("hq") as tx:
        tx.revoke(DEVICE)

    assert (waits, still_open(world)) == (1, 0)


def still_open(world: World) -> int:
    with world.hq_store.reading() as tx:
        return len(healing.open_forks(tx))


def _number(running: int) -> str:
    return number("MRT", date(2026, 11, 21), "A", running)


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
