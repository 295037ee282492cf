"""Every door for bytes of a device; a target returns, or what escapes it is a bug."""

import functools
import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.adapters.packet_code import from_code
from app.adapters.packing import Zstandard
from app.domain import condition, custody, published, strict_json
from app.domain.enrolment import Certificate, certificate_to_json, packet_from_bytes
from app.domain.journal import NO_HASH, Head, decode, encode
from app.errors import BerandaError
from app.hq import courier
from app.sync import restored, stick
from app.sync.enrolment import asked_from_json
from app.sync.letters import read_answer, read_question
from app.sync.pouch import MAX_PLAIN_BYTES, open_pouch
from app.sync.wire import Frames
from tests.fuzz.glass import KEY, GlassSeals, LoosePacking, PaperStick
from tests.hq.hostile import Hostile, a_hostile
from tests.sync.joined import DEVICE
from tests.sync.served import nobody_is_vouched_for

GLASS, LOOSE, TIGHT = GlassSeals(), LoosePacking(), Zstandard()


def frames(data: bytes) -> None:
    """The body of POST /v1/pouch, however it is cut."""
    cutter, step = Frames(), 1 + (data[0] if data else 0)
    with suppress(BerandaError):
        for at in range(0, len(data), step):
            list(cutter.feed(data[at : at + step]))


def pouch(data: bytes) -> None:
    """A pouch whose signatures fit: its outside, its plain text, its entries, its question."""
    with suppress(BerandaError):
        letter = open_pouch(data, KEY, GLASS, LOOSE).letter
        _question(letter.message)
        for one in letter.entries:
            entry(one.content or b"")


def packing(data: bytes) -> None:
    """What unfolds: never beyond its bound."""
    with suppress(BerandaError):
        assert len(TIGHT.unpack(data, data[-1] % 3 if data else 0, 1 << 16)) <= MAX_PLAIN_BYTES


def question(data: bytes) -> None:
    """The message inside a pouch to headquarters."""
    with suppress(ValueError, RecursionError):
        said = strict_json.read(data)
        if isinstance(said, dict):
            with suppress(BerandaError):
                _question(said)


def answer(data: bytes) -> None:
    """The message inside a pouch to a post."""
    with suppress(ValueError, RecursionError):
        said = strict_json.read(data)
        if isinstance(said, dict):
            with suppress(BerandaError):
                read_answer(said, DEVICE)


def entry(data: bytes) -> None:
    """The content of one entry, and the words in it that are more than a record."""
    with suppress(BerandaError):
        fact = decode(data)
        assert decode(encode(fact)) == fact
        published.read(fact.body)
        custody.from_body(fact.body)


def enrolment(data: bytes) -> None:
    """The body of POST /v1/enrol, and the same on a stick."""
    with suppress(ValueError, RecursionError, BerandaError):
        asked_from_json(strict_json.read(data))


def listed(data: bytes) -> None:
    """The list of a courier's stick; its names."""
    with suppress(BerandaError):
        found = stick.read_list(data, GLASS)
        assert len(found.rows) <= stick.MAX_FILES
        for kind in {row.kind for row in found.rows}:
            found.numbered(kind)
    name = data.decode("latin-1")
    stick.read_bag_name(name)
    stick.is_ours(name)


def packet(data: bytes) -> None:
    """A packet: as a file, and as a square code (zlib in base64)."""
    with suppress(BerandaError):
        packet_from_bytes(data)
    with suppress(BerandaError):
        packet_from_bytes(from_code(data.decode("latin-1")))


def desk(data: bytes) -> None:
    """An entry's content through the whole desk into the tables: kept once, or refused by name."""
    hostile = _hostile()
    said = hostile.say(hostile.pouch(hostile.letter([data])))
    assert said.status in (200, 400, 403, 413), said.fault


def bag(data: bytes) -> None:
    """A whole bag of a stick: whatever its parcels are, headquarters goes on to the next bag."""
    world = _hostile().world
    paper = PaperStick(data, DEVICE, world.post.seals.sign_public)
    tools = replace(world.tools, seals=GLASS, packing=LOOSE)
    with suppress(BerandaError):
        courier.take(tools, paper, paper.name, nobody_is_vouched_for)


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one
    for one in (
        frames,
        pouch,
        packing,
        question,
        answer,
        entry,
        enrolment,
        listed,
        packet,
        desk,
        bag,
    )
}


def _question(said: dict[str, Any]) -> None:
    asked = read_question(said)
    condition.from_short(asked.state)
    if asked.back is not None:
        restored.after_of(asked.back)
        restored.branch(asked.back, Head(DEVICE, 1, 0, NO_HASH))
        restored.proof_of(asked.back, DEVICE)


@functools.cache
def _hostile() -> Hostile:
    folder = tempfile.TemporaryDirectory(prefix="beranda-fuzz-")
    made = a_hostile(Path(folder.name))
    seals = made.world.post.seals
    named = Certificate(
        DEVICE,
        "MRT",
        "A",
        seals.sign_public,
        seals.seal_public,
        1,
        date(2031, 1, 1),
        b"",
        bytes(64),
    )
    with made.world.hq_store.begin("hq") as tx:
        tx.save_certificate(DEVICE, json.dumps(certificate_to_json(named)).encode())
    made.folder = folder  # type: ignore[attr-defined]
    return made
