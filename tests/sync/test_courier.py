"""What a courier carries arrives once, and what somebody did to it on the way is refused."""

import shutil
from pathlib import Path

import pytest

from app.domain.journal import post_stream
from app.errors import Refused
from app.hq import courier as hq_courier
from app.sync import courier, engine
from app.sync.stick import (
    HOME,
    StickDamaged,
    StickEmpty,
    StickFileMissing,
    StickFull,
    StickGone,
    StickListDamaged,
    StickNotForUs,
    StickReplayed,
    StickUnanswered,
    StickUnfinished,
)
from db.lists import QueueFilter
from tests.sync.joined import DEVICE, InProcess, World, a_world
from tests.sync.sticks import LIST, Round, cut, flip

PAPER = b"one sealed page " * 4_000


@pytest.fixture
def trip(world: World, tmp_path: Path) -> Round:
    (tmp_path / "stick").mkdir()
    return Round(world, tmp_path / "stick")


def states(world: World) -> set[str]:
    return {row["data"] for row in world.post.store.lists.queue(QueueFilter(), 0, 500)}


def is_same_as_by_link(world: World) -> bool:
    """Send by link what is left: then both sides hold the same, and nothing came twice."""
    engine.visit(world.post, InProcess(world.tools))
    with world.post.store.reading() as tx:
        mine = tx.own_head()
    with world.hq_store.reading() as tx:
        theirs, forks = tx.head(DEVICE), tx.forks()
    return mine == theirs and not forks and world.arrived()[1] == mine.seq


def test_what_the_courier_carries_arrives_and_the_answer_comes_home(trip: Round) -> None:
    trip.world.receive(120)
    blob = trip.world.add_blob(PAPER)
    trip.fill()
    (taken,) = trip.take()
    trip.world.decide("application.returned", "a1", reason="Foto buram", fields=["foto"])
    trip.take()

    answered = trip.read()

    assert (taken.entries, taken.pictures, taken.left) == (120, 1, ())
    assert trip.world.tools.shelf.is_whole(blob)
    assert (answered.answers, answered.entries, answered.pictures) == (1, 1, 1)
    assert states(trip.world) == {"sampai"}


def test_it_stays_in_the_pouch_as_carried_until_headquarters_has_signed(trip: Round) -> None:
    trip.world.receive(2)
    trip.world.add_blob(PAPER)

    trip.fill()
    carried = states(trip.world)
    trip.world.receive(1, first=3)

    assert carried == {"dibawa_kurir"}
    assert states(trip.world) == {"dibawa_kurir", "di_pos"}
    assert trip.world.post.store.lists.pouch()["files"] == 3


def test_sending_by_link_too_is_harmless(trip: Round) -> None:
    trip.world.receive(5)
    blob = trip.world.add_blob(PAPER)
    trip.fill()
    engine.visit(trip.world.post, InProcess(trip.world.tools))

    (taken,) = trip.take()
    answered = trip.read()

    assert (taken.is_repeat, answered.entries, answered.pictures) == (True, 0, 1)
    assert trip.world.tools.shelf.is_whole(blob) and is_same_as_by_link(trip.world)


def test_the_next_stick_carries_only_what_was_not_signed_for(trip: Round) -> None:
    trip.world.receive(60)
    trip.fill()
    trip.take()
    trip.read()
    trip.world.receive(1, first=61)

    second, everything = trip.fill(), trip.fill(is_all=True)

    assert (second.number, second.entries, everything.entries) == (2, 1, 61)


def test_headquarters_that_lost_everything_has_it_again_from_one_stick(
    trip: Round, tmp_path: Path
) -> None:
    trip.world.receive(3)
    blob = trip.world.add_blob(PAPER)
    engine.visit(trip.world.post, InProcess(trip.world.tools))
    (tmp_path / "new").mkdir()
    trip.world.tools = a_world(tmp_path / "new").tools

    trip.fill(is_all=True)
    (taken,) = trip.take()

    assert (taken.entries, taken.pictures) == (3, 1)
    assert trip.world.tools.shelf.is_whole(blob)


def test_entries_that_are_beyond_what_headquarters_has_are_named(
    trip: Round, tmp_path: Path
) -> None:
    trip.world.receive(3)
    engine.visit(trip.world.post, InProcess(trip.world.tools))
    trip.world.receive(2, first=4)
    (tmp_path / "new").mkdir()
    fresh = a_world(tmp_path / "new")
    trip.world.tools, trip.world.hq_store = fresh.tools, fresh.hq_store

    trip.fill()
    (taken,) = trip.take()
    answered = trip.read()

    assert [(one.code, one.facts) for one in taken.left] == [
        ("stick_gap", {"from_no": 1, "to_no": 3})
    ]
    assert answered.is_gap and trip.fill().entries == 5
    assert trip.take()[-1].entries == 5 and is_same_as_by_link(trip.world)


