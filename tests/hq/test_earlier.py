"""Two posts with applications of one invented person each hear of the other's, once."""

from pathlib import Path

import pytest

from app.adapters.blob_files import BlobFiles
from app.adapters.packing import Zstandard
from app.domain import elsewhere, retention
from app.domain.journal import decode, post_stream
from app.domain.retention import Due
from app.hq import earlier
from app.sync import engine
from app.sync.engine import Headquarters, Post
from app.sync.ledger import Device, PostOffice
from db.hq_earlier import SqlElsewhere, told_of
from db.hq_retention import SqlRetention
from db.open import open_post
from db.projection import rebuild
from tests.builders import a_record
from tests.fakes import SeededRandom
from tests.sync.joined import KEY, InProcess, World, a_world, own_seals

OTHER = bytes(range(16, 32))
NIK = "5305054108909012"


class TwoPosts:
    """Maritaing and Atapupu, and headquarters between them."""

    def __init__(self, world: World, atapupu: Post) -> None:
        self.world, self.maritaing, self.atapupu = world, world.post, atapupu
        self.link = InProcess(world.tools)

    def receive(self, post: Post, subject: str, **told: object) -> None:
        with post.store.begin("des") as act:
            act.append("application.received", subject, a_record(**told))

    def visit(self, *posts: Post) -> None:
        for post in posts:
            engine.visit(post, self.link)

    def told(self, post: Post) -> list[dict[str, object]]:
        with self.world.hq_store.reading() as tx:
            entries = tx.entries(post.hq.stream, 0, 100)
        facts = [decode(one.content) for one in entries if one.content is not None]
        return [one.body for one in facts if one.kind == elsewhere.TOLD]


@pytest.fixture
def posts(tmp_path: Path) -> TwoPosts:
    world = a_world(tmp_path)
    store, tools, mine = world.hq_store, world.tools, own_seals(3)
    with store.begin("hq") as tx:
        tx.save_post_office(PostOffice("ATB", "PLBN Atapupu"))
        tx.add_stream(post_stream("ATB"), "hq", "ATB", is_own=True)
        tx.add_stream(OTHER, "post", "ATB")
        tx.add_device(Device(OTHER, "ATB", mine.sign_public, mine.seal_public, b""))
    told = lambda device: earlier.tell(SqlElsewhere(store), tools.clock, device)  # noqa: E731
    object.__setattr__(tools, "tell", told)
    stream, random = post_stream("ATB"), SeededRandom(8)
    own = open_post(tmp_path / "atb.db", KEY, tools.clock, random, OTHER, stream)
    hq = Headquarters(tools.seals.sign_public, tools.seals.seal_public, stream)
    files = BlobFiles(tmp_path / "atb")
    return TwoPosts(world, Post(own, mine, Zstandard(), files, tools.clock, random, hq))


def both(posts: TwoPosts) -> None:
    posts.receive(posts.maritaing, "m1")
    posts.receive(posts.atapupu, "b1", name="Johana Mau Lelang")
    posts.visit(posts.maritaing, posts.atapupu, posts.maritaing)


def test_each_post_hears_of_the_application_at_the_other(posts: TwoPosts) -> None:
    both(posts)

    (at_maritaing,) = posts.maritaing.store.lists.elsewhere(NIK)
    (at_atapupu,) = posts.atapupu.store.lists.elsewhere_of("b1")
    assert (at_maritaing["place"], at_maritaing["name"]) == ("PLBN Atapupu", "Johana Mau Lelang")
    assert (at_atapupu["place"], at_atapupu["other"]) == ("PLBL Maritaing", "m1")


def test_no_more_is_told_than_what_helps(posts: TwoPosts) -> None:
    both(posts)

    (told,) = posts.told(posts.maritaing)
    assert set(told) == {
        "own", "other", "post", "place", "received_ms", "status", "purpose", "reason",
        "applicant_class", "product", "name", "birth_on", "nik_end",
    }  # fmt: skip
    assert told["nik_end"] == NIK[-4:]


def test_headquarters_knows_which_post_was_told_of_an_application(posts: TwoPosts) -> None:
    both(posts)

    with posts.world.hq_store.reading() as tx:
        ((_entry, fact, _side), place) = told_of(tx.connection, "m1")[0]
    assert (place, fact.body["own"]) == ("PLBN Atapupu", "b1")


def test_nothing_is_told_twice_and_a_new_state_replaces_the_old(posts: TwoPosts) -> None:
    both(posts)
    posts.visit(posts.atapupu, posts.maritaing, posts.atapupu)
    before = len(posts.told(posts.atapupu))

    posts.world.decide("application.verified", "m1")
    posts.world.decide("application.approved", "m1")
    posts.visit(posts.atapupu, posts.atapupu)

    (known,) = posts.atapupu.store.lists.elsewhere(NIK)
    assert (before, len(posts.told(posts.atapupu))) == (1, 2)
    assert known["status"] == posts.told(posts.atapupu)[-1]["status"] != "DITERIMA"


def test_two_people_of_one_post_or_of_two_numbers_are_told_to_nobody(posts: TwoPosts) -> None:
    posts.receive(posts.maritaing, "m1")
    posts.receive(posts.maritaing, "m2")
    posts.receive(posts.atapupu, "b1", nik="5305044107850001")

    posts.visit(posts.maritaing, posts.atapupu, posts.maritaing)

    assert posts.told(posts.maritaing) == posts.told(posts.atapupu) == []


def test_a_flood_of_one_number_fills_nobody_s_stream(posts: TwoPosts) -> None:
    posts.receive(posts.maritaing, "m1")
    posts.visit(posts.maritaing)
    for number in range(20):
        posts.receive(posts.atapupu, f"b{number:02}")

    posts.visit(posts.atapupu, posts.maritaing)

    assert len(posts.told(posts.maritaing)) == 6


def test_a_number_that_stands_on_more_than_one_person_makes_is_no_person(posts: TwoPosts) -> None:
    posts.receive(posts.maritaing, "m1")
    for number in range(50):
        posts.receive(posts.atapupu, f"b{number:02}")

    posts.visit(posts.maritaing, posts.atapupu, posts.maritaing)

    assert posts.told(posts.maritaing) == posts.told(posts.atapupu) == []


def test_what_is_destroyed_by_rule_is_forgotten_at_the_other_post(posts: TwoPosts) -> None:
    both(posts)
    gone = Due("m1", "1", "PLBL Maritaing", "MRT", "SERAH", 0, 0)

    words = lambda places: retention.words(1, "r", places, lambda _told: b"")  # noqa: E731
    SqlRetention(posts.world.hq_store).destroy([gone], 1, "hq", words, lambda n: n)
    posts.visit(posts.atapupu)

    assert posts.atapupu.store.lists.elsewhere(NIK) == []
    assert posts.told(posts.atapupu) == []


def test_what_is_folded_anew_says_the_same(posts: TwoPosts) -> None:
    both(posts)
    before = posts.maritaing.store.lists.elsewhere(NIK)

    with posts.maritaing.store.engine.begin() as connection:
        rebuild(connection)

    assert posts.maritaing.store.lists.elsewhere(NIK) == before


@pytest.mark.parametrize("state", ["PENDALAMAN", "TANGGUH", "ADJUDIKASI", "TUNDA"])
def test_an_examination_stays_with_those_who_hold_it(state: str) -> None:
    assert elsewhere.open_word(state) == "VERIF_KANIM"
