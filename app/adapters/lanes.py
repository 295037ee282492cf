"""Several pictures on the way at once, each in a thread of its own; who sends them is in one."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from typing import BinaryIO, Protocol

from app.ports import Clock
from app.sync import ways
from app.sync.blobs import MAX_RESUMES, Parcel
from app.sync.progress import Progress, Stage, Tell, Watched
from app.sync.protocol import HqGarbage
from app.sync.wire import BlobRequest

# So often the caller may look at something else while pictures travel.
TICK_S = 0.05
# The next one is begun before the last is answered: the road is never empty for a round trip.
BEHIND_EACH_OTHER = 2


class Lane(Protocol):
    """One connection; `hang_up` ends it whatever another thread does with it."""

    share: float

    @property
    def stands(self) -> bool: ...

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
        while not self._is_over or self._going:
            parcel = self._next()
            if parcel is not None:
                self._begin(_Going(parcel, parcel.blob.sent))
            elif self._going:
                self._settle()
                self._again()

    def _next(self) -> Parcel | None:
        if self._is_over or len(self._going) >= BEHIND_EACH_OTHER:
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
    """Bytes that the sockets took since the last look."""

    clock: Clock
    since: float
    taken: dict[str, int] = field(default_factory=dict)
    moved: int = 0

    def hear(self, progress: Progress) -> None:
        before = self.taken.get(progress.blob_id, progress.done)
        self.moved += max(0, progress.reached - before)
        self.taken[progress.blob_id] = max(before, progress.reached)

    def looked(self) -> float | None:
        """Bytes a second, once enough time has passed."""
        took = self.clock.monotonic() - self.since
        if took < ways.LOOK_S:
            return None
        rate = self.moved / took
        self.since, self.moved = self.clock.monotonic(), 0
        # The caller was busy elsewhere: what was told meanwhile came in one heap.
        return rate if took < 2 * ways.LOOK_S else None


class Lanes:
    """Used by one thread; whatever ends it, every connection is ended before it returns."""

    def __init__(self, opened: Callable[[], Lane], clock: Clock) -> None:
        self._opened = opened
        self._jobs: SimpleQueue[Parcel | None] = SimpleQueue()
        self._told: SimpleQueue[Progress | Parcel] = SimpleQueue()
        self._lanes: list[tuple[Lane, Future[None]]] = []
        self._left = 0
        self._last: list[Progress] = []
        self._ways = ways.Ways()
        self._rates: list[float] = []
        self._rate = _Rate(clock, clock.monotonic())

    def carry(self, parcels: Iterator[Parcel], tell: Tell) -> Generator[Parcel]:
        """Yield each picture that headquarters holds; `tell` is called here, now and then.

        Raises:
            HqUnreachable and its sisters: of the first that broke; what arrived stays there.
        """
        crew = ThreadPoolExecutor(ways.MOST, "picture")
        try:
            while self._begun(crew, parcels):
                yield from self._ended(tell)
            self._send_home()
        finally:
            for lane, doing in self._lanes:
                if not doing.done():
                    lane.hang_up()
            self._send_home()
            crew.shutdown(wait=True, cancel_futures=True)
            for lane, _doing in self._lanes:
                lane.abort()

    def _begun(self, crew: ThreadPoolExecutor, parcels: Iterator[Parcel]) -> bool:
        """Keep every way busy; False when no picture travels any more."""
        while self._left < self._ways.count * BEHIND_EACH_OTHER:
            parcel = next(parcels, None)
            if parcel is None:
                break
            self._jobs.put(parcel)
            self._left += 1
        at_work = [doing for _lane, doing in self._lanes if not doing.done()]
        for _missing in range(min(self._left, self._ways.count) - len(at_work)):
            lane = self._opened()
            doing = crew.submit(_Hand(lane, self._jobs, self._told).work)
            self._lanes.append((lane, doing))
        return self._left > 0

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
                self._left -= 1
                yield held
        self._look()

    def _look(self) -> None:
        rate = self._rate.looked()
        if rate is None:
            return
        self._rates = [*self._rates[-2:], rate]
        before, self._ways = self._ways, ways.looked(self._ways, rate)
        for lane, _doing in self._lanes:
            lane.share = max(self._rates) / self._ways.count
        for _fewer in range(before.count - self._ways.count):
            self._jobs.put(None)

    def _send_home(self) -> None:
        for _lane in self._lanes:
            self._jobs.put(None)


def _drained(told: "SimpleQueue[Progress | Parcel]") -> Iterator[Progress | Parcel]:
    """What was told, after waiting a moment for the first of it."""
    try:
        yield told.get(timeout=TICK_S)
        while True:
            yield told.get_nowait()
    except Empty:
        return
