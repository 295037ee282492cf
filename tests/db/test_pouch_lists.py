"""What lies in the pouch is listed with its bytes, entry or picture alike."""

import pytest

from db.lists import QueueFilter
from db.store import SqlStore
from tests.builders import a_record


def receive(post: SqlStore, *subjects: str) -> None:
    with post.begin("desi") as act:
        for subject in subjects:
            act.append("application.received", subject, a_record())


def add_blob(post: SqlStore, blob_id: str, subject: str, sent: int = 0) -> None:
    row = {"id": blob_id, "subject": subject, "size": 100, "role": "scan", "at_ms": 0}
    with post.begin("desi") as act:
        act.add_blob(row)
        act.blob_sent(blob_id, sent, sent == 100)


def signed_for(post: SqlStore, seq: int) -> None:
    with post.begin("desi") as act:
        act.set_setting("acked", [1, seq])


def test_an_application_waits_with_the_bytes_of_its_pictures(post: SqlStore) -> None:
    receive(post, "a1", "a2")
    add_blob(post, "b1", "a1", sent=30)
    add_blob(post, "b2", "a1", sent=100)

    rows = {row["subject"]: row for row in post.lists.waiting(10)}

    assert (rows["a1"]["left"], rows["a1"]["size"]) == (70, 200)
    assert (rows["a2"]["left"], rows["a2"]["size"]) == (0, 0)


def test_signed_for_it_waits_only_while_a_picture_does(post: SqlStore) -> None:
    receive(post, "a1", "a2", "a3")
    signed_for(post, 2)
    add_blob(post, "b1", "a1", sent=100)
    add_blob(post, "b2", "a2")

    rows = post.lists.waiting(10)

    assert [(row["subject"], row["data"]) for row in rows] == [("a2", "dikirim"), ("a3", "di_pos")]
    assert post.lists.pouch()["files"] == 2


def test_two_letters_find_the_beginning_of_a_name(post: SqlStore) -> None:
    receive(post, "a1")

    assert [row["subject"] for row in post.lists.queue(QueueFilter(text="yo"), 0, 9)] == ["a1"]
    assert post.lists.queue(QueueFilter(text="ma"), 0, 9) == []


@pytest.mark.parametrize(
    "text", ['"""', 'ab "x', "Yo\0hana", "* OR *", "NEAR(", "'; --", "%", "\\"]
)
def test_no_search_can_trip_the_index(post: SqlStore, text: str) -> None:
    receive(post, "a1")

    post.lists.queue(QueueFilter(text=text), 0, 9)

    assert post.lists.queue_size(QueueFilter(text="Yohana")) == 1
