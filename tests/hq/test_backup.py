"""A copy of headquarters is worth what its last drill proved, and posts hear of nothing else."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app import headquarters, practice
from app.adapters.hq_key_file import WrongPassphrase
from app.domain.backup import BackupDamaged, BackupForeign, DrillFailed, NoBackup
from app.domain.custody import SECURED, from_body
from app.domain.journal import post_stream
from app.headquarters_copy import pieces, read_manifest, write_copy
from app.headquarters_folder import HeadquartersExists, Opened, Places, open_folder
from app.headquarters_restore import drill, restore
from app.hq.custody import say_secured
from db import dump
from db.hq_tables import metadata as ledger
from db.tables import metadata
from tests.builders import a_record
from tests.databases import chosen
from tests.hq.copied import TOOLS, House, a_headquarters, a_house, a_picture
from tests.sync.joined import DEVICE


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path)
    yield made
    made.opened.store.close()
    made.post.store.close()


def put_back(house: House, copy: str, name: str = "anew") -> Opened:
    folder = house.place / name
    places = Places(folder, chosen.address(folder))
    restore(house.folder, copy, places, practice.PASSWORD, TOOLS)
    return open_folder(places, practice.PASSWORD, TOOLS)


def flip(house: House, pattern: str) -> None:
    """Change one byte in the middle of one file of the copy."""
    (path,) = (house.place / "copies").rglob(pattern)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def drilled(house: House) -> int:
    """Copy, prove, and tell the posts; how many pictures were newly named."""
    copy = write_copy(house.opened, house.folder)
    return say_secured(house.opened.tools, drill(house.opened, house.folder, copy)[1])


def test_a_restored_headquarters_knows_the_decision_and_has_the_picture(house: House) -> None:
    anew = put_back(house, write_copy(house.opened, house.folder))

    with closing(anew.store), anew.store.reading() as tx:
        row = tx.application("a1")
        assert row is not None
        assert (row["status"], tx.head(DEVICE).seq > 0) == ("VERIF_KANIM", True)
        assert anew.tools.shelf.is_whole(house.blob)


def test_the_post_goes_on_with_the_restored_headquarters(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    house.write("a2")
    house.visit()
    anew = put_back(house, copy)
    house.opened.store.close()

    with closing(anew.store):
        again = replace(house, opened=anew)
        again.visit()
        with anew.store.reading() as tx:
            assert tx.application("a2") is not None


def test_an_older_copy_brings_the_pictures_of_the_newer_ones_too(house: House) -> None:
    older = write_copy(house.opened, house.folder)
    other = a_picture(house, "a2", b"another face")
    house.visit()
    drilled(house)

    anew = put_back(house, older)

    with closing(anew.store):
        assert anew.tools.shelf.is_whole(other)


def test_a_copy_of_a_server_is_put_back_into_a_file(house: House) -> None:
    copy, places = write_copy(house.opened, house.folder), Places(house.place / "anew")

    restore(house.folder, copy, places, practice.PASSWORD, TOOLS)

    anew = open_folder(places, practice.PASSWORD, TOOLS)
    with closing(anew.store), anew.store.reading() as tx:
        row = tx.application("a1")
        assert row is not None and row["status"] == "VERIF_KANIM"


def test_every_table_of_headquarters_is_in_the_copy(house: House) -> None:
    copy = write_copy(house.opened, house.folder)

    counted = set(house.folder.manifest(copy).counts)

    assert counted == {*metadata.tables, *ledger.tables} - {"hq_sessions"}


def test_only_after_the_drill_the_post_is_told_what_is_safe(house: House) -> None:
    write_copy(house.opened, house.folder)
    house.visit()
    before = house.told(SECURED)

    fresh = drilled(house)
    house.visit()

    (body,) = house.told(SECURED)
    word = from_body(body)
    assert word is not None
    assert (before, fresh, word.blobs, word.post) == ([], 1, (house.blob,), practice.POST_CODE)
    key = house.post.hq.sign_public
    assert house.post.seals.verify(key, word.statement(), word.signature)
    with house.post.store.reading() as tx:
        assert all(word.holds(entry) for entry in tx.entries(DEVICE, 0, 100))


def test_nothing_is_said_twice_and_what_came_since_is_said_next_time(house: House) -> None:
    first = drilled(house)
    second = drilled(house)
    other = a_picture(house, "a2", b"another face")
    house.visit()

    third = drilled(house)

    house.visit()
    named = [tuple(body["blobs"]) for body in house.told(SECURED)]
    assert (first, second, third, named) == (1, 0, 1, [(house.blob,), (other,)])


def test_a_changed_word_does_not_carry_the_signature(house: House) -> None:
    drilled(house)
    house.visit()
    word = from_body(house.told(SECURED)[0])
    assert word is not None

    forged = replace(word, blobs=("00" * 16,))

    key = house.post.hq.sign_public
    assert not house.post.seals.verify(key, forged.statement(), forged.signature)


@pytest.mark.parametrize(
    "pattern", ["*/part-000001", "*/hq.json", "*/issuing.keys", "*/pictures.list"]
)
def test_one_changed_byte_anywhere_is_found_by_the_drill(house: House, pattern: str) -> None:
    copy = write_copy(house.opened, house.folder)
    flip(house, pattern)

    with pytest.raises(BackupDamaged):
        drill(house.opened, house.folder, copy)


def test_a_picture_that_rotted_in_the_copy_is_written_anew_and_said(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    flip(house, "pictures/*/*")

    told, proven = drill(house.opened, house.folder, copy)

    assert (told.healed, proven.pictures[practice.POST_CODE]) == (1, {house.blob})
    assert house.folder.picture(house.blob)


def test_a_picture_that_rotted_on_both_sides_is_promised_to_nobody(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    flip(house, "pictures/*/*")
    shelf = house.opened.places.shelf / house.blob[:2] / house.blob
    shelf.write_bytes(b"rotten")

    with pytest.raises(BackupDamaged):
        drill(house.opened, house.folder, copy)


def test_a_rotten_picture_is_not_put_back(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    flip(house, "pictures/*/*")

    with pytest.raises(BackupDamaged):
        put_back(house, copy)

    assert not (house.place / "anew").exists()


def test_a_changed_manifest_is_not_ours(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    (path,) = (house.place / "copies").rglob("manifest.json")
    path.write_bytes(path.read_bytes().replace(b'"blobs":1', b'"blobs":0'))

    with pytest.raises(BackupForeign):
        drill(house.opened, house.folder, copy)


def test_another_headquarters_does_not_open_the_copy(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    other = a_headquarters(house.place / "other")

    with closing(other.store), pytest.raises(BackupForeign):
        read_manifest(other.tools, house.folder, copy)


def test_tables_that_contradict_their_journal_are_not_sworn_to(house: House) -> None:
    with house.opened.store.begin() as act:
        act.connection.execute(text("UPDATE applications SET status = 'SIAP'"))
    copy = write_copy(house.opened, house.folder)

    with pytest.raises(DrillFailed) as told:
        drill(house.opened, house.folder, copy)

    assert told.value.facts["what"] == "digests:applications"


def test_a_journal_that_was_changed_on_the_disk_is_not_sworn_to(house: House) -> None:
    with house.opened.store.begin() as act:
        change = text("UPDATE journal SET salt = :salt WHERE seq = 1")
        act.connection.execute(change, {"salt": bytes(16)})
    copy = write_copy(house.opened, house.folder)

    with pytest.raises(DrillFailed) as told:
        drill(house.opened, house.folder, copy)

    assert str(told.value.facts["what"]).startswith("chain:")


def test_the_drill_leaves_nothing_behind(house: House) -> None:
    drilled(house)

    assert not (house.opened.places.folder / "drill").exists()


def test_no_name_or_number_of_a_person_is_readable_in_the_copy(house: House) -> None:
    write_copy(house.opened, house.folder)

    data = b"".join(p.read_bytes() for p in (house.place / "copies").rglob("*") if p.is_file())

    record = a_record()
    assert str(record["name"]).encode() not in data and str(record["nik"]).encode() not in data


def test_nothing_is_put_back_over_a_headquarters(house: House) -> None:
    copy = write_copy(house.opened, house.folder)

    with pytest.raises(HeadquartersExists):
        restore(house.folder, copy, house.opened.places, practice.PASSWORD, TOOLS)


def test_a_wrong_passphrase_leaves_no_half_headquarters(house: House) -> None:
    copy, places = write_copy(house.opened, house.folder), Places(house.place / "anew")

    with pytest.raises(WrongPassphrase):
        restore(house.folder, copy, places, "bukan frasa sandinya", TOOLS)

    assert not places.folder.exists()


def test_an_unfinished_copy_is_no_copy(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    (house.place / "copies" / "copies" / copy / "manifest.json").unlink()

    with pytest.raises(NoBackup):
        house.folder.newest()


def test_writers_during_the_copy_are_not_in_it_and_do_not_wait(house: House) -> None:
    with dump.looking(house.opened.store.journal.engine) as look:
        before = look.facts().counts["journal"]
        with house.opened.store.begin("hq") as tx:
            tx.append_to(post_stream(practice.POST_CODE), "session.opened", "x", {})
        rows = b"".join(look.pieces())

    assert before == look_count(rows)


def look_count(rows: bytes) -> int:
    """Entries in a dump, by the column that each has once."""
    told = [json.loads(one) for one in rows.replace(b"}{", b"}\n{").split(b"\n")]
    return sum(len(one["rows"]) for one in told if one["table"] == "journal")


def test_both_commands_speak_of_what_they_proved(house: House, capsys) -> None:
    folder, kanim = str(house.place / "sticks"), str(house.opened.places.folder)
    anew = str(house.place / "anew")

    mine, other = house.opened.places.address, chosen.address(Path(anew))
    made = headquarters.main(
        ["backup", folder, "--drill", "--dir", kanim, "--db", mine, "--practice"]
    )
    back = headquarters.main(["restore", folder, "--dir", anew, "--db", other, "--practice"])

    said = capsys.readouterr().out
    assert (made, back) == (0, 0)
    assert "Latihan pemulihan" in said and "1 gambar dibaca ulang" in said
    assert "semua cocok" in said


def test_the_pieces_of_a_copy_open_only_in_their_place(house: House) -> None:
    copy = write_copy(house.opened, house.folder)
    manifest = read_manifest(house.opened.tools, house.folder, copy)
    moved = replace(manifest, backup="00" * 16)

    with pytest.raises(BackupDamaged):
        list(pieces(house.opened.tools, house.folder, copy, moved))