def test_rules_and_decisions_come_without_any_stick_before(trip: Round) -> None:
    trip.world.receive(1)
    engine.visit(trip.world.post, InProcess(trip.world.tools))
    for _ in range(3):
        trip.world.decide("application.verified", "a1")

    hq_courier.answer_post(trip.world.tools, trip.stick, "MRT")
    answered = trip.read()

    assert (answered.answers, answered.entries) == (0, 3)


def test_a_thousand_decisions_fit_one_answer(trip: Round) -> None:
    trip.world.receive(1)
    with trip.world.hq_store.begin("hq") as tx:
        for number in range(1_100):
            tx.append_to(post_stream("MRT"), "hq.noted", f"n{number}", {})
    trip.fill()
    trip.take()

    assert trip.read().entries == 1_100


TAMPERED = {
    "the list is changed": (lambda t: flip(t.bag() / LIST, 40), StickListDamaged),
    "the list is cut": (lambda t: cut(t.bag() / LIST, 100), StickListDamaged),
    "the list is empty": (lambda t: cut(t.bag() / LIST, 0), StickListDamaged),
    "a row of the list is changed": (lambda t: flip(t.bag() / LIST, 110), StickListDamaged),
    "the signature is changed": (lambda t: flip(t.bag() / LIST, -1), StickListDamaged),
    "the list is gone": (lambda t: (t.bag() / LIST).unlink(), StickUnfinished),
    "everything is gone": (lambda t: shutil.rmtree(t.place / HOME), StickEmpty),
}


@pytest.mark.parametrize(("tamper", "error"), TAMPERED.values(), ids=TAMPERED)
def test_without_a_sound_list_nothing_is_opened(trip: Round, tamper, error) -> None:
    trip.world.receive(60)
    trip.world.add_blob(PAPER)
    trip.fill()
    tamper(trip)

    with pytest.raises(error) as refusal:
        trip.take()

    assert refusal.type is error
    assert (trip.world.held(), trip.world.arrived()) == (0, (0, 0))
    assert is_same_as_by_link(trip.world)


def swap(trip: Round) -> None:
    """The two pouches change their names."""
    one, two = trip.file(1), trip.file(2)
    aside = one.with_name("aside")
    one.rename(aside), two.rename(one), aside.rename(two)


CHANGED = {
    "altered": (lambda t: flip(t.file(2), 200), {("stick_damaged", 2)}, 50),
    "its signature altered": (lambda t: flip(t.file(2), -1), {("stick_damaged", 2)}, 50),
    "truncated": (lambda t: cut(t.file(2), 300), {("stick_damaged", 2)}, 50),
    "lengthened": (
        lambda t: t.file(2).write_bytes(t.file(2).read_bytes() + b"x"),
        {("stick_damaged", 2)},
        50,
    ),
    "missing": (lambda t: t.file(2).unlink(), {("stick_file_missing", 2)}, 50),
    "a link to elsewhere": (
        lambda t: (
            t.file(2).rename(t.place / "x"),
            t.bag().joinpath("000002.kantong").symlink_to(t.place / "x"),
        ),
        {("stick_file_missing", 2)},
        50,
    ),
    "exchanged for the first": (
        lambda t: shutil.copy(t.file(1), t.file(2)),
        {("stick_damaged", 2)},
        50,
    ),
    "in another order": (swap, {("stick_damaged", 1), ("stick_damaged", 2)}, 0),
    "the first missing": (
        lambda t: t.file(1).unlink(),
        {("stick_file_missing", 1), ("stick_gap", None)},
        0,
    ),
    "a picture altered": (lambda t: flip(t.file(3), 500), {("stick_damaged", 3)}, 60),
}


@pytest.mark.parametrize(("tamper", "left", "held"), CHANGED.values(), ids=CHANGED)
def test_a_changed_file_is_named_by_number_and_the_sound_ones_are_taken(
    trip: Round, tamper, left, held
) -> None:
    trip.world.receive(60)
    trip.world.add_blob(PAPER)
    trip.fill()
    tamper(trip)

    (taken,) = trip.take()
    trip.read()

    assert {(one.code, one.facts.get("file")) for one in taken.left} == left
    assert trip.world.held() == held
    assert trip.fill().entries == 60 - held
    assert is_same_as_by_link(trip.world)


