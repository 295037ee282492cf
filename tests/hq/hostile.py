"""A laptop with a true certificate and bad intentions: says whatever it likes, well signed."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from app.adapters.packing import Zstandard, zstd
from app.domain.journal import NO_HASH, Entry, Head, link, post_stream
from app.hq.server import application
from app.sync.engine import Headquarters, Post
from app.sync.ledger import Device
from app.sync.letters import Answer, read_answer
from app.sync.pouch import TO_HQ, Letter, Route, open_pouch, seal
from app.sync.wire import POUCH_PATH, Frames, framed
from db.open import open_post
from tests.builders import a_record
from tests.fakes import SeededRandom
from tests.sync.joined import DEVICE, KEY, World, a_world, own_seals
from tests.sync.served import nobody_is_vouched_for

OTHER = bytes([9]) * 16
START = Head(DEVICE, 1, 0, NO_HASH)


def content(**changes: Any) -> bytes:
    """An entry's words as format v1 wants them, but for what is changed."""
    parts = {"v": 1, "at_ms": 1, "by": "desi", "kind": "application.received", "subject": "a1",
             "seen": [0, 0], "body": {}} | changes  # fmt: skip
    return json.dumps(list(parts.values())).encode()


def chained(contents: Sequence[bytes], at: Head = START) -> list[Entry]:
    """Entries with these contents that follow one another as a true laptop's would."""
    made: list[Entry] = []
    for one in contents:
        made.append(link(at, bytes(16), one))
        at = Head(at.stream, at.epoch, made[-1].seq, made[-1].hash)
    return made


class QuickPacking(Zstandard):
    """A hostile laptop does not spend its own time on packing tightly."""

    def pack(self, plain: bytes, dictionary_id: int, loose: int = 0) -> bytes:
        return zstd.compress(plain, 1)


QUICK = QuickPacking()


@dataclass
class Said:
    """What headquarters answered; status 0 when it broke."""

    status: int
    body: bytes = b""
    fault: str = ""

    @property
    def code(self) -> str:
        """Why it was refused."""
        return str(json.loads(self.body)["code"])


@dataclass
class Hostile:
    """The laptop, and headquarters in this process."""

    world: World
    app: Starlette = field(init=False)

    def __post_init__(self) -> None:
        self.app = application(self.world.tools, nobody_is_vouched_for)

    def pouch(self, letter: Letter, pouch_no: int = 1) -> bytes:
        route = Route(TO_HQ, self.world.tools.seals.seal_public, pouch_no)
        post = self.world.post
        return seal(letter, route, post.seals, QUICK, post.random)

    def letter(self, contents: Sequence[bytes] = (), message: Any = None) -> Letter:
        entries = chained(contents, self.head())
        at = entries[0] if entries else None
        prev, seq = (at.prev, at.seq) if at else (self.head().hash, self.head().seq + 1)
        return Letter(DEVICE, 1, seq, prev, entries, message or {})

    def head(self) -> Head:
        with self.world.hq_store.reading() as tx:
            return tx.head(DEVICE)

    def say(self, *pouches: bytes) -> Said:
        return self.ask("POST", POUCH_PATH, b"".join(map(framed, pouches)))

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Said:
        return asyncio.run(self._asked(method, path, body, headers or {}))

    def answer(self, said: Said) -> Answer:
        last = list(Frames().feed(said.body))[-1]
        post, tools = self.world.post, self.world.tools
        message = open_pouch(last, tools.seals.sign_public, post.seals, post.packing).letter.message
        return read_answer(message, DEVICE)

    async def _asked(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Said:
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"",
            "root_path": "", "client": ("127.0.0.1", 1), "server": ("kanim.test", 80),
            "headers": [(n.lower().encode(), v.encode("latin-1")) for n, v in headers.items()],
        }  # fmt: skip
        told: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            told.append(message)

        await self.app(scope, receive, send)
        data = b"".join(one.get("body", b"") for one in told[1:])
        return Said(told[0]["status"], data)


def a_hostile(folder: Path) -> Hostile:
    return Hostile(a_world(folder))


def honest(hostile: Hostile, folder: Path) -> Post:
    """Another post's laptop at the same headquarters, with something to say."""
    seals, world = own_seals(4), hostile.world
    with world.hq_store.begin("hq") as tx:
        tx.add_stream(OTHER, "post", "MRT")
        tx.add_device(Device(OTHER, "MRT", seals.sign_public, seals.seal_public, b""))
    stream, clock = post_stream("MRT"), world.tools.clock
    store = open_post(folder / "other.db", KEY, clock, SeededRandom(5), OTHER, stream)
    with store.begin("des") as act:
        act.append("application.received", "b1", a_record(ticket="B-001"))
    hq = Headquarters(world.tools.seals.sign_public, world.tools.seals.seal_public, stream)
    return replace(world.post, store=store, seals=seals, hq=hq)
