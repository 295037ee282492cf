"""The child gives up disk, network, company and memory for good, and can say so honestly."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.adapters.picture_caps import MEMORY_BYTES, PROOFS
from app.adapters.picture_guard import windows_limits

ROOT = Path(__file__).parents[2]
_DEEDS = """
import ctypes, json, os, resource, signal, socket, subprocess, sys
sys.path.insert(0, sys.argv[1])
from app.adapters import picture_caps
folder, port = sys.argv[2], int(sys.argv[3])
there = os.path.join(folder, "there")
deeds = {
    "write": lambda: open(os.path.join(folder, "new"), "wb").write(b"x"),
    "overwrite": lambda: open(there, "r+b").write(b"x"),
    "remove": lambda: os.unlink(there),
    "rename": lambda: os.rename(there, there + "2"),
    "make a folder": lambda: os.mkdir(os.path.join(folder, "sub")),
    "read": lambda: open(there, "rb").read(),
    "list": lambda: os.listdir(folder),
    "connect": lambda: socket.create_connection(("127.0.0.1", port), 1),
    "datagram": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "unix socket": lambda: socket.socket(socket.AF_UNIX),
    "a pair": lambda: socket.socketpair(),
    "run": lambda: subprocess.run(["/bin/true"]),
    "become": lambda: os.execv("/bin/true", ["true"]),
    "fork": lambda: os.fork() or os._exit(0),
    "signal": lambda: os.kill(os.getppid(), signal.SIGCONT),
    "raise its limits": lambda: resource.setrlimit(resource.RLIMIT_CPU, (1, 1)),
    "look into the counter": lambda: open(f"/proc/{os.getppid()}/mem", "rb"),
}
proved = picture_caps.give_up()
done = []
for name, deed in deeds.items():
    try:
        deed()
    except (OSError, ValueError, LookupError, ImportError, subprocess.SubprocessError):
        continue
    done.append(name)
try:
    bytearray(picture_caps.MEMORY_BYTES)
    done.append("take the memory")
except MemoryError:
    pass
sys.stdout.write(json.dumps([proved, done]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the caps of Linux")
def test_nothing_but_drawing_is_left_to_the_child(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"as it was")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        arguments = [sys.executable, "-c", _DEEDS, str(ROOT), str(tmp_path), str(port)]
        child = subprocess.run(arguments, capture_output=True, timeout=30, check=False)

    assert child.returncode == 0, child.stderr.decode()[-500:]
    proved, done = json.loads(child.stdout)

    assert (sorted(proved), done) == (sorted(PROOFS), [])
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("there", b"as it was")]


def test_the_limits_for_windows_name_memory_and_a_single_process() -> None:
    limits = windows_limits()

    assert limits.process_memory == MEMORY_BYTES == 768 * 1024 * 1024
    assert limits.basic.processes == 1 and limits.basic.flags & 0x2108 == 0x2108
