"""Who may come in, how often they may try, and when the door closes by itself."""

import pathlib
from collections.abc import Sequence
from datetime import timedelta

import pytest

from app.adapters.tries_file import TriesFile
from app.domain.sign_in import FREE_TRIES, WAITS_S, Phase, wait_after
from app.errors import Unavailable
from app.ids import OfficerId
from app.ports_crypto import NoSlot, WrongPassword
from app.services.sign_in import (
    Door,
    MustWait,
    PasswordNeeded,
    PasswordNotAccepted,
    PinNotAccepted,
)
from tests.fakes import FixedClock

ADA, BEN = OfficerId("ada"), OfficerId("ben")
KEY = bytes(range(32))
RIGHT, WRONG = "melati di teras", "bukan kata sandi"


class KnownPasswords:
    """A key ring with one password for everybody."""

    def officers(self) -> Sequence[OfficerId]:
        return [ADA, BEN]

    def open(self, officer: OfficerId, password: str) -> bytes:
        if officer not in self.officers():
            raise NoSlot(officer=officer)
        if password != RIGHT:
            raise WrongPassword(officer=officer)
        return KEY


class KnownPins:
    """Everybody's PIN is 270491, except who has none."""

    def verifier_of(self, officer: OfficerId) -> bytes | None:
        return b"270491"


class NoPins:
    def verifier_of(self, officer: OfficerId) -> bytes | None:
        return None


def same(pin: str, verifier: bytes) -> bool:
    return pin.encode() == verifier


