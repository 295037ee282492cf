"""Who may sit at a post's counter: headquarters grants it and takes it away, post by post."""

from collections.abc import Sequence

from app.domain.journal import decode, post_stream
from app.domain.officer import Officer, Role
from app.ids import OfficerId
from app.sync.ledger import HqStore, HqTransaction

_PAGE = 500
GRANTED, REVOKED = "officer.granted", "officer.revoked"


def grant(store: HqStore, post: str, officers: Sequence[Officer], by: str) -> None:
    """Name officers of a post; the next visit tells its laptops."""
    with store.begin(by) as tx:
        for one in officers:
            body = {"nip": one.nip, "name": one.name, "role": one.role.value}
            tx.append_to(post_stream(post), GRANTED, one.id, body)


def revoke(store: HqStore, post: str, officer: OfficerId, by: str) -> None:
    with store.begin(by) as tx:
        tx.append_to(post_stream(post), REVOKED, officer, {})


def of_post(store: HqStore, post: str) -> tuple[Officer, ...]:
    """The officers of one post who are not revoked, in the order they were named."""
    named: dict[str, Officer] = {}
    with store.reading() as tx:
        for kind, subject, body in _told(tx, post):
            named.pop(subject, None)
            if kind == GRANTED:
                role = Role(str(body["role"]))
                named[subject] = Officer(
                    OfficerId(subject), str(body["nip"]), str(body["name"]), role
                )
    return tuple(named.values())


def _told(tx: HqTransaction, post: str) -> list[tuple[str, str, dict[str, object]]]:
    told, after = [], 0
    while page := tx.entries(post_stream(post), after, _PAGE):
        after = page[-1].seq
        facts = (decode(entry.content) for entry in page if entry.content is not None)
        told += [(f.kind, f.subject, f.body) for f in facts if f.kind in (GRANTED, REVOKED)]
    return told
