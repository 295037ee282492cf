"""The last act that can be taken back (Urungkan): by its link, or by Ctrl+Z."""

from collections.abc import Callable

Act = Callable[[], object]


class LastAct:
    """Holds one act back at most; taking it back twice does nothing."""

    def __init__(self) -> None:
        self._back: Act | None = None

    def remember(self, back: Act) -> None:
        self._back = back

    def forget(self) -> None:
        self._back = None

    def undo(self) -> None:
        back, self._back = self._back, None
        if back is not None:
            back()
