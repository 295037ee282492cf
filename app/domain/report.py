"""What headquarters counts of a time (laporan): totals, where the days went, and no single person.

Counts below five of what could point at somebody are hidden; where one alone is hidden, the next
smallest is too, or it could be worked out from the total.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any

from app.domain.calendar import WITA, wita_date
from app.domain.deadline import due_on, is_exempt, is_working_day
from app.domain.rulebook import Rules
from app.domain.status import Status, label

FEWEST = 5
HIDDEN = "< 5"
_DAY_MS = 86_400_000
Case = Mapping[str, Any]
"""One application with its steps, as db.hq_reports gives it."""

REFUSED = {
    "TOLAK_WAWANCARA": "Ditolak wawancara",
    "TOLAK_SISTEM": "Ditolak sistem",
    "TOLAK_ADJUDIKATOR": "Ditolak adjudikator",
    "TANGGUH": "Ditangguhkan",
    "BATAL": "Dibatalkan",
    "BATAL_TAK_DIAMBIL": "Tidak diambil",
}


@dataclass(frozen=True, slots=True)
class Trip:
    """There and back to headquarters, for one person."""

    cost_rp: int
    km: int
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Spent:
    """Median working days from the talk to the finished book, by who held it."""

    post: str
    pouch: float
    kanim: float
    payment: float
    count: int

    @property
    def total(self) -> float:
        return self.pouch + self.kanim + self.payment


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one page of totals shows."""

    from_on: date
    until_on: date
    received: int
    arrived: int
    median_days: float | None
    on_time: float | None
    late: int
    late_in_pouch: int
    returned: float | None
    spent: tuple[Spent, ...]
    weeks: tuple[tuple[date, int], ...]
    refused: tuple[tuple[str, str], ...]
    refused_total: str
    tables: dict[str, tuple[tuple[str, int], ...]]
    saved_rp: int
    served: int
    trips: tuple[tuple[str, Trip], ...]
    consulted: str
    held: str


def report(
    cases: Sequence[Case], span: tuple[date, date], rules: Rules, trips: Mapping[str, Trip]
) -> Report:
    """Count the applications received in a span of days, both ends in."""
    ready = [one for one in cases if one["ready_ms"]]
    bound = [one for one in ready if not is_exempt(one["purpose"], rules)]
    late = [one for one in bound if _is_late(one, rules)]
    days = [working_days(one["interview_ms"], one["ready_ms"], rules) for one in ready]
    refused = Counter(REFUSED[one["status"]] for one in cases if one["status"] in REFUSED)
    served = [one for one in cases if one["code"] in trips]
    talks = Counter(outcome for one in cases for outcome in set(one.get("outcomes", ())))
    sent_back = sum(bool(one["returned_ms"]) for one in cases)
    return Report(
        *span,
        received=len(cases),
        arrived=sum(bool(one["came_ms"]) for one in cases),
        median_days=median(days) if days else None,
        on_time=1 - len(late) / len(bound) if bound else None,
        late=len(late),
        late_in_pouch=sum(_is_late_already(one, rules) for one in late),
        returned=sent_back / len(cases) if cases else None,
        spent=_spent(ready, rules),
        weeks=_weeks(cases, span),
        refused=tuple(suppressed(refused).items()),
        refused_total=hidden(sum(refused.values())),
        tables=_tables(cases),
        saved_rp=sum(trips[one["code"]].cost_rp for one in served),
        served=len(served),
        trips=tuple((post, trips[code]) for code, post in _posts(served)),
        consulted=hidden(talks["konsultasi"]),
        held=hidden(talks["tunda"]),
    )


def working_days(from_ms: int, until_ms: int, rules: Rules) -> float:
    """Working days between two moments, with their parts; days off count nothing."""
    if until_ms <= from_ms:
        return 0.0
    first, last = _day(from_ms), _day(until_ms)
    total, day = 0, first
    while day <= last:
        if is_working_day(day, rules):
            start = int(datetime(day.year, day.month, day.day, tzinfo=WITA).timestamp() * 1000)
            total += min(until_ms, start + _DAY_MS) - max(from_ms, start)
        day += timedelta(days=1)
    return total / _DAY_MS


def suppressed(counts: Mapping[str, int]) -> dict[str, str]:
    """Counts as they may be shown, the largest first."""
    order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    small = [name for name, count in order if 0 < count < FEWEST]
    if len(small) == 1:
        # the next smallest goes with it, or the one hidden could be worked out
        small += [name for name, count in reversed(order) if count >= FEWEST][:1]
    return {name: HIDDEN if name in small and n < FEWEST else _said(name, n, small)
            for name, n in order}  # fmt: skip


def hidden(count: int) -> str:
    return HIDDEN if 0 < count < FEWEST else str(count)


def _said(name: str, count: int, small: Sequence[str]) -> str:
    return "disamarkan" if name in small else str(count)


def _is_late(one: Case, rules: Rules) -> bool:
    return _day(one["ready_ms"]) > due_on(_moment(one["interview_ms"]), rules)


def _is_late_already(one: Case, rules: Rules) -> bool:
    """It came to headquarters after its last day: the pouch alone has taken the time."""
    return _day(one["came_ms"]) > due_on(_moment(one["interview_ms"]), rules)


def _spent(ready: Sequence[Case], rules: Rules) -> tuple[Spent, ...]:
    parts: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for one in ready:
        came = min(max(one["came_ms"], one["interview_ms"]), one["ready_ms"])
        pouch = working_days(one["interview_ms"], came, rules)
        payment = working_days(one["billed_ms"], one["paid_ms"], rules) if one["paid_ms"] else 0.0
        rest = max(0.0, working_days(came, one["ready_ms"], rules) - payment)
        parts[one["post"] or one["code"] or ""].append((pouch, rest, payment))
    found = [
        Spent(post, _middle(rows, 0), _middle(rows, 1), _middle(rows, 2), len(rows))
        for post, rows in parts.items()
        if len(rows) >= FEWEST
    ]
    return tuple(sorted(found, key=lambda one: -one.total))


def _middle(rows: Sequence[tuple[float, float, float]], at: int) -> float:
    return median(row[at] for row in rows)


def _weeks(cases: Iterable[Case], span: tuple[date, date]) -> tuple[tuple[date, int], ...]:
    """Each week by its Monday, empty ones too."""
    counts = Counter(_monday(_day(one["received_ms"])) for one in cases)
    first = _monday(span[0])
    mondays = range((span[1] - first).days // 7 + 1)
    return tuple((on, counts[on]) for on in (first + timedelta(days=7 * n) for n in mondays))


def _tables(cases: Sequence[Case]) -> dict[str, tuple[tuple[str, int], ...]]:
    keys: dict[str, Callable[[Case], str]] = {
        "Pos": lambda one: str(one["post"] or "tanpa pos"),
        "Saluran": lambda one: str(one["record"].get("channel") or "loket pos"),
        "Keperluan": lambda one: str(one["purpose"]).capitalize(),
        "Buku": lambda one: str(one["product"]),
        "Keadaan": lambda one: label(Status(one["status"])),
    }
    return {
        name: tuple(Counter(key(one) for one in cases).most_common()) for name, key in keys.items()
    }


def _posts(cases: Iterable[Case]) -> list[tuple[str, str]]:
    return sorted({(one["code"], one["post"]) for one in cases})


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _day(at_ms: int) -> date:
    return wita_date(_moment(at_ms))


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
