"""A reviewer is made at the keyboard, and a served headquarters shows the door without Qt."""

import re
from argparse import Namespace
from pathlib import Path
from urllib.request import urlopen

import pytest

from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room, tell_code, welcome
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import make_practice
from app.hq.console import door
from app.practice import PASSWORD
from tests.databases import chosen
from tests.hq.conftest import Kanim
from tests.hq.copied import TOOLS, a_headquarters


def test_a_reviewer_is_made_and_the_door_is_served(
    kanim: Kanim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BERANDA_HQ_USER_PASSWORD", "kain tenun biru")

    told = kanim.run("user", "add", "maria", "pemeriksa", "--shown", "Maria Bere")

    assert re.search(r"hanya tampak sekali: [A-Z2-7]{32}\n", told)
    with urlopen(f"{kanim.url}/", timeout=10) as answer:  # noqa: S310
        assert answer.url.endswith("/masuk") and b"Kode dari ponsel Anda" in answer.read()


def test_a_practice_headquarters_reads_out_the_code_of_the_phone(
    kanim: Kanim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BERANDA_HQ_USER_PASSWORD", "kain tenun biru")
    kanim.run("user", "add", "maria", "pemeriksa")

    told = kanim.run("user", "code", "maria")

    assert re.fullmatch(r"\d{6}", told.splitlines()[0])


def test_no_code_is_read_out_at_a_real_headquarters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = a_headquarters(tmp_path, is_practice=False)
    door.add_reviewer(
        made_room(opened), "maria", "Maria", ReviewerRole.PEMERIKSA, "kain tenun biru"
    )

    code = tell_code(Namespace(name="maria"), opened)

    assert (code, capsys.readouterr().out) == (1, "")
    opened.store.close()


def test_a_new_practice_headquarters_says_how_to_sign_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places, tools = Places(tmp_path / "kanim", chosen.address(tmp_path / "kanim")), TOOLS
    make_practice(places, tools)

    welcome(places, tools)

    told = capsys.readouterr().out
    assert "maria, sandi latihan beranda" in told and "hq user code maria" in told
    opened = open_folder(places, PASSWORD, tools)
    roles = {one.name: one.role.value for one in made_room(opened).books.reviewers()}
    opened.store.close()
    assert roles == {"maria": "pemeriksa", "yosef": "kepala_seksi"}
