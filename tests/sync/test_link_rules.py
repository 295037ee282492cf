"""Budget, quiet hours, remaining time and age: by rule, without waiting."""

from datetime import date

import pytest

from app.sync import link_settings, overdue
from app.sync.eta import Eta
from app.sync.meter import Meter
from app.sync.planning import Settings
from app.sync.progress import Progress, Stage
from app.sync.schedule import Link

TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


def picture(done: int, name: str = "a", taken: int = 0) -> Progress:
    return Progress(Stage.BLOB, done, 1_000, name, taken)


def test_bytes_of_pictures_side_by_side_are_counted_once() -> None:
    meter = Meter()
    for told in (picture(0), picture(0, "b"), picture(0, taken=400), picture(300, "b")):
        meter.hear(told, TODAY)

    for told in (picture(400), picture(1_000, "b"), picture(1_000)):
        meter.hear(told, TODAY)

    assert (meter.visit, meter.on(TODAY)) == (2_000, 2_000)


def test_what_headquarters_held_before_is_not_sent_again_and_not_counted() -> None:
    meter = Meter()

    meter.hear(picture(600), TODAY)
    meter.hear(picture(1_000), TODAY)

    assert meter.on(TODAY) == 400


def test_the_count_lasts_over_a_restart_and_ends_at_midnight() -> None:
    meter, after = Meter(), Meter()
    meter.hear(picture(0), TODAY)
    meter.hear(picture(700), TODAY)

    after.recall(TODAY, meter.to_keep())
    next_day = Meter()
    next_day.recall(TOMORROW, meter.to_keep())

    assert (after.on(TODAY), after.on(TOMORROW), next_day.on(TOMORROW)) == (700, 0, 0)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("08.00-14.30", (480, 870)),
        ("22:00 - 5:00", (1_320, 300)),
        ("8.00 sampai 9.00", (480, 540)),
        ("", None),
        ("25.00-26.00", None),
        ("08.00-08.00", None),
        ("siang", None),
    ],
)
def test_quiet_hours_are_written_as_one_speaks(text: str, hours: tuple[int, int] | None) -> None:
    assert link_settings.quiet_hours(text) == hours


def test_what_was_chosen_is_read_back() -> None:
    kept = {"sync_minutes": 5, "link_day_mb": 150, "link_quiet": "08.00-14.00"}
    kept |= {"only_important": True, "sync_paused": True}

    assert link_settings.read(kept.get) == Settings(300, 150_000_000, (480, 840), True, True)
    assert link_settings.read({}.get) == Settings()


@pytest.mark.parametrize(
    ("key", "value", "after"),
    [
        ("sync_paused", True, Settings(day_bytes=9_000_000, quiet=(1, 2), is_paused=True)),
        ("link_day_mb", 0, Settings(quiet=(1, 2))),
        ("link_quiet", "", Settings(day_bytes=9_000_000)),
        ("sync_minutes", 30, Settings(1_800, 9_000_000, (1, 2))),
    ],
)
def test_one_choice_leaves_the_others(key: str, value: object, after: Settings) -> None:
    before = Settings(day_bytes=9_000_000, quiet=(1, 2))

    assert link_settings.changed(before, key, value) == after


def test_the_remaining_time_rises_at_most_every_ten_seconds() -> None:
    eta = Eta()
    eta.begin()

    told = [eta.tell(1_000, rate, at) for at, rate in ((0, 10.0), (1, 5.0), (5, 5.0), (10, 5.0))]

    assert told == [100.0, 99.0, 95.0, 200.0]


def test_the_remaining_time_falls_at_once() -> None:
    eta = Eta()
    eta.begin()

    told = [eta.tell(1_000, 10.0, 0), eta.tell(500, 50.0, 1), eta.tell(0, 50.0, 2)]

    assert told == [100.0, 10.0, None]


@pytest.mark.parametrize(
    ("days", "can_act", "tone"),
    [(0.9, True, ""), (1, True, "kunyit"), (2.9, True, "kunyit"), (3, True, "mengkudu"),
     (30, False, "kunyit")],
)  # fmt: skip
def test_an_old_file_is_red_only_where_the_officer_can_act(
    days: float, can_act: bool, tone: str
) -> None:
    found = overdue.waits(days * overdue.DAY_S, can_act=can_act)

    assert (found.tone if found else "") == tone


@pytest.mark.parametrize(
    ("link", "is_ours", "is_carried", "can"),
    [
        (Link.OFFLINE, False, False, True),
        (Link.OFFLINE, False, True, False),
        (Link.OFFLINE, True, True, True),
        (Link.REFUSED, False, False, False),
        (Link.REFUSED, True, False, True),
        (Link.BUSY, False, False, False),
        (Link.PORTAL, False, False, True),
    ],
    ids=["courier", "carried", "to mend", "refused", "refused to mend", "busy", "portal"],
)
def test_who_must_act_is_told_apart(link: Link, is_ours: bool, is_carried: bool, can: bool) -> None:
    assert overdue.can_act(link, is_ours=is_ours, is_carried=is_carried) is can