def test_foreign_files_are_never_opened(trip: Round) -> None:
    trip.world.receive(2)
    trip.fill()
    (trip.place / "autorun.inf").write_text("[autorun]")
    (trip.bag() / "000009.kantong").write_bytes(b"BPCH\x01 by somebody else")
    (trip.place / HOME / "kantong-00000000-000001").mkdir()
    (trip.place / HOME / "../other").mkdir()
    empty = trip.place / HOME / "kantong-00000000-000001"

    with pytest.raises(StickUnfinished):
        trip.take()
    empty.rmdir()
    (taken,) = trip.take()

    assert (taken.entries, taken.left) == (2, ())


def test_a_stick_of_an_unknown_laptop_is_refused_before_it_is_opened(
    trip: Round, tmp_path: Path
) -> None:
    trip.world.receive(2)
    trip.fill()
    with trip.world.hq_store.begin("admin") as tx:
        tx.revoke(DEVICE)

    with pytest.raises(Refused, match="stick_foreign"):
        trip.take()

    assert trip.world.held() == 0


def test_a_list_signed_by_another_key_is_refused(trip: Round) -> None:
    trip.world.receive(2)
    mine = trip.world.post
    trip.world.post = engine.Post(
        mine.store,
        trip.world.tools.seals,
        mine.packing,
        mine.blobs,
        mine.clock,
        mine.random,
        mine.hq,
    )
    trip.fill()
    trip.world.post = mine

    with pytest.raises(Refused, match="stick_foreign"):
        trip.take()

    assert trip.world.held() == 0 and is_same_as_by_link(trip.world)


def test_an_old_stick_that_comes_again_changes_nothing(trip: Round, tmp_path: Path) -> None:
    trip.world.receive(2)
    trip.fill()
    old = trip.copy(tmp_path / "old")
    trip.take()
    trip.read()
    trip.world.receive(1, first=3)
    engine.visit(trip.world.post, InProcess(trip.world.tools))

    (again,) = Round(trip.world, old).take()

    assert again.is_repeat and trip.world.held() == 3


def test_an_answer_that_was_read_before_is_refused(trip: Round, tmp_path: Path) -> None:
    trip.world.receive(2)
    trip.fill()
    trip.take()
    old = trip.copy(tmp_path / "old")
    trip.read()

    with pytest.raises(StickReplayed):
        Round(trip.world, old).read()

    assert states(trip.world) == {"sampai"}


def test_an_old_answer_that_knew_less_than_the_link_takes_nothing_back(trip: Round) -> None:
    trip.world.receive(2)
    trip.fill()
    trip.take()
    trip.world.post.clock.forward(60)
    trip.world.receive(2, first=3)
    engine.visit(trip.world.post, InProcess(trip.world.tools))

    trip.read()

    assert states(trip.world) == {"sampai"}
    with trip.world.post.store.reading() as tx:
        assert engine.acked_head(tx).seq == 4


def test_sticks_may_come_in_any_order_and_the_missing_one_is_named(
    trip: Round, tmp_path: Path
) -> None:
    trip.world.receive(2)
    trip.fill()
    first = trip.copy(tmp_path / "first")
    shutil.rmtree(trip.place / HOME)
    trip.world.receive(2, first=3)
    trip.fill()

    (second,) = trip.take()
    (late,) = Round(trip.world, first).take()

    assert (second.entries, second.missing) == (4, (1,))
    assert (late.is_repeat, late.missing) == (True, ())


ANSWERS = {
    "altered": (lambda t: flip(t.file(1, "jawaban"), 90), StickDamaged),
    "truncated": (lambda t: cut(t.file(1, "jawaban"), 90), StickDamaged),
    "missing": (lambda t: t.file(1, "jawaban").unlink(), StickFileMissing),
    "its list altered": (lambda t: flip(t.bag("jawaban") / LIST, 60), StickListDamaged),
    "its list missing": (lambda t: (t.bag("jawaban") / LIST).unlink(), StickUnfinished),
    "not written": (lambda t: shutil.rmtree(t.bag("jawaban")), StickUnanswered),
    "for another laptop": (
        lambda t: t.bag("jawaban").rename(t.place / HOME / "jawaban-ffffffff-000001"),
        StickNotForUs,
    ),
}


