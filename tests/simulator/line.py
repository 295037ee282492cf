"""One connection between a post and headquarters, carried byte by byte, and where it breaks.

Inside one connection bytes keep their order, as TCP has it; what is
lost, late or doubled is whole connections, requests and tails of them.
"""

import asyncio
import random
import selectors
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from app.adapters.hq_socket import CONNECT_S, STALL_S
from app.sync.protocol import HqUnreachable

_ENDLESS = 1 << 40


class Break(StrEnum):
    """How the two ends learn that the line is gone."""

    RESET = "reset"
    HOLE = "hole"  # nobody is told: the post waits in vain, headquarters keeps half a request


@dataclass
class Plan:
    """What will happen to one connection; the numbers are bytes."""

    up: int = _ENDLESS
    down: int = _ENDLESS
    how: Break = Break.RESET
    piece: int = 1 << 16


class _NoSelector(selectors.SelectSelector):
    """There is no socket to look at."""

    def select(self, timeout: float | None = None) -> list[Any]:
        return []


class Loop(asyncio.SelectorEventLoop):
    """Headquarters' event loop on simulated time; it runs only when told, and never waits."""

    def __init__(self) -> None:
        super().__init__(_NoSelector())
        self.elapsed_s = 0.0

    def time(self) -> float:
        return self.elapsed_s

    def pump(self) -> None:
        """Run everything that can run now."""
        while self._ready or self._is_due():
            self.call_soon(self.stop)
            self.run_forever()

    def _is_due(self) -> bool:
        return any(
            not timer.cancelled() and timer.when() <= self.elapsed_s for timer in self._scheduled
        )


class Around(Protocol):
    """What a line needs of the world."""

    chance: random.Random

    @property
    def is_hq_down(self) -> bool: ...

    def pump(self) -> None:
        """Let headquarters do what it can; a crash in it is dealt with before this returns."""
        ...

    def soon(self, lost: Callable[[None], None]) -> None:
        """Tell a protocol of headquarters that its connection has ended."""
        ...

    def forward(self, seconds: float) -> None: ...

    def meanwhile(self) -> None: ...


class Line(asyncio.Transport):
    """Both ends of one connection; headquarters' server holds it as its transport."""

    def __init__(self, around: Around, plan: Plan, step: Callable[[str], None]) -> None:
        """`step`: the post's power may go at each write and read."""
        super().__init__()
        self._around, self.plan, self._step = around, plan, step
        self.protocol: Any = None
        self.flying = bytearray()
        self.down = bytearray()
        self.is_broken = self.is_left = False
        self.is_closed_by_hq = self.is_dead = False
        self._is_paused = False

    # the post's end

    def send(self, data: bytes) -> None:
        self._around.meanwhile()
        self._step("send")
        if self.is_broken:
            return self._refuse_to_send()
        if self.is_closing():
            raise BrokenPipeError(32, "closed")
        taken = data[: self.plan.up]
        self.plan.up -= len(taken)
        self.flying += taken
        self.fly(self._around.chance.randint(0, len(self.flying)))
        if len(taken) < len(data):
            self.is_broken = True
            self._refuse_to_send()

    def receive(self, size: int) -> bytes:
        self._around.meanwhile()
        self._step("receive")
        if not self.is_broken:
            self.fly(len(self.flying))
        data = bytes(self.down[: min(size, self.plan.piece, self.plan.down)])
        if data:
            del self.down[: len(data)]
            self.plan.down -= len(data)
            return data
        if self.plan.down == 0 or self.is_broken:
            self.is_broken = True
            return self._wait_in_vain()
        if self.is_dead:
            raise ConnectionResetError(104, "reset")
        if self.is_closed_by_hq:
            return b""
        return self._wait_in_vain()

    def leave(self) -> None:
        """The post ends the connection; over a broken line headquarters may never hear of it."""
        if self.is_left:
            return
        self.is_left = True
        if not (self.is_broken and self.plan.how is Break.HOLE):
            self.fly(self._around.chance.randint(0, len(self.flying)))
            self.tell_hq()

    # headquarters' end

    def fly(self, size: int) -> None:
        """Let so many of the bytes under way arrive, in pieces."""
        while size > 0 and self.flying and not (self._is_paused or self.is_closing()):
            take = min(size, self._around.chance.randint(1, self.plan.piece))
            data = bytes(self.flying[:take])
            del self.flying[: len(data)]
            size -= len(data)
            self.protocol.data_received(data)
            self._around.pump()

    def tell_hq(self) -> None:
        """Headquarters learns that nobody is there any more."""
        if self.protocol is not None and not self.is_closing():
            self.is_dead = True
            self.protocol.connection_lost(ConnectionResetError(104, "reset"))
            self._around.pump()

    def write(self, data: Any) -> None:
        # A machine without power says nothing more, whatever its last handlers try.
        if not (self.is_closing() or self._around.is_hq_down):
            self.down += data

    def close(self) -> None:
        """Headquarters hangs up; as in asyncio, its protocol hears of it a moment later."""
        if not self.is_closing():
            self.is_closed_by_hq = True
            self._around.soon(self.protocol.connection_lost)

    def is_closing(self) -> bool:
        return self.is_closed_by_hq or self.is_dead

    def pause_reading(self) -> None:
        self._is_paused = True

    def resume_reading(self) -> None:
        self._is_paused = False

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return default

    def _refuse_to_send(self) -> None:
        if self.plan.how is Break.RESET:
            raise ConnectionResetError(104, "reset")

    def _wait_in_vain(self) -> bytes:
        if self.is_broken and self.plan.how is Break.RESET:
            raise ConnectionResetError(104, "reset")
        self._around.forward(STALL_S)
        raise TimeoutError


class Dialled:
    """The post's kept connection: dialled when there is none that stands."""

    def __init__(self, dial: Callable[[], Line | None], around: Around) -> None:
        self._dial, self._around = dial, around
        self.line: Line | None = None

    def ready_line(self) -> Line:
        """Raises HqUnreachable, after the time that dialling in vain takes."""
        if self.line is not None and self.line.is_closing():
            self.abort()
        if self.line is None:
            self.line = self._dial()
        if self.line is None:
            self._around.forward(CONNECT_S)
            raise HqUnreachable(errno=110)
        return self.line

    def abort(self) -> None:
        line, self.line = self.line, None
        if line is not None:
            line.leave()
