"""A reviewer's password and the code on the phone (TOTP): made, kept and compared."""

import base64
import hmac
import struct
from dataclasses import dataclass
from hashlib import sha1

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.adapters.passwords import Cost, production_cost, require_long_enough, stretch
from app.domain.admission import CODE_BYTES, spelled
from app.ports import Random
from app.ports_crypto import SealBroken

STEP_S = 30
_DIGITS = 6
_INFO = b"beranda-console-v1"
_SECRET_BYTES = 20
_SALT_BYTES = 16
_NONCE_BYTES = 12
_SEALED = "v1:"


@dataclass(frozen=True)
class ReviewerSecrets:
    """Implements `Secrets` of the console."""

    random: Random
    cost: Cost = production_cost(64)
    key: bytes = b""
    """32 bytes that seal the phones' secrets in the database; none leaves them readable."""

    def hashed(self, password: str) -> str:
        """What is kept of a password.

        Raises:
            PasswordTooShort
        """
        require_long_enough(password)
        salt = self.random.bytes(_SALT_BYTES)
        made = stretch(password, salt, self.cost, _INFO)
        cost = self.cost
        return f"{cost.memory_kib}${cost.passes}${cost.lanes}${salt.hex()}${made.hex()}"

    def matches(self, password: str, kept: str) -> bool:
        """Whether it is the password; for nobody (kept is "") it takes as long to say no."""
        if not kept:
            stretch(password, bytes(_SALT_BYTES), self.cost, _INFO)
            return False
        memory, passes, lanes, salt, made = kept.split("$")
        cost = Cost(int(memory), int(passes), int(lanes))
        tried = stretch(password, bytes.fromhex(salt), cost, _INFO)
        return hmac.compare_digest(tried, bytes.fromhex(made))

    def new_totp(self) -> str:
        return base64.b32encode(self.random.bytes(_SECRET_BYTES)).decode()

    def sealed(self, secret: str) -> str:
        """What is kept of a phone's secret: whoever copies the database makes no codes with it."""
        if not self.key or secret.startswith(_SEALED):
            return secret
        nonce = self.random.bytes(_NONCE_BYTES)
        locked = AESGCMSIV(self.key).encrypt(nonce, secret.encode(), _SEALED.encode())
        return _SEALED + base64.b64encode(nonce + locked).decode()

    def totp_step(self, secret: str, code: str, at_s: float) -> int | None:
        """The step this code belongs to: now, one before or one after; None when to none.

        Source: RFC 6238; one step either way for the drift of a phone's clock.
        """
        secret = self._opened(secret)
        now = int(at_s) // STEP_S
        for step in (now, now - 1, now + 1):
            if hmac.compare_digest(totp(secret, step).encode(), code.encode()):
                return step
        return None

    def code(self, secret: str, at_s: float) -> str:
        """What the phone shows."""
        return totp(self._opened(secret), int(at_s) // STEP_S)

    def spare(self) -> str:
        return spelled(self.random.bytes(CODE_BYTES))

    def token(self) -> str:
        return self.random.bytes(32).hex()

    def _opened(self, secret: str) -> str:
        """Raises SealBroken: a byte was changed, or another headquarters sealed it."""
        if not secret.startswith(_SEALED):
            return secret
        kept = base64.b64decode(secret.removeprefix(_SEALED))
        try:
            lock = AESGCMSIV(self.key)
            plain = lock.decrypt(kept[:_NONCE_BYTES], kept[_NONCE_BYTES:], _SEALED.encode())
        except (InvalidTag, ValueError) as problem:
            raise SealBroken(what="totp") from problem
        return plain.decode()


def totp_key(issuing: bytes) -> bytes:
    """From headquarters' very first issuing key, which stands behind the same passphrase."""
    return HKDF(SHA256(), 32, None, b"beranda-console-totp-v1").derive(issuing)


def totp(secret: str, step: int) -> str:
    """Six digits for one step.

    Source: RFC 4226 §5.3, RFC 6238.
    """
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), sha1)
    at = digest[-1] & 15
    number = int.from_bytes(digest[at : at + 4]) & 0x7FFFFFFF
    return str(number % 10**_DIGITS).zfill(_DIGITS)
