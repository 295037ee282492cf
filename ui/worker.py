"""Work that may wait for the disk or the link, done beside the screen, never in its way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from app.errors import BerandaError


class _Answer(QObject):
    """Lives in the GUI thread, so that what comes back is always heard there."""

    done = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(
        self,
        on_done: Callable[[Any], None] | None,
        on_failed: Callable[[BerandaError], None] | None,
        parent: "Lane",
    ) -> None:
        super().__init__(parent)
        self._on_done, self._on_failed, self._lane = on_done, on_failed, parent
        self.done.connect(self._was_done)
        self.failed.connect(self._has_failed)
        self.crashed.connect(self._has_crashed)

    @Slot(object)
    def _was_done(self, result: object) -> None:
        self._lane.close_job(self)
        if self._on_done is not None:
            self._on_done(result)

    @Slot(object)
    def _has_failed(self, known: BerandaError) -> None:
        self._lane.close_job(self)
        if self._on_failed is not None:
            self._on_failed(known)
        else:
            self._lane.failed.emit(known)

    @Slot(object)
    def _has_crashed(self, bug: BaseException) -> None:
        self._lane.close_job(self)
        self._lane.crashed.emit(bug)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._work, self._answer = work, answer

    def run(self) -> None:
        try:
            result = self._work()
        except BerandaError as known:
            self._answer.failed.emit(known)
        except BaseException as bug:  # handed to the GUI thread, where the crash log is written
            self._answer.crashed.emit(bug)
        else:
            self._answer.done.emit(result)


class Lane(QObject):
    """One thread, first come first served: two saves can never overtake each other."""

    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # a thread that expired would drop its open database connection each time
        self._pool.setExpiryTimeout(-1)
        self._open: set[_Answer] = set()

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BerandaError], None] | None = None,
    ) -> None:
        """Do `work` in the lane; `done` or `failed` is called back in the GUI thread.

        A known error without `failed` goes to the lane's own `failed`; a bug to `crashed`.
        """
        answer = _Answer(done, failed, self)
        self._open.add(answer)
        self._pool.start(_Job(work, answer))

    @property
    def is_idle(self) -> bool:
        return not self._open

    def close_job(self, answer: _Answer) -> None:
        self._open.discard(answer)
        answer.deleteLater()

    def finish(self, timeout_ms: int = 10_000) -> bool:
        """Wait for what was begun; False when it did not end in time."""
        return self._pool.waitForDone(timeout_ms)
