"""A person is found again in whatever spelling the officer types."""

import pytest

from app.services import drafts, intake
from db.lists import QueueFilter
from tests.builders import a_record
from tests.desks import a_desk


@pytest.fixture
def desk(tmp_path):
    return a_desk(tmp_path)


def taken(desk, **values):
    return intake.receive(desk, drafts.start(desk, a_record(**values)))


def names(rows):
    return {row["name"] for row in rows}


@pytest.mark.parametrize("typed", ["Djohanes", "Yohannes nenobais", "johanes", "nenobais yo"])
def test_an_old_or_double_spelling_finds_the_same_person(desk, typed):
    taken(desk, name="Yohanes Nenobais")

    found = desk.store.lists.queue(QueueFilter(text=typed), 0, 10)

    assert names(found) == {"Yohanes Nenobais"}


def test_one_wrong_letter_still_offers_the_near_name(desk):
    taken(desk, name="Markus Atalo")
    taken(desk, name="Maria Bria")

    found = desk.store.lists.alike("Markus Atalu")

    assert names(found) == {"Markus Atalo"}


def test_a_number_is_not_bent_into_another(desk):
    taken(desk, name="Maria Bria", nik="5305054108900012")

    assert not desk.store.lists.queue(QueueFilter(text="530505410890012"), 0, 10)
