"""Names of things that never change and mean nothing to a stranger."""

from typing import NewType, Protocol

ApplicationId = NewType("ApplicationId", str)
DeviceId = NewType("DeviceId", bytes)
OfficerId = NewType("OfficerId", str)


class _Bytes(Protocol):
    def bytes(self, n: int) -> bytes: ...


def new_id(random: _Bytes) -> str:
    """Return 32 hex characters: 16 random bytes."""
    return random.bytes(16).hex()
