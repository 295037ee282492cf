"""A PostgreSQL server of the tests' own: a new folder, a unix socket, stopped by its process."""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

_QUICK = ("fsync=off", "full_page_writes=off", "max_connections=200")
_DURABLE = ("fsync=on", "max_connections=200")
# initdb and postgres refuse to run as root; Debian's package brings this user.
_USER = "postgres"
IMMEDIATELY = signal.SIGQUIT
"""What `pg_ctl stop -m immediate` sends."""


class NoPostgres(Exception):
    """No server programs here; `apt-get install postgresql` brings them."""


def programs() -> Path:
    """The folder of initdb and postgres, the newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    plain = shutil.which("initdb")
    if found:
        return found[0].parent
    if plain is None:
        raise NoPostgres
    return Path(plain).parent


@dataclass
class Server:
    """One running server; each database in it is made from a template in some milliseconds."""

    folder: Path
    settings: tuple[str, ...]
    process: "subprocess.Popen[bytes] | None" = None
    numbers: "count[int]" = field(default_factory=count)

    def address(self, name: str = "postgres") -> str:
        return f"postgresql://hq@/{name}?host={self.folder}"

    def start(self) -> None:
        options = ["listen_addresses=", f"unix_socket_directories={self.folder}", *self.settings]
        command = [str(programs() / "postgres"), "-D", str(self.folder / "data")]
        command += [part for one in options for part in ("-c", one)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, preexec_fn=_end_with_us, **_as_user()
            )
        until = time.monotonic() + 30
        while True:
            try:
                psycopg.connect(self.address()).close()
                return
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT stops at once but in order; SIGQUIT is `pg_ctl stop -m immediate`."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(timeout=30)
            self.process = None

    def run(self, statement: str) -> None:
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]

    def fresh(self, template: str = "template1") -> str:
        """The address of a new database."""
        name = f"hq{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: str) -> None:
        name = address.split("/")[3].split("?")[0]
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def started(is_durable: bool = False) -> Server:
    """A new server; the caller removes it.

    Raises:
        NoPostgres
    """
    found = programs()
    folder = Path(tempfile.mkdtemp(prefix="beranda-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, _USER, _USER)
    command = [str(found / "initdb"), "-D", str(folder / "data"), "-A", "trust", "-U", "hq"]
    command += ["--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, **_as_user())
    server = Server(folder, _DURABLE if is_durable else _QUICK)
    server.start()
    return server


def _end_with_us() -> None:
    """A run of tests that is killed leaves no server behind (PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def _as_user() -> dict[str, object]:
    if os.getuid() != 0:
        return {}
    one = pwd.getpwnam(_USER)
    return {"user": one.pw_uid, "group": one.pw_gid, "extra_groups": [], "cwd": "/"}
