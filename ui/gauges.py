"""Disk, power and printer: asked beside the counter twice a minute, told as they are."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.ports import Clock, Machine, Power
from ui import status_text
from ui.languages import say
from ui.status_text import Gauge, Notice
from ui.worker import Lane

EVERY_S = 30.0


@dataclass(frozen=True)
class Found:
    """What the last look found; None where nobody answered."""

    free_bytes: int | None = None
    power: Power | None = None
    printers: list[str] | None = None


class Gauges(QObject):
    """Looks off the window's thread: a slow disk or printer service never holds the counter."""

    found = Signal(object)

    def __init__(self, machine: Machine, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.last = Found()
        self._machine, self._clock, self._lane = machine, clock, Lane(self)
        self._looked_at = -EVERY_S
        self._asked_printers = False

    def look(self, names: Callable[[], list[str]] | None) -> None:
        """At most every 30 s; `names` asks for the printers and is None before sign-in."""
        now = self._clock.monotonic()
        is_new = names is not None and not self._asked_printers
        if not self._lane.is_idle or (now - self._looked_at < EVERY_S and not is_new):
            return
        self._looked_at, self._asked_printers = now, names is not None
        self._lane.run(lambda: self._ask(names), self._hear)

    def shown(self) -> list[Gauge]:
        """The right end of the status bar; what is not known is not shown."""
        last = self.last
        gauges = []
        if last.printers is not None:
            gauges.append(status_text.printer("" if last.printers else say("Tidak ada printer")))
        if last.free_bytes is not None:
            gauges.append(status_text.disk(last.free_bytes))
        if last.power is not None:
            gauges.extend(status_text.power(last.power))
        return gauges

    def notice(self) -> Notice | None:
        """The one thing about the laptop the officer must hear now, worst first."""
        return status_text.battery_notice(self.last.power) or status_text.room_notice(
            self.last.free_bytes
        )

    def _ask(self, names: Callable[[], list[str]] | None) -> Found:
        printers = None if names is None else names()
        return Found(self._machine.free_bytes(), self._machine.power(), printers)

    def _hear(self, found: Found) -> None:
        self.last = found
        self.found.emit(found)
