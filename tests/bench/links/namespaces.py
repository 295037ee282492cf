"""Two machines on one: a post and headquarters in network namespaces of their own, and a road."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

from tests.bench.links.air import Conditions
from tests.bench.measures import ROOT

# RFC 2544: addresses for measuring, which no network routes.
POST_IP, HQ_IP = "198.18.73.1", "198.18.73.2"
ENDS_WITHIN_S = 10
TUN = Path("/dev/net/tun")


class NoNamespaces(Exception):
    """This machine cannot make network namespaces: it needs root and /dev/net/tun on Linux."""


def can_be_made() -> bool:
    """Whether this machine and this user can make them."""
    return sys.platform == "linux" and os.geteuid() == 0 and TUN.exists()


class Road:
    """Made at the beginning of a block, and gone with everything in it at the end."""

    def __init__(self, conditions: Conditions, control: str = "") -> None:
        self._made, self._control = conditions, control
        self._names = [f"beranda{os.getpid()}{end}" for end in "ph"]
        self._devices = [f"br{os.getpid() % 100_000}{end}" for end in "ph"]
        self._open = ExitStack()
        self.hq_ip, self.hq_url = HQ_IP, ""

    def __enter__(self) -> Self:
        if not can_be_made():
            raise NoNamespaces
        try:
            for name in self._names:
                _do("ip", "netns", "add", name)
                self._open.callback(_undo, "ip", "netns", "del", name)
            self._carrier = self.started(
                [sys.executable, "-m", "tests.bench.links.carrier", *self._devices]
                + [json.dumps(asdict(self._made))]
            )
            assert self._carrier.stdout is not None
            if self._carrier.stdout.readline().strip() != "ready":
                raise NoNamespaces
            for name, device, address in zip(
                self._names, self._devices, (POST_IP, HQ_IP), strict=True
            ):
                self._lay(name, device, address)
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def lead_to(self, port: int) -> None:
        """Headquarters listens there."""
        self.hq_url = f"http://{HQ_IP}:{port}"

    def begin(self) -> None:
        """Counting and outages start now."""
        self._ask("begin")

    def count(self) -> dict[str, Any]:
        """What went over it since `begin`: {"up": {...}, "down": {...}, "outages": n}."""
        return self._ask("count")

    def at_post(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return self.started(["ip", "netns", "exec", self._names[0], *command])

    def at_hq(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return self.started(["ip", "netns", "exec", self._names[1], *command])

    def started(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        """A process that is ended, by its own number, with the block."""
        child = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._open.callback(ended, child)
        return child

    def _lay(self, name: str, device: str, address: str) -> None:
        inside = ("ip", "-n", name)
        _do("ip", "link", "set", device, "netns", name)
        _do(*inside, "addr", "add", f"{address}/24", "dev", device)
        _do(*inside, "link", "set", device, "up")
        _do(*inside, "link", "set", "lo", "up")
        if self._control:
            setting = f"net.ipv4.tcp_congestion_control={self._control}"
            _do("ip", "netns", "exec", name, "sysctl", "-qw", setting)

    def _ask(self, order: str) -> dict[str, Any]:
        assert self._carrier.stdin is not None and self._carrier.stdout is not None
        self._carrier.stdin.write(order + "\n")
        self._carrier.stdin.flush()
        told: dict[str, Any] = json.loads(self._carrier.stdout.readline())
        return told


def _do(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=ENDS_WITHIN_S)


def _undo(*command: str) -> None:
    subprocess.run(command, check=False, capture_output=True, timeout=ENDS_WITHIN_S)


def ended(child: "subprocess.Popen[str]") -> None:
    """End a process by its number, gently first."""
    child.terminate()
    try:
        child.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
