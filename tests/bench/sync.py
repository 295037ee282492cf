"""python3 -m app bench sync: the product's own sync over bad roads, held against physics.

T1 to T11 are those of the sync targets; every limit is computed from the bytes of the same run.
"""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.demo_processes import Kanim
from app.demo_report import counted
from tests.bench.links import half_open
from tests.bench.links.air import Conditions
from tests.bench.links.field import Field
from tests.bench.links.namespaces import can_be_made
from tests.bench.links.post import PREVIEW_BYTES, Orders
from tests.bench.measures import Measure, a_folder, correct, fsync_ms, percentile, say

PORTRAIT, SCANS, SCAN = 40_000, 4, 150_000
# One byte: the post knows no picture without a preview.
NO_PREVIEW = 1
PERIOD_S, DOWN_S = 30.0, 10.0
SEGMENT = 1_448
PROXIED = "lewat proxy TCP, tanpa kehilangan paket / over a TCP proxy, which loses no packets"


@dataclass(frozen=True)
class Value:
    """One number as `--json` writes it. `limit` is what physics allows on this road."""

    value: float
    unit: str
    target: float
    limit: float


Found = dict[str, Value]
_is_proxied = False


def main(argv: list[str] | None = None) -> int:
    asked = _parser().parse_args(argv or [])
    global _is_proxied
    _is_proxied = asked.proxy or not can_be_made()
    if _is_proxied:
        print(PROXIED)
    road = Conditions(asked.rate, asked.delay, asked.loss, seed=asked.seed)
    cut = replace(road, period_s=PERIOD_S, down_s=asked.flap or asked.flapnat or DOWN_S)
    found: Found = {}
    for name, run in RUNS.items():
        if asked.only and name not in asked.only.split(","):
            continue
        found |= run(cut if name.startswith("cuts") else road, asked.control)
    if asked.json:
        told = {name: one.__dict__ for name, one in found.items()}
        Path(asked.json).write_text(json.dumps(told, indent=1) + "\n", encoding="ascii")
    return 0


def bytes_and_times(road: Conditions, control: str) -> Found:
    """T1 and T3: 200 and 1,000 people without papers."""
    found: Found = {}
    for people in (200, 1_000):
        with _a_field(replace(road, loss=0.0) if people > 200 else road, control) as field:
            field.ask("take_in", people=people, seed=road.seed)
            least = field.ask("packed")["bytes"] / people
            told, wire = _sent(field)
            took, up = told["seconds"], wire["up"]["sent"]
            if people > 200:
                found |= _said("T1_up", up / people, "B", 330, least)
                found |= _said("T1_down", wire["down"]["sent"] / people, "B", 30, 64 / people)
            air_s = wire["up"]["delivered"] / road.bytes_per_s
            limit = 2 * road.trip_s + air_s
            target = 6 * road.trip_s + 1.15 * air_s
            found |= _said(f"T3_{people}", took, "s", target, limit)
            _whole(field, people)
    return found


def pictures(road: Conditions, control: str) -> Found:
    """T4: five people with 25 pictures, no outage; the files alone, as the peers send them."""
    return _pictures(road, control, "T4", NO_PREVIEW)


def previews(road: Conditions, control: str) -> Found:
    """The same with the previews that go before: 116 s is less than these bytes need."""
    return _pictures(road, control, "T4_previews", PREVIEW_BYTES)


def _pictures(road: Conditions, control: str, name: str, preview: int) -> Found:
    with _a_field(road, control) as field:
        _five(field, road.seed, preview)
        told, wire = _sent(field)
        limit = _air_s(wire, field, road)
        found = _said(name, told["seconds"], "s", 116, limit)
        _whole(field, 5)
    return found


def cuts(road: Conditions, control: str) -> Found:
    """T5, T6, T7, T8 with a road that is a black hole for ten seconds in thirty."""
    return _cut(replace(road, forgets_flows=False), control, "T5_flap", is_last=False)


def cuts_nat(road: Conditions, control: str) -> Found:
    """The same, and the carrier forgets the flows."""
    return _cut(replace(road, forgets_flows=True), control, "T5_nat", is_last=True)


def urgent(road: Conditions, control: str) -> Found:
    """T9: somebody is taken in every few seconds while pictures fill the road."""
    with _a_field(road, control) as field:
        _five(field, road.seed, PREVIEW_BYTES)
        told, _wire = _sent(field, urgent_every_s=2.0)
        waited = sorted(told["urgent_s"])
        correct(len(waited) >= 10, "too few were taken in")
        limit = road.trip_s + 500 / road.bytes_per_s
        found = _said("T9_p50", percentile(waited, 50), "s", 1.0, limit)
        found |= _said("T9_p90", percentile(waited, 90), "s", 1.5, limit)
        _whole(field, 5 + len(waited))
    return found


def mixed(road: Conditions, control: str) -> Found:
    """T10: entries of 200 people, and 128 MB of pictures behind them."""
    with _a_field(road, control) as field:
        field.ask("take_in", people=200, seed=road.seed, portrait=PORTRAIT, scans=SCANS, scan=SCAN)
        field.road.begin()
        told = field.ask("send", until="entries")
        up = field.road.count()["up"]["sent"]
        limit = 2 * road.trip_s + up / road.bytes_per_s
        return _said("T10", told["entries_s"], "s", 8, limit)


