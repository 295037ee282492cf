"""Keys and seals as the core needs them: who signs, who may open, which password fits."""

from collections.abc import Sequence
from typing import Protocol

from app.errors import Refused, RuleBroken
from app.ids import OfficerId


class SealBroken(Refused):
    """A byte was changed, or this was locked with another key."""

    code = "seal_broken"


class NotSealedToUs(Refused):
    """It was sealed to a key that is not, or no longer, ours."""

    code = "not_sealed_to_us"


class WrongPassword(RuleBroken):
    """The password does not fit this officer's slot (kata sandi salah)."""

    code = "wrong_password"


class NoSlot(RuleBroken):
    """This officer has no password on this laptop."""

    code = "no_slot"


class Seals(Protocol):
    """One machine's own keys, and what can be done with other machines' public keys.

    Public and private keys are raw 32 bytes; a signature is 64 bytes; a key id is the first
    8 bytes of SHA-256 of the public key.
    """

    @property
    def sign_public(self) -> bytes: ...

    @property
    def seal_public(self) -> bytes: ...

    def key_id(self, public: bytes) -> bytes: ...

    def sign(self, data: bytes) -> bytes: ...

    def verify(self, public: bytes, data: bytes, signature: bytes) -> bool: ...

    def is_own(self, data: bytes, signature: bytes) -> bool:
        """Whether this machine signed it, with its key of now or one of before."""
        ...

    def speaking(self, voice: str) -> "Seals":
        """The same keys, signing as who only knows the key with this id (hex); "" is the first.

        One that is not ours leaves it as it is.
        """
        ...

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        """HPKE (X25519, HKDF-SHA256, AES-256-GCM) to `public`; 48 bytes longer than the text."""

    def open(self, key_id: bytes, info: bytes, sealed: bytes) -> bytes:
        """Open what was sealed to our key with this id, present or kept from before.

        Raises:
            NotSealedToUs: no key of ours has this id.
            SealBroken: damaged, or sealed with other `info`.
        """

    def encrypt(self, key: bytes, aad: bytes, plaintext: bytes) -> bytes:
        """AES-256-GCM in 64 KiB chunks; one `key` is for one text only."""

    def decrypt(self, key: bytes, aad: bytes, sealed: bytes) -> bytes:
        """Raises SealBroken if a byte was changed, or a chunk cut off, moved or added."""


class KeyRing(Protocol):
    """The slots that guard the key of this laptop's store."""

    def officers(self) -> Sequence[OfficerId]: ...

    def open(self, officer: OfficerId, password: str) -> bytes:
        """The 32-byte key of the store.

        Raises:
            WrongPassword: it does not fit this officer's slot.
            NoSlot: this officer has no slot on this laptop.
        """


class TriesKept(Protocol):
    """Where the count of wrong passwords survives a restart (outside the closed store)."""

    def load(self, officer: OfficerId) -> tuple[int, int]:
        """(wrong passwords in a row, moment of the last one in ms since 1970); (0, 0) if none."""

    def save(self, officer: OfficerId, wrong: int, at_ms: int) -> None: ...


class Pins(Protocol):
    """PIN verifiers, kept inside the encrypted store."""

    def verifier_of(self, officer: OfficerId) -> bytes | None: ...


class PinCheck(Protocol):
    """Compares six digits with a verifier made by `make_pin`."""

    def __call__(self, pin: str, verifier: bytes) -> bool: ...
