"""A decision is an entry, made only when it can be true."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.errors import RuleBroken, UnknownSubject
from app.hq import decisions, officers
from app.ids import OfficerId
from app.practice import OFFICERS
from app.sync import engine
from db.hq_store import HqSqlStore
from tests.sync.joined import InProcess, World, a_world

NTPN = "A1B2C3D4E5F60718"
CODE = "820 2209 2246 5628"
LAST_DAY = date(2026, 11, 29)


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = a_world(tmp_path)
    made.receive(1)
    engine.visit(made.post, InProcess(made.tools))
    return made


def status(world: World) -> str:
    with world.hq_store.reading() as tx:
        return str(tx.application("a1")["status"])


def test_an_application_goes_all_the_way_to_the_passport(world: World) -> None:
    store, passed = world.hq_store, []
    steps: list[Callable[[], object]] = [
        lambda: decisions.verify(store, "a1", "yosef"),
        lambda: decisions.bill(store, "a1", CODE, LAST_DAY, "yosef"),
        lambda: decisions.record_payment(store, "a1", NTPN, "yosef"),
        lambda: decisions.approve(store, "a1", "yosef"),
        lambda: decisions.announce_ready(store, "a1", "yosef"),
    ]
    for step in steps:
        step()
        passed.append(status(world))

    assert passed == ["VERIF_KANIM", "MENUNGGU_BAYAR", "LUNAS", "ADJUDIKASI", "SIAP"]


def test_a_billing_code_is_stored_without_its_spaces(world: World) -> None:
    decisions.verify(world.hq_store, "a1", "yosef")
    decisions.bill(world.hq_store, "a1", CODE, LAST_DAY, "yosef")

    with world.hq_store.reading() as tx:
        billing = tx.application("a1")["state"]["billing"]
    assert billing == {"code": "820220922465628", "expires_on": "2026-11-29"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda store: decisions.bill(store, "a1", "82022092246562", LAST_DAY, "yosef"),
        lambda store: decisions.record_payment(store, "a1", NTPN, "yosef"),
        lambda store: decisions.record_payment(store, "a1", "KURANG", "yosef"),
        lambda store: decisions.return_incomplete(store, "a1", ["foto"], " ", "yosef"),
        lambda store: decisions.approve(store, "tidak-ada", "yosef"),
    ],
    ids=["14 digits", "paid before billed", "a short NTPN", "no reason", "nobody"],
)
def test_what_cannot_be_true_is_not_written(
    world: World, wrong: Callable[[HqSqlStore], object]
) -> None:
    with pytest.raises(RuleBroken):
        wrong(world.hq_store)

    assert status(world) == "DITERIMA"


def test_a_cancelled_application_is_not_decided(world: World) -> None:
    with world.post.store.begin("des") as act:
        act.append("application.cancelled", "a1", {"note": "Batal"})
    engine.visit(world.post, InProcess(world.tools))

    with pytest.raises(decisions.AlreadyClosed):
        decisions.approve(world.hq_store, "a1", "yosef")


def test_an_application_that_never_came_is_unknown(world: World) -> None:
    with pytest.raises(UnknownSubject):
        decisions.verify(world.hq_store, "b1", "yosef")


def test_a_revoked_officer_is_no_longer_in_the_packet(world: World) -> None:
    officers.grant(world.hq_store, "MRT", OFFICERS, "admin")

    officers.revoke(world.hq_store, "MRT", OfficerId("yeni"), "admin")

    assert [one.id for one in officers.of_post(world.hq_store, "MRT")] == ["desi", "frans"]
