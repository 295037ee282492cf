"""How the counter holds the drawing child from outside: its processor time and its leash.

Linux: the kernel's limit of processor time, moved before every picture. Windows: a job object
with a memory limit, no further processes, and an end when the counter ends.
"""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.adapters.picture_caps import LIFE_CPU_S, MEMORY_BYTES

_EXTENDED_LIMITS = 9
_ONE_PROCESS, _MEMORY, _DIE_UNHEARD, _KILL_ON_CLOSE = 0x8, 0x100, 0x400, 0x2000


def allow_cpu(process: "subprocess.Popen[bytes]", seconds: int) -> None:
    """From now on it may compute so long, then the kernel ends it (SIGXCPU)."""
    if sys.platform != "linux":
        return
    import resource

    try:
        most = min(int(cpu_seconds(process.pid)) + seconds, LIFE_CPU_S)
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (most, LIFE_CPU_S))
    except (OSError, ValueError):
        # it has ended already: the pipe will say so
        return


def cpu_seconds(pid: int) -> float:
    """What a process has computed since it began; Linux."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def hold(process: "subprocess.Popen[bytes]") -> int | None:
    """Put it on the leash of Windows; keep what is returned for as long as it may live.

    Raises:
        OSError: Windows would not.
    """
    libraries: Any = getattr(ctypes, "windll", None)
    if libraries is None:
        return None
    kernel = libraries.kernel32
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = kernel.CreateJobObjectW(None, None)
    limits = windows_limits()
    handle = ctypes.c_void_p(int(getattr(process, "_handle", 0)))
    is_held = (
        job
        and kernel.SetInformationJobObject(
            ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        and kernel.AssignProcessToJobObject(ctypes.c_void_p(job), handle)
    )
    if not is_held:
        raise OSError("job object")
    return int(job)


def let_go(job: int | None) -> None:
    """Closing the last handle ends whatever is still in the job."""
    libraries: Any = getattr(ctypes, "windll", None)
    if job is not None and libraries is not None:
        libraries.kernel32.CloseHandle(ctypes.c_void_p(job))


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of the Windows interface."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def windows_limits() -> ExtendedLimits:
    limits = ExtendedLimits()
    limits.basic.flags = _ONE_PROCESS | _MEMORY | _DIE_UNHEARD | _KILL_ON_CLOSE
    limits.basic.processes = 1
    limits.process_memory = MEMORY_BYTES
    return limits