@pytest.mark.parametrize(("tamper", "error"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_that_was_tampered_with_is_not_taken(trip: Round, tamper, error) -> None:
    trip.world.receive(2)
    trip.world.decide("application.verified", "a1")
    trip.fill()
    trip.take()
    tamper(trip)

    with pytest.raises(error):
        trip.read()

    assert states(trip.world) == {"dibawa_kurir"}
    assert is_same_as_by_link(trip.world) and states(trip.world) == {"sampai"}


def test_an_answer_renamed_to_look_like_ours_is_not_ours(trip: Round, tmp_path: Path) -> None:
    trip.world.receive(1)
    trip.fill()
    trip.take()
    other = bytes(reversed(DEVICE))
    bag = trip.bag("jawaban")
    (tmp_path / "b").mkdir()
    theirs = a_world(tmp_path / "b", device=other)
    bag.rename(bag.with_name(bag.name.replace(DEVICE.hex()[:8], other.hex()[:8])))

    with pytest.raises(StickNotForUs):
        Round(theirs, trip.place).read()


class Pulled(Round):
    """The stick is pulled out after some files."""

    after = 0

    @property
    def stick(self):
        whole = super().stick
        left = self.after

        class Loose:
            def __getattr__(self, name):
                return getattr(whole, name)

            def write(self, bag: str, name: str, data: bytes) -> None:
                nonlocal left
                left -= 1
                if left < 0:
                    raise StickGone()
                whole.write(bag, name, data)

        return Loose()


@pytest.mark.parametrize("after", range(4))
def test_pulled_out_while_copying_nothing_counts_and_nothing_is_lost(
    trip: Round, after: int
) -> None:
    trip.world.receive(60)
    trip.world.add_blob(PAPER)
    pulled = Pulled(trip.world, trip.place)
    pulled.after = after

    with pytest.raises(StickGone):
        pulled.fill()

    assert states(trip.world) == {"di_pos"}
    with pytest.raises((StickUnfinished, StickEmpty)):
        trip.take()
    assert trip.fill().number == 1 and trip.take()[0].entries == 60


def test_pulled_out_while_the_answer_is_written_it_is_written_again(trip: Round) -> None:
    trip.world.receive(2)
    trip.fill()
    pulled = Pulled(trip.world, trip.place)
    with pytest.raises(StickGone):
        pulled.take()

    (again,) = trip.take()

    assert again.is_repeat and trip.read().answers == 1
    assert states(trip.world) == {"sampai"}


def test_a_bit_that_falls_over_on_the_stick_is_found_when_it_is_read_back(trip: Round) -> None:
    trip.world.receive(2)
    prepared = trip.fill()
    flip(trip.file(1), 100)

    with pytest.raises(StickDamaged) as refusal:
        courier.check(trip.world.post, trip.stick, prepared.bag)

    assert refusal.value.facts == {"file": 1}


def test_a_stick_that_is_too_small_is_said_before_anything_is_written(trip: Round) -> None:
    trip.world.receive(1)
    trip.world.add_blob(PAPER)
    whole = trip.stick
    whole.free_bytes = lambda: 1_000  # type: ignore[method-assign]

    with pytest.raises(StickFull):
        courier.prepare(trip.world.post, whole, courier.Wish())

    assert not (trip.place / HOME).exists()


def test_no_name_or_number_of_a_person_is_readable_on_the_stick(trip: Round) -> None:
    trip.world.receive(3)
    trip.world.add_blob(PAPER)
    trip.fill()
    trip.take()

    written = b"".join(one.read_bytes() for one in trip.place.rglob("*") if one.is_file())
    names = " ".join(str(one.relative_to(trip.place)) for one in trip.place.rglob("*"))

    for secret in ("Yohana", "5305054108909012", "MRT-261121", "081234009172"):
        assert secret.encode() not in written and secret not in names


def test_what_was_answered_makes_room_on_the_stick(trip: Round) -> None:
    trip.world.receive(2)
    trip.fill()
    trip.take()

    trip.read()

    assert [one.name[:7] for one in (trip.place / HOME).iterdir()] == ["jawaban"]


def test_progress_is_told_for_copying_and_for_reading_back(trip: Round) -> None:
    trip.world.receive(1)
    trip.world.add_blob(PAPER)
    told: list[courier.Copying] = []

    courier.prepare(trip.world.post, trip.stick, courier.Wish(), told.append)

    assert {one.step for one in told} == {courier.Step.COPY, courier.Step.CHECK}
    assert told[-1].done == told[-1].total
