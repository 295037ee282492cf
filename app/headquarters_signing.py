"""Headquarters' issuing keys: the one it signs with, and those of before, which stay."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.adapters.seals import KeyPair, key_id, signing_pair
from app.domain.enrolment import HqKeys

ISSUING = "issuing"


@dataclass(frozen=True)
class Signing:
    """Every key in the order they were made, and which of them signs now."""

    every: tuple[KeyPair, ...]
    newest: KeyPair

    @property
    def first(self) -> KeyPair:
        return self.every[0]

    def by(self, voice: str | None) -> KeyPair:
        """The one with this id in hex; "" is the first, None the newest."""
        if voice is None:
            return self.newest
        known = {key_id(one.public).hex(): one for one in self.every}
        return known.get(voice, self.newest) if voice else self.first


def signing_of(private: Mapping[str, bytes], keys: HqKeys) -> Signing:
    """Which of the kept keys signs is what the plate says, so that a rotation is one write."""
    names = sorted(name for name in private if name.startswith(ISSUING))
    every = tuple(signing_pair(private[name]) for name in names)
    return Signing(every, next((one for one in every if one.public == keys.issuing), every[0]))


def name_of(serial: int) -> str:
    """How the key of this set is called in the key file; names sort as they were made."""
    return f"{ISSUING}-{serial:04}"