class Post:
    """A laptop that can be switched off and on."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.clock = FixedClock()
        self.tries = TriesFile(folder / "tries.json")
        self.restart()

    def restart(self) -> None:
        self.door = Door(KnownPasswords(), self.tries, self.clock)

    def wrong_password(self, times: int = 1) -> PasswordNotAccepted:
        for _ in range(times):
            with pytest.raises(PasswordNotAccepted) as refused:
                self.door.sign_in(ADA, WRONG)
        return refused.value

    def wrong_pin(self, officer: OfficerId = ADA, times: int = 1) -> PinNotAccepted:
        for _ in range(times):
            with pytest.raises(PinNotAccepted) as refused:
                self.door.unlock_with_pin(officer, "000001", KnownPins(), same)
        return refused.value

    def pin(self, officer: OfficerId = ADA) -> None:
        self.door.unlock_with_pin(officer, "270491", KnownPins(), same)


@pytest.fixture
def post(tmp_path: pathlib.Path) -> Post:
    return Post(tmp_path)


def test_the_right_password_opens_the_store(post: Post) -> None:
    assert post.door.sign_in(ADA, RIGHT) == KEY
    assert post.door.session.phase is Phase.OPEN
    assert post.door.session.officer == ADA


def test_the_officer_is_told_how_many_tries_are_left(post: Post) -> None:
    facts = [post.wrong_password().facts for _ in range(FREE_TRIES)]

    assert [f["tries_left"] for f in facts] == [4, 3, 2, 1, 0]
    assert [f["wait_s"] for f in facts] == [0, 0, 0, 0, 30]


def test_during_the_wait_even_the_right_password_is_not_tried(post: Post) -> None:
    post.wrong_password(FREE_TRIES)
    post.clock.forward(10)

    with pytest.raises(MustWait) as wait:
        post.door.sign_in(ADA, RIGHT)

    assert wait.value.facts == {"wait_s": 20}
    assert post.door.wait_s(ADA) == 20


def test_after_the_wait_the_right_password_opens_and_all_is_forgotten(post: Post) -> None:
    post.wrong_password(FREE_TRIES)
    post.clock.forward(30)

    assert post.door.sign_in(ADA, RIGHT) == KEY
    assert post.wrong_password().facts["tries_left"] == FREE_TRIES - 1


def test_the_wait_grows_with_every_further_wrong_password(post: Post) -> None:
    post.wrong_password(FREE_TRIES - 1)
    waits = []
    for _ in range(len(WAITS_S) + 1):
        post.clock.forward(WAITS_S[-1])
        waits.append(post.wrong_password().facts["wait_s"])

    assert waits == [*WAITS_S, WAITS_S[-1]]
    assert wait_after(10_000) == WAITS_S[-1]


def test_a_restart_keeps_the_wait(post: Post) -> None:
    post.wrong_password(FREE_TRIES)
    post.restart()
    post.clock.forward(29)

    with pytest.raises(MustWait):
        post.door.sign_in(ADA, RIGHT)


def test_one_officers_wait_does_not_hold_up_another(post: Post) -> None:
    post.wrong_password(FREE_TRIES)

    assert post.door.sign_in(BEN, RIGHT) == KEY
    assert post.door.wait_s(ADA) == 30


def test_a_clock_set_back_by_years_does_not_lengthen_the_wait(post: Post) -> None:
    post.wrong_password(FREE_TRIES)
    post.clock.at -= timedelta(days=400)

    assert post.door.wait_s(ADA) == 30
    post.clock.forward(30)
    assert post.door.sign_in(ADA, RIGHT) == KEY


def test_pulling_the_plug_during_a_try_buys_no_free_try(post: Post) -> None:
    class PlugPulled(KnownPasswords):
        def open(self, officer: OfficerId, password: str) -> bytes:
            raise KeyboardInterrupt

    for _ in range(FREE_TRIES):
        with pytest.raises(KeyboardInterrupt):
            Door(PlugPulled(), post.tries, post.clock).sign_in(ADA, WRONG)

    assert post.door.wait_s(ADA) == 30


def test_an_officer_without_a_slot_costs_no_try(post: Post) -> None:
    with pytest.raises(NoSlot):
        post.door.sign_in(OfficerId("eva"), RIGHT)

    assert post.tries.load(OfficerId("eva")) == (0, 0)


def test_on_a_full_disk_the_officer_comes_in_and_tries_are_still_counted(post: Post) -> None:
    class FullDisk(TriesFile):
        def save(self, officer: OfficerId, wrong: int, at_ms: int) -> None:
            raise Unavailable()

    post.tries = FullDisk(pathlib.Path("nowhere"))
    post.restart()

    assert post.wrong_password(FREE_TRIES).facts["wait_s"] == 30
    post.clock.forward(30)
    assert post.door.sign_in(ADA, RIGHT) == KEY


def test_a_damaged_file_of_tries_keeps_nobody_out(post: Post, tmp_path: pathlib.Path) -> None:
    for content in (b"", b"[]", b'{"ada":1}', b'{"ada":["x",2]}', b"\xff"):
        (tmp_path / "tries.json").write_bytes(content)
        assert post.door.sign_in(ADA, RIGHT) == KEY


def test_a_pin_opens_a_screen_locked_in_this_run(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.lock()
    assert post.door.session.phase is Phase.LOCKED

    post.pin()

    assert post.door.session.phase is Phase.OPEN


def test_a_pin_switches_only_to_an_officer_who_gave_the_password(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    with pytest.raises(PasswordNeeded):
        post.pin(BEN)

    post.door.sign_in(BEN, RIGHT)
    post.pin(ADA)

    assert post.door.session.officer == ADA


def test_a_pin_never_opens_a_closed_store(post: Post) -> None:
    with pytest.raises(PasswordNeeded):
        post.pin()
    post.door.sign_in(ADA, RIGHT)
    post.restart()
    with pytest.raises(PasswordNeeded):
        post.pin()


def test_who_chose_no_pin_needs_the_password(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.lock()

    with pytest.raises(PasswordNeeded):
        post.door.unlock_with_pin(ADA, "270491", NoPins(), same)


def test_five_wrong_pins_close_the_store_for_everybody(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.sign_in(BEN, RIGHT)
    post.door.lock()

    left = [post.wrong_pin().facts["tries_left"] for _ in range(5)]

    assert left == [4, 3, 2, 1, 0]
    assert post.door.session.phase is Phase.CLOSED
    with pytest.raises(PasswordNeeded):
        post.pin(BEN)


def test_another_officers_right_pin_gives_no_new_tries(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.sign_in(BEN, RIGHT)
    post.wrong_pin(ADA, times=4)

    post.pin(BEN)

    assert post.wrong_pin(ADA).facts["tries_left"] == 0
    assert post.door.session.phase is Phase.CLOSED


def test_ones_own_right_pin_forgets_the_wrong_ones(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.wrong_pin(times=4)

    post.pin()

    assert post.wrong_pin().facts["tries_left"] == 4


def test_locked_for_a_night_sync_goes_on_and_after_twelve_hours_the_store_closes(
    post: Post,
) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.lock()
    post.clock.forward(12 * 3600 - 1)
    post.door.lock()
    assert not post.door.close_if_forgotten()

    post.clock.forward(1)

    with pytest.raises(PasswordNeeded):
        post.pin()
    assert post.door.session.phase is Phase.CLOSED


def test_a_laptop_that_slept_locked_for_a_day_asks_for_the_password(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.door.lock()

    post.clock.at += timedelta(days=1)

    assert post.door.close_if_forgotten()


def test_an_unlocked_counter_is_not_closed_by_time(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)
    post.clock.forward(30 * 3600)

    assert not post.door.close_if_forgotten()


def test_signing_out_closes_the_store(post: Post) -> None:
    post.door.sign_in(ADA, RIGHT)

    post.door.sign_out()

    with pytest.raises(PasswordNeeded):
        post.pin()
