"""Who may do what: the ladder of a post, and the walls at headquarters."""

import pytest

from app.domain.officer import Action, NotPermitted, Officer, Role, may, require
from app.ids import OfficerId


def an_officer(role: Role) -> Officer:
    return Officer(OfficerId("x"), "199001012020011001", "Ada Contoh", role)


def allowed(role: Role) -> set[Action]:
    return {action for action in Action if may(an_officer(role), action)}


def test_each_step_of_the_posts_ladder_adds_to_the_one_below() -> None:
    assert allowed(Role.COUNTER) < allowed(Role.DESIGNATED) < allowed(Role.HEAD_OF_POST)


@pytest.mark.parametrize("role", [Role.COUNTER, Role.REVIEWER, Role.ADMIN])
def test_protection_cases_are_closed_to_who_was_not_designated(role: Role) -> None:
    assert not may(an_officer(role), Action.READ_PROTECTION)
    with pytest.raises(NotPermitted):
        require(an_officer(role), Action.READ_PROTECTION)


def test_only_the_head_of_the_post_manages_its_officers() -> None:
    at_a_post = (Role.COUNTER, Role.DESIGNATED, Role.HEAD_OF_POST)

    assert [role for role in at_a_post if may(an_officer(role), Action.MANAGE_OFFICERS)] == [
        Role.HEAD_OF_POST
    ]


def test_who_keeps_the_keys_decides_no_application() -> None:
    assert not allowed(Role.ADMIN) & {Action.REVIEW, Action.DECIDE, Action.REFUSE, Action.RECEIVE}


def test_headquarters_receives_nobody_at_a_counter() -> None:
    for role in (Role.REVIEWER, Role.HEAD_OF_SECTION, Role.ADMIN):
        assert not may(an_officer(role), Action.RECEIVE)


def test_every_action_is_somebodys() -> None:
    assert set.union(*(allowed(role) for role in Role)) == set(Action)


def test_a_refusal_names_no_person() -> None:
    with pytest.raises(NotPermitted) as refused:
        require(an_officer(Role.COUNTER), Action.CLOSE_DAY)

    assert refused.value.facts == {"action": "close_day", "role": "petugas"}
