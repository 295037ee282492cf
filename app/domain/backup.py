"""One copy of headquarters (cadangan): what is in it, said so that nobody can change it after."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.canonical import canonical
from app.domain.journal import Head
from app.errors import Refused, RuleBroken

_KIND = "beranda-hq-backup-v1"


class BackupDamaged(Refused):
    """A byte of the copy was changed, or a part of it is missing: `facts["part"]`."""

    code = "backup_damaged"


class BackupForeign(Refused):
    """The copy was not signed by the headquarters whose keys lie in it, or not by ours."""

    code = "backup_foreign"


class NoBackup(RuleBroken):
    """There is no finished copy in this folder."""

    code = "no_backup"


class DrillFailed(Refused):
    """What was put back is not what was copied: `facts["what"]`."""

    code = "drill_failed"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one copy holds.

    Attributes:
        backup: 32 hex, drawn for this copy.
        parts: (SHA-256, size in bytes) of each sealed piece of the database, in order.
        counts: rows of every table, the folded ones too.
        digests: of the folded tables; they are not copied but folded anew from the journal.
        heads: where every stream ends.
        blobs: how many pictures, and SHA-256 of the list of their ids.
        files: SHA-256 of the plate, of the locked keys and of the list of pictures.
    """

    backup: str
    at_ms: int
    parts: tuple[tuple[str, int], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    heads: tuple[Head, ...] = ()
    blobs: int = 0
    files: Mapping[str, str] = field(default_factory=dict)
    signature: bytes = b""

    def statement(self) -> bytes:
        return b"beranda-backup-v1" + canonical(_json(replace(self, signature=b"")))


def to_bytes(one: Manifest) -> bytes:
    return canonical(_json(one))


def from_json(data: Any) -> Manifest:
    """Raises BackupDamaged; the signature is not checked yet."""
    try:
        if data["kind"] != _KIND:
            raise ValueError("kind")
        return Manifest(
            str(data["backup"]),
            int(data["at_ms"]),
            tuple((str(digest), int(size)) for digest, size in data["parts"]),
            {str(name): int(count) for name, count in data["counts"].items()},
            {str(name): str(digest) for name, digest in data["digests"].items()},
            tuple(
                Head(bytes.fromhex(stream), int(epoch), int(seq), bytes.fromhex(digest))
                for stream, epoch, seq, digest in data["heads"]
            ),
            int(data["blobs"]),
            {str(name): str(digest) for name, digest in data["files"].items()},
            bytes.fromhex(data["signature"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise BackupDamaged(part="manifest") from problem


def _json(one: Manifest) -> dict[str, Any]:
    return {
        "kind": _KIND,
        "backup": one.backup,
        "at_ms": one.at_ms,
        "parts": [list(part) for part in one.parts],
        "counts": dict(one.counts),
        "digests": dict(one.digests),
        "heads": [[h.stream.hex(), h.epoch, h.seq, h.hash.hex()] for h in one.heads],
        "blobs": one.blobs,
        "files": dict(one.files),
        "signature": one.signature.hex(),
    }