def fast(_road: Conditions, _control: str) -> Found:
    """T11: no road at all, only the two machines' work; the disk is the limit."""
    folder = a_folder()
    with Kanim(folder / "hq") as kanim:
        post = Orders(folder)
        kanim.packet(folder / "packet", f"http://{kanim.host}:{kanim.port}")
        post.provision(str(folder / "packet"))
        post.send()
        post.take_in(2_000, 2)
        entries = int(post.state()["entries"])
        found = _said("T11_entries", entries / post.send()["seconds"], "/s", 3_000, 0, more=True)
        post.take_in(40, 3, PORTRAIT, SCANS, 2_000_000)
        took = float(post.send()["seconds"])
        post.close()
    size = sum(one.stat().st_size for one in (folder / "hq" / "blobs").rglob("*") if one.is_file())
    correct(counted(folder / "post", folder / "hq").is_exactly_once(2_040), "not exactly once")
    disk = 0.128 / (percentile(fsync_ms(folder), 50) / 1000 + 0.128 / 2_000)
    return found | _said("T11_mb", size / took / 1e6, "MB/s", 80, disk, more=True)


def dead(_road: Conditions, _control: str) -> Found:
    """What 200 laptops that died in the middle of a request cost headquarters in 20 s."""
    alone, held = half_open.measured(a_folder())
    sent = half_open.MANY * 1_000 / 1e6
    cpu = _said("half_open_cpu", held.cpu_s - alone.cpu_s, "s", 0.2, 0)
    return cpu | _said("half_open_mb", held.memory_mb - alone.memory_mb, "MB", 20, sent)


def _cut(road: Conditions, control: str, name: str, *, is_last: bool) -> Found:
    with _a_field(road, control) as field:
        _five(field, road.seed, NO_PREVIEW)
        told, wire = _sent(field)
        up_share = 1 - road.down_s / road.period_s
        found = _said(name, told["seconds"], "s", 195, _air_s(wire, field, road) / up_share)
        back = sorted(wire["returned_s"])
        again = field.picture_bytes_received()
        counts = _whole(field, 5)
        again -= _stored(field)
        found |= _said("T6", again, "B", 0, 0)
        if is_last:
            found |= _said("T7_p90", percentile(back, 90), "s", 2.5, road.trip_s * 1.5)
            found |= _said("T8_lost", counts.lost, "", 0, 0)
            found |= _said("T8_dup", counts.duplicates, "", 0, 0)
    return found


def _a_field(road: Conditions, control: str) -> "Field":
    """A post that has spoken with headquarters once, before any outage."""
    return _Warm(a_folder(), road, control, is_proxied=_is_proxied)


class _Warm(Field):
    def __enter__(self) -> "_Warm":
        super().__enter__()
        self.ask("send")
        return self


def _five(field: Field, seed: int, preview: int) -> None:
    sizes = {"portrait": PORTRAIT, "scans": SCANS, "scan": SCAN, "preview": preview}
    field.ask("take_in", people=5, seed=seed, **sizes)


def _sent(field: Field, **how: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    field.road.begin()
    told = field.ask("send", **how)
    correct(not told["waits"], "not everything arrived in time")
    return told, field.road.count()


def _whole(field: Field, people: int) -> Any:
    counts = field.hold()
    correct(counts.is_exactly_once(people), f"not exactly once: {counts}")
    return counts


def _stored(field: Field) -> int:
    """Bytes of the pictures that lie at headquarters."""
    shelf = field.folder / "hq" / "blobs"
    return sum(one.stat().st_size for one in shelf.rglob("*") if one.is_file())


def _air_s(wire: dict[str, Any], field: Field, road: Conditions) -> float:
    """How long the bytes alone use the air, with their headers and what is lost of them."""
    data = field.picture_bytes_received()
    return data * (1 + 52 / SEGMENT) / (1 - road.loss / 100) / road.bytes_per_s + 2 * road.trip_s


def _said(
    name: str, value: float, unit: str, target: float, limit: float, *, more: bool = False
) -> Found:
    slack = target / 1.1 if more else target * 1.1
    say(Measure(f"{name}  (physics {limit:.4g})", value, unit, target, slack, more))
    return {name: Value(round(value, 3), unit, round(target, 3), round(limit, 3))}


RUNS: dict[str, Callable[[Conditions, str], Found]] = {
    "entries": bytes_and_times,
    "pictures": pictures,
    "previews": previews,
    "cuts": cuts,
    "cuts_nat": cuts_nat,
    "urgent": urgent,
    "mixed": mixed,
    "fast": fast,
    "dead": dead,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="app bench sync")
    parser.add_argument("--rate", type=float, default=256, help="kbit/s")
    parser.add_argument("--delay", type=float, default=300, help="one way, ms")
    parser.add_argument("--loss", type=float, default=3, help="percent each way")
    parser.add_argument("--flap", type=float, default=0, help="seconds down in every 30")
    parser.add_argument("--flapnat", type=float, default=0, help="the same, flows forgotten")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--control", default="", help="bbr or cubic; the machine's own if empty")
    parser.add_argument("--proxy", action="store_true", help="no root: over a TCP proxy")
    parser.add_argument("--only", default="", help=f"some of {','.join(RUNS)}")
    parser.add_argument("--json", default="", help="a file for the values")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
