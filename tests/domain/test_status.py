"""Who may move an application where, and what the screen calls it."""

from itertools import pairwise

import pytest

from app.domain.status import (
    DATA_STATES,
    STAGES,
    TABLE,
    Actor,
    DataState,
    Stage,
    Status,
    chip,
    is_closed,
    label,
    may_move,
)

ORDINARY = [
    Status.DRAF,
    Status.DITERIMA,
    Status.BIOMETRIK,
    Status.WAWANCARA,
    Status.ANTRE_KIRIM,
    Status.TERKIRIM,
    Status.VERIF_KANIM,
    Status.MENUNGGU_BAYAR,
    Status.LUNAS,
    Status.ADJUDIKASI,
    Status.ALOKASI,
    Status.CETAK,
    Status.UJI,
    Status.KIRIM_POS,
    Status.SIAP,
    Status.SERAH,
]


def test_every_status_stage_and_data_state_is_described():
    assert set(TABLE) == set(Status)
    assert set(STAGES) == set(Stage)
    assert set(DATA_STATES) == set(DataState)
    assert len({entry.number for entry in TABLE.values()}) == len(TABLE)


def test_the_ordinary_way_leads_from_draft_to_handed_over():
    for current, following in pairwise(ORDINARY):
        by = next(iter(TABLE[following].set_by))
        assert may_move(current, following, by)


@pytest.mark.parametrize(
    "following", ["VERIF_KANIM", "MENUNGGU_BAYAR", "LUNAS", "ADJUDIKASI", "CETAK"]
)
def test_a_post_never_takes_a_decision_of_headquarters(following):
    assert not any(may_move(status, Status(following), Actor.POST) for status in Status)


@pytest.mark.parametrize(
    "closed",
    ["SERAH", "TOLAK_SISTEM", "TOLAK_WAWANCARA", "TOLAK_ADJUDIKATOR", "BATAL", "BATAL_TAK_DIAMBIL",
     "DITARIK"],
)  # fmt: skip
def test_a_closed_application_stays_closed(closed):
    assert is_closed(Status(closed))
    assert not any(may_move(Status(closed), status, by) for status in Status for by in Actor)


def test_payment_comes_before_adjudication():
    assert not may_move(Status.MENUNGGU_BAYAR, Status.ADJUDIKASI, Actor.HQ)
    assert may_move(Status.LUNAS, Status.ADJUDIKASI, Actor.HQ)


def test_every_hold_is_shown_by_one_neutral_word():
    holds = (Status.PENDALAMAN, Status.TUNDA, Status.TANGGUH)

    assert {chip(status).label for status in holds} == {"Ditinjau"}
    assert {chip(status).tone for status in holds} == {"abu"}


def test_labels_are_the_officers_words():
    assert label(Status.SIAP) == "Siap diambil"
    assert chip(Status.MENUNGGU_BAYAR).label == "Menunggu bayar"
    assert chip(Status.BERKAS_KURANG).label == "Perlu diperbaiki"
