"""The dictionary that pouches share, and what happens where a side lacks it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.adapters.packing import Zstandard
from app.sync import engine
from app.sync.pouch import peek
from tests.sync.joined import InProcess, World

WORDS = Zstandard({1: b'"purpose":"baru","applicant_class":"dewasa","citizenship":"Indonesia"'})
NONE = Zstandard({})


class Noting(InProcess):
    """Notes under which dictionary each pouch went, up and down."""

    def __init__(self, world: World) -> None:
        super().__init__(world.tools)
        self.up, self.down = list[int](), list[int]()

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        sent = list(pouches)
        self.up += [peek(one).dictionary_id for one in sent]
        for answer in super().exchange(sent):
            self.down.append(peek(answer).dictionary_id)
            yield answer


def packed_by(world: World, post: Zstandard, hq: Zstandard) -> None:
    world.post = replace(world.post, packing=post)
    world.tools = replace(world.tools, packing=hq)


def a_visit(world: World, number: int) -> Noting:
    world.receive(1, first=number)
    api = Noting(world)
    engine.visit(world.post, api)
    return api


def test_it_is_used_up_once_headquarters_has_named_it_and_down_at_once(world: World) -> None:
    packed_by(world, WORDS, WORDS)

    first, second = a_visit(world, 1), a_visit(world, 2)

    assert (first.up, first.down) == ([0], [1])
    assert (second.up, second.down) == ([1], [1])


def test_a_new_post_speaks_plainly_to_an_old_headquarters(world: World) -> None:
    packed_by(world, WORDS, NONE)

    spoken = [a_visit(world, number) for number in (1, 2)]

    assert [one.up + one.down for one in spoken] == [[0, 0], [0, 0]]


def test_a_new_headquarters_speaks_plainly_to_an_old_post(world: World) -> None:
    packed_by(world, NONE, WORDS)

    spoken = [a_visit(world, number) for number in (1, 2)]

    assert [one.up + one.down for one in spoken] == [[0, 0], [0, 0]]


def test_of_several_the_newest_that_both_hold_is_taken(world: World) -> None:
    both = Zstandard({1: b"one word", 2: b"two words"})
    packed_by(world, both, Zstandard({2: b"two words", 3: b"three words"}))

    a_visit(world, 1)

    assert a_visit(world, 2).up == [2]


def test_an_older_headquarters_put_back_is_spoken_to_plainly_again(world: World) -> None:
    packed_by(world, WORDS, WORDS)
    a_visit(world, 1)
    packed_by(world, WORDS, NONE)

    again = a_visit(world, 2)

    assert (again.up, world.held()) == ([1, 0], 2)
