"""What a courier carries arrives once, and headquarters' answer comes home."""

import shutil
from pathlib import Path

import pytest

from app.domain.journal import post_stream
from app.hq import courier as hq_courier
from app.sync import courier, engine
from app.sync.stick import (
    HOME,
    StickDamaged,
    StickEmpty,
    StickFull,
    StickGone,
    StickReplayed,
    StickUnfinished,
)
from tests.sync.joined import InProcess, a_world
from tests.sync.sticks import PAPER, Pulled, Round, flip, is_same_as_by_link, states


def test_what_the_courier_carries_arrives_and_the_answer_comes_home(trip: Round) -> None:
    trip.world.receive(240)
    blob = trip.world.add_blob(PAPER)
    trip.fill()
    (taken,) = trip.take()
    trip.world.decide("application.returned", "a1", reason="Foto buram", fields=["foto"])
    trip.take()

    answered = trip.read()

    assert (taken.entries, taken.pictures, taken.left) == (240, 1, ())
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
    trip.world.receive(110)
    trip.fill()
    trip.take()
    trip.read()
    trip.world.receive(1, first=111)

    second, everything = trip.fill(), trip.fill(is_all=True)

    assert (second.number, second.entries, everything.entries) == (2, 1, 111)


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


@pytest.mark.parametrize("after", range(4))
def test_pulled_out_while_copying_nothing_counts_and_nothing_is_lost(
    trip: Round, after: int
) -> None:
    trip.world.receive(110)
    trip.world.add_blob(PAPER)
    pulled = Pulled(trip.world, trip.place)
    pulled.after = after

    with pytest.raises(StickGone):
        pulled.fill()

    assert states(trip.world) == {"di_pos"}
    with pytest.raises((StickUnfinished, StickEmpty)):
        trip.take()
    assert trip.fill().number == 1 and trip.take()[0].entries == 110


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
