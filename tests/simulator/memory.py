"""A store of plain lists, fast enough for thousands of seeds.

It says what the real store says: the same seed, played over both, must come out the same
(tests/sync/test_simulator.py). It folds no tables.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.journal import (
    NO_HASH,
    Body,
    Entry,
    Fact,
    Head,
    Position,
    check_chain,
    check_entry,
    decode,
    following,
)
from app.domain.order import Told
from app.errors import BerandaError, ChainBroken, StoreFull
from app.sync.ledger import Arrived, Device, Fork, PostOffice
from tests.simulator.disk import Owner

_TURN = {"preview": 0, "portrait": 1, "scan": 2}
_WRITES_LEFT = 4


@dataclass
class State:
    """Everything on the disk. Its entries never change, so a copy is a copy of lists."""

    journal: dict[bytes, list[Entry]] = field(default_factory=dict)
    owners: dict[str, bytes] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    blobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    devices: dict[bytes, Device] = field(default_factory=dict)
    arrivals: dict[bytes, Arrived] = field(default_factory=dict)
    forks: list[Fork] = field(default_factory=list)
    signed: dict[tuple[bytes, int], bytes] = field(default_factory=dict)

    def copy(self) -> "State":
        return State(
            {stream: list(entries) for stream, entries in self.journal.items()},
            dict(self.owners),
            dict(self.settings),
            {name: dict(row) for name, row in self.blobs.items()},
            dict(self.devices),
            dict(self.arrivals),
            list(self.forks),
            dict(self.signed),
        )


class MemoryDisk:
    """Implements `Disk`."""

    def __init__(self) -> None:
        self.format()

    def format(self) -> None:
        self.state = State()
        self.writes_left: int | None = None

    def store(self, owner: Owner, stream: bytes, other: bytes) -> "MemoryStore":
        for known in (stream, other):
            self.state.journal.setdefault(known, [])
        return MemoryStore(self, owner, stream, other)

    def hq_store(self, owner: Owner) -> "MemoryStore":
        return MemoryStore(self, owner, b"", None)

    def image(self) -> State:
        return self.state.copy()

    def put_back(self, image: State) -> None:
        self.state = image.copy()
        self.make_room()

    def fill(self) -> None:
        self.writes_left = _WRITES_LEFT

    def make_room(self) -> None:
        self.writes_left = None

    def heads(self) -> dict[bytes, int]:
        return {stream: len(entries) for stream, entries in self.state.journal.items()}

    def chain(self, stream: bytes) -> list[tuple[int, bytes]]:
        return [(entry.seq, entry.hash) for entry in self.state.journal.get(stream, ())]

    def digests(self, stream: bytes) -> list[bytes]:
        return [entry.content_hash for entry in self.state.journal.get(stream, ())]

    def contents(self, kind: str) -> list[Fact]:
        every = (entry for entries in self.state.journal.values() for entry in entries)
        facts = [decode(entry.content) for entry in every if entry.content is not None]
        return [fact for fact in facts if fact.kind == kind]

    def setting(self, key: str) -> Any:
        text = self.state.settings.get(key)
        return None if text is None else json.loads(text)

    def open_pictures(self) -> int:
        return sum(not row["is_confirmed"] for row in self.state.blobs.values())

    def signed_pictures(self) -> list[str]:
        return [name for name, row in self.state.blobs.items() if row["is_confirmed"]]

    def called_arrived(self, stream: bytes) -> set[str]:
        return set()

    def applications(self) -> dict[str, Any]:
        return {}

    def problems(self) -> set[str]:
        found = set()
        for stream, entries in self.state.journal.items():
            try:
                check_chain(Head(stream, 1, 0, NO_HASH), entries)
            except BerandaError as broken:
                found.add(f"chain:{stream.hex()[:8]}:{broken.facts}")
        return found


class MemoryTransaction:
    """Implements `SyncTransaction` and what `HqTransaction` has beyond it."""

    def __init__(self, state: State, store: "MemoryStore", by: str) -> None:
        self._state, self._store, self._by = state, store, by
        self.writes = 0

    def head(self, stream: bytes) -> Head:
        entries = self._state.journal.get(stream)
        if not entries:
            return Head(stream, 1, 0, NO_HASH)
        return Head(stream, entries[-1].epoch, entries[-1].seq, entries[-1].hash)

    def own_head(self) -> Head:
        return self.head(self._store.stream)

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]:
        return self._state.journal.get(stream, [])[after_seq : after_seq + limit]

    def append(self, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry:
        return self.append_to(self._store.stream, kind, subject, body, v=v)

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry:
        seen = self._seen(stream, subject)
        fact = Fact(v, self._store.now_ms(), self._by, kind, subject, seen, body)
        entry = following(self.head(stream), fact, self._store.random.bytes(16))
        self._put(entry)
        return entry

    def accept(self, entries: Iterable[Entry]) -> int:
        fresh = 0
        for entry in entries:
            at = self.head(entry.stream)
            if entry.position <= at.position:
                self._same_or_fork(entry)
                continue
            if entry.seq != at.seq + 1 or entry.prev != at.hash:
                raise ChainBroken(epoch=entry.epoch, seq=entry.seq, held=at.seq, why="place")
            check_entry(entry)
            self._put(entry)
            fresh += 1
        return fresh

    def rewind(self, stream: bytes, seq: int) -> None:
        self.writes += 1
        del self._state.journal[stream][seq:]

    def rejoin(self, seq: int, entries: Iterable[Entry]) -> None:
        own = self._state.journal[self._store.stream]
        chain = list(entries)
        dropped = {one.content_hash for one in own[seq:]} - {one.content_hash for one in chain}
        if dropped:
            raise ChainBroken(seq=seq, why="rejoin")
        self.writes += 1
        del own[seq:]
        self.accept(chain)

    def history(self, subject: str) -> list[Told]:
        every = (entry for entries in self._state.journal.values() for entry in entries)
        facts = [(one, decode(one.content)) for one in every if one.content is not None]
        return [
            Told("", one.stream, one.position, fact)
            for one, fact in facts
            if fact.subject == subject
        ]

    def add_stream(self, stream: bytes, side: str, post: str = "", is_own: bool = False) -> None:
        self._state.journal.setdefault(stream, [])

    def setting(self, key: str) -> Any:
        text = self._state.settings.get(key)
        return None if text is None else json.loads(text)

    def set_setting(self, key: str, value: Any) -> None:
        self._state.settings[key] = json.dumps(value)

    def add_blob(self, row: dict[str, Any]) -> None:
        self.writes += 1
        fresh = {**row, "sent": 0, "is_confirmed": False}
        self._state.blobs.setdefault(str(row["id"]), fresh)

    def blob_sent(self, blob_id: str, sent: int, is_confirmed: bool) -> None:
        self._state.blobs[blob_id] |= {"sent": sent, "is_confirmed": is_confirmed}

    def doubt_blobs(self) -> None:
        for row in self._state.blobs.values():
            row["is_confirmed"] = False

    def blobs_to_send(self, limit: int) -> list[dict[str, Any]]:
        return [row for row in self.blobs_named() if not row["is_confirmed"]][:limit]

    def blobs_named(self) -> list[dict[str, Any]]:
        rows = [dict(row) for row in self._state.blobs.values()]
        return sorted(rows, key=lambda row: (_TURN.get(row["role"], 3), row["at_ms"], row["id"]))

    def application(self, subject: str) -> dict[str, Any] | None:
        return {"subject": subject} if subject in self._state.owners else None

    def device(self, stream: bytes) -> Device | None:
        return self._state.devices.get(stream)

    def add_device(self, device: Device) -> None:
        self._state.devices[device.stream] = device

    def revoke(self, stream: bytes) -> None:
        self._state.devices[stream] = replace(self._state.devices[stream], is_revoked=True)

    def save_post_office(self, post: PostOffice) -> None:
        """Nothing asks for it here."""

    def arrived(self, stream: bytes) -> Arrived:
        return self._state.arrivals.get(stream, Arrived())

    def save_arrived(self, stream: bytes, arrived: Arrived) -> None:
        self._state.arrivals[stream] = replace(arrived)

    def sign_head(self, head: Head, signature: bytes) -> None:
        self._state.signed.setdefault((head.stream, head.seq), signature)

    def signed_heads(self, stream: bytes, after_seq: int, limit: int) -> list[tuple[int, bytes]]:
        every = sorted(self._state.signed.items())
        found = [(seq, sig) for (of, seq), sig in every if of == stream and seq > after_seq]
        return found[:limit]

    def quarantine(self, fork: Fork) -> None:
        place = (fork.stream, fork.epoch, fork.seq)
        if place not in [(one.stream, one.epoch, one.seq) for one in self._state.forks]:
            self._state.forks.append(fork)

    def forks(self) -> list[Fork]:
        return list(self._state.forks)

    def _put(self, entry: Entry) -> None:
        self.writes += 1
        self._state.journal.setdefault(entry.stream, []).append(entry)
        fact = decode(entry.content or b"")
        if fact.kind == "application.received":
            self._state.owners.setdefault(fact.subject, entry.stream)

    def _same_or_fork(self, entry: Entry) -> None:
        # One of an earlier epoch may have a higher number than the head.
        held = self._state.journal[entry.stream][entry.seq - 1 : entry.seq]
        if not held or held[0].epoch != entry.epoch or held[0].hash != entry.hash:
            raise ChainBroken(epoch=entry.epoch, seq=entry.seq, why="fork")

    def _seen(self, stream: bytes, subject: str) -> Position:
        owner = self._state.owners.get(subject)
        if stream != self._store.stream and owner is not None:
            return self.head(owner).position
        if self._store.other is None or stream != self._store.stream:
            return (0, 0)
        head = self.head(self._store.other)
        return head.position if head.seq else (0, 0)


class MemoryStore:
    """One writer; a transaction works on a copy that takes the place of the state, or not."""

    def __init__(self, disk: MemoryDisk, owner: Owner, stream: bytes, other: bytes | None) -> None:
        self._disk, self._clock, self.random = disk, owner.clock, owner.random
        self.stream, self.other = stream, other

    @contextmanager
    def begin(self, by: str = "") -> Iterator[MemoryTransaction]:
        transaction = MemoryTransaction(self._disk.state.copy(), self, by)
        yield transaction
        self._pay(transaction.writes)
        self._disk.state = transaction._state

    @contextmanager
    def reading(self) -> Iterator[MemoryTransaction]:
        yield MemoryTransaction(self._disk.state, self, "")

    def now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    def _pay(self, writes: int) -> None:
        left = self._disk.writes_left
        if left is not None:
            if writes > left:
                raise StoreFull()
            self._disk.writes_left = left - writes
