"""Carries packets between two TUN devices until its orders end.

usage: python -m tests.bench.links.carrier POST_DEVICE HQ_DEVICE CONDITIONS_AS_JSON
Orders come by lines: `begin` counts anew, `count` answers {"up", "down", "outages", ...}.
"""

import fcntl
import json
import os
import select
import struct
import sys
from dataclasses import asdict

from app.adapters.clock import SystemClock
from tests.bench.links.air import Air, Conditions

_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_TICK_S = 0.02
_MOST = 128
_now = SystemClock().monotonic


def main(argv: list[str]) -> None:
    near, far, told = argv
    devices = [_opened(near), _opened(far)]
    air = Air(Conditions(**json.loads(told)))
    print("ready", flush=True)
    os.set_blocking(sys.stdin.fileno(), False)
    while _turn(air, devices):
        pass


def _turn(air: Air, devices: list[int]) -> bool:
    """One look at everything; False when nobody gives orders any more."""
    wait_s = air.wait_s(_now(), _TICK_S)
    ready, _write, _failed = select.select([*devices, sys.stdin], [], [], wait_s)
    for way, device in enumerate(devices):
        if device in ready:
            _take(air, way, device)
    for way, packet in air.due(_now()):
        _give(devices[1 - way], packet)
    return sys.stdin not in ready or _obey(air)


def _take(air: Air, way: int, device: int) -> None:
    for _ in range(_MOST):
        try:
            packet = os.read(device, 65_536)
        except BlockingIOError:
            return
        air.take(way, packet, _now())


def _give(device: int, packet: bytes) -> None:
    try:
        os.write(device, packet)
    except OSError:
        return  # the far end is going down


def _obey(air: Air) -> bool:
    line = sys.stdin.readline()
    if line.strip() == "begin":
        air.begin(_now())
        print("{}", flush=True)
    elif line.strip() == "count":
        up, down = (asdict(one) for one in air.ways)
        told = {"up": up, "down": down, "outages": air.outages, "returned_s": air.returned_s}
        print(json.dumps(told), flush=True)
    return bool(line)


def _opened(name: str) -> int:
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    asked = struct.pack("16sH", name.encode(), _IFF_TUN | _IFF_NO_PI)
    fcntl.ioctl(device, _TUNSETIFF, asked)
    return device


if __name__ == "__main__":
    main(sys.argv[1:])
