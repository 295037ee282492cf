"""What can happen at a post, at headquarters and on the road between them."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from app.domain.journal import decode, post_stream
from app.errors import Refused
from app.hq import desk
from tests.simulator import couriers
from tests.simulator.couriers import MemoryStick
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
    saved: list[bytes]
    folder: dict[str, bytes]
    blobs: dict[str, int]
    subjects: list[str]


@dataclass
class Play:
    """The events of one seed, and what lies about between them."""

    world: World
    sticks: list[MemoryStick] = field(default_factory=list)
    backups: list[Backup] = field(default_factory=list)
    old_disks: dict[str, OldDisk] = field(default_factory=dict)
    rolled_back: set[str] = field(default_factory=set)
    revoked: set[str] = field(default_factory=set)
    held_before: dict[str, list[tuple[int, bytes]]] = field(default_factory=dict)
    decided: dict[str, set[bytes]] = field(default_factory=dict)
    history: dict[bytes, list[bytes]] = field(default_factory=dict)
    copied: set[bytes] = field(default_factory=set)
    has_restored: bool = False
    sticks_came: int = 0

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
        plain = chance.randbytes(chance.choice((10, 900, 9_000, 40_000, 90_000)))
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
        clocks = [self.world.hq.clock, *(post.clock for post in self.world.posts)]
        days = self.world.chance.choice((-400, -1, 0, 1, 3_650))
        self.world.chance.choice(clocks).offset = timedelta(days=days)

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
            hq.shelf = backup.shelf.copy()
            hq.is_down = True
            self.world.pump()
            self.has_restored = True
            for post in self.world.posts:
                self.decided[post.name] = decisions_held(post)

    def tidy(self) -> None:
        """The post makes room. The product deletes no picture yet; the planted faults do."""
        post = self._a_post()
        for blob_id in [one for one in post.folder.files if may_go(self, post, one)]:
            del post.folder.files[blob_id]

    # on the road

    def late_bytes(self) -> None:
        self.world.late_bytes()

    def say_again(self) -> None:
        """Pouches of before come once more, in any order, some left out."""
        post, chance = self._a_post(), self.world.chance
        if post.sent:
            again = chance.sample(list(post.sent), chance.randint(1, len(post.sent)))
            self.world.at_hq(lambda: self._heard(again))

    def pack_stick(self) -> None:
        """On a stick that lies there, or a new one; it may be full, or pulled out too early."""
        post, chance = self._a_post(), self.world.chance
        stick = MemoryStick(post.step)
        if self.sticks and chance.random() < 0.5:
            stick = chance.choice(self.sticks)
        else:
            self.sticks = [*self.sticks, stick][-STICKS:]
        stick.writes_left = chance.randint(0, 4) if chance.random() < 0.2 else None
        is_whole = self.world.at(
            post, lambda: couriers.fill(post, stick, is_all=chance.random() < 0.2)
        )
        stick.is_touched, stick.writes_left = stick.is_touched or not is_whole, None

    def stick_arrives(self) -> None:
        """Now or late, for the first or the second time, the stick itself or a copy of it."""
        if self.sticks:
            chance = self.world.chance
            stick = chance.choice(self.sticks)
            self.sticks_came += 1
            if chance.random() < 0.3:
                stick = stick.copy()
                self.sticks = [*self.sticks, stick][-STICKS:]
            if chance.random() < 0.15:
                couriers.tamper(stick, chance)
            if not self.world.at_hq(lambda: couriers.take(self.world.hq, stick)):
                stick.is_touched = True

    def stick_returns(self) -> None:
        if self.sticks:
            stick, post = self.world.chance.choice(self.sticks), self._a_post()
            self.world.at(post, lambda: couriers.read(post, stick))

    def stick_is_lost(self) -> None:
        if self.sticks:
            self.sticks.remove(self.world.chance.choice(self.sticks))

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
            self._remember(post)
            self.world.crash(post)

    def wake_clone(self) -> None:
        """The disk of a laptop is copied into a second one, and both go on working."""
        post = self._a_post()
        if not (post.is_visiting or self.copied or post.name in self.revoked):
            self.copied.add(post.stream)
            self.world.a_copy(post)

    def revoke(self) -> None:
        """A laptop was stolen: what it sent stays, and from now on it is not heard."""
        post, hq = self._a_post(), self.world.hq
        is_old = post.name in self.rolled_back or post.stream in self.copied
        if self.revoked or post.is_visiting or is_old:
            return
        self.world.at_hq(lambda: hq.revoke(post.stream))
        # The power may have gone just after it was on the disk.
        if hq.is_revoked(post.stream):
            self.revoked.add(post.name)
            self._remember(post)

    def _remember(self, post: PostNode) -> None:
        before = self.history.get(post.stream, [])
        held = self.world.hq.disk.digests(post.stream)
        self.history[post.stream] = [*before, *(one for one in held if one not in before)]
        self.held_before[post.name] = self.world.hq.disk.chain(post.stream)

    def _heard(self, pouches: list[bytes]) -> list[bytes]:
        try:
            return list(desk.exchange(self.world.hq.tools, pouches))
        except Refused as problem:
            self.world.note(f"hq: {problem.code}")
            return []

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
            is_bad = chance.random() < 0.1
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
        "save": 26, "save_picture": 9, "press_f5": 10, "wait": 12, "weather": 4,
        "decide": 8,
        "clock_jumps": 3 * theme.clocks,
        "power_cut": 2 * bool(theme.crash_hq or theme.crash_post),
        "disk_fills_up": 2 * theme.full_disks, "disk_is_cleared": 3 * theme.full_disks,
        "late_bytes": 4, "say_again": 4 * theme.replays,
        "pack_stick": 4 * theme.couriers, "stick_arrives": 5 * theme.couriers,
        "stick_returns": 4 * theme.couriers, "stick_is_lost": 1 * theme.couriers,
        "rotate_key": 2 * theme.rotations,
        "back_up": 4 * theme.hq_restores, "restore": 3 * theme.hq_restores,
        "tidy": 5 * theme.hq_restores,
        "revoke": 1 * theme.revocations,
        "copy_disk": 3 * theme.rollbacks, "put_back_old_disk": 2 * theme.rollbacks,
        "wake_clone": 2 * theme.clones,
    }  # fmt: skip


def decisions_held(post: PostNode) -> set[bytes]:
    """What headquarters has decided, as one laptop holds it; not its refusals, made again."""
    with post.store.inner.reading() as tx:
        held = [one.content for one in tx.entries(post_stream(post.code), 0, 9_999)]
    return {one for one in held if decode(one).kind in DECISIONS}


def may_go(_play: Play, _post: PostNode, _blob_id: str) -> bool:
    """May this post delete this picture? Not before headquarters signs for it in a backup."""
    return False
