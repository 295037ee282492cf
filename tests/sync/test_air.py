"""The road that the measurements are taken on does what it says."""

import pytest

from tests.bench.links.air import DOWN, UP, Air, Conditions, checksum, reset_for

PACKET = bytes([0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6, 0, 0]) + bytes(range(8)) + bytes(980)


def a_flow(flags: int) -> bytes:
    tcp = b"\x10\x00\x22\x24" + bytes(8) + bytes([0x50, flags]) + bytes(6)
    return PACKET[:20] + tcp


def out_of(air: Air, now: float) -> list[int]:
    return [way for way, _packet in air.due(now)]


def test_a_packet_takes_its_width_and_its_distance() -> None:
    air = Air(Conditions(rate_kbit=80, delay_ms=300, loss=0))
    air.take(UP, PACKET, 0.0)
    air.take(UP, PACKET, 0.0)

    assert out_of(air, 0.39) == []
    assert out_of(air, 0.41) == [UP]
    assert out_of(air, 0.51) == [UP]


def test_so_many_are_lost_as_was_said() -> None:
    air = Air(Conditions(rate_kbit=8_000_000, delay_ms=0, loss=10, queue_bytes=1 << 30))
    for _ in range(2_000):
        air.take(UP, PACKET, 0.0)

    assert len(out_of(air, 10.0)) == pytest.approx(1_800, abs=60)


def test_what_does_not_fit_into_the_modem_is_dropped() -> None:
    air = Air(Conditions(rate_kbit=8, delay_ms=0, loss=0, queue_bytes=2_500))
    for _ in range(5):
        air.take(UP, PACKET, 0.0)

    assert len(out_of(air, 100.0)) == 2


def test_an_outage_takes_what_is_on_its_way_and_lets_nothing_in() -> None:
    air = Air(Conditions(delay_ms=500, loss=0, period_s=30, down_s=10))
    air.begin(0.0)
    air.take(UP, PACKET, 19.8)
    air.take(UP, PACKET, 25.0)

    assert out_of(air, 29.9) == [] == out_of(air, 30.0)
    air.take(UP, PACKET, 30.5)
    assert out_of(air, 31.5) == [UP]
    assert air.outages == 1 and air.returned_s == [pytest.approx(1.5)]


def test_a_carrier_that_forgets_resets_the_post_and_tells_headquarters_nothing() -> None:
    air = Air(Conditions(delay_ms=100, loss=0, period_s=30, down_s=10, forgets_flows=True))
    air.begin(0.0)
    air.take(UP, a_flow(0x02), 0.0)
    assert out_of(air, 1.0) == [UP]
    air.look(25.0)

    air.take(UP, a_flow(0x10), 31.0)
    air.take(DOWN, a_flow(0x10), 31.0)

    told = list(air.due(35.0))
    assert told == [(DOWN, reset_for(a_flow(0x10)))]


def test_the_reset_it_makes_is_sound() -> None:
    made = reset_for(a_flow(0x10))

    assert checksum(made[:20]) == b"\0\0"
    assert made[20:24] == b"\x22\x24\x10\x00"
