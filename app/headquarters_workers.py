"""Several processes behind one door: they serve one database, and one that ends is replaced."""

import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

from app.errors import RuleBroken

_ENDINGS = (signal.SIGTERM, signal.SIGINT)
# One that cannot even begin is not begun again as fast as the machine can.
_PAUSE_S = 0.5


class WorkersNeedServer(RuleBroken):
    """Several processes need a PostgreSQL server (--db) and a system that can fork."""

    code = "workers_need_server"


def check_workers(count: int, address: str) -> None:
    """Raises WorkersNeedServer."""
    if count < 1 or count > 1 and (not address or sys.platform == "win32"):
        raise WorkersNeedServer(workers=count)


def serve_with(count: int, work: Callable[[int], None]) -> None:
    """Do `work` (numbered from 0) in `count` processes until told to end; then end them gently.

    Nothing that is open may be shared: `work` opens its own keys and connections.
    """
    is_ending = False

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_ending
        is_ending = True

    for number in _ENDINGS:
        signal.signal(number, end)
    begun = {_forked(work, number): number for number in range(count)}
    while begun:
        if is_ending:
            # again and again: one that has just begun did not hear it yet
            for pid in begun:
                os.kill(pid, signal.SIGTERM)
        time.sleep(_PAUSE_S)
        ended = [begun.pop(pid) for pid in list(begun) if os.waitpid(pid, os.WNOHANG)[0]]
        if not is_ending:
            begun |= {_forked(work, number): number for number in ended}


def _forked(work: Callable[[int], None], number: int) -> int:
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    pid = os.fork()
    if not pid:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDINGS)
    if pid:
        return pid
    try:
        work(number)
    finally:
        # what the parent would tidy up is the parent's
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
