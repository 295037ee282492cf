"""What must be true, at any moment and at the end, whatever happened."""

from collections import Counter
from typing import Any

from app.adapters import blob_crypto
from app.adapters.fsio import DiskFull
from app.domain.journal import post_stream
from app.errors import BerandaError, StoreFull
from tests.simulator.events import Play, decisions_held
from tests.simulator.post import PostNode

MAX_ROUNDS = 3


class Broken(AssertionError):
    """A promise did not hold."""


def must(is_true: bool, text: str) -> None:
    if not is_true:
        raise Broken(text)


def at_any_moment(play: Play) -> None:
    """After every event: what headquarters signed for is on its disk, and nobody cries wolf."""
    for post in play.world.posts:
        signed, held = _acked(post), play.world.hq.durable.get(post.stream, 0)
        must(signed <= held, f"{post.name}: signed for {signed}, on the disk were {held}")
        _pictures_are_whole(play, post)
        is_alarmed = post.alarms and post.name not in play.revoked
        must(not is_alarmed, f"{post.name}: false alarm: {post.alarms[-1:]}")
        is_misled = post.told_restored and not (play.has_restored or play.rolled_back)
        must(not is_misled, f"{post.name}: told of a restore that was none")
        is_copied = post.stream in play.copied
        must(is_copied or not post.told_copied, f"{post.name}: told of a copy that is none")
    for problem in (*play.world.hq.problems, *play.world.hq.door.problems):
        must(_is_expected(problem), f"headquarters' server: {problem!r}")


def at_the_end(play: Play) -> None:
    """All links healed, every post has visited up to three times: one truth everywhere."""
    hq = play.world.hq
    for post in play.world.posts:
        _nothing_rewritten(play, post)
        if post.name in play.revoked:
            _kept_out(play, post)
            continue
        _nothing_lost(play, post)
        _pictures_arrived(play, post)
        _decisions_came(play, post)
    with hq.store.inner.reading() as tx:
        is_parted = bool(play.rolled_back or play.copied)
        must(is_parted or not tx.forks(), "headquarters: a fork that is none")
    _refused_once(play)
    _no_byte_twice(play)
    if not play.revoked:
        _same_tables(play)
    for name, disk in [("hq", hq.disk), *((post.name, post.disk) for post in play.world.posts)]:
        problems = disk.problems()
        must(not problems, f"{name}: {problems}")


def has_converged(play: Play, post: PostNode) -> bool:
    """Headquarters holds and has signed for everything; the post holds all of its decisions."""
    hq, stream = play.world.hq.disk.heads(), post_stream(post.code)
    own = post.disk.heads()
    is_level = hq[post.stream] == own[post.stream] == _acked(post)
    return is_level and hq[stream] == own[stream] and not post.disk.open_pictures()


def _pictures_are_whole(play: Play, post: PostNode) -> None:
    """What headquarters has signed for of pictures is whole there, unless it was restored.

    And no screen calls an application arrived that headquarters does not hold.
    """
    if not play.has_restored:
        called = post.disk.called_arrived(post.stream)
        held = set(play.world.hq.disk.applications()) if called else set()
        must(called <= held, f"{post.name}: {sorted(called - held)} called arrived")
        for blob_id in post.disk.signed_pictures():
            is_whole = play.world.hq.shelf.is_whole(blob_id)
            must(is_whole, f"{post.name}: signed for a picture that is not whole")


def _nothing_rewritten(play: Play, post: PostNode) -> None:
    """What headquarters held when a laptop was rolled back or revoked, it still holds."""
    before = play.held_before.get(post.name, [])
    held = play.world.hq.disk.chain(post.stream)
    must(held[: len(before)] == before, f"{post.name}: headquarters' copy was rewritten")


def _kept_out(play: Play, post: PostNode) -> None:
    held = play.world.hq.disk.chain(post.stream)
    must(held == play.held_before[post.name], f"{post.name}: revoked, and still heard")
    must(bool(post.alarms), f"{post.name}: revoked, and nobody was told")


def _nothing_lost(play: Play, post: PostNode) -> None:
    held, own = play.world.hq.disk.chain(post.stream), post.disk.chain(post.stream)
    numbers = [seq for seq, _ in held]
    must(numbers == list(range(1, len(own) + 1)), f"{post.name}: headquarters holds {numbers}")
    must(held == own, f"{post.name}: headquarters holds other entries")
    said = play.world.hq.disk.digests(post.stream)
    counts, past = Counter(said), play.history.get(post.stream, [])
    must(all(counts[one] for one in (*post.saved, *past)), f"{post.name}: a saved entry is gone")
    must(max(counts.values(), default=1) == 1, f"{post.name}: not exactly once")
    mine = set(post.saved)
    must([one for one in said if one in mine] == post.saved, f"{post.name}: in another order")
    with play.world.hq.store.inner.reading() as tx:
        unique = tx.arrived(post.stream).unique_total
    must(unique == len(held), f"{post.name}: {unique} counted, {len(held)} held")


def _pictures_arrived(play: Play, post: PostNode) -> None:
    shelf = play.world.hq.shelf.whole()
    for blob_id in post.blobs:
        must(blob_id in shelf, f"{post.name}: a picture is lost, or did not arrive")
        is_same = blob_crypto.blob_id(shelf.get(blob_id, b"")) == blob_id or blob_id not in shelf
        must(is_same, f"{post.name}: a picture changed")


def _no_byte_twice(play: Play) -> None:
    """Over links alone, and while headquarters forgets nothing, it is sent nothing twice."""
    if play.world.hq.crashes or play.sticks_came:
        return
    shelf = play.world.hq.shelf
    held = shelf.bytes_held()
    must(shelf.bytes_in == held, f"headquarters: {shelf.bytes_in} bytes came of {held}")


def _decisions_came(play: Play, post: PostNode) -> None:
    stream = post_stream(post.code)
    ours, theirs = post.disk.chain(stream), play.world.hq.disk.chain(stream)
    must(ours == theirs, f"{post.name}: other decisions than headquarters made")
    lost = play.decided.get(post.name, set()) - decisions_held(post)
    must(not lost, f"{post.name}: {len(lost)} decisions went with headquarters' disk")
    must(has_converged(play, post), f"{post.name}: not level after {MAX_ROUNDS} visits")


def _refused_once(play: Play) -> None:
    """Each application without a name is set aside once: effects happen exactly once too."""
    disk = play.world.hq.disk
    received, refused = disk.contents("application.received"), disk.contents("entry.refused")
    bad = Counter(fact.subject for fact in received if not fact.body["name"])
    told = Counter(fact.subject for fact in refused)
    must(bad == told, f"headquarters: refused {told}, should be {bad}")


def _same_tables(play: Play) -> None:
    hq = play.world.hq.disk.applications()
    posts: dict[str, Any] = {}
    for post in play.world.posts:
        posts |= post.disk.applications()
    must(hq == posts, "the posts' applications are not those of headquarters")


def _acked(post: PostNode) -> int:
    acked = post.disk.setting("acked")
    return int(acked[1]) if acked else 0


def _is_expected(problem: BaseException) -> bool:
    if isinstance(problem, BerandaError):
        return isinstance(problem, StoreFull | DiskFull)
    # A crash, and the cancelling that stands for it: both are ours, not the server's.
    return not isinstance(problem, Exception)
