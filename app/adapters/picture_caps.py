"""What the drawing child gives up before it sees a file: memory, disk, network and company.

On Linux by limits of the kernel and a list of the only system calls it keeps (seccomp); it then
proves each loss, and does not serve without. On Windows the parent holds it in a job object.
"""

import ctypes
import os
import platform
import socket
import struct
import sys
from collections.abc import Callable

MEMORY_BYTES = 768 * 1024 * 1024
# Source: RELIABILITY P19, any file handed to us: <= 10 s CPU, <= 768 MiB, no network, no writes.
LIFE_CPU_S = 600
OPEN_FILES = 16
PROOFS = ("memory", "no_network", "no_write", "no_read", "no_child")

_NO_NEW_PRIVS, _SECCOMP, _DUMPABLE = 38, 22, 4
_FILTER_MODE = 2
_LOAD, _EQUAL, _ANSWER = 0x20, 0x15, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 1, 0x80000000
_NUMBER_AT, _ARCHITECTURE_AT = 0, 4
# The calls by name in both tables of Linux: what reading two pipes and drawing need, no more.
_KEPT = {
    "x86_64": (
        0xC000003E,
        # read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask
        # rt_sigreturn ioctl pread64 readv writev sched_yield mremap madvise nanosleep getpid
        (0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 24, 25, 28, 35, 39),
        # exit uname fcntl gettimeofday getrusage sysinfo sigaltstack gettid time futex
        # sched_getaffinity restart_syscall clock_gettime clock_getres clock_nanosleep
        (60, 63, 72, 96, 98, 99, 131, 186, 201, 202, 204, 219, 228, 229, 230),
        # exit_group tgkill getrandom membarrier rseq
        (231, 234, 318, 324, 334),
    ),
    "aarch64": (
        0xC00000B7,
        # fcntl ioctl close lseek read write readv writev pread64 fstat exit exit_group futex
        (25, 29, 57, 62, 63, 64, 65, 66, 67, 80, 93, 94, 98),
        # nanosleep clock_gettime clock_getres clock_nanosleep sched_getaffinity sched_yield
        # restart_syscall tgkill sigaltstack rt_sigaction rt_sigprocmask rt_sigreturn uname
        (101, 113, 114, 115, 123, 124, 128, 131, 132, 134, 135, 139, 160),
        # getrusage gettimeofday getpid gettid sysinfo brk munmap mremap mmap mprotect madvise
        # getrandom membarrier rseq
        (165, 169, 172, 178, 179, 214, 215, 216, 222, 226, 233, 278, 283, 293),
    ),
}


def give_up() -> list[str]:
    """Lose everything but drawing, for good, and return what was proved of it."""
    if sys.platform != "linux":
        return []
    _limit()
    _shut()
    return [name for name, tried in _TRIALS.items() if _is_refused(tried)]


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, LIFE_CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        resource.setrlimit(what, (most, most))


def _shut() -> None:
    """Keep only the calls of `_KEPT`; every other one answers EPERM from now on."""
    libc = ctypes.CDLL(None, use_errno=True)
    program = _program()
    if program is None:
        return
    code = ctypes.create_string_buffer(program, len(program))
    pointer = struct.pack("@HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    given = ctypes.create_string_buffer(pointer, len(pointer))
    zero = ctypes.c_ulong(0)
    libc.prctl(_DUMPABLE, zero, zero, zero, zero)
    libc.prctl(_NO_NEW_PRIVS, ctypes.c_ulong(1), zero, zero, zero)
    libc.prctl(_SECCOMP, ctypes.c_ulong(_FILTER_MODE), ctypes.byref(given), zero, zero)


def _program() -> bytes | None:
    """The filter for this processor; None when we have no table for it."""
    known = _KEPT.get(platform.machine())
    if known is None:
        return None
    architecture, *groups = known
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 1, 0, architecture),
        (_ANSWER, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
    ]
    for number in (one for group in groups for one in group):
        lines += [(_EQUAL, 0, 1, number), (_ANSWER, 0, 0, _ALLOW)]
    lines.append((_ANSWER, 0, 0, _REFUSE))
    return b"".join(struct.pack("@HBBI", *line) for line in lines)


def _is_refused(tried: Callable[[], object]) -> bool:
    try:
        tried()
    except (PermissionError, MemoryError):
        return True
    except OSError:
        return False
    return False


def _write() -> None:
    os.close(os.open(os.devnull, os.O_WRONLY))


def _read() -> None:
    os.close(os.open(os.devnull, os.O_RDONLY))


def _fork() -> None:
    fork: Callable[[], int] | None = getattr(os, "fork", None)
    if fork is not None and fork() == 0:
        os._exit(0)


_TRIALS: dict[str, Callable[[], object]] = {
    "memory": lambda: bytearray(MEMORY_BYTES),
    "no_network": lambda: socket.socket().close(),
    "no_write": _write,
    "no_read": _read,
    "no_child": _fork,
}
