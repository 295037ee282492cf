"""What can happen at a post, at headquarters and on the road between them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.errors import BerandaError, ChainBroken, Refused
from app.hq import desk
from app.sync import engine
from tests.simulator.disk import Disk
from tests.simulator.pictures import Folder, Shelf
from tests.simulator.post import PostNode
from tests.simulator.world import World

DECISIONS = ("application.verified", "application.returned", "application.billed",
             "application.corrected", "application.approved")  # fmt: skip
ROLES = ("preview", "portrait", "scan")
STICKS = 6


@dataclass
class Backup:
    """Headquarters as it was; a backup that was verified."""

    image: bytes
    shelf: Shelf
    heads: dict[bytes, int]


@dataclass
class OldDisk:
    """A laptop's disk as it was, kept by somebody."""

    image: bytes
    saved: list[tuple[int, bytes]]
    folder: dict[str, bytes]
    blobs: dict[str, int]
    subjects: list[str]


@dataclass
class Play:
    """The events of one seed, and what lies about between them."""

    world: World
    sticks: list[tuple[PostNode, list[bytes]]] = field(default_factory=list)
    returns: list[tuple[PostNode, list[bytes]]] = field(default_factory=list)
    backups: list[Backup] = field(default_factory=list)
    old_disks: dict[str, OldDisk] = field(default_factory=dict)
    rolled_back: set[str] = field(default_factory=set)
    has_restored: bool = False
    bad: int = 0

    def event(self) -> None:
        """One thing happens, by chance."""
        names, weights = zip(*_weights(self).items(), strict=True)
        name = self.world.chance.choices(names, weights)[0]
        self.world.note(name)
        getattr(self, name)()

    # at the counter

    def save(self) -> None:
        post = self._a_post()
        acts = [self._act(post) for _ in range(self.world.chance.choice((1, 1, 2, 3)))]
        self.world.at(post, lambda: post.save(acts))

    def save_picture(self) -> None:
        post, chance = self._a_post(), self.world.chance
        plain = chance.randbytes(chance.choice((10, 900, 9_000, 40_000)))
        self.world.at(post, lambda: post.save_picture("session", plain, chance.choice(ROLES)))

    def press_f5(self) -> None:
        self._visit(self._a_post())

    def wait(self) -> None:
        """Time passes; who is due visits by himself."""
        chance = self.world.chance
        self.world.forward(chance.choice((1.0, 20.0, 100.0, 700.0, 4_000.0)))
        for post in self.world.posts:
            if post.is_due():
                self._visit(post)

    def weather(self) -> None:
        name = self._a_post().name
        self.world.is_down[name] = not self.world.is_down[name]

    def clock_jumps(self) -> None:
        days = self.world.chance.choice((-400, -1, 1, 3_650))
        if self.world.chance.random() < 0.2:
            self.world.hq.clock.offset += (days % 3) * self.world.hq.clock.offset.resolution
        self._a_post().jump_clock(days)

    def power_cut(self) -> None:
        if self.world.chance.random() < 0.4:
            self.world.hq.is_down = True
            return self.world.pump()
        post = self._a_post()
        if not post.is_visiting:
            self.world.crash(post)

    def disk_fills_up(self) -> None:
        self._a_disk().fill()
        self.world.hq.shelf.is_full = self.world.chance.random() < 0.3

    def disk_is_cleared(self) -> None:
        self._a_disk().make_room()
        self.world.hq.shelf.is_full = False

    # at headquarters

    def decide(self) -> None:
        post, chance = self._a_post(), self.world.chance
        if post.subjects:
            body = {"fields": {"phone": str(chance.randint(1, 99))}, "reason": "x", "code": "1"}
            kind, subject = chance.choice(DECISIONS), chance.choice(post.subjects)
            self.world.at_hq(lambda: self.world.hq.decide(post.code, kind, subject, body))

    def rotate_key(self) -> None:
        hq, chance = self.world.hq, self.world.chance
        if chance.random() < 0.5:
            hq.rotate_key()
            hq.is_down = True
            return self.world.pump()
        self._a_post().told_new_key(hq)

    def back_up(self) -> None:
        hq = self.world.hq
        self.backups.append(Backup(hq.disk.image(), hq.shelf.copy(), hq.disk.heads()))

    def restore(self) -> None:
        if self.backups:
            backup, hq = self.world.chance.choice(self.backups), self.world.hq
            hq.is_down = True
            self.world.pump()
            hq.disk.put_back(backup.image)
            self.has_restored = True

    # on the road

    def late_bytes(self) -> None:
        """What was under way of a broken connection still arrives, or its end does."""
        lines = [one for one in self.world.lost_lines if one.is_left and not one.is_dead]
        if lines:
            line = self.world.chance.choice(lines)
            line.fly(self.world.chance.randint(0, len(line.flying)))
            if self.world.chance.random() < 0.5:
                line.tell_hq()

    def say_again(self) -> None:
        """Pouches of before come once more, in any order, some left out."""
        post, chance = self._a_post(), self.world.chance
        if post.sent:
            again = chance.sample(list(post.sent), chance.randint(1, len(post.sent)))
            self.world.at_hq(lambda: self._heard(again))

    def pack_stick(self) -> None:
        post = self._a_post()

        def pack() -> None:
            pouches = list(engine.sealed(post.post, engine.prepare(post.post)))
            self.sticks = [*self.sticks, (post, pouches)][-STICKS:]

        self.world.at(post, pack)

    def stick_arrives(self) -> None:
        """Now, late, or a second time; whole, in another order, in part, or cut short."""
        if self.sticks:
            chance = self.world.chance
            post, pouches = chance.choice(self.sticks)
            carried = chance.sample(pouches, chance.randint(1, len(pouches)))
            if chance.random() < 0.2:
                carried[-1] = carried[-1][: chance.randint(0, len(carried[-1]))]
            answers: list[bytes] = []
            self.world.at_hq(lambda: answers.extend(self._heard(carried)))
            self.returns = [*self.returns, (post, answers)][-STICKS:]

    def stick_returns(self) -> None:
        if self.returns:
            post, answers = self.world.chance.choice(self.returns)
            for answer in answers:
                self.world.at(post, lambda data=answer: self._take(post, data))

    # what must be noticed

    def copy_disk(self) -> None:
        post = self._a_post()
        if not post.is_visiting:
            self.old_disks[post.name] = OldDisk(
                post.disk.image(), list(post.saved), dict(post.folder.files), dict(post.blobs),
                list(post.subjects),
            )  # fmt: skip

    def put_back_old_disk(self) -> None:
        post = self._a_post()
        old = self.old_disks.get(post.name)
        if old is not None and not post.is_visiting:
            self.world.crash(post)
            post.disk.put_back(old.image)
            post.saved, post.blobs = list(old.saved), dict(old.blobs)
            post.subjects = list(old.subjects)
            post.folder = Folder()
            post.folder.files = dict(old.folder)
            self.rolled_back.add(post.name)
            self.world.crash(post)

    def _heard(self, pouches: list[bytes]) -> list[bytes]:
        try:
            return list(desk.exchange(self.world.hq.tools, pouches))
        except Refused as problem:
            self.world.note(f"hq: {problem.code}")
            return []

    def _take(self, post: PostNode, data: bytes) -> None:
        """A stick that came too early is put aside: that is what the engine's refusal says."""
        try:
            engine.apply(post.post, data)
        except ChainBroken as problem:
            if problem.facts.get("why") != "place":
                post.alarms.append(problem)
        except Refused as problem:
            post.alarms.append(problem)

    def _visit(self, post: PostNode) -> None:
        if not post.is_visiting:
            self.world.at(post, post.visit)

    def _a_post(self) -> PostNode:
        return self.world.chance.choice(self.world.posts)

    def _a_disk(self) -> Disk:
        return self.world.chance.choice([self.world.hq.disk, *(p.disk for p in self.world.posts)])

    def _act(self, post: PostNode) -> tuple[str, str, dict[str, Any]]:
        chance = self.world.chance
        kind = chance.choices(tuple(_ACTS), tuple(_ACTS.values()))[0]
        if kind == "application.received":
            subject = f"{post.name}-{self.world.loop.elapsed_s:.0f}-{chance.getrandbits(32)}"
            post.subjects.append(subject)
            is_bad = self.world.theme.hq_decides and chance.random() < 0.1
            name = "" if is_bad else "Yohana"
            return kind, subject, {"name": name, "nik": "5305054108909012", "phone": "0"}
        if kind == "session.opened" or not post.subjects:
            return "session.opened", "session", {}
        return kind, chance.choice(post.subjects), {"fields": {"phone": str(chance.random())}}


_ACTS = {
    "session.opened": 50,
    "application.received": 25,
    "receipt.printed": 12,
    "application.mended": 8,
    "application.cancelled": 5,
}


def _weights(play: Play) -> dict[str, int]:
    theme = play.world.theme
    return {
        "save": 26, "save_picture": 6, "press_f5": 10, "wait": 12, "weather": 4,
        "decide": 8 * theme.hq_decides,
        "clock_jumps": 3 * theme.clocks,
        "power_cut": 2 * bool(theme.crash_hq or theme.crash_post),
        "disk_fills_up": 2 * theme.full_disks, "disk_is_cleared": 3 * theme.full_disks,
        "late_bytes": 4, "say_again": 4 * theme.replays,
        "pack_stick": 4 * theme.couriers, "stick_arrives": 5 * theme.couriers,
        "stick_returns": 4 * theme.couriers,
        "rotate_key": 2 * theme.rotations,
        "back_up": 3 * theme.hq_restores, "restore": 2 * theme.hq_restores,
        "copy_disk": 3 * theme.rollbacks, "put_back_old_disk": 2 * theme.rollbacks,
    }  # fmt: skip


Happening = Callable[[], None]
Problem = BerandaError
