"""What the laptop says of itself: the room left on its disk, and what it is fed by."""

import ctypes
import shutil
import sys
from pathlib import Path

from app.ports import Power

SUPPLIES = Path("/sys/class/power_supply")
_MAINS = {"Mains", "USB"}
_UNKNOWN_PERCENT = 255
_UNKNOWN_SECONDS = 0xFFFFFFFF
_MINUTE_S = 60


class LaptopMachine:
    """Implements `app.ports.Machine`; a question it cannot answer is answered with None."""

    def __init__(self, folder: Path, supplies: Path = SUPPLIES) -> None:
        self._folder, self._supplies = folder, supplies

    def free_bytes(self) -> int | None:
        """Room on the disk that holds the post's folder."""
        try:
            return shutil.disk_usage(_standing(self._folder)).free
        except OSError:
            return None

    def power(self) -> Power | None:
        if sys.platform == "win32":
            return _windows_power()
        return _linux_power(self._supplies)

    def give_back(self) -> None:
        """Hand memory that is no longer used to the others on a small laptop (glibc keeps it)."""
        if sys.platform != "linux":
            return
        try:
            ctypes.CDLL("libc.so.6").malloc_trim(0)
        except (OSError, AttributeError):
            return  # another C library gives it back by itself


def _standing(folder: Path) -> Path:
    """The folder itself, or the nearest above it that exists already."""
    whole = folder.absolute()
    return next((one for one in (whole, *whole.parents) if one.exists()), whole)


def _linux_power(supplies: Path) -> Power | None:
    try:
        found = [_facts(one) for one in sorted(supplies.iterdir())]
    except OSError:
        return None
    on_mains = any(one.get("type") in _MAINS and one.get("online") == "1" for one in found)
    # a mouse or a phone has a battery of its own ("scope" Device): not the laptop's
    batteries = [one for one in found if one.get("type") == "Battery"]
    own = [one for one in batteries if one.get("scope") != "Device" and _whole(one, "capacity")]
    if not own:
        return Power(True) if on_mains else None
    battery = own[0]
    is_fed = on_mains or battery.get("status") in {"Charging", "Full"}
    return Power(is_fed, _whole(battery, "capacity"), None if is_fed else _minutes(battery))


def _facts(folder: Path) -> dict[str, str]:
    names = ("type", "scope", "online", "status", "capacity")
    rates = ("energy_now", "power_now", "charge_now", "current_now", "time_to_empty_now")
    return {name: text for name in (*names, *rates) if (text := _text(folder / name))}


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _whole(facts: dict[str, str], name: str) -> int | None:
    text = facts.get(name, "").lstrip("-")
    return int(text) if text.isdecimal() else None


def _minutes(battery: dict[str, str]) -> int | None:
    seconds = _whole(battery, "time_to_empty_now")
    if seconds:
        return seconds // _MINUTE_S
    for left_name, rate_name in (("energy_now", "power_now"), ("charge_now", "current_now")):
        left, rate = _whole(battery, left_name), _whole(battery, rate_name)
        if left is not None and rate:
            return left * _MINUTE_S // rate
    return None


class _PowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS of the Windows interface."""

    _fields_ = (
        ("line", ctypes.c_ubyte),
        ("flag", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("seconds", ctypes.c_uint32),
        ("full_seconds", ctypes.c_uint32),
    )


def _windows_power() -> Power | None:
    status = _PowerStatus()
    libraries = getattr(ctypes, "windll", None)
    if libraries is None or not libraries.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    return told_by_windows(status.line, status.percent, status.seconds)


def told_by_windows(line: int, percent: int, seconds: int) -> Power | None:
    """The three numbers of GetSystemPowerStatus in our words."""
    if line not in (0, 1):
        return None
    known = None if percent == _UNKNOWN_PERCENT else percent
    minutes = None if line or seconds == _UNKNOWN_SECONDS else seconds // _MINUTE_S
    return Power(line == 1, known, minutes)
