"""A reviewer is made at the keyboard, and a served headquarters shows the door without Qt."""

import re
from urllib.request import urlopen

import pytest

from tests.hq.conftest import Kanim


def test_a_reviewer_is_made_and_the_door_is_served(
    kanim: Kanim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BERANDA_HQ_USER_PASSWORD", "kain tenun biru")

    told = kanim.run("user", "add", "maria", "pemeriksa", "--shown", "Maria Bere")

    assert re.search(r"hanya tampak sekali: [A-Z2-7]{32}\n", told)
    with urlopen(f"{kanim.url}/", timeout=10) as answer:  # noqa: S310
        assert answer.url.endswith("/masuk") and b"Kode dari ponsel Anda" in answer.read()
