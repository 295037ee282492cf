"""The same post and headquarters without root: on the loopback, with a proxy for a road."""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from typing import Any, Self

from tests.bench.links.air import Conditions
from tests.bench.links.namespaces import ended
from tests.bench.measures import ROOT


class ProxiedRoad:
    """Offers what `namespaces.Road` offers; loss is left out."""

    def __init__(self, conditions: Conditions, _control: str = "") -> None:
        self._made, self._open = conditions, ExitStack()
        self.hq_ip, self.hq_url = "127.0.0.1", ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def lead_to(self, port: int) -> None:
        """Headquarters listens there."""
        told = json.dumps(asdict(self._made))
        module = [sys.executable, "-m", "tests.bench.links.proxy"]
        self._proxy = self.started([*module, self.hq_ip, str(port), told])
        assert self._proxy.stdout is not None
        self.hq_url = f"http://127.0.0.1:{int(self._proxy.stdout.readline())}"

    def begin(self) -> None:
        self._ask("begin")

    def count(self) -> dict[str, Any]:
        return self._ask("count")

    def at_post(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return self.started(command)

    def at_hq(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        return self.started(command)

    def started(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._open.callback(ended, child)
        return child

    def _ask(self, order: str) -> dict[str, Any]:
        assert self._proxy.stdin is not None and self._proxy.stdout is not None
        self._proxy.stdin.write(order + "\n")
        self._proxy.stdin.flush()
        told: dict[str, Any] = json.loads(self._proxy.stdout.readline())
        return told
