"""The whole program over a link that goes away: real TCP, namespaces and processes."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.links.air import Conditions
from tests.bench.links.field import Field
from tests.bench.links.namespaces import can_be_made

NEEDS_ROOT = pytest.mark.skipif(not can_be_made(), reason="needs root and /dev/net/tun")
CUT = Conditions(rate_kbit=768, delay_ms=80, loss=2, period_s=7, down_s=2)


@NEEDS_ROOT
@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("forgets_flows", [False, True], ids=["black hole", "flows forgotten"])
def test_over_a_road_that_comes_and_goes_everything_arrives_once(
    tmp_path: Path, forgets_flows: bool
) -> None:
    """SYNC.md T5, T6, T8, in small."""
    road = replace(CUT, forgets_flows=forgets_flows)
    with Field(tmp_path, road) as field:
        field.ask("send")
        field.ask("take_in", people=2, seed=3, portrait=60_000, scans=2, scan=150_000)

        field.road.begin()
        told = field.ask("send", longest_s=120)

        wire = field.road.count()
        received = field.picture_bytes_received()
        counts = field.hold()
    stored = sum(
        one.stat().st_size for one in (tmp_path / "hq" / "blobs").rglob("*") if one.is_file()
    )
    assert wire["outages"] >= 1
    assert not told["waits"] and counts.is_exactly_once(2)
    assert received == stored
