"""What 20,000 earlier applications have in common with the one at hand (tanda)."""

import random
from datetime import UTC, datetime

from sqlalchemy import insert, select

from app.adapters.rule_files import load_rulebook
from app.domain.calendar import wita_date
from app.domain.signs import ties_of
from app.services import drafts, interview
from app.services.desk import Desk
from db.store import SqlStore
from db.tables import applications, ties
from tests.bench.crowd import FIRST_MS, MINUTE_MS, a_crowd, a_person
from tests.bench.measures import Measure, a_folder, correct, percentile, say, timed_ms
from tests.desks import DESI, MARITAING
from tests.fakes import FixedClock, SeededRandom

PEOPLE = 20_000
TRIES = 60


def main(people: int = PEOPLE) -> None:
    """Worst case: all of them within the days that the rules look at."""
    store = a_crowd(a_folder(), people)
    _tie(store)
    dice = random.Random(5)
    clock = FixedClock(datetime.fromtimestamp((FIRST_MS + people * MINUTE_MS) / 1000, UTC))
    desk = Desk(store, clock, SeededRandom(9), None, MARITAING, DESI)  # type: ignore[arg-type]
    rules = load_rulebook().on(wita_date(clock.now()))
    # the crowd is one household by its card: the one at hand has none
    people_at_hand = (a_person(number, dice) | {"kk_number": ""} for number in range(10))
    at_hand = [drafts.start(desk, one) for one in people_at_hand]
    took = timed_ms(lambda: interview.look(desk, dice.choice(at_hand), rules), TRIES)
    say(
        Measure(f"signs among {people}, p50", percentile(took, 50), "ms"),
        Measure(f"signs among {people}, p95", percentile(took, 95), "ms", 50, 100),
    )
    found = {one.code for one in interview.look(desk, at_hand[0], rules)}
    correct("alamat_sama" in found, "a shared address is not seen")
    store.close()


def _tie(store: SqlStore) -> None:
    """The crowd is laid down without ties; these are what the projection would write."""
    with store.engine.begin() as connection:
        told = connection.execute(select(applications.c.subject, applications.c.record))
        rows = [
            {"subject": row.subject, "application": row.subject, "at_ms": FIRST_MS + at}
            | {"kind": tie.kind, "key": tie.key}
            for at, row in enumerate(told.all())
            for tie in ties_of(row.record)
        ]
        connection.execute(insert(ties), rows)
