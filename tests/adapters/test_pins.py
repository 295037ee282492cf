"""Six digits re-open a screen; obvious ones are not taken."""

import pytest

from app.adapters.passwords import Cost
from app.adapters.pins import PinMalformed, make_pin, verify_pin
from app.ports_crypto import PinCheck

CHEAP = Cost(8 * 1024, 1)
SALT = b"s" * 16


def test_the_right_pin_fits_and_another_does_not() -> None:
    fits: PinCheck = verify_pin

    verifier = make_pin("270491", SALT, CHEAP)

    assert fits("270491", verifier)
    assert not fits("270492", verifier)


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "٢٧٠٤٩١", "270491 "])
def test_only_six_digits_are_a_pin(pin: str) -> None:
    with pytest.raises(PinMalformed):
        make_pin(pin, SALT, CHEAP)
    assert not verify_pin(pin, make_pin("270491", SALT, CHEAP))


@pytest.mark.parametrize("pin", ["000000", "999999", "123456", "654321", "345678"])
def test_an_obvious_pin_is_not_taken(pin: str) -> None:
    with pytest.raises(PinMalformed):
        make_pin(pin, SALT, CHEAP)


def test_the_same_pin_of_two_officers_looks_different() -> None:
    assert make_pin("270491", SALT, CHEAP) != make_pin("270491", b"t" * 16, CHEAP)


@pytest.mark.parametrize("place", [0, 1, 6, 8, 30, 54])
def test_a_damaged_verifier_fits_nothing(place: int) -> None:
    verifier = bytearray(make_pin("270491", SALT, CHEAP))
    verifier[place] ^= 1

    assert not verify_pin("270491", bytes(verifier))
    assert not verify_pin("270491", b"")
