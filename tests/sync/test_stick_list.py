"""The list of a stick: its bytes never change, and not one of them can be changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal import post_stream
from app.sync.pouch import TO_HQ
from app.sync.stick import (
    PICTURE,
    POUCH,
    Outside,
    StickListDamaged,
    bag_name,
    file_name,
    is_ours,
    read_bag_name,
    read_list,
    row_of,
    write_list,
)
from tests.sync.joined import DEVICE, own_seals

VECTOR = Path(__file__).parent / "vectors" / "stick_v1.bin"
KEYS, STRANGER = own_seals(1), own_seals(2)
OUTSIDE = Outside(TO_HQ, DEVICE, post_stream("MRT"), 3, 0, 1_795_000_000_000, KEYS.sign_public)
ROWS = [row_of(POUCH, b"a pouch"), row_of(PICTURE, b"a picture")]
WHOLE = write_list(OUTSIDE, ROWS, KEYS)


def test_the_list_of_version_1_is_these_bytes_for_ever() -> None:
    assert VECTOR.read_bytes() == WHOLE


def test_a_list_tells_what_was_written() -> None:
    listed = read_list(WHOLE, STRANGER)

    assert (listed.outside, list(listed.rows), listed.size) == (OUTSIDE, ROWS, 16)
    assert listed.numbered(PICTURE) == [(2, ROWS[1])]


@pytest.mark.parametrize("at", range(len(WHOLE)))
def test_no_byte_can_be_changed(at: int) -> None:
    changed = WHOLE[:at] + bytes([WHOLE[at] ^ 0x10]) + WHOLE[at + 1 :]

    with pytest.raises(StickListDamaged):
        read_list(changed, KEYS)


@pytest.mark.parametrize("left", range(len(WHOLE)))
def test_no_byte_can_be_cut_off(left: int) -> None:
    with pytest.raises(StickListDamaged):
        read_list(WHOLE[:left], KEYS)


@given(st.binary(max_size=400))
def test_what_is_no_list_is_refused_by_name(noise: bytes) -> None:
    for data in (noise, WHOLE[:6] + noise, WHOLE + noise + b"x"):
        with pytest.raises(StickListDamaged):
            read_list(data, KEYS)


def test_a_bag_is_called_by_device_and_number_and_nothing_else() -> None:
    name = bag_name(OUTSIDE)

    assert name == "kantong-00010203-000003"
    assert read_bag_name(name).number == 3
    assert [read_bag_name(other) for other in ("foto liburan", "..", f"{name}/..", "")] == [
        None
    ] * 4


def test_only_our_own_file_names_are_ever_removed() -> None:
    ours = [file_name(1, POUCH), file_name(2, PICTURE) + ".part", "daftar"]

    assert [is_ours(name) for name in (*ours, "surat.docx", "1.kantong", "../x")] == [True] * 3 + [
        False
    ] * 3
