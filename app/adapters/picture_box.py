"""The box: files of strangers are drawn in a child that can do nothing else, and is watched.

The counter itself takes nothing apart that came from outside; what returns is measured, and
who does not answer in time is ended. The next picture gets a new child.
"""

import threading
import weakref
from collections.abc import Callable, Mapping
from typing import TypeVar

from app.adapters import picture_answers
from app.adapters.picture_frames import FrameBroken, Head
from app.adapters.picture_process import Drawer, Patience
from app.domain.picture import MAX_FILE_BYTES, Made, Page, PictureTooBig, Shape

Read = TypeVar("Read")


class PictureBox:
    """Implements `app.ports.PictureBench` with one child at a time; any thread may ask.

    Beside the errors of pictures all raise PicturesClosed.
    """

    def __init__(self, limits: Mapping[str, float], patience: Patience | None = None) -> None:
        self._limits, self._patience = dict(limits), patience or Patience()
        self._turn = threading.Lock()
        self._drawers: list[Drawer] = []
        self._rest: threading.Timer | None = None
        weakref.finalize(self, _end_all, self._drawers)

    def pages(self, data: bytes) -> tuple[Page, ...]:
        def read(head: Head, parts: list[bytes]) -> tuple[Page, ...]:
            return picture_answers.pages(head, parts, len(data))

        return self._ask({"act": "pages"}, data, read)

    def suggest(self, page: bytes, role: str) -> Shape:
        asked: Head = {"act": "suggest", "role": role}
        return self._ask(asked, page, lambda head, _parts: picture_answers.shape(head))

    def make(self, page: bytes, role: str, shape: Shape) -> Made:
        told = [shape.quarter_turns % 4, shape.angle_deg, *shape.crop]
        return self._made({"act": "make", "role": role, "shape": told}, page)

    def prepare(self, data: bytes, role: str) -> Made:
        return self._made({"act": "prepare", "role": role}, data)

    def close(self) -> None:
        """Give back the memory of the child, whatever it draws; the next picture starts one."""
        for drawer in tuple(self._drawers):
            drawer.process.kill()
        with self._turn:
            self._wait_for_rest(None)
            _end_all(self._drawers)

    def processes(self) -> list[int]:
        """The process numbers of the children that live."""
        return [one.process.pid for one in self._drawers]

    def _made(self, asked: Head, data: bytes) -> Made:
        def read(head: Head, parts: list[bytes]) -> Made:
            return picture_answers.made(head, parts, len(data))

        return self._ask(asked, data, read)

    def _ask(self, asked: Head, data: bytes, read: Callable[[Head, list[bytes]], Read]) -> Read:
        if len(data) > MAX_FILE_BYTES:
            raise PictureTooBig(size_bytes=len(data))
        with self._turn:
            self._wait_for_rest(None)
            drawer = self._ready()
            try:
                head, parts = drawer.ask(asked, data)
                known = picture_answers.refusal(head)
                if known is None:
                    return read(head, parts)
            except (FrameBroken, OSError) as ended:
                known = drawer.why()
                raise known(size_bytes=len(data)) from ended
            finally:
                self._after()
        raise known(size_bytes=len(data))

    def _ready(self) -> Drawer:
        if self._drawers and self._drawers[0].is_spent():
            _end_all(self._drawers)
        if not self._drawers:
            self._drawers.append(Drawer(self._limits, self._patience))
        return self._drawers[0]

    def _after(self) -> None:
        if self._drawers[0].is_spent():
            _end_all(self._drawers)
            return
        rest = threading.Timer(self._patience.idle_s, lambda: self._idle(rest))
        rest.daemon = True
        self._wait_for_rest(rest)

    def _wait_for_rest(self, rest: threading.Timer | None) -> None:
        if self._rest is not None:
            self._rest.cancel()
        self._rest = rest
        if rest is not None:
            rest.start()

    def _idle(self, rest: threading.Timer) -> None:
        with self._turn:
            if self._rest is rest:
                _end_all(self._drawers)


def _end_all(drawers: list[Drawer]) -> None:
    while drawers:
        drawers.pop().end()
