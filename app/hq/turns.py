"""Whose turn it is to write a picture that is on the way in: the newest connection's."""

from typing import Protocol


class Turns(Protocol):
    """The newest who takes a turn has it, in whichever process; nobody is asked to wait."""

    def take(self, blob_id: str) -> object: ...

    def has(self, blob_id: str, turn: object) -> bool: ...

    def leave(self, blob_id: str, turn: object) -> None:
        """Whoever has lost the turn leaves nothing behind either."""
        ...


class OwnTurns:
    """For one process alone, which keeps its turns in memory anyway."""

    def take(self, blob_id: str) -> object:
        return (blob_id, object())

    def has(self, blob_id: str, turn: object) -> bool:
        return True

    def leave(self, blob_id: str, turn: object) -> None: ...
