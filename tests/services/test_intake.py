"""From the first key to the printed receipt: nothing is lost on the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.journal import post_stream
from app.domain.numbering import verify
from app.domain.officer import NotPermitted, Officer, Role
from app.errors import AlreadyReceived, NothingToMend, UnknownSubject
from app.ids import OfficerId
from app.services import drafts, intake, pictures, printing
from app.services.desk import Desk
from app.services.pictures import Picture
from db.lists import QueueFilter
from tests.builders import a_record
from tests.desks import a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(tmp_path)


def begun(desk: Desk, **changes: object) -> drafts.Draft:
    draft = drafts.start(desk)
    record = a_record(**changes) | {key: draft.record[key] for key in ("blobs", "blob_secret")}
    return drafts.save(desk, replace(draft, record=record))


def test_a_received_application_gets_a_number_that_checks(desk: Desk) -> None:
    subject = intake.receive(desk, begun(desk))

    with desk.store.reading() as look:
        row = look.application(subject)
    assert row is not None and row["number"].startswith("MRT-261121-A0001-")
    assert verify(row["number"])


def test_a_draft_becomes_an_application_only_once(desk: Desk) -> None:
    draft = begun(desk)
    intake.receive(desk, draft)

    with pytest.raises(AlreadyReceived):
        intake.receive(desk, draft)

    assert desk.store.lists.queue_size(QueueFilter()) == 1


def test_a_parked_draft_is_taken_up_where_it_was(desk: Desk) -> None:
    draft = drafts.park(desk, replace(begun(desk), step=3, field="phone"))

    again = drafts.resume(desk, draft.id)

    assert (again.step, again.field, again.is_parked) == (3, "phone", False)
    assert again.record == draft.record


def test_a_draft_outlives_the_program(desk: Desk, tmp_path: Path) -> None:
    draft = begun(desk)
    desk.store.close()

    with a_desk(tmp_path).store.reading() as look:
        row = look.draft(draft.id)

    assert row is not None and row["record"]["name"] == "Yohana Mau Lelang"


def test_tickets_follow_each_other(desk: Desk) -> None:
    assert [drafts.start(desk).ticket for _ in range(3)] == ["A-001", "A-002", "A-003"]


def test_a_closed_draft_cannot_be_resumed(desk: Desk) -> None:
    draft = begun(desk)
    intake.receive(desk, draft)

    with pytest.raises(UnknownSubject):
        drafts.resume(desk, draft.id)


def test_a_picture_is_on_disk_before_the_draft_names_it(desk: Desk) -> None:
    draft = begun(desk)

    after = pictures.attach(desk, draft, Picture("scan", "ktp", "image/webp", b"big", b"small"))

    assert [blob["role"] for blob in after.record["blobs"]] == ["scan", "preview"]
    assert pictures.read(desk, after.record, 1) == b"big"


def test_pictures_of_an_application_wait_in_the_pouch(desk: Desk) -> None:
    photo = Picture("portrait", None, "image/webp", b"face", b"f")
    intake.receive(desk, pictures.attach(desk, begun(desk), photo))

    assert desk.store.lists.pouch()["pictures"] == 2


def test_each_receipt_has_its_copy_number(desk: Desk) -> None:
    subject = intake.receive(desk, begun(desk))

    copies = [printing.note_receipt(desk, subject, "a5").copy for _ in range(2)]

    assert copies == [1, 2]


def test_what_nobody_returned_cannot_be_mended(desk: Desk) -> None:
    subject = intake.receive(desk, begun(desk))

    with pytest.raises(NothingToMend):
        intake.mend(desk, subject, {"name": "Lain"})


def test_mending_a_returned_application_clears_the_action(desk: Desk) -> None:
    subject = intake.receive(desk, begun(desk))
    with desk.store.begin("kanim") as act:
        body = {"reason": "nama", "fields": ["name"]}
        act.append_to(post_stream("MRT"), "application.returned", subject, body)

    intake.mend(desk, subject, {"name": "Yohana Lelang"})

    assert desk.store.lists.actions() == []
    assert desk.store.lists.queue(QueueFilter(), 0, 1)[0]["name"] == "Yohana Lelang"


def test_an_administrator_takes_no_applications(tmp_path: Path) -> None:
    admin = Officer(OfficerId("adm"), "1", "Admin", Role.ADMIN)

    with pytest.raises(NotPermitted):
        drafts.start(a_desk(tmp_path, admin))


def test_a_new_photo_answers_a_return_under_a_number_of_its_own(desk: Desk) -> None:
    photo = Picture("portrait", None, "image/webp", b"face", b"f")
    subject = intake.receive(desk, pictures.attach(desk, begun(desk), photo))
    with desk.store.begin("kanim") as act:
        body = {"reason": "buram", "fields": ["foto"]}
        act.append_to(post_stream("MRT"), "application.returned", subject, body)
    with desk.store.reading() as look:
        record = look.application(subject)["record"]

    intake.mend(desk, subject, {}, pictures.more(desk, record, photo))

    with desk.store.reading() as look:
        after = look.application(subject)
    assert [blob["number"] for blob in after["record"]["blobs"]] == [1, 2, 3, 4]
    assert after["status"] == "DITERIMA" and desk.store.lists.pouch()["pictures"] == 4
