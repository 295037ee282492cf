"""What the console needs of headquarters' keys to open posts: packets, words and codes."""

import functools
import json
from dataclasses import dataclass

import segno

from app.adapters.certificates import key_words, read_packet
from app.adapters.packet_code import as_code
from app.domain.calendar import wita_date
from app.errors import BerandaError
from app.headquarters_folder import Opened
from app.headquarters_posts import new_packet, written
from app.hq import enrolment
from app.hq.console.room import Code
from app.sync.enrolment import asked_from_json
from app.sync.ledger import Device


@dataclass(frozen=True)
class KeyBureau:
    """Implements `Bureau` with the keys that are open."""

    opened: Opened

    def packet(self, code: str, hq_url: str) -> bytes:
        return new_packet(self.opened, code, hq_url)

    def is_ours(self, packet: bytes) -> bool:
        today = wita_date(self.opened.tools.clock.now())
        try:
            read_packet(packet, today, self.opened.keys.root)
        except BerandaError:
            return False
        return True

    def code(self, packet: bytes) -> Code:
        return squared(as_code(packet))

    def certify(self, asked: str) -> bytes:
        try:
            told = json.loads(asked)
        except ValueError:
            told = None
        made = enrolment.enrol(self.opened.tools, asked_from_json(told), self.opened.vouch)
        return written(made)

    def renew(self, stream: bytes, by: str) -> None:
        enrolment.renew(self.opened.tools, stream, self.opened.vouch, by)

    def words_of(self, device: Device) -> tuple[str, ...]:
        return _words(device.sign_public, device.seal_public)

    def own_words(self) -> tuple[str, ...]:
        return _words(self.opened.keys.root, self.opened.keys.issuing)


@functools.lru_cache(maxsize=256)
def _words(*public_keys: bytes) -> tuple[str, ...]:
    """Posts that send meanwhile do not wait for the same slow words twice."""
    return key_words(*public_keys)


def squared(text: str) -> Code:
    """A text as a square code, for a phone or a code reader."""
    made = segno.make_qr(text, error="l", boost_error=False)
    lines = []
    for y, row in enumerate(made.matrix):
        lines += [f"M{x} {y}.5h1" for x, is_dark in enumerate(row) if is_dark]
    return Code(len(made.matrix), "".join(lines))
