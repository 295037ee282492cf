"""The witness on a receipt: believed with HQ's key alone, or not at all."""

from datetime import date, timedelta

import pytest
import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from app.domain import witness
from app.domain.witness import Reason, WitnessUnreadable
from app.verify_receipt import ed25519_good
from tests.paper.samples import DAY, DEVICE, HQ_PUBLIC, NAME, NUMBER, certificate, witness_text


def judged(text: str | bytes, name: str | None = None, hq: bytes = HQ_PUBLIC) -> Reason:
    return witness.verify(text, hq, name, verify_sig=ed25519_good).reason


def raw() -> bytes:
    return witness.to_bytes(witness.decode(witness_text()))


def test_an_untouched_receipt_is_genuine() -> None:
    verdict = witness.verify(witness_text(), HQ_PUBLIC, NAME, verify_sig=ed25519_good)

    assert verdict.is_genuine and verdict.witness is not None
    assert (verdict.witness.number, verdict.witness.seq, verdict.witness.day_on) == (
        NUMBER, 147, DAY,
    )  # fmt: skip


def test_every_flipped_bit_fails() -> None:
    good = raw()

    for place in range(len(good) * 8):
        flipped = bytearray(good)
        flipped[place // 8] ^= 1 << place % 8
        assert judged(bytes(flipped)) is not Reason.GENUINE, place


def test_every_changed_letter_of_the_text_fails() -> None:
    text = witness_text()

    for place, letter in enumerate(text):
        other = "A" if letter != "A" else "B"
        assert judged(text[:place] + other + text[place + 1 :]) is not Reason.GENUINE, place


@pytest.mark.parametrize("size", [0, 1, 56, 100, 235])
def test_a_piece_is_unreadable(size: int) -> None:
    assert judged(raw()[:size]) is Reason.UNREADABLE


def test_a_longer_one_is_unreadable() -> None:
    assert judged(raw() + b"\x00") is Reason.UNREADABLE


def test_a_copied_code_does_not_fit_another_name() -> None:
    assert judged(witness_text(), "Petrus Lakamau") is Reason.OTHER_NAME


def test_letter_case_and_spaces_of_the_name_do_not_matter() -> None:
    assert judged(witness_text(), " YOHANA  mau lelang ") is Reason.GENUINE


def test_a_device_that_hq_never_knew_is_not_believed() -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(b"x" * 32).public_key().public_bytes_raw()

    assert judged(witness_text(), hq=stranger) is Reason.NOT_FROM_HQ


def test_another_key_cannot_use_the_certificate() -> None:
    thief = Ed25519PrivateKey.from_private_bytes(b"x" * 32)
    where, paper = (1, 147, b"E" * 32), (NUMBER, NAME, DAY)
    forged = witness.encode(witness.Witness.unsigned(certificate(), where, paper), thief.sign)

    assert judged(forged) is Reason.NOT_FROM_DEVICE


def test_after_the_certificate_s_last_day_nothing_printed_counts() -> None:
    assert judged(witness_text(last_day=DAY)) is Reason.GENUINE
    assert judged(witness_text(last_day=DAY - timedelta(days=1))) is Reason.CERTIFICATE_ENDED


def test_it_fits_a_small_qr_at_level_m() -> None:
    text = witness_text()

    assert len(raw()) == 236 and len(text) == 363
    assert segno.make_qr(text, error="m", boost_error=False).designator == "11-M"


def test_it_carries_no_name() -> None:
    assert b"Yohana" not in raw()


@given(st.binary(max_size=300))
def test_base45_brings_back_what_it_took(data: bytes) -> None:
    assert witness.from_base45(witness.to_base45(data)) == data


def test_base45_is_the_one_of_the_rfc() -> None:
    assert witness.to_base45(b"Hello!!") == "%69 VD92EX0"
    assert witness.from_base45("QED8WEX0") == b"ietf!"


@pytest.mark.parametrize("text", ["A", "::::", "GGW", "ZZ", "ab", ":::"])
def test_base45_refuses_what_it_never_writes(text: str) -> None:
    with pytest.raises(WitnessUnreadable):
        witness.from_base45(text)


@given(st.binary(max_size=400))
def test_any_bytes_get_a_verdict_and_none_is_genuine(data: bytes) -> None:
    assert judged(data) is not Reason.GENUINE


def test_the_device_s_own_key_signs_what_is_shown() -> None:
    where, paper = (2, 5, b"F" * 32), (NUMBER, NAME, date(2026, 12, 1))
    text = witness.encode(witness.Witness.unsigned(certificate(), where, paper), DEVICE.sign)

    assert judged(text, NAME) is Reason.GENUINE
