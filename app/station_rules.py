"""The post's rules: those that ship with Beranda, and what headquarters has published since."""

from datetime import date

from app.domain.overlay import overlaid
from app.domain.published import PUBLISHED, SUBJECT, Told, Verify, judged
from app.domain.rulebook import Rulebook, Rules
from db.store import SqlStore


class PostRules:
    """Implements `Book` and `Bulletins`; what a visit brings holds from the next question on."""

    def __init__(self, floor: Rulebook, store: SqlStore, verify: Verify) -> None:
        self._floor, self._store, self._verify = floor, store, verify
        self._known: tuple[Told, Rulebook] | None = None
        self._changes = 0
        store.on_changed(self._changed)

    def on(self, day: date) -> Rules:
        return self._now()[1].on(day)

    def told(self) -> Told:
        return self._now()[0]

    def _now(self) -> tuple[Told, Rulebook]:
        known, changes = self._known, self._changes
        if known is None:
            with self._store.reading() as tx:
                said = [one for one in tx.history(SUBJECT) if one.side == "hq"]
            bodies = [one.fact.body for one in said if one.fact.kind == PUBLISHED]
            told = judged(bodies, self._verify)
            known = (told, overlaid(self._floor, told.issues))
            # what was published while this was read is read the next time
            self._known = known if changes == self._changes else None
        return known

    def _changed(self, subjects: frozenset[str]) -> None:
        if SUBJECT in subjects:
            self._changes += 1
            self._known = None
