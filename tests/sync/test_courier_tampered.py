"""What somebody did to a stick on the way is refused, named by number, and costs nothing."""

import shutil
from pathlib import Path

import pytest

from app.errors import Refused
from app.sync import engine
from app.sync.stick import (
    HOME,
    POUCH,
    StickDamaged,
    StickEmpty,
    StickFileMissing,
    StickGone,
    StickListDamaged,
    StickNotForUs,
    StickUnanswered,
    StickUnfinished,
    read_list,
    row_of,
    write_list,
)
from tests.sync.joined import DEVICE, a_world
from tests.sync.sticks import LIST, PAPER, Round, cut, flip, is_same_as_by_link, states

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
    trip.world.receive(110)
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
    "altered": (lambda t: flip(t.file(2), 200), {("stick_damaged", 2)}, 100),
    "its signature altered": (lambda t: flip(t.file(2), -1), {("stick_damaged", 2)}, 100),
    "truncated": (lambda t: cut(t.file(2), 300), {("stick_damaged", 2)}, 100),
    "lengthened": (
        lambda t: t.file(2).write_bytes(t.file(2).read_bytes() + b"x"),
        {("stick_damaged", 2)},
        100,
    ),
    "missing": (lambda t: t.file(2).unlink(), {("stick_file_missing", 2)}, 100),
    "a link to elsewhere": (
        lambda t: (
            t.file(2).rename(t.place / "x"),
            t.bag().joinpath("000002.kantong").symlink_to(t.place / "x"),
        ),
        {("stick_file_missing", 2)},
        100,
    ),
    "exchanged for the first": (
        lambda t: shutil.copy(t.file(1), t.file(2)),
        {("stick_damaged", 2)},
        100,
    ),
    "in another order": (swap, {("stick_damaged", 1), ("stick_damaged", 2)}, 0),
    "the first missing": (
        lambda t: t.file(1).unlink(),
        {("stick_file_missing", 1), ("stick_gap", None)},
        0,
    ),
    "a picture altered": (lambda t: flip(t.file(3), 500), {("stick_damaged", 3)}, 110),
}


@pytest.mark.parametrize(("tamper", "left", "held"), CHANGED.values(), ids=CHANGED)
def test_a_changed_file_is_named_by_number_and_the_sound_ones_are_taken(
    trip: Round, tamper, left, held
) -> None:
    trip.world.receive(110)
    trip.world.add_blob(PAPER)
    trip.fill()
    tamper(trip)

    (taken,) = trip.take()
    answered = trip.read()

    assert answered.problem in {code for code, _file in left}
    assert {(one.code, one.facts.get("file")) for one in taken.left} == left
    assert trip.world.held() == held
    assert trip.fill().entries == 110 - held
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


def test_the_lists_of_two_sticks_swapped_fit_neither(trip: Round, tmp_path: Path) -> None:
    trip.world.receive(2)
    trip.fill()
    first = trip.copy(tmp_path / "first")
    trip.world.receive(1, first=3)
    trip.fill()
    shutil.copy(next(first.glob(f"*/*/{LIST}")), trip.bag() / LIST)
    shutil.rmtree(next((trip.place / HOME).glob("kantong-*-000001")))

    (taken,) = trip.take()

    assert [(one.code, one.facts) for one in taken.left] == [("stick_damaged", {"file": 1})]
    assert trip.world.held() == 0 and is_same_as_by_link(trip.world)


def test_a_pouch_of_another_laptop_under_a_list_of_one_s_own_is_not_taken(
    trip: Round, tmp_path: Path
) -> None:
    trip.world.receive(2)
    trip.fill()
    stolen = trip.file(1).read_bytes()
    (tmp_path / "b").mkdir()
    other = a_world(tmp_path / "b", device=bytes(reversed(DEVICE)))
    with trip.world.hq_store.begin("hq") as tx, other.hq_store.reading() as theirs:
        tx.add_stream(bytes(reversed(DEVICE)), "post", "MRT")
        tx.add_device(theirs.device(bytes(reversed(DEVICE))))
    shutil.rmtree(trip.place / HOME)
    thief = Round(other, trip.place)
    thief.fill()
    thief.file(1).write_bytes(stolen)
    outside = read_list((thief.bag() / LIST).read_bytes(), other.post.seals).outside
    told = write_list(outside, [row_of(POUCH, stolen)], other.post.seals)
    (thief.bag() / LIST).write_bytes(told)

    (taken,) = trip.take()

    assert [(one.code, one.facts) for one in taken.left] == [("pouch_foreign_signer", {"file": 1})]
    assert trip.world.held() == 0 and is_same_as_by_link(trip.world)


class PulledWhileRead(Round):
    """The stick is pulled out after some reads."""

    after = 0

    @property
    def stick(self):
        whole, counted = super().stick, iter(range(self.after))

        class Loose:
            def __getattr__(self, name):
                return getattr(whole, name)

            def read(self, bag: str, name: str, limit_bytes: int) -> bytes | None:
                if next(counted, None) is None:
                    raise StickGone()
                return whole.read(bag, name, limit_bytes)

        return Loose()


@pytest.mark.parametrize("after", range(8))
def test_pulled_out_while_it_is_read_the_rest_is_read_next_time(trip: Round, after: int) -> None:
    trip.world.receive(110)
    trip.world.add_blob(PAPER)
    trip.fill()
    pulled = PulledWhileRead(trip.world, trip.place)
    pulled.after = after
    with pytest.raises(StickGone):
        pulled.take()

    trip.take()
    pulled.after = after % 3
    with pytest.raises(StickGone):
        pulled.read()
    trip.read()

    assert trip.world.held() == 110 and states(trip.world) == {"sampai"}
    assert is_same_as_by_link(trip.world)
