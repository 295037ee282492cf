"""How a laptop says it stands (keadaan): what waits, how full, how fast, which version."""

from dataclasses import asdict, dataclass
from typing import Any

_KEYS = {
    "at_ms": "t",
    "oldest_ms": "o",
    "files": "f",
    "size": "s",
    "rate": "r",
    "ahead_s": "k",
    "disk_mb": "d",
    "battery": "b",
    "is_mains": "m",
    "version": "v",
    "courier_ms": "c",
}
_LONGEST_VERSION = 16
_LARGEST = 1 << 53
_MINUTE_MS = 60_000
_BATTERY_STEP = 5


@dataclass(frozen=True, slots=True)
class Condition:
    """What one laptop last said of itself, by its own clock; None where it does not know.

    Attributes:
        oldest_ms: when the oldest application was taken in that headquarters does not hold
            whole; 0 when nothing waits.
        files, size: applications that wait, and bytes of their pictures.
        rate: bytes per second of the last pictures that travelled.
        ahead_s: its clock against headquarters' at the last visit.
        courier_ms: when a stick was last filled or read.
    """

    at_ms: int
    oldest_ms: int = 0
    files: int = 0
    size: int = 0
    rate: int | None = None
    ahead_s: int | None = None
    disk_mb: int | None = None
    battery: int | None = None
    is_mains: bool | None = None
    version: str = ""
    courier_ms: int = 0

    def is_news_after(self, told: "Condition") -> bool:
        """Whether anything but the moment differs."""
        return asdict(self) | {"at_ms": 0} != asdict(told) | {"at_ms": 0}


def rounded(one: Condition) -> Condition:
    """As coarse as the board shows it, so that small changes cost no bytes."""
    return Condition(
        one.at_ms // _MINUTE_MS * _MINUTE_MS,
        one.oldest_ms // _MINUTE_MS * _MINUTE_MS,
        one.files,
        _two_digits(one.size),
        None if one.rate is None else _two_digits(one.rate),
        one.ahead_s,
        None if one.disk_mb is None else _two_digits(one.disk_mb),
        None if one.battery is None else one.battery // _BATTERY_STEP * _BATTERY_STEP,
        one.is_mains,
        one.version,
        one.courier_ms // _MINUTE_MS * _MINUTE_MS,
    )


def to_short(one: Condition) -> dict[str, Any]:
    """What is not known, or nothing, is left out."""
    nothing = asdict(Condition(0))
    return {_KEYS[name]: told for name, told in asdict(one).items() if told != nothing[name]}


def from_short(told: Any) -> Condition | None:
    """None when it is no such thing: what a laptop says of itself is never trusted further."""
    if not isinstance(told, dict) or not _whole(told.get("t")):
        return None
    facts = {name: told[key] for name, key in _KEYS.items() if key in told}
    version, is_mains = facts.pop("version", ""), facts.pop("is_mains", None)
    if not all(_whole(value) for value in facts.values()):
        return None
    if not isinstance(version, str) or not version.isprintable() or len(version) > _LONGEST_VERSION:
        return None
    mains = None if is_mains is None else bool(is_mains)
    return Condition(**facts, version=version, is_mains=mains)


def _whole(value: Any) -> bool:
    return type(value) is int and abs(value) < _LARGEST


def _two_digits(number: int) -> int:
    step = int("1" + "0" * max(0, len(str(abs(number))) - 2))
    return number // step * step
