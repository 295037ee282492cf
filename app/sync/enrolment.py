"""How a new laptop asks headquarters to be enrolled, by the link or by a file."""

import hashlib
from dataclasses import dataclass
from typing import Any

from app.ports_crypto import Seals
from app.sync.protocol import PouchDamaged

_TOKEN_DOMAIN = b"beranda-enrol-v1"
_SIZES = {"token": 32, "device": 16, "sign": 32, "seal": 32, "proof": 64}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a laptop sends; `proof` is its signature over `statement`, `token` its packet's."""

    token: bytes
    device: bytes
    sign_public: bytes
    seal_public: bytes
    proof: bytes = b""

    def statement(self) -> bytes:
        return _TOKEN_DOMAIN + self.token + self.device + self.sign_public + self.seal_public


def token_of(packet: bytes) -> bytes:
    """What only someone who holds the whole packet can show (32 bytes); it serves once."""
    return hashlib.sha256(_TOKEN_DOMAIN + packet).digest()


def asking(token: bytes, device: bytes, seals: Seals) -> dict[str, str]:
    """The request of this laptop, ready to be sent or put on a stick."""
    asked = Asked(token, device, seals.sign_public, seals.seal_public)
    return {
        "token": token.hex(),
        "device": device.hex(),
        "sign": asked.sign_public.hex(),
        "seal": asked.seal_public.hex(),
        "proof": seals.sign(asked.statement()).hex(),
    }


def asked_from_json(data: Any) -> Asked:
    """Raises PouchDamaged; the proof is not checked yet."""
    try:
        parts = [bytes.fromhex(data[name]) for name in _SIZES]
    except (KeyError, TypeError, ValueError) as problem:
        raise PouchDamaged(why="enrolment") from problem
    if [len(part) for part in parts] != list(_SIZES.values()):
        raise PouchDamaged(why="enrolment")
    return Asked(*parts)
