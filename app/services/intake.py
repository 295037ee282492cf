"""Taking an application: the moment a draft becomes official."""

from collections.abc import Mapping
from typing import Any

from app.domain.application import CANCELLED, MENDED, RECEIVED
from app.domain.calendar import wita_date
from app.domain.interview import HELD, apart
from app.domain.numbering import number
from app.domain.officer import Action, Officer, require
from app.errors import AlreadyReceived, NothingToMend, UnknownSubject
from app.ids import ApplicationId, new_id
from app.services import drafts
from app.services.desk import Act, Desk
from app.services.drafts import Draft


def receive(desk: Desk, draft: Draft) -> ApplicationId:
    """Number the application, write it into the journal and close its draft: one commit.

    The draft's id becomes the application's, so a second call cannot make a second one. What was
    said in the talk becomes an entry of its own, apart from the application.

    Raises:
        AlreadyReceived: this draft is an application already.
    """
    subject = ApplicationId(draft.id)
    with desk.act(Action.RECEIVE) as act:
        if act.application(subject) is not None:
            raise AlreadyReceived(subject=subject)
        record, talk = apart(_official(desk, act, draft))
        act.append(RECEIVED, subject, record)
        if talk:
            # a subject of its own: it is read, kept and erased by rules of its own
            act.append(HELD, new_id(desk.random), {**talk, "application": subject})
        _queue_blobs(desk, act, subject, record["blobs"])
        act.close_draft(draft.id)
    return subject


def mend(
    desk: Desk, subject: str, fields: dict[str, Any], blobs: list[dict[str, Any]] | None = None
) -> None:
    """Answer what headquarters returned or refused (perbaikan).

    Raises:
        UnknownSubject: it is not here.
        NothingToMend: headquarters did not ask for anything.
    """
    with desk.act(Action.MEND) as act:
        row = act.application(subject)
        if row is None:
            raise UnknownSubject(subject=subject)
        if not (row["state"]["returned"] or row["state"]["refused"]):
            raise NothingToMend(subject=subject)
        act.append(MENDED, subject, {"fields": fields, "blobs": blobs or []})
        _queue_blobs(desk, act, subject, blobs or [])


def retake(
    desk: Desk, subject: str, blobs: list[dict[str, Any]], replaces: Mapping[int, int]
) -> None:
    """Put pictures taken anew in the place of those the disk has lost, before they arrived.

    Args:
        replaces: number of the lost original to the number of the new one.

    Raises:
        UnknownSubject: it is not here.
    """
    with desk.act(Action.MEND) as act:
        row = act.application(subject)
        if row is None:
            raise UnknownSubject(subject=subject)
        lost = [
            str(one["id"])
            for one in row["record"].get("blobs", ())
            if one["number"] in replaces or one.get("preview_of") in replaces
        ]
        body = {"fields": {}, "blobs": blobs, "replaces": [list(one) for one in replaces.items()]}
        act.append(MENDED, subject, body)
        _queue_blobs(desk, act, subject, blobs)
        act.give_up_blobs(lost)


def cancel(desk: Desk, subject: str, reason: str, head: Officer | None = None) -> None:
    """Close an application at the applicant's wish, with the reason; nothing is deleted.

    Args:
        head: who answers for it (kepala pos) beside the officer at the desk; None is the officer.

    Raises:
        NotPermitted: neither is the head of the post.
    """
    approver = head or desk.officer
    require(approver, Action.CANCEL)
    with desk.act(Action.RECEIVE) as act:
        if act.application(subject) is None:
            raise UnknownSubject(subject=subject)
        act.append(CANCELLED, subject, {"note": reason, "approved_by": approver.id})


def _official(desk: Desk, act: Act, draft: Draft) -> dict[str, Any]:
    running = act.next_running(f"number:{desk.day()}")
    day = wita_date(desk.clock.now())
    own = number(desk.post.code, day, desk.post.letter, running)
    record = drafts.official(desk, draft, act.draft(draft.id))
    return {**record, "number": own, "ticket": draft.ticket}


def _queue_blobs(desk: Desk, act: Act, subject: str, blobs: list[dict[str, Any]]) -> None:
    for blob in blobs:
        row = {key: blob[key] for key in ("id", "size", "role")}
        act.add_blob({**row, "subject": subject, "at_ms": desk.now_ms()})
