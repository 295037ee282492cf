"""An officer puts one applicant first: their pictures before older ones, entries as they came."""

from app.sync import ahead, engine
from app.sync.blobs import EVERYTHING, Cargo, Load, waiting
from tests.sync.joined import InProcess, World

IMPORTANT = Cargo(Load.IMPORTANT)


def two_people(world: World) -> dict[str, str]:
    """What a picture shows to its id: an older applicant and a newer one, two pictures each."""
    made = {}
    for at, who in enumerate(("older", "newer")):
        for role in ("preview", "scan"):
            plain = f"{who} {role}".encode() * (300 if role == "preview" else 3_000)
            made[f"{who} {role}"] = world.add_blob(plain, role, at_ms=at, subject=who)
    return made


def put_first(world: World, *subjects: str) -> None:
    with world.post.store.begin() as tx:
        wished = tx.setting(ahead.KEY)
        for subject in subjects:
            wished = ahead.turned(wished, subject)
        tx.set_setting(ahead.KEY, wished)


def order(world: World, made: dict[str, str], cargo: Cargo = EVERYTHING) -> list[str]:
    names = {blob: name for name, blob in made.items()}
    return [names[one.id] for one in waiting(world.post.store, cargo)]


def test_without_a_wish_the_oldest_previews_go_first(world: World) -> None:
    made = two_people(world)

    assert order(world, made) == ["older preview", "newer preview", "older scan", "newer scan"]


def test_every_picture_of_the_one_put_first_goes_before_older_ones(world: World) -> None:
    made = two_people(world)

    put_first(world, "newer")

    assert order(world, made) == ["newer preview", "newer scan", "older preview", "older scan"]


def test_the_newest_wish_is_first_and_asked_again_it_is_taken_back(world: World) -> None:
    assert ahead.turned(["a", "b"], "b") == ["b", "a"]
    assert ahead.turned(["a", "b"], "a") == ["b"]
    assert len(ahead.turned([str(n) for n in range(20)], "x")) == ahead.MOST


def test_who_is_put_first_is_important_on_a_thin_link_too(world: World) -> None:
    made = two_people(world)

    put_first(world, "newer")

    assert order(world, made, IMPORTANT) == ["newer preview", "newer scan", "older preview"]


def test_what_is_too_much_for_today_keeps_nobody_else_waiting(world: World) -> None:
    made = two_people(world)
    put_first(world, "newer")
    with world.post.store.reading() as tx:
        sizes = {row["id"]: row["size"] for row in tx.blobs_to_send(9)}
    room = sizes[made["newer preview"]] + sizes[made["older preview"]]

    fits = order(world, made, Cargo(Load.IMPORTANT, room))

    assert fits == ["newer preview", "older preview"]


def test_entries_keep_their_order_and_all_arrives(world: World) -> None:
    world.receive(3)
    two_people(world)
    put_first(world, "newer")

    report = engine.visit(world.post, InProcess(world.tools))

    assert (report.entries_sent, report.blobs_sent) == (3, 4)
    with world.hq_store.reading() as tx:
        came = [entry.seq for entry in tx.entries(world.post.store.stream, 0, 10)]
    assert came == [1, 2, 3]


def test_the_list_shows_who_goes_first_on_top(world: World) -> None:
    world.receive(2)
    lists = world.post.store.lists
    second = lists.waiting(9)[1]["subject"]

    put_first(world, second)

    assert [(row["subject"], row["ahead"] >= 0) for row in lists.waiting(9)][0] == (second, True)


def test_several_are_put_first_together_and_nobody_twice() -> None:
    assert ahead.put_first(["x", "b"], ["a", "b", "a"]) == ["a", "b", "x"]
    assert len(ahead.put_first(["x"], [str(n) for n in range(20)])) == ahead.MOST
