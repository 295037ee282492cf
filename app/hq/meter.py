"""How many requests came, how they ended and how long they took; numbers only, nobody's name."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.ports import Clock

BUCKETS_S = (0.01, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0, 30.0)
# An address may hold the id of a record: only its first part is counted under.
_KNOWN = frozenset(
    {"pouch", "blob", "enrol", "health", "masuk", "antrean", "permohonan", "pos", "perangkat"}
)

Sample = tuple[dict[str, str], float]


class Meter:
    """Counts of this process since it started."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun_s = clock.monotonic()
        self._ended: Counter[tuple[str, str]] = Counter()
        self._within: dict[str, list[int]] = {}
        self._took_s: dict[str, float] = {}

    def watching(self, app: ASGIApp) -> ASGIApp:
        """The application, measured."""

        async def watched(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            begun_s, status = self._clock.monotonic(), "0"

            async def told(message: Message) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = str(message["status"])
                await send(message)

            try:
                await app(scope, receive, told)
            finally:
                self._note(place(scope["path"]), status, self._clock.monotonic() - begun_s)

        return watched

    def lines(self) -> Iterator[str]:
        up_s = self._clock.monotonic() - self._begun_s
        yield from metric("beranda_up_seconds", "gauge", "seconds since the start", [({}, up_s)])
        ended = [({"part": part, "status": code}, n) for (part, code), n in self._ended.items()]
        yield from metric("beranda_requests_total", "counter", "answers given; 0: cut off", ended)
        name = "beranda_request_seconds"
        yield f"# HELP {name} time to the last byte of the answer"
        yield f"# TYPE {name} histogram"
        for part, counts in sorted(self._within.items()):
            yield from self._histogram(name, part, counts)

    def _histogram(self, name: str, part: str, counts: list[int]) -> Iterator[str]:
        total = 0
        for bound, count in zip([*map(str, BUCKETS_S), "+Inf"], counts, strict=True):
            total += count
            yield sample(f"{name}_bucket", {"part": part, "le": bound}, total)
        yield sample(f"{name}_sum", {"part": part}, self._took_s[part])
        yield sample(f"{name}_count", {"part": part}, total)

    def _note(self, part: str, status: str, took_s: float) -> None:
        self._ended[part, status] += 1
        counts = self._within.setdefault(part, [0] * (len(BUCKETS_S) + 1))
        counts[bisect_left(BUCKETS_S, took_s)] += 1
        self._took_s[part] = self._took_s.get(part, 0.0) + took_s


def place(path: str) -> str:
    """Where a request went, in one of a few words."""
    parts = [part for part in path.split("/") if part and part != "v1"]
    if not parts:
        return "home"
    return parts[0] if parts[0] in _KNOWN else "other"


def metric(name: str, kind: str, told: str, samples: Iterable[Sample]) -> Iterator[str]:
    """One metric in Prometheus' text format, version 0.0.4."""
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} {kind}"
    for labels, value in samples:
        yield sample(name, labels, value)


def sample(name: str, labels: dict[str, str], value: float) -> str:
    told = ",".join(f'{key}="{_escaped(text)}"' for key, text in labels.items())
    number = int(value) if float(value).is_integer() else round(value, 6)
    return f"{name}{{{told}}} {number}" if told else f"{name} {number}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
