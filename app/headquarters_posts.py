"""Opening a post: its stream, its officers, and the packet that makes a laptop its own."""

import json
from pathlib import Path

from app import practice
from app.adapters import fsio
from app.adapters.certificates import key_words, make_packet
from app.domain.enrolment import Certificate, Packet, Post, certificate_to_json
from app.headquarters_folder import Opened, Places, init, open_folder
from app.hq import enrolment, officers
from app.ports import Clock, Random
from app.sync.enrolment import asked_from_json
from app.sync.ledger import Ticket

TARIFF_NO = 1


def make_practice(places: Places, tools: tuple[Clock, Random]) -> None:
    """A headquarters with one invented post and its invented officers."""
    init(places, practice.PASSWORD, tools, is_practice=True)
    opened = open_folder(places, practice.PASSWORD, tools)
    try:
        enrolment.add_post(opened.tools, practice.POST_CODE, practice.POST_NAME)
        officers.grant(opened.store, practice.POST_CODE, practice.OFFICERS, "admin")
    finally:
        opened.store.close()


def new_packet(opened: Opened, code: str, hq_url: str) -> bytes:
    """The file that makes one laptop of a post; headquarters remembers that it may, once.

    Raises:
        UnknownPost
    """
    letter = enrolment.next_letter(opened.tools, code)
    with opened.store.reading() as tx:
        office = tx.post_office(code)
    place = practice.POST_PLACE if opened.is_practice else ""
    packet = Packet(
        post=Post(code, office.name if office else code, place),
        letter=letter,
        hq_url=hq_url,
        keys=opened.keys,
        officers=officers.of_post(opened.store, code),
        tariff_no=TARIFF_NO,
        not_after_on=opened.packet_until,
    )
    data = make_packet(packet, opened.issuing)
    ticket = Ticket("", code, letter, opened.packet_until.isoformat())
    enrolment.hand_out(opened.tools, data, ticket)
    return data


def certify(opened: Opened, asked_file: Path, out: Path) -> tuple[str, ...]:
    """Enrol a laptop that cannot reach the link; return the six words to compare with it.

    Raises:
        PouchDamaged, PouchForeignSigner, TicketUsed, AlreadyEnrolled
    """
    try:
        asked = asked_from_json(json.loads(asked_file.read_bytes()))
    except ValueError:
        asked = asked_from_json(None)
    certificate = enrolment.enrol(opened.tools, asked, opened.vouch)
    fsio.write_durable(out, written(certificate))
    return key_words(asked.sign_public, asked.seal_public)


def written(certificate: Certificate) -> bytes:
    return json.dumps(certificate_to_json(certificate)).encode()
