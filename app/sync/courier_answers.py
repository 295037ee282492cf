"""Headquarters' answer on a stick (jawaban Kanim): proven whole, then taken as over the link."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from app.errors import Refused, Unavailable
from app.sync.courier import STICKS, Step, Tell, read_all, silent, sticks
from app.sync.engine import Post, apply
from app.sync.pouch import TO_HQ, TO_POST
from app.sync.protocol import JournalForked, SyncTransaction
from app.sync.stick import (
    CERTIFICATE,
    POUCH,
    Outside,
    Stick,
    StickForeign,
    StickNotForUs,
    StickReplayed,
    StickUnanswered,
    is_ours,
    open_bag,
    read_bag_name,
    read_file,
)

LAST_ANSWER = "last_answer"
"""Setting: number of the newest answer that was read."""
_OLD = (StickReplayed, StickNotForUs)


@dataclass(frozen=True, slots=True)
class Answered:
    """What headquarters' answer did here.

    Attributes:
        answers: number of the stick it answers; 0 when headquarters wrote by itself.
        problem: code of why something was not taken there; "" when all was.
        is_gap: one side lacks what the other builds upon: prepare a stick once more.
    """

    answers: int
    entries: int = 0
    pictures: int = 0
    problem: str = ""
    is_gap: bool = False


def read_answers(
    post: Post, stick: Stick, keep: Callable[[bytes], None], tell: Tell = silent
) -> Answered:
    """Take what headquarters wrote for this laptop; `keep` is given its certificate.

    Every answer on the stick is proven whole before one byte of it is opened.

    Raises:
        StickUnanswered, StickNotForUs, StickReplayed: nothing for us, or nothing new.
        StickUnfinished, StickDamaged, StickFileMissing, StickForeign: none of it was taken.
        JournalForked: a person has to look at it.
    """
    taken: list[Answered] = []
    problems: list[Refused] = []
    for bag in _answer_bags(post, stick):
        try:
            taken.append(_take_answer(post, stick, bag, keep, tell))
        except Refused as problem:
            problems.append(problem)
    if not taken:
        raise next((one for one in problems if not isinstance(one, _OLD)), problems[-1])
    done = _sum(taken, problems)
    # A stick that cannot be written was read all the same.
    with suppress(Unavailable):
        _tidy(post, stick, done.answers)
    return done


def _answer_bags(post: Post, stick: Stick) -> list[str]:
    """Names of the answers that say they are ours, oldest first; a name proves nothing yet."""
    named = [(found, bag) for bag in stick.bags() if (found := read_bag_name(bag)) is not None]
    answers = [(found, bag) for found, bag in named if found.direction == TO_POST]
    if not answers:
        raise StickUnanswered()
    with post.store.reading() as tx:
        us = tx.own_head().stream.hex()[:8]
    mine = sorted((found.number, bag) for found, bag in answers if found.device == us)
    if not mine:
        raise StickNotForUs()
    return [bag for _number, bag in mine]


def _take_answer(
    post: Post, stick: Stick, bag: str, keep: Callable[[bytes], None], tell: Tell
) -> Answered:
    listed = open_bag(stick, bag, post.seals)
    outside = listed.outside
    if outside.signer != post.hq.sign_public or outside.direction != TO_POST:
        raise StickForeign(bag=bag)
    with post.store.reading() as tx:
        us, last = tx.own_head().stream, int(tx.setting(LAST_ANSWER) or 0)
    if (outside.device, outside.post) != (us, post.hq.stream):
        raise StickNotForUs(bag=bag)
    if outside.number <= last:
        raise StickReplayed(bag=bag)
    read_all(stick, bag, listed, Step.READ, tell)
    for number, row in listed.numbered(CERTIFICATE):
        keep(read_file(stick, bag, number, row))
    answered = Answered(outside.answers)
    for number, row in listed.numbered(POUCH):
        answered = _applied(post, read_file(stick, bag, number, row), answered)
    with post.store.begin() as tx:
        tx.set_setting(LAST_ANSWER, outside.number)
        _note_answer(tx, outside)
    return answered


def _applied(post: Post, data: bytes, before: Answered) -> Answered:
    applied = apply(post, data, is_late=True)
    answer, is_astray = applied.answer, applied.way.is_astray
    # By the next stick, or the link, it is what follows that headquarters can place.
    is_forked = answer.problem == JournalForked.code
    return replace(
        before,
        entries=before.entries + applied.entries,
        pictures=before.pictures + len(answer.held),
        problem=before.problem if is_forked else answer.problem or before.problem,
        is_gap=answer.is_gap or applied.is_ahead or is_astray or is_forked or before.is_gap,
    )


def _note_answer(tx: SyncTransaction, outside: Outside) -> None:
    rows = sticks(tx)
    for row in rows:
        if row["no"] <= outside.answers and not row["answered_ms"]:
            row["answered_ms"] = outside.at_ms
    tx.set_setting(STICKS, rows)


def _sum(taken: Sequence[Answered], problems: Sequence[Refused]) -> Answered:
    """All of them together; an answer beside them that was not sound is not kept quiet."""
    newest = taken[-1]
    unsound = [one.code for one in problems if not isinstance(one, _OLD)]
    return replace(
        newest,
        problem=newest.problem or next(iter(unsound), ""),
        answers=max(one.answers for one in taken),
        entries=sum(one.entries for one in taken),
        pictures=sum(one.pictures for one in taken),
    )


def _tidy(post: Post, stick: Stick, answered: int) -> None:
    """Make room: our own bags that headquarters has answered leave the stick."""
    with post.store.reading() as tx:
        us = tx.own_head().stream.hex()[:8]
    for bag in stick.bags():
        found = read_bag_name(bag)
        if found is None or (found.direction, found.device) != (TO_HQ, us):
            continue
        if found.number <= answered:
            stick.remove(bag, [name for name in stick.files(bag) if is_ours(name)])
