"""How the counter behaves for whoever sits there: Enter, movement and sound (Tampilan)."""

from typing import Any

from PySide6.QtCore import QObject, Signal

LOW_BATTERY = 20
"""Per cent; below it nothing moves. Source: UX.md §14."""
STARTS: dict[str, bool] = {"enter_moves": True, "less_motion": False, "sound": True}
"""What holds until somebody chooses otherwise, by setting."""


class Comfort(QObject):
    """Three switches; each counts at once and is remembered by the settings."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = dict(STARTS)
        self._is_sparing = False

    def set(self, key: str, value: Any) -> None:
        """One of `STARTS`; None (never chosen) leaves what holds."""
        if value is not None and self._chosen[key] != bool(value):
            self._chosen[key] = bool(value)
            self.changed.emit()

    def spare(self, battery_percent: int | None) -> None:
        """A battery at its end stops what moves; None: the mains, or not known."""
        is_low = battery_percent is not None and battery_percent < LOW_BATTERY
        if is_low != self._is_sparing:
            self._is_sparing = is_low
            self.changed.emit()

    def is_on(self, key: str) -> bool:
        return self._chosen[key]

    @property
    def may_move(self) -> bool:
        return not (self._chosen["less_motion"] or self._is_sparing)

    @property
    def may_sound(self) -> bool:
        return self._chosen["sound"]

    def enter_moves(self) -> bool:
        """Enter goes on to the next field; else it stays, and Tab moves."""
        return self._chosen["enter_moves"]
