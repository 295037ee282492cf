"""What no database could keep is refused, wherever in the text it stands."""

import pytest

from app.domain.strict_json import read, without_nul


@pytest.mark.parametrize(
    "text",
    [
        b"[1e999]",
        b"1e999",
        b'{"a":\t1E999}',
        b"[\n-1.5e999]",
        b"[9223372036854775808]",
        b"[ -9223372036854775809 ]",
        b"[NaN]",
        b"[-Infinity]",
        b'["\\ud800"]',
        b'{"a\\u0000":1}',
        b"[" * 40 + b"]" * 40,
    ],
)
def test_it_is_refused(text: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'[1,"3e5",1.5,{"a":"12345678901234567890"}]', [1, "3e5", 1.5, {"a": "1234567890" * 2}]),
        (b"[9223372036854775807,-1.5e3]", [9223372036854775807, -1500.0]),
        (b'{"nama":"NaN, 1e999"}', {"nama": "NaN, 1e999"}),
    ],
)
def test_it_is_read_as_it_stands(text: bytes, told: object) -> None:
    assert read(text) == told


def test_only_the_character_that_cannot_be_kept_is_left_out() -> None:
    body = {"name": "Yohana\0 Lelang", "papers": [{"note": "a\0b"}, 3, None]}

    assert without_nul(body) == {"name": "Yohana Lelang", "papers": [{"note": "ab"}, 3, None]}
