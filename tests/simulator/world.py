"""Some posts and headquarters on one simulated clock; every choice comes from the seed."""

import hashlib
import random
from collections.abc import Callable
from datetime import UTC, datetime

from app.errors import BerandaError
from tests.simulator.disk import Crashed
from tests.simulator.headquarters import POSTS, Headquarters, NodeClock
from tests.simulator.kit import Kit
from tests.simulator.line import Break, Line, Loop
from tests.simulator.post import PostNode
from tests.simulator.theme import a_plan, a_theme

START = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
_DEEPEST = 2
# At each write and read of a line, so likely do bytes of an older, broken one arrive.
_LATE = 0.1


class World:
    """Everything of one seed. `is_calm` ends the troubles, so that all must come together."""

    def __init__(self, seed: int, kit: Kit) -> None:
        self.seed, self.kit = seed, kit
        self.chance = random.Random(f"beranda-{seed}")
        self.theme = a_theme(self.chance)
        self.loop = Loop()
        self.is_calm = False
        self.trace: list[str] = []
        self.lost_lines: list[Line] = []
        self.stirred: Callable[[], None] = lambda: None
        self._depth = 0
        self.hq = Headquarters(kit, self._clock(), self.loop, self.chance)
        self.posts = [self._a_post(number) for number in range(1, self.theme.posts + 1)]
        self.is_down = dict.fromkeys((post.name for post in self.posts), False)
        self.arm()

    @property
    def is_hq_down(self) -> bool:
        return self.hq.is_down

    def arm(self) -> None:
        """From now on the power may go at any step."""
        self.hq.crash_chance = self.theme.crash_hq
        for post in self.posts:
            post.crash_chance = self.theme.crash_post

    def note(self, text: str) -> None:
        self.trace.append(f"{self.loop.elapsed_s:10.1f} {'  ' * self._depth}{text}")

    def digest(self) -> str:
        """The same for every run of the same seed."""
        heads = repr([sorted(post.disk.heads().items()) for post in self.posts])
        whole = "\n".join([*self.trace, heads, repr(sorted(self.hq.disk.heads().items()))])
        return hashlib.sha256(whole.encode()).hexdigest()[:16]

    def pump(self) -> None:
        self.loop.pump()
        if self.hq.is_down:
            self.note("hq: power lost")
            self.hq.restart()

    def soon(self, lost: Callable[[None], None]) -> None:
        self.loop.call_soon(lost, None)

    def forward(self, seconds: float) -> None:
        self.loop.elapsed_s += seconds
        self.pump()

    def meanwhile(self) -> None:
        """Something else happens while a post talks; deeper than twice it would never end."""
        if self.chance.random() < _LATE:
            self.late_bytes()
        if self.is_calm or self._depth >= _DEEPEST or self.chance.random() >= self.theme.meanwhile:
            return
        self._depth += 1
        try:
            self.stirred()
        finally:
            self._depth -= 1

    def late_bytes(self) -> None:
        """What was under way of a broken connection still arrives, or its end does."""
        lines = [one for one in self.lost_lines if one.is_left and not one.is_closing()]
        if lines:
            line = self.chance.choice(lines)
            line.fly(self.chance.randint(0, len(line.flying)))
            if self.chance.random() < 0.3:
                line.tell_hq()

    def at(self, post: PostNode, act: Callable[[], object]) -> bool:
        """Do something on one laptop; False when it did not come through.

        Raises:
            Crashed: the laptop was in the middle of a visit, which ends with it.
        """
        was_visiting = post.is_visiting
        try:
            act()
        except BerandaError as problem:
            self.note(f"{post.name}: {problem.code}")
            return False
        except Crashed:
            if was_visiting:
                raise
            self.crash(post)
            return False
        return True

    def at_hq(self, act: Callable[[], object]) -> bool:
        """Do something at headquarters' own console; False when it did not come through."""
        try:
            act()
        except BerandaError as problem:
            self.note(f"hq: {problem.code}")
            return False
        except Crashed:
            self.pump()
            return False
        return True

    def crash(self, post: PostNode) -> None:
        self.note(f"{post.name}: power lost")
        post.crashes += 1
        line = post.dialled.line
        if line is not None and self.chance.random() < 0.5:
            # No goodbye: headquarters waits for the rest of a request that never comes.
            line.is_broken, line.plan.how = True, Break.HOLE
        post.dialled.abort()
        post.start(self.hq, lambda: self.dial(post), self)

    def dial(self, post: PostNode) -> Line | None:
        """A new connection of this post; None when there is no link."""
        if self.is_down[post.name] and not self.is_calm:
            return None
        plan = a_plan(self.theme, self.chance, is_good=self.is_calm)
        line = Line(self, plan, post.step)
        self.hq.connect(line)
        self.lost_lines = [one for one in self.lost_lines if not one.is_closing()][-8:] + [line]
        return line

    def close(self) -> None:
        self.hq.step = _nothing
        self.hq.stop()
        self.loop.close()

    def _a_post(self, number: int) -> PostNode:
        place = (number, POSTS[(number - 1) // 2])
        post = PostNode(place, self.kit, self._clock(), self.chance)
        self.hq.add_device(post.code, post.stream, post.seals)
        post.start(self.hq, lambda: self.dial(post), self)
        return post

    def a_copy(self, post: PostNode) -> PostNode:
        """A second machine from the disk of the first, with its keys and its past."""
        made = PostNode((9, post.code), self.kit, self._clock(), self.chance)
        made.stream, made.name, made.seals = post.stream, f"{post.name}b", post.seals
        made.disk.put_back(post.disk.image())
        made.saved, made.blobs = list(post.saved), dict(post.blobs)
        made.subjects, made.folder.files = list(post.subjects), dict(post.folder.files)
        made.crash_chance = self.theme.crash_post
        self.is_down[made.name] = False
        made.start(self.hq, lambda: self.dial(made), self)
        self.posts.append(made)
        return made

    def _clock(self) -> NodeClock:
        return NodeClock(START, self.loop.time)


def _nothing(_what: str) -> None: ...
