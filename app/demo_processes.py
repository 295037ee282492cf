"""Headquarters and the bad road of the demonstration: processes of their own, always ended."""

import json
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from app import practice
from app.demo_link import Carried
from app.errors import Unavailable

PROJECT = Path(__file__).resolve().parent.parent
HQ = "import sys; from app.headquarters import main; sys.exit(main(sys.argv[1:]))"
ENDS_WITHIN_S = 20
ANSWERS_WITHIN_S = 60


class PartSilent(Unavailable):
    """Headquarters or the road of the demonstration did not start, or refused an order."""

    code = "part_silent"


class Kanim:
    """A practice headquarters that serves until the block ends; port 0 takes any free one."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self._folder = folder
        self.port = port

    def __enter__(self) -> Self:
        at = ("--port", str(self.port))
        self._child = _started(["-c", HQ, "serve", "--practice", *at, *self._place])
        try:
            url = _first_line(self._child, "http://").split("http://")[1]
        except PartSilent:
            _end(self._child)
            raise
        self.host, _, port = url.partition(":")
        self.port = int(port)
        return self

    def __exit__(self, *_error: object) -> None:
        _end(self._child)

    @property
    def url(self) -> str:
        """Where the review console opens."""
        return f"http://{self.host}:{self.port}"

    @property
    def pid(self) -> int:
        """Of its process, for whoever measures what it costs."""
        return int(self._child.pid)

    def packet(self, out: Path, url: str) -> None:
        """The file that makes one laptop of the practice post."""
        self.do("packet", practice.POST_CODE, "--out", str(out), "--url", url)

    def public_key(self) -> str:
        """With what anybody can prove a receipt, as 64 hex letters."""
        lines = self.do("keys").splitlines()
        return next(line.split()[1] for line in lines if line.startswith("issuing "))

    def do(self, *command: str) -> str:
        """One command of headquarters, as a reviewer types it; return what it said.

        Raises:
            PartSilent
        """
        whole = [sys.executable, "-c", HQ, *command, *self._place]
        done = subprocess.run(
            whole, cwd=PROJECT, capture_output=True, text=True, timeout=ANSWERS_WITHIN_S
        )
        if done.returncode:
            raise PartSilent(what=command[0], said=done.stderr.strip())
        return done.stdout

    def find(self, name: str) -> str:
        """The id of the application of this person, as headquarters lists it.

        Raises:
            PartSilent: none, or more than one.
        """
        ids = [line.split()[0] for line in self.do("list").splitlines() if line.endswith(name)]
        if len(ids) != 1:
            raise PartSilent(what="list", found=len(ids))
        return ids[0]

    @property
    def _place(self) -> tuple[str, str]:
        return ("--dir", str(self._folder))


class Road:
    """The link between post and headquarters, which breaks when it is told to."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, str(port))

    def __enter__(self) -> Self:
        self._child = _started(["-m", "app.demo_link", *self._target])
        try:
            self.port, orders = (int(one) for one in _first_line(self._child, "").split())
            self._orders = socket.create_connection(("127.0.0.1", orders), ANSWERS_WITHIN_S)
        except (PartSilent, OSError):
            _end(self._child)
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._orders.close()
        _end(self._child)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def tell(self, **weather: Any) -> Carried:
        """Change the weather (see WeakLink); return what was carried so far."""
        self._orders.sendall(json.dumps(weather).encode() + b"\n")
        with closing(self._orders.makefile("rb")) as answers:
            return Carried(**json.loads(answers.readline()))


def _started(arguments: Sequence[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )


def _first_line(child: "subprocess.Popen[str]", holding: str) -> str:
    """The first line of a child that holds these words."""
    assert child.stdout is not None
    for line in child.stdout:
        if holding in line:
            return line.strip()
    raise PartSilent(what="start", code=child.wait(ENDS_WITHIN_S))


def _end(child: "subprocess.Popen[str]") -> None:
    """Ask it to close gently, and do not wait for ever."""
    child.terminate()
    try:
        child.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if child.stdout is not None:
        child.stdout.close()
