"""The door of the program: a password opens the store, a PIN only a screen locked meanwhile."""

from datetime import UTC, datetime, timedelta

from app.domain import sign_in as rules
from app.domain.sign_in import Moment, Phase, Session
from app.errors import BerandaError, RuleBroken, Unavailable
from app.ids import OfficerId
from app.ports import Clock
from app.ports_crypto import KeyRing, PinCheck, Pins, TriesKept, WrongPassword

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class MustWait(RuleBroken):
    """Too many wrong passwords; facts: wait_s."""

    code = "must_wait"


class PasswordNotAccepted(RuleBroken):
    """Facts: tries_left before a wait, wait_s that begins now (0 while tries are left)."""

    code = "password_not_accepted"


class PinNotAccepted(RuleBroken):
    """Facts: tries_left; at 0 the store was closed and the password is asked."""

    code = "pin_not_accepted"


class PasswordNeeded(RuleBroken):
    """A PIN is not enough: new in this run, no PIN chosen, or the store is closed."""

    code = "password_needed"


class Door:
    """Holds the session of one run; whoever starts the program closes the store when told.

    After every call `session.phase` says what holds: at CLOSED the caller closes the store.
    """

    def __init__(self, keys: KeyRing, tries: TriesKept, clock: Clock) -> None:
        self._keys = keys
        self._tries = tries
        self._clock = clock
        self._unsaved: dict[OfficerId, tuple[int, int]] = {}
        self.session = Session()

    def sign_in(self, officer: OfficerId, password: str) -> bytes:
        """Return the 32-byte key of the store. Raises as `prove`."""
        key = self.prove(officer, password)
        self.session = rules.with_password(self.session, officer)
        return key

    def prove(self, officer: OfficerId, password: str) -> bytes:
        """Check a password, counted like one at the door, and let nobody in: for the settings.

        Raises:
            MustWait: nothing was tried.
            PasswordNotAccepted: one try less.
            NoSlot, SlotDamaged, ShareMissing: the password was not to blame.
        """
        wrong, last_at_ms = self._wrong_so_far(officer)
        wait_s = rules.wait_left_s(wrong, last_at_ms, self._now_ms())
        if wait_s:
            raise MustWait(wait_s=wait_s)
        # Counted before it is checked: pulling the plug in between buys no free try.
        self._remember(officer, wrong + 1, self._now_ms())
        try:
            key = self._keys.open(officer, password)
        except WrongPassword as error:
            left, wait_s = rules.tries_left(wrong + 1), rules.wait_after(wrong + 1)
            raise PasswordNotAccepted(tries_left=left, wait_s=wait_s) from error
        except BerandaError:
            self._remember(officer, wrong, last_at_ms)
            raise
        self._remember(officer, 0, 0)
        return key

    def wait_s(self, officer: OfficerId) -> int:
        """Seconds until this officer may try again; 0 now."""
        wrong, last_at_ms = self._wrong_so_far(officer)
        return rules.wait_left_s(wrong, last_at_ms, self._now_ms())

    def lock(self) -> None:
        """Cover the screen; the store and sync stay alive (kunci layar)."""
        self.session = rules.locked(self.session, self._moment())

    def unlock_with_pin(self, officer: OfficerId, pin: str, pins: Pins, fits: PinCheck) -> None:
        """Uncover the screen for an officer who gave the password in this run.

        Raises:
            PasswordNeeded: a PIN cannot do it.
            PinNotAccepted: one try less; the fifth closes the store.
        """
        self.close_if_forgotten()
        if self.session.phase is Phase.CLOSED or officer not in self.session.known:
            raise PasswordNeeded(officer=officer)
        verifier = pins.verifier_of(officer)
        if verifier is None:
            raise PasswordNeeded(officer=officer)
        if not fits(pin, verifier):
            self.session = rules.with_wrong_pin(self.session, officer)
            raise PinNotAccepted(tries_left=rules.pins_left(self.session, officer))
        self.session = rules.with_pin(self.session, officer)

    def sign_out(self) -> None:
        """Close the store; everybody needs the password again (keluar)."""
        self.session = Session()

    def close_if_forgotten(self) -> bool:
        """Close after 12 hours locked; ask this every minute. True if it is closed now."""
        self.session = rules.aged(self.session, self._moment())
        return self.session.phase is Phase.CLOSED

    def _wrong_so_far(self, officer: OfficerId) -> tuple[int, int]:
        wrong, last_at_ms = self._unsaved.get(officer) or self._tries.load(officer)
        now_ms = self._now_ms()
        if wrong and now_ms < last_at_ms:
            # The clock was set back: the wait starts anew, or it could last for years.
            self._remember(officer, wrong, now_ms)
            return wrong, now_ms
        return wrong, last_at_ms

    def _remember(self, officer: OfficerId, wrong: int, at_ms: int) -> None:
        # A full disk must not keep the officer out: then this run remembers by itself.
        try:
            self._tries.save(officer, wrong, at_ms)
            self._unsaved.pop(officer, None)
        except Unavailable:
            self._unsaved[officer] = (wrong, at_ms)

    def _now_ms(self) -> int:
        return (self._clock.now() - _EPOCH) // timedelta(milliseconds=1)

    def _moment(self) -> Moment:
        return Moment(self._clock.now(), self._clock.monotonic())
