"""How many posts stand at the desk at once, and when they shall come again."""

from collections.abc import Iterator
from contextlib import contextmanager

# One process commits some hundred pouches a second; so many at once wait a few seconds each.
AT_EASE = 24
WAIT_A_POST_S = 15
LONGEST_WAIT_S = 3_600


class Crowd:
    """Counts those who stand at the desk; headquarters' word to each of them is `wait_s`."""

    def __init__(self) -> None:
        self._here = 0

    @contextmanager
    def entered(self) -> Iterator[None]:
        self._here += 1
        try:
            yield
        finally:
            self._here -= 1

    @property
    def wait_s(self) -> int:
        """0 while there is room; the more wait, the later they come again with their pictures."""
        return min(max(0, self._here - AT_EASE) * WAIT_A_POST_S, LONGEST_WAIT_S)
