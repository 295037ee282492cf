"""What this laptop tells headquarters of itself: gathered before a visit and before a stick."""

from pathlib import Path

from app.adapters.machine import LaptopMachine
from app.domain.condition import Condition
from app.ports import Clock, Machine
from app.sync import condition
from app.sync.courier import STICKS
from app.sync.engine import Report
from app.sync.progress import Progress, Stage, Tell
from db.store import SqlStore

VERSION = "1.0.0"
_MB = 1_000_000


class Conditions:
    """Remembers the last visit's clock and rate in this run, and keeps what is news."""

    def __init__(self, store: SqlStore, folder: Path, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._machine: Machine = LaptopMachine(folder)
        self._ahead_s: int | None = None
        self.rate: int | None = None

    def keep(self) -> None:
        """Before a question is made; a laptop that does not know something leaves it out."""
        now = self._now()
        with self._store.begin() as act:
            condition.keep(act, now)

    def visited(self, report: Report) -> None:
        self._ahead_s = round(report.clock_off_s)

    def measured(self, tell: Tell) -> Tell:
        """The same `tell`, with a watch on how fast pictures travel."""
        begun: dict[str, tuple[float, int]] = {}

        def told(progress: Progress) -> None:
            if progress.stage is Stage.BLOB and progress.blob_id:
                at_s = self._clock.monotonic()
                since_s, before = begun.setdefault(progress.blob_id, (at_s, progress.reached))
                if at_s - since_s >= 1 and progress.reached > before:
                    self.rate = int((progress.reached - before) / (at_s - since_s))
            tell(progress)

        return told

    def _now(self) -> Condition:
        pouch, power = self._store.lists.pouch(), self._machine.power()
        free = self._machine.free_bytes()
        sticks = self._store.lists.setting(STICKS) or ()
        return Condition(
            at_ms=int(self._clock.now().timestamp() * 1000),
            oldest_ms=int(pouch["oldest_ms"] or 0),
            files=int(pouch["files"]),
            size=int(pouch["bytes"]),
            rate=self.rate,
            ahead_s=self._ahead_s,
            disk_mb=None if free is None else free // _MB,
            battery=power.percent if power else None,
            is_mains=power.is_mains if power else None,
            version=VERSION,
            courier_ms=max((_moment(one) for one in sticks), default=0),
        )


def _moment(stick: dict[str, object]) -> int:
    times = (stick.get("answered_ms"), stick.get("at_ms"))
    return max((int(one) for one in times if isinstance(one, int)), default=0)
