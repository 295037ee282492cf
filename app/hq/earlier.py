"""A post is told what other posts hold of people it has applications of, once and no more."""

import tomllib
from collections import Counter
from collections.abc import Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Protocol

import resources
from app.domain import elsewhere
from app.domain.calendar import wita_date
from app.domain.journal import Body, post_stream
from app.ports import Clock
from app.sync.ledger import Device

_TURN = "earlier:turn"
_AT_ONCE = 200
# The place is only kept now and then: to look at a few twice is cheaper than to write each time.
_KEPT_EVERY = 64
_YEAR = timedelta(days=365.25)

Pairs = list[tuple[dict[str, Any], dict[str, Any]]]


class Elsewhere(Protocol):
    """Headquarters' tables as far as this needs them; see db.hq_earlier."""

    def begin(self) -> AbstractContextManager[Any]: ...

    def reading(self) -> AbstractContextManager[Any]: ...

    def taken_in(
        self, act: Any, stream: bytes, after: int, limit: int
    ) -> list[tuple[str, int]]: ...

    def pairs(self, act: Any, subjects: Collection[str], since_ms: int) -> Pairs: ...

    def changed(self, act: Any, post: str) -> Pairs: ...

    def told(self, act: Any, own: Collection[str]) -> dict[str, Body]: ...


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back is told, and of how many others at most."""

    years: int
    most: int


@dataclass(frozen=True, slots=True)
class _News:
    """What is to be said to whom (post, body), and up to where the laptop has been looked at."""

    words: tuple[tuple[str, Body], ...]
    after: int
    seq: int


def reach(on: date) -> Reach:
    """Source: resources/rules/earlier.toml."""
    ours = [one for one in _rows() if one["from"] <= on]
    row = max(ours, key=lambda one: one["from"], default={"years": 0, "most": 0})
    return Reach(int(row["years"]), int(row["most"]))


def tell(books: Elsewhere, clock: Clock, device: Device) -> None:
    """Look at what this laptop has brought since, and at what has changed elsewhere."""
    on = wita_date(clock.now())
    far = reach(on)
    if not far.years:
        return
    since_ms = int((clock.now() - far.years * _YEAR).timestamp() * 1000)
    with books.reading() as act:
        news = _news(books, act, device, far, since_ms)
    if not news.words and news.seq - news.after < _KEPT_EVERY:
        return
    with books.begin() as act:
        if not news.words:
            # nothing is told: no other laptop is made to wait
            act.set_setting(_place(device), news.seq)
            return
        # another process may be telling the same just now: this act waits for its turn
        act.set_setting(_TURN, True)
        news = _news(books, act, device, far, since_ms)
        for post, body in sorted(news.words, key=lambda one: one[0]):
            subject = elsewhere.subject_of(body["own"], body["other"])
            act.append_to(post_stream(post), elsewhere.TOLD, subject, body)
        act.set_setting(_place(device), news.seq)


def _news(books: Elsewhere, act: Any, device: Device, far: Reach, since_ms: int) -> _News:
    after = int(act.setting(_place(device)) or 0)
    fresh = books.taken_in(act, device.stream, after, _AT_ONCE)
    pairs = books.pairs(act, [subject for subject, _seq in fresh], since_ms) if fresh else []
    both = pairs + [(its, mine) for mine, its in pairs] + books.changed(act, device.post)
    seq = max((seq for _subject, seq in fresh), default=after)
    return _News(_unsaid(books, act, both, far.most), after, seq)


def _unsaid(books: Elsewhere, act: Any, both: Pairs, most: int) -> tuple[tuple[str, Body], ...]:
    """A post that takes in a thousand of one number does not fill the streams of the others."""
    if not both:
        return ()
    told = books.told(act, sorted({own["subject"] for own, _other in both}))
    count = Counter(str(body["own"]) for body in told.values())
    words: dict[str, tuple[str, Body]] = {}
    for own, other in both:
        subject = elsewhere.subject_of(own["subject"], other["subject"])
        body = elsewhere.body(own, other)
        if told.get(subject) == body or subject in words:
            continue
        if subject not in told:
            count[own["subject"]] += 1
        if subject in told or count[own["subject"]] <= most:
            words[subject] = (own["code"], body)
    return tuple(words.values())


def _place(device: Device) -> str:
    return f"earlier:{device.stream.hex()}"


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, Any]]:
    text = resources.path("rules/earlier.toml").read_text("utf-8")
    return list(tomllib.loads(text)["earlier"])
