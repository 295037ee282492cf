"""Headquarters' private keys as one file behind a passphrase; root and recovery in their own."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from app.adapters import fsio
from app.adapters.passwords import (
    SALT_BYTES,
    Cost,
    production_cost,
    require_long_enough,
    stretch,
)
from app.domain.canonical import canonical
from app.errors import RuleBroken, Unavailable
from app.ports import Random

_NONCE_BYTES = 12
_KIND = "beranda-hq-keys-v1"


class WrongPassphrase(RuleBroken):
    """The passphrase does not fit this key file, or a byte of it was changed."""

    code = "wrong_passphrase"


class KeyFileUnreadable(Unavailable):
    """The key file is missing, cut, or no key file."""

    code = "key_file_unreadable"


def write_keys(
    path: Path,
    keys: Mapping[str, bytes],
    passphrase: str,
    random: Random,
    cost: Cost | None = None,
) -> None:
    """Lock named private keys (name → 32 bytes) into a file; `cost` is for tests.

    Raises:
        PasswordTooShort: fewer than 10 characters.
    """
    require_long_enough(passphrase)
    cost = cost or production_cost()
    salt, nonce = random.bytes(SALT_BYTES), random.bytes(_NONCE_BYTES)
    head = {
        "kind": _KIND,
        "cost": [cost.memory_kib, cost.passes, cost.lanes],
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    plain = canonical({name: key.hex() for name, key in keys.items()})
    sealed = _lock(passphrase, salt, cost).encrypt(nonce, plain, canonical(head))
    fsio.make_folder(path.parent)
    fsio.write_durable(path, canonical(head | {"sealed": sealed.hex()}))


def read_keys(path: Path, passphrase: str) -> dict[str, bytes]:
    """Return the named private keys.

    Raises:
        WrongPassphrase, KeyFileUnreadable
    """
    head, sealed = _read(path)
    try:
        cost = Cost(*(int(number) for number in head["cost"]))
        lock = _lock(passphrase, bytes.fromhex(head["salt"]), cost)
        plain = lock.decrypt(bytes.fromhex(head["nonce"]), sealed, canonical(head))
    except InvalidTag as error:
        raise WrongPassphrase(file=path.name) from error
    except (KeyError, TypeError, ValueError) as error:
        raise KeyFileUnreadable(file=path.name) from error
    return {name: bytes.fromhex(key) for name, key in json.loads(plain).items()}


def _read(path: Path) -> tuple[dict[str, Any], bytes]:
    try:
        stored = path.read_bytes()
        head = json.loads(stored)
        if head["kind"] != _KIND or canonical(head) != stored:
            raise KeyFileUnreadable(file=path.name)
        return head, bytes.fromhex(head.pop("sealed"))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise KeyFileUnreadable(file=path.name) from error


def _lock(passphrase: str, salt: bytes, cost: Cost) -> AESGCMSIV:
    return AESGCMSIV(stretch(passphrase, salt, cost, b"beranda-hq-key-file-v1"))
