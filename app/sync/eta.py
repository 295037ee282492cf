"""A remaining time that an officer can plan by: calm, and honest about what it does not know."""

# It may fall at any moment; it visibly rises at most this often (UX.md 9.4).
RISE_EVERY_S = 10.0


class Eta:
    """Shows what is left; a rate that dips for a second does not make it jump."""

    def __init__(self) -> None:
        self._shown: float | None = None
        self._at = self._rose_at = 0.0

    def begin(self) -> None:
        """A new visit."""
        self._shown, self._rose_at = None, -RISE_EVERY_S

    def tell(self, left_bytes: int, bytes_per_s: float, now: float) -> float | None:
        """Seconds that are left, None while nobody can tell."""
        if bytes_per_s <= 0 or left_bytes <= 0:
            return self._shown if left_bytes > 0 else None
        found = left_bytes / bytes_per_s
        running = None if self._shown is None else max(0.0, self._shown - (now - self._at))
        if running is not None and found > running and now - self._rose_at < RISE_EVERY_S:
            found = running
        elif running is None or found > running:
            self._rose_at = now
        self._shown, self._at = found, now
        return found
