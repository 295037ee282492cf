"""A new laptop shows its packet's token once, and headquarters vouches for its keys."""

import hashlib
import json
from dataclasses import replace
from typing import Protocol

from app.domain.enrolment import (
    CERTIFIED,
    HQ_KEYS,
    Certificate,
    certificate_from_json,
    certificate_to_json,
)
from app.domain.journal import post_stream
from app.errors import RuleBroken
from app.hq import voices
from app.hq.desk import Tools
from app.sync.enrolment import Asked, token_of
from app.sync.ledger import Device, HqTransaction, PostOffice, Ticket
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


class Vouch(Protocol):
    """Signs a certificate for the keys that asked, with an issuing key of headquarters.

    Without `voice` with the newest; a laptop whose packet is older knows only an older one.
    """

    def __call__(self, ticket: Ticket, asked: Asked, voice: str | None = ..., /) -> Certificate: ...


def add_post(tools: Tools, code: str, name: str) -> None:
    """Open headquarters' stream for a post; a second call only changes the name."""
    with tools.store.begin("hq") as tx:
        found = tx.post_office(code)
        known, is_new = found or PostOffice(code, name), found is None
        tx.save_post_office(replace(known, name=name))
        tx.add_stream(post_stream(code), "hq", code, is_own=True)
        keys = tx.setting(HQ_KEYS)
        if keys and is_new:
            tx.append_to(post_stream(code), HQ_KEYS, HQ_KEYS, keys)


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
    made = replace(ticket, token_hash=_hash(token_of(packet)))
    with tools.store.begin("hq") as tx:
        tx.add_ticket(made)
        voices.of_packet(tools, tx, made.token_hash)


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
            return _again(tools, tx, known, asked, vouch)
        ticket = tx.take_ticket(_hash(asked.token))
        if ticket is None or ticket.not_after_on < tools.clock.now().date().isoformat():
            raise TicketUsed()
        voice = voices.by_packet(tools, tx, ticket.token_hash, asked.device)
        certificate = vouch(ticket, asked, voice)
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
        if not voices.is_newest(tools, voice):
            # its packet is older than our key: the newest word reaches it with the newest keys
            _certified(tx, ticket.post, vouch(ticket, asked))
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
        tx.save_certificate(stream, json.dumps(certificate_to_json(certificate)).encode())
        _certified(tx, known.post, certificate)
    return certificate


def _certified(tx: HqTransaction, post: str, certificate: Certificate) -> None:
    told = {"certificate": certificate_to_json(certificate)}
    tx.append_to(post_stream(post), CERTIFIED, certificate.device.hex(), told)


def _again(
    tools: Tools, tx: HqTransaction, known: Device, asked: Asked, vouch: Vouch
) -> Certificate:
    """The answer was lost on the way: the same laptop gets it, under the key that it knows."""
    if (known.sign_public, known.seal_public) != (asked.sign_public, asked.seal_public):
        raise AlreadyEnrolled(device=asked.device.hex())
    held = certificate_from_json(json.loads(known.certificate))
    voice = voices.heard(tx, known.stream)
    if known.is_revoked or voices.is_newest(tools, voice):
        return held
    # vouched for anew by a rotation since: its newest word comes in the stream, with the keys
    return vouch(Ticket("", known.post, held.letter, ""), asked, voice)


def _hash(token: bytes) -> str:
    return hashlib.sha256(token).hexdigest()
