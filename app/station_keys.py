"""Who may open this laptop: a colleague's first password, one's own new password or PIN."""

from collections.abc import Callable
from dataclasses import dataclass

from app.adapters.certificates import key_words
from app.adapters.passwords import require_long_enough
from app.adapters.pins import make_pin
from app.adapters.slot_files import SlotFiles
from app.domain.officer import Action, Officer, require
from app.errors import RuleBroken
from app.ids import OfficerId
from app.ports import Random
from app.station_folder import PINS, Plate, own_seals
from db.store import SqlStore

SALT_BYTES = 16
Prove = Callable[[OfficerId, str], bytes]


class OfficerHasPassword(RuleBroken):
    """Nobody gives a colleague a second password: it would take the first one away unasked."""

    code = "officer_has_password"


@dataclass(frozen=True)
class OfficerKeys:
    """Implements `ui.counter.Keys` for the officer who acts.

    Attributes:
        plate: this laptop's plate as it now stands; headquarters may name a new colleague.
        prove: checks a password at the door, where wrong ones are counted; gives the store's key.
    """

    officer: Officer
    plate: Callable[[], Plate]
    slots: SlotFiles
    store: SqlStore
    prove: Prove
    random: Random

    def without_password(self) -> tuple[Officer, ...]:
        """Those of the packet who cannot sign in on this laptop yet."""
        known = set(self.slots.officers())
        return tuple(one for one in self.plate().officers if one.id not in known)

    def add_officer(self, officer: OfficerId, password: str, pin: str, by_password: str) -> None:
        """Give a colleague a password and a PIN; the one present proves themselves.

        Raises:
            NotPermitted, UnknownOfficer, OfficerHasPassword, PasswordTooShort, PinMalformed
            PasswordNotAccepted, MustWait: of the one present.
        """
        require(self.officer, Action.MANAGE_OFFICERS)
        self.plate().officer(officer)
        if officer in self.slots.officers():
            raise OfficerHasPassword(officer=officer)
        require_long_enough(password)
        verifier = make_pin(pin, self.random.bytes(SALT_BYTES))
        dek = self.prove(self.officer.id, by_password)
        keep_pin(self.store, self.officer.id, officer, verifier, "officer.signed_up")
        self.slots.add(officer, password, dek)

    def laptop_words(self) -> tuple[str, ...]:
        """Six words for this laptop's own keys, to be read to headquarters (takes 0.1 s)."""
        seals = own_seals(self.store)
        return key_words(seals.sign_public, seals.seal_public)

    def change_password(self, old: str, new: str) -> None:
        """Raises PasswordTooShort, PasswordNotAccepted, MustWait."""
        require_long_enough(new)
        dek = self.prove(self.officer.id, old)
        with self.store.begin(self.officer.id) as act:
            act.append("officer.password_changed", self.officer.id, {})
        self.slots.add(self.officer.id, new, dek)

    def change_pin(self, password: str, pin: str) -> None:
        """Raises PinMalformed, PasswordNotAccepted, MustWait."""
        verifier = make_pin(pin, self.random.bytes(SALT_BYTES))
        self.prove(self.officer.id, password)
        keep_pin(self.store, self.officer.id, self.officer.id, verifier, "officer.pin_changed")


def keep_pin(store: SqlStore, by: OfficerId, of: OfficerId, verifier: bytes, kind: str) -> None:
    """Keep a PIN as `StoredPins` reads it, with the line of the journal that says so."""
    with store.begin(by) as act:
        act.set_setting(PINS, {**(act.setting(PINS) or {}), of: verifier.hex()})
        act.append(kind, of, {})
