"""A new laptop shows its packet's token once, and headquarters vouches for its keys."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace

from app.domain.enrolment import (
    CERTIFIED,
    Certificate,
    certificate_from_json,
    certificate_to_json,
)
from app.domain.journal import post_stream
from app.errors import RuleBroken
from app.hq.desk import Tools
from app.sync.enrolment import Asked, token_of
from app.sync.ledger import Device, PostOffice, Ticket
from app.sync.protocol import PouchForeignSigner


class UnknownPost(RuleBroken):
    """No post has this code."""

    code = "unknown_post"


class AlreadyEnrolled(RuleBroken):
    """This laptop has a certificate."""

    code = "already_enrolled"


class TicketUsed(RuleBroken):
    """This packet has already made one laptop, or was never handed out."""

    code = "ticket_used"


Vouch = Callable[[Ticket, Asked], Certificate]
"""Signs a certificate for the keys that asked, with headquarters' issuing key."""


def add_post(tools: Tools, code: str, name: str) -> None:
    """Open headquarters' stream for a post; a second call only changes the name."""
    with tools.store.begin("hq") as tx:
        known = tx.post_office(code) or PostOffice(code, name)
        tx.save_post_office(replace(known, name=name))
        tx.add_stream(post_stream(code), "hq", code, is_own=True)


def next_letter(tools: Tools, code: str) -> str:
    """The letter of the post's next laptop: A, B, C ...

    Raises:
        UnknownPost
    """
    with tools.store.begin("hq") as tx:
        post = tx.post_office(code)
        if post is None:
            raise UnknownPost(post=code)
        tx.save_post_office(replace(post, letters=post.letters + 1))
    return chr(ord("A") + post.letters % 26)


def hand_out(tools: Tools, packet: bytes, ticket: Ticket) -> None:
    """Remember that this packet may make one laptop."""
    with tools.store.begin("hq") as tx:
        tx.add_ticket(replace(ticket, token_hash=_hash(token_of(packet))))


def enrol(tools: Tools, asked: Asked, vouch: Vouch) -> Certificate:
    """Certify the laptop that shows a packet's token, once.

    Raises:
        PouchForeignSigner: it does not hold the private key it names.
        TicketUsed, AlreadyEnrolled
    """
    if not tools.seals.verify(asked.sign_public, asked.statement(), asked.proof):
        raise PouchForeignSigner(stream=asked.device.hex())
    with tools.store.begin("hq") as tx:
        known = tx.device(asked.device)
        if known is not None:
            return _again(known, asked)
        ticket = tx.take_ticket(_hash(asked.token))
        if ticket is None or ticket.not_after_on < tools.clock.now().date().isoformat():
            raise TicketUsed()
        certificate = vouch(ticket, asked)
        written = json.dumps(certificate_to_json(certificate)).encode()
        tx.add_stream(asked.device, "post", ticket.post)
        tx.add_device(
            Device(asked.device, ticket.post, asked.sign_public, asked.seal_public, written)
        )
        tx.append_to(
            post_stream(ticket.post),
            "post.provisioned",
            asked.device.hex(),
            {"letter": ticket.letter},
        )
    return certificate


def renew(tools: Tools, stream: bytes, vouch: Vouch, by: str) -> Certificate:
    """A new certificate for the keys a laptop has; it hears of it in its post's stream.

    Raises:
        PouchForeignSigner: there is no such laptop, or it was shut out.
    """
    with tools.store.begin(by) as tx:
        known = tx.device(stream)
        if known is None or known.is_revoked:
            raise PouchForeignSigner(stream=stream.hex())
        letter = certificate_from_json(json.loads(known.certificate)).letter
        asked = Asked(b"", stream, known.sign_public, known.seal_public)
        certificate = vouch(Ticket("", known.post, letter, ""), asked)
        told = certificate_to_json(certificate)
        tx.save_certificate(stream, json.dumps(told).encode())
        tx.append_to(post_stream(known.post), CERTIFIED, stream.hex(), {"certificate": told})
    return certificate


def _again(known: Device, asked: Asked) -> Certificate:
    """The answer was lost on the way: the same laptop gets the same certificate."""
    if (known.sign_public, known.seal_public) != (asked.sign_public, asked.seal_public):
        raise AlreadyEnrolled(device=asked.device.hex())
    return certificate_from_json(json.loads(known.certificate))


def _hash(token: bytes) -> str:
    return hashlib.sha256(token).hexdigest()
