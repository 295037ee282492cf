"""A new laptop shows its packet's token once, and headquarters vouches for its keys."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from app.domain.enrolment import Certificate, certificate_from_json, certificate_to_json
from app.domain.journal import post_stream
from app.errors import RuleBroken
from app.hq.desk import Tools
from app.sync.ledger import Device, PostOffice, Ticket
from app.sync.protocol import PouchDamaged, PouchForeignSigner

_TOKEN_DOMAIN = b"beranda-enrol-v1"


class UnknownPost(RuleBroken):
    """No post has this code."""

    code = "unknown_post"


class AlreadyEnrolled(RuleBroken):
    """This laptop has a certificate."""

    code = "already_enrolled"


class TicketUsed(RuleBroken):
    """This packet has already made one laptop, or was never handed out."""

    code = "ticket_used"


Vouch = Callable[[Ticket, "Asked"], Certificate]
"""Signs a certificate for the keys that asked, with headquarters' issuing key."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a laptop sends to be enrolled; `proof` is its signature over `statement`."""

    token: bytes
    device: bytes
    sign_public: bytes
    seal_public: bytes
    proof: bytes = b""

    def statement(self) -> bytes:
        return _TOKEN_DOMAIN + self.token + self.device + self.sign_public + self.seal_public


def token_of(packet: bytes) -> bytes:
    """What only someone who holds the whole packet can show (32 bytes)."""
    return hashlib.sha256(_TOKEN_DOMAIN + packet).digest()


def token_hash(token: bytes) -> str:
    return hashlib.sha256(token).hexdigest()


def asked_to_json(asked: Asked) -> dict[str, str]:
    return {
        "token": asked.token.hex(),
        "device": asked.device.hex(),
        "sign": asked.sign_public.hex(),
        "seal": asked.seal_public.hex(),
        "proof": asked.proof.hex(),
    }


def asked_from_json(data: Any) -> Asked:
    """Raises PouchDamaged."""
    try:
        sizes = {"token": 32, "device": 16, "sign": 32, "seal": 32, "proof": 64}
        parts = [bytes.fromhex(data[name]) for name in sizes]
    except (KeyError, TypeError, ValueError) as problem:
        raise PouchDamaged(why="enrolment") from problem
    if [len(part) for part in parts] != list(sizes.values()):
        raise PouchDamaged(why="enrolment")
    return Asked(*parts)


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
        tx.add_ticket(replace(ticket, token_hash=token_hash(token_of(packet))))


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
        ticket = tx.take_ticket(token_hash(asked.token))
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


def _again(known: Device, asked: Asked) -> Certificate:
    """The answer was lost on the way: the same laptop gets the same certificate."""
    if (known.sign_public, known.seal_public) != (asked.sign_public, asked.seal_public):
        raise AlreadyEnrolled(device=asked.device.hex())
    return certificate_from_json(json.loads(known.certificate))
