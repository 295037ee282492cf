"""How a password becomes a key: slowly, and with much memory, so that guessing is dear."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import RuleBroken, Unavailable

KIB_PER_MIB = 1024
SALT_BYTES = 16
KEY_BYTES = 32
PASSWORD_MIN_CHARS = 10
FLOOR_MIB = 46
"""Source: OWASP ASVS 5.0, Argon2id."""


class PasswordTooShort(RuleBroken):
    """Fewer than 10 characters (kata sandi terlalu pendek)."""

    code = "password_too_short"


class CostOutOfBounds(Unavailable):
    """A key file asks for a work that is no protection, or more memory than a laptop has."""

    code = "cost_out_of_bounds"


@dataclass(frozen=True)
class Cost:
    """The work of one try.

    Attributes:
        memory_kib: of Argon2id; 8 MiB to 2 GiB are accepted from a file.
    """

    memory_kib: int = 128 * KIB_PER_MIB
    passes: int = 3
    lanes: int = 1

    def checked(self) -> "Cost":
        """Refuse a downgrade and a memory bomb before any memory is taken."""
        fits = (
            8 * KIB_PER_MIB <= self.memory_kib <= 2048 * KIB_PER_MIB
            and 1 <= self.passes <= 16
            and 1 <= self.lanes <= 4
        )
        if not fits:
            raise CostOutOfBounds(memory_kib=self.memory_kib, passes=self.passes)
        return self


def production_cost(memory_mib: int = 128, passes: int = 3) -> Cost:
    """The cost for real posts, never under the floor."""
    if memory_mib < FLOOR_MIB:
        raise CostOutOfBounds(memory_kib=memory_mib * KIB_PER_MIB, passes=passes)
    return Cost(memory_mib * KIB_PER_MIB, passes).checked()


def require_long_enough(password: str) -> None:
    if len(password) < PASSWORD_MIN_CHARS:
        raise PasswordTooShort(chars=len(password), least=PASSWORD_MIN_CHARS)


def stretch(password: str, salt: bytes, cost: Cost, info: bytes) -> bytes:
    """A 32-byte key for one purpose, named by `info`."""
    cost.checked()
    slow = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(password.encode())
    return expand(slow, info)


def expand(secret: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 to 32 bytes."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)
