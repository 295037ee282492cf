"""What the machine did, for the technician: ids, counts and codes, never a person."""

import os
import re
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

SIZE_LIMIT_BYTES = 1_000_000
OLD_FILES_KEPT = 4

CODE = re.compile(r"[A-Za-z0-9_.:/+-]{1,64}")
DIALLED = re.compile(r"\+?\d[\d-]{6,}")
"""A text that is only digits is a phone, NIK or passport number; counts come as numbers."""
LONG = re.compile(r"[0-9a-f]{32,64}|\d[\d .-]{14,}\d")


class Log:
    """One technical log file; it is turned over before it grows past its limit.

    Attributes:
        path: the newest file; older ones are `path.1` (younger) to `path.4` (oldest).
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self._now = now

    def say(self, event: str, **facts: int | float | str | None) -> None:
        """Writes one line: `say("sync.finished", entries=12, answer="ok")`.

        A fact that is not a number or a code of letters and digits is replaced by its length.
        """
        words = " ".join(f"{name}={_code(fact)}" for name, fact in facts.items())
        self._append(f"{self._now():%Y-%m-%dT%H:%M:%S%z} {_code(event)} {words}".rstrip())

    def crash(self, error: BaseException) -> None:
        """Writes the kind and the places of an error, not its message: that may name a person."""
        frames = traceback.extract_tb(error.__traceback__)
        places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
        self.say("crash", kind=type(error).__name__, **{f"at{i}": p for i, p in enumerate(places)})

    def _append(self, line: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size > SIZE_LIMIT_BYTES:
            self._turn_over()
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, (without_people(line) + "\n").encode())
        finally:
            os.close(handle)

    def _turn_over(self) -> None:
        names = [self.path, *(Path(f"{self.path}.{n}") for n in range(1, OLD_FILES_KEPT + 1))]
        for older, younger in zip(names[:0:-1], names[-2::-1], strict=True):
            if younger.exists():
                younger.replace(older)


def without_people(line: str) -> str:
    """Hides whatever could be a NIK or KK number; the second net, should a caller be careless."""
    return LONG.sub(lambda found: found[0] if _is_id(found[0]) else "[hidden]", line)


def _is_id(text: str) -> bool:
    return len(text) >= 32 and not text.isdecimal() and text.isalnum()


def _code(fact: int | float | str | None) -> str:
    text = str(fact)
    is_number_of_somebody = isinstance(fact, str) and DIALLED.fullmatch(text)
    return text if CODE.fullmatch(text) and not is_number_of_somebody else f"[{len(text)}]"
