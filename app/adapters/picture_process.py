"""One drawing child from its start to its end, and why it ended."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.adapters import picture_guard
from app.adapters.picture_answers import MAX_ANSWER_BYTES
from app.adapters.picture_caps import PROOFS
from app.adapters.picture_frames import FrameBroken, Head, receive, send
from app.domain.picture import PictureTooBig, PictureTooSlow, PictureUnreadable
from app.errors import Unavailable

_ROOT = Path(__file__).parents[2]
_START = (
    "import sys; sys.path[:0] = sys.argv[1:]; from app.adapters.picture_child import main; main()"
)
_KEPT_WORDS = ("SYSTEMROOT", "LD_LIBRARY_PATH")
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_NO_WINDOW = 0x08000000
_OUT_OF_TIME = -24
# So pdfium ends where memory ends: SIGILL, SIGTRAP or SIGABRT; it has no exception to catch.
_OUT_OF_MEMORY = (-4, -5, -6)


class PicturesClosed(Unavailable):
    """The child would not start, or could not prove that it is harmless; no picture is opened."""

    code = "pictures_closed"


@dataclass(frozen=True)
class Patience:
    """How long a child is waited for, and how long it serves.

    Attributes:
        wall_s: from the file to the answer. Source: the officer is told within 15 s.
        cpu_s: processor time for one file. Source: RELIABILITY P19.
        idle_s: after so long without a picture its memory is given back.
        pictures: after so many a fresh child takes over.
    """

    start_s: float = 30.0
    wall_s: float = 12.0
    cpu_s: int = 10
    idle_s: float = 60.0
    pictures: int = 200


class Drawer:
    """A child that has proved its limits and draws one file after the other."""

    def __init__(self, limits: Mapping[str, float], patience: Patience) -> None:
        """Raises PicturesClosed."""
        self._patience, self._job = patience, None
        self.served, self._is_late = 0, False
        try:
            self.process = _started()
        except OSError as problem:
            raise PicturesClosed(errno=problem.errno) from problem
        try:
            self._job = picture_guard.hold(self.process)
            self._proved(dict(limits))
        except (OSError, FrameBroken) as problem:
            raise PicturesClosed(ended=self.end()) from problem

    def ask(self, head: Head, data: bytes) -> tuple[Head, list[bytes]]:
        """Raises FrameBroken or OSError: it has ended, or will not be trusted any longer."""
        self.served += 1
        picture_guard.allow_cpu(self.process, self._patience.cpu_s)
        return self._within(self._patience.wall_s, head, data)

    def is_spent(self) -> bool:
        """True when the next picture needs another one."""
        has_ended = self.process.poll() is not None
        return has_ended or self._is_late or self.served >= self._patience.pictures

    def why(self) -> type[PictureUnreadable | PictureTooBig | PictureTooSlow]:
        """End it, and say what its end means for the file it held."""
        ended = self.end()
        if self._is_late or ended == _OUT_OF_TIME:
            return PictureTooSlow
        return PictureTooBig if ended in _OUT_OF_MEMORY else PictureUnreadable

    def end(self) -> int:
        """End it now, if it has not ended by itself; return how it ended."""
        assert self.process.stdin is not None and self.process.stdout is not None
        with suppress(OSError):
            self.process.stdin.close()
        # one that dies of a limit is given the moment to die of it
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(0.0 if self._is_late else 0.2)
        self.process.kill()
        ended = self.process.wait()
        self.process.stdout.close()
        picture_guard.let_go(self._job)
        self._job = None
        return ended

    def _proved(self, limits: Mapping[str, float]) -> None:
        answer, _ = self._within(self._patience.start_s, {"limits": limits})
        lacking = set(PROOFS) - set(answer.get("proved", ()))
        if sys.platform == "linux" and lacking:
            raise FrameBroken(f"not proved: {sorted(lacking)}")

    def _within(self, seconds: float, head: Head, *parts: bytes) -> tuple[Head, list[bytes]]:
        assert self.process.stdin is not None and self.process.stdout is not None
        with self._watched(seconds):
            send(self.process.stdin, head, *parts)
            return receive(self.process.stdout, MAX_ANSWER_BYTES)

    @contextmanager
    def _watched(self, seconds: float) -> Iterator[None]:
        # A thread, since no pipe of Windows can be waited for with an end in sight.
        watch = threading.Timer(seconds, self._too_late)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
            watch.join()

    def _too_late(self) -> None:
        self._is_late = True
        self.process.kill()


def _started() -> "subprocess.Popen[bytes]":
    """The same Python without its environment; in Windows not through the starter of a venv."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    paths = [str(_ROOT), *(path for path in sys.path if path)]
    kept = {name: os.environ[name] for name in _KEPT_WORDS if name in os.environ}
    return subprocess.Popen(
        [python, "-I", "-S", "-B", "-c", _START, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT.anchor,
        env={**_ONE_THREAD, **kept},
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        start_new_session=sys.platform != "win32",
    )
