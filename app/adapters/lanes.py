"""Several pictures on the way at once, each in a thread of its own; who sends them is in one."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO, Protocol

from app.adapters.hq_socket import Room
from app.ports import Clock
from app.sync import ways
from app.sync.blobs import MAX_RESUMES, Parcel
from app.sync.progress import Progress, Stage, Tell, Watched
from app.sync.protocol import HqGarbage
from app.sync.wire import BlobRequest

# So often the caller may look at something else while pictures travel.
TICK_S = 0.05
# The next one is begun before the last is answered: the road is never empty for a round trip.
# Small ones follow each other until so many bytes wait for an answer.
BEHIND_EACH_OTHER, MOST_BEHIND, BEHIND_BYTES = 2, 12, 64 << 10


class Lane(Protocol):
    """One connection; `hang_up` ends it whatever another thread does with it."""

    @property
    def stands(self) -> bool: ...

    def open(self) -> None: ...

    def begin(self, wanted: BlobRequest, stream: BinaryIO, heard: Callable[[], bool]) -> None: ...

    def settle(self) -> int: ...

    def hang_up(self) -> None: ...

    def abort(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Going:
    """A picture that headquarters has not answered; sent from byte `offset` on."""

    parcel: Parcel
    offset: int
    tries: int = 0

    @property
    def wanted(self) -> BlobRequest:
        return BlobRequest("PATCH", self.parcel.blob.id, self.offset, len(self.parcel.data))


class _Hand:
    """What one thread does: takes pictures, sends them, and says when headquarters holds one."""

    def __init__(
        self,
        lane: Lane,
        jobs: "SimpleQueue[Parcel | None]",
        told: "SimpleQueue[Progress | Parcel]",
    ) -> None:
        self._lane, self._jobs, self._told = lane, jobs, told
        self._going: deque[_Going] = deque()
        self._is_over = False

    def work(self) -> None:
        self._lane.open()
        while not self._is_over or self._going:
            parcel = self._next()
            if parcel is not None:
                self._begin(_Going(parcel, parcel.blob.sent))
            elif self._going:
                self._settle()
                self._again()

    def _next(self) -> Parcel | None:
        if self._is_over or not _takes_more([len(one.parcel.data) for one in self._going]):
            return None
        try:
            parcel = self._jobs.get(block=not self._going)
        except Empty:
            return None
        self._is_over = parcel is None
        return parcel

    def _begin(self, going: _Going) -> None:
        data, blob_id = going.parcel.data, going.parcel.blob.id
        if not 0 <= going.offset <= len(data) or going.tries > MAX_RESUMES:
            raise HqGarbage(what="offset", blob=blob_id)
        begun = Progress(Stage.BLOB, going.offset, len(data), blob_id)
        self._told.put(begun)
        stream = Watched(data[going.offset :], begun, self._told.put)
        self._going.append(going)
        self._lane.begin(going.wanted, stream, self._heard)
        self._again()

    def _heard(self) -> bool:
        """Something came while one is being sent: true when it was about an earlier one."""
        if len(self._going) < BEHIND_EACH_OTHER:
            return False
        self._settle()
        return self._lane.stands

    def _settle(self) -> None:
        going = self._going.popleft()
        held, total = self._lane.settle(), len(going.parcel.data)
        if held == total:
            self._told.put(Progress(Stage.BLOB, held, total, going.parcel.blob.id))
            self._told.put(going.parcel)
        else:
            self._lane.abort()
            self._going.appendleft(replace(going, offset=held, tries=going.tries + 1))

    def _again(self) -> None:
        """Begin on a new connection those that nobody will answer any more."""
        if self._lane.stands:
            return
        left = list(self._going)
        self._going.clear()
        for going in left:
            self._begin(going)


@dataclass(slots=True)
class _Rate:
    """Bytes that the road took since the last look; what still waits in the sockets is not."""

    clock: Clock
    room: Room
    since: float
    waiting: int = 0
    taken: dict[str, int] = field(default_factory=dict)
    moved: int = 0

    def begin(self) -> None:
        self.since = self.clock.monotonic()

    def hear(self, progress: Progress) -> None:
        before = self.taken.get(progress.blob_id, progress.done)
        self.moved += max(0, progress.reached - before)
        self.taken[progress.blob_id] = max(before, progress.reached)

    def looked(self) -> float | None:
        """Bytes a second, once enough time has passed."""
        took = self.clock.monotonic() - self.since
        if took < ways.LOOK_S:
            return None
        waiting = self.room.taken()
        rate = max(0, self.moved + self.waiting - waiting) / took
        self.since, self.moved, self.waiting = self.clock.monotonic(), 0, waiting
        # The caller was busy elsewhere: what was told meanwhile came in one heap.
        return rate if took < 2 * ways.LOOK_S else None


class Lanes:
    """Used by one thread; whatever ends it, every connection is ended before it returns."""

    def __init__(self, opened: Callable[[Room], Lane], clock: Clock, memory: ways.Memory) -> None:
        self._opened, self._clock, self._memory = opened, clock, memory
        self._room = Room(memory.rate)
        self._jobs: SimpleQueue[Parcel | None] = SimpleQueue()
        self._told: SimpleQueue[Progress | Parcel] = SimpleQueue()
        self._lanes: list[tuple[Lane, Future[None]]] = []
        self._left: dict[str, int] = {}
        self._last: list[Progress] = []
        self._ways = ways.Ways()
        self._rate = _Rate(clock, self._room, clock.monotonic())
        self._beside: list[tuple[Callable[[], None], Future[object]]] = []
        self._crew = ThreadPoolExecutor(ways.MOST + 1, "picture")

    def expect(self, count: int) -> None:
        """So many pictures will follow: the connections open meanwhile, and carry nothing yet."""
        for _missing in range(min(count, self._ways.count) - len(self._lanes)):
            self._add()

    def aside(self, work: Callable[[], object], hang_up: Callable[[], None]) -> Future[object]:
        """Do something else about the road meanwhile; `hang_up` ends what is not done by then."""
        doing: Future[object] = self._crew.submit(work)
        self._beside.append((hang_up, doing))
        return doing

    def carry(self, parcels: Iterator[Parcel], tell: Tell) -> Generator[Parcel]:
        """Yield each picture that headquarters holds; `tell` is called here, now and then.

        Raises:
            HqUnreachable and its sisters: of the first that broke; what arrived stays there.
        """
        self._rate.begin()
        try:
            while self._begun(parcels):
                yield from self._ended(tell)
            self._send_home()
        finally:
            self.close()

    def close(self) -> None:
        """End every connection, and whatever still happens on it."""
        ends: list[tuple[Callable[[], None], Future[Any]]] = list(self._beside)
        ends += [(lane.hang_up, doing) for lane, doing in self._lanes]
        for hang_up, doing in ends:
            if not doing.done():
                hang_up()
        self._send_home()
        self._crew.shutdown(wait=True, cancel_futures=True)
        for lane, _doing in self._lanes:
            lane.abort()

    def _begun(self, parcels: Iterator[Parcel]) -> bool:
        """Keep every way busy; False when no picture travels any more."""
        while _takes_more(list(self._left.values()), self._ways.count):
            parcel = next(parcels, None)
            if parcel is None:
                break
            self._jobs.put(parcel)
            self._left[parcel.blob.id] = len(parcel.data)
        at_work = [doing for _lane, doing in self._lanes if not doing.done()]
        for _missing in range(min(len(self._left), self._ways.count) - len(at_work)):
            self._add()
        return bool(self._left)

    def _add(self) -> None:
        lane = self._opened(self._room)
        doing = self._crew.submit(_Hand(lane, self._jobs, self._told).work)
        self._lanes.append((lane, doing))

    def _ended(self, tell: Tell) -> Iterator[Parcel]:
        heard = list(_drained(self._told))
        moved = [one for one in heard if isinstance(one, Progress)]
        for one in moved:
            self._rate.hear(one)
        # Nothing moved: the caller may still have something else to do meanwhile.
        for one in moved or self._last:
            tell(one)
        self._last = moved[-1:] or self._last
        for _lane, doing in self._lanes:
            if doing.done():
                doing.result()
        for held in heard:
            if isinstance(held, Parcel):
                self._left.pop(held.blob.id, None)
                yield held
        self._look()

    def _look(self) -> None:
        self._room.is_beside = self._clock.monotonic() < self._memory.beside_until
        rate = self._rate.looked()
        if rate is None:
            return
        before, self._ways = self._ways, ways.looked(self._ways, rate)
        self._memory.learn(rate)
        self._room.rate = self._memory.rate
        for _fewer in range(before.count - self._ways.count):
            self._jobs.put(None)

    def _send_home(self) -> None:
        for _lane in self._lanes:
            self._jobs.put(None)


def _takes_more(sizes: list[int], ways_open: int = 1) -> bool:
    """Whether another picture may follow those of these sizes, which nobody has answered yet."""
    if len(sizes) < BEHIND_EACH_OTHER * ways_open:
        return True
    return len(sizes) < MOST_BEHIND * ways_open and sum(sizes) < BEHIND_BYTES * ways_open


def _drained(told: "SimpleQueue[Progress | Parcel]") -> Iterator[Progress | Parcel]:
    """What was told, after waiting a moment for the first of it."""
    try:
        yield told.get(timeout=TICK_S)
        while True:
            yield told.get_nowait()
    except Empty:
        return
