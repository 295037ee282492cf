"""One post and one headquarters at both ends of a road, ready to be measured."""

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from app import practice
from app.demo_report import Counts, counted
from tests.bench.links.air import Conditions
from tests.bench.links.loopback import ProxiedRoad
from tests.bench.links.namespaces import Road, can_be_made

HQ = "import sys; from app.headquarters import main; sys.exit(main(sys.argv[1:]))"
PORT = 8740


class Field:
    """Begins a headquarters and a provisioned post in namespaces, or on both ends of a proxy."""

    def __init__(
        self, folder: Path, conditions: Conditions, control: str = "", *, is_proxied: bool = False
    ) -> None:
        self.folder, self.conditions = folder, conditions
        self._open = ExitStack()
        kind = Road if can_be_made() and not is_proxied else ProxiedRoad
        self._road = kind(conditions, control)

    def __enter__(self) -> Self:
        try:
            self.road = self._open.enter_context(self._road)
            self._begin()
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def ask(self, do: str, **more: Any) -> dict[str, Any]:
        """One order to the post; its answer."""
        assert self._post.stdin is not None and self._post.stdout is not None
        self._post.stdin.write(json.dumps({"do": do} | more) + "\n")
        self._post.stdin.flush()
        line = self._post.stdout.readline()
        if not line:
            sys.exit(f"WRONG: the post ended at {do}")
        told: dict[str, Any] = json.loads(line)
        return told

    def picture_bytes_received(self) -> int:
        """Of all PATCH bodies, whether headquarters could use them or not."""
        return int(self._counted.read_text("ascii")) if self._counted.exists() else 0

    def hq_cpu_s(self) -> float:
        """Processor seconds of headquarters so far."""
        fields = Path(f"/proc/{self._hq.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def hold(self) -> Counts:
        """End both, open both folders and compare them, entry by entry."""
        self._open.close()
        return counted(self.folder / "post", self.folder / "hq")

    def _begin(self) -> None:
        place = ("--dir", str(self.folder / "hq"))
        self._counted = self.folder / "picture-bytes"
        port = "0" if isinstance(self.road, ProxiedRoad) else str(PORT)
        serve = ("serve", "--practice", "--host", self.road.hq_ip, "--port", port, *place)
        self._hq = self.road.at_hq(
            [sys.executable, "-m", "tests.bench.links.hq", str(self._counted), *serve]
        )
        assert self._hq.stdout is not None
        while "http://" not in (line := self._hq.stdout.readline()):
            if not line:
                sys.exit("WRONG: headquarters did not begin")
        self.road.lead_to(int(line.rpartition(":")[2]))
        packet = self.folder / "packet"
        command = ("packet", practice.POST_CODE, "--out", str(packet), "--url", self.road.hq_url)
        subprocess.run(
            [sys.executable, "-c", HQ, *command, *place], check=True, capture_output=True
        )
        self._post = self.road.at_post(
            [sys.executable, "-m", "tests.bench.links.post", str(self.folder)]
        )
        assert self._post.stdout is not None
        self._post.stdout.readline()
        self.ask("provision", packet=str(packet))
