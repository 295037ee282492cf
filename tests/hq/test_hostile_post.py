"""A laptop with a true certificate that turns on headquarters harms itself alone."""

import json
import logging
import resource
import struct
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.adapters.packing import zstd
from app.domain.journal import NO_HASH, Head
from app.hq.shares import Quota, Shares, in_force
from app.sync import engine
from app.sync.pouch import (
    MAX_PLAIN_BYTES,
    MAX_POUCH_ENTRIES,
    TO_HQ,
    Letter,
    Route,
    head_statement,
    seal,
)
from app.sync.wire import BLOB_PATH, LENGTH, OFFSET, SIGNATURE, BlobRequest
from app.sync.wire import DEVICE as DEVICE_HEADER
from tests.builders import a_record
from tests.hq.hostile import OTHER, Hostile, QuickPacking, Said, a_hostile, chained, content, honest
from tests.sync.joined import DEVICE, InProcess

SMALL = Quota(entries=20, pictures=10, picture_bytes=1_000, unfinished=3, desk_s_a_minute=30)


@pytest.fixture
def hostile(tmp_path: Path) -> Hostile:
    return a_hostile(tmp_path)


def limited(hostile: Hostile, quota: Quota) -> Hostile:
    tools = replace(hostile.world.tools, shares=Shares(quota))
    return Hostile(replace(hostile.world, tools=tools))


def picture(hostile: Hostile, blob_id: str, data: bytes, total: int, offset: int = 0) -> Said:
    wanted = BlobRequest("PATCH", blob_id, offset, total)
    told = {
        DEVICE_HEADER: DEVICE.hex(),
        SIGNATURE: hostile.world.post.seals.sign(wanted.statement(DEVICE)).hex(),
        OFFSET: str(offset),
        LENGTH: str(total),
    }
    return hostile.ask("PATCH", BLOB_PATH + blob_id, data, told)


# What it says of others.


def test_it_cannot_write_in_the_name_of_another_laptop(hostile: Hostile, tmp_path: Path) -> None:
    honest(hostile, tmp_path)
    entries = chained([content()], Head(OTHER, 1, 0, NO_HASH))
    forged = hostile.pouch(Letter(OTHER, 1, 1, NO_HASH, entries))

    answer = hostile.say(forged)

    with hostile.world.hq_store.reading() as tx:
        assert (answer.status, answer.code, tx.head(OTHER).seq) == (403, "pouch_foreign_signer", 0)


def test_it_cannot_send_pictures_or_ask_about_them_in_another_s_name(
    hostile: Hostile, tmp_path: Path
) -> None:
    honest(hostile, tmp_path)
    blob_id = "ab" * 16
    wanted = BlobRequest("PATCH", blob_id, 0, 4)
    signature = hostile.world.post.seals.sign(wanted.statement(OTHER)).hex()
    told = {DEVICE_HEADER: OTHER.hex(), SIGNATURE: signature, OFFSET: "0", LENGTH: "4"}

    answer = hostile.ask("PATCH", BLOB_PATH + blob_id, b"scan", told)

    assert (answer.status, hostile.world.tools.shelf.held(blob_id)) == (403, 0)


def test_a_signature_for_one_picture_opens_no_other_door(hostile: Hostile) -> None:
    wanted = BlobRequest("PATCH", "ab" * 16, 0, 4)
    signature = hostile.world.post.seals.sign(wanted.statement(DEVICE)).hex()
    told = {DEVICE_HEADER: DEVICE.hex(), SIGNATURE: signature, OFFSET: "0", LENGTH: "4000"}

    answers = [
        hostile.ask("PATCH", BLOB_PATH + "ab" * 16, b"scan", told),
        hostile.ask("PATCH", BLOB_PATH + "cd" * 16, b"scan", told | {LENGTH: "4"}),
        hostile.ask("HEAD", BLOB_PATH + "ab" * 16, b"", told | {LENGTH: "4"}),
    ]

    assert [answer.status for answer in answers] == [403, 403, 403]


# What it says too often.


def test_what_was_said_once_is_not_said_twice(hostile: Hostile) -> None:
    pouch = hostile.pouch(hostile.letter([content(), content(subject="a2")]))

    answers = [hostile.say(pouch, pouch) for _ in range(5)]

    assert {answer.status for answer in answers} == {200}
    assert (hostile.world.held(), hostile.world.arrived()[1]) == (2, 2)


def test_more_entries_than_a_day_s_are_refused_and_the_ones_before_stay(
    hostile: Hostile, caplog: pytest.LogCaptureFixture
) -> None:
    hostile = limited(hostile, SMALL)
    name = "Yohana Mau Lelang"

    with caplog.at_level(logging.WARNING):
        for number in range(23):
            words = content(subject=f"s{number}", body=a_record(name=name))
            last = hostile.say(hostile.pouch(hostile.letter([words])))

    assert (hostile.answer(last).problem, hostile.world.held()) == ("quota_exceeded", 20)
    (told,) = [one.getMessage() for one in caplog.records if "share" in one.getMessage()]
    assert DEVICE.hex() in told and name not in caplog.text


def test_the_next_day_it_may_again(hostile: Hostile) -> None:
    hostile = limited(hostile, replace(SMALL, entries=1))
    for number in range(2):
        hostile.say(hostile.pouch(hostile.letter([content(subject=f"s{number}")])))
    hostile.world.tools.clock.forward(86_400)  # type: ignore[attr-defined]

    hostile.say(hostile.pouch(hostile.letter([content(subject="s9")])))

    assert hostile.world.held() == 2


def test_a_million_tiny_pictures_end_at_the_day_s_share(hostile: Hostile) -> None:
    hostile = limited(hostile, replace(SMALL, unfinished=100))

    statuses = [picture(hostile, f"{number:032x}", b"x", 1).status for number in range(30)]

    assert statuses == [200] * 10 + [429] * 20


def test_pictures_that_never_end_do_not_pile_up(hostile: Hostile) -> None:
    hostile = limited(hostile, SMALL)

    statuses = [picture(hostile, f"{number:032x}", b"x", 50).status for number in range(6)]
    again = picture(hostile, f"{1:032x}", b"y", 50, offset=1).status

    assert (statuses, again) == ([200] * 3 + [429] * 3, 200)


def test_a_picture_larger_than_what_is_left_of_the_day_is_refused_before_a_byte(
    hostile: Hostile,
) -> None:
    hostile = limited(hostile, SMALL)

    answer = picture(hostile, "ab" * 16, b"x" * 10, 1_001)

    assert (answer.status, hostile.world.tools.shelf.held("ab" * 16)) == (429, 0)


def test_one_s_share_is_nobody_else_s(hostile: Hostile, tmp_path: Path) -> None:
    hostile = limited(hostile, replace(SMALL, entries=2))
    post = honest(hostile, tmp_path)
    for number in range(5):
        hostile.say(hostile.pouch(hostile.letter([content(subject=f"s{number}")])))

    report = engine.visit(post, InProcess(hostile.world.tools))

    assert report.entries_sent == 1


def test_who_keeps_the_desk_busy_is_asked_to_come_later(hostile: Hostile) -> None:
    hostile = limited(hostile, replace(SMALL, desk_s_a_minute=5))
    tools = hostile.world.tools
    tools.shares.worked(DEVICE, 6.0, tools.clock.now(), tools.clock.monotonic())

    busy = hostile.say(hostile.pouch(hostile.letter([content()])))
    tools.clock.forward(60)  # type: ignore[attr-defined]
    later = hostile.say(hostile.pouch(hostile.letter([content()])))

    assert (busy.status, busy.code, later.status) == (503, "hq_busy", 200)


def test_the_shares_are_a_rule_with_a_date_and_a_source() -> None:
    quota = in_force(date(2026, 11, 23))

    assert quota.entries >= 90 * 100 * 10
    assert quota.unfinished >= 6


# What unfolds.


def bomb(hostile: Hostile, plain: bytes) -> bytes:
    """A pouch that is well signed, and whose body unfolds into `plain` and nothing of ours."""

    class Bomb(QuickPacking):
        def pack(self, _plain: bytes, _dictionary_id: int, _loose: int = 0) -> bytes:
            return zstd.compress(plain, 1)

    post, route = hostile.world.post, Route(TO_HQ, hostile.world.tools.seals.seal_public, 1)
    return seal(hostile.letter(), route, post.seals, Bomb(), post.random)


def test_a_small_pouch_that_unfolds_without_end_is_cut_at_its_bound(hostile: Hostile) -> None:
    pouch = bomb(hostile, bytes(1 << 30))
    assert len(pouch) < 200_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    answer = hostile.say(pouch)

    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    assert (answer.status, answer.code) == (413, "pouch_too_big")
    assert grown < 8 * MAX_PLAIN_BYTES


@pytest.mark.parametrize(
    "message",
    [
        b"[" * 3_000_000,
        b'{"a":' * 600_000,
        b'{"cursor":[1e999,1]}',
        b'{"cursor":[1,99999999999999999999999999]}',
        b'{"cursor":[-1,-1]}',
        b'{"cursor":[' + b"9" * 1_000_000 + b",1]}",
        b'{"blobs":' + json.dumps(["ab" * 16] * 100_000).encode() + b"}",
        b'{"trail":"\\ud800"}',
        b'{"trail":"\\u0000"}',
        b'{"back":{"after":0,"entries":[],"kept":"x"}}',
        b'{"back":{"after":0,"entries":[[-1,"00","x"]],"proof":[-1,-1,"",""]}}',
        b'{"back":{"after":0,"entries":[[1,"00",7]],"proof":[1,1,"00","00"]}}',
        b'{"own":[[1,2]]}',
        b"\xff\xfe",
    ],
    ids=["tower", "tower of objects", "infinity", "beyond eight bytes", "below nothing",
         "a million digits", "a hundred thousand pictures", "half a character", "NUL",
         "kept of words", "below zero", "a number for words", "half a step", "no characters"],
)  # fmt: skip
def test_a_letter_no_laptop_writes_is_refused_by_name(hostile: Hostile, message: bytes) -> None:
    signature = hostile.world.post.seals.sign(head_statement(hostile.head()))
    plain = signature + NO_HASH + struct.pack(">I", len(message)) + message + bytes(4)

    answer = hostile.say(bomb(hostile, plain))

    why = answer.code if answer.status != 200 else hostile.answer(answer).problem
    assert why in ("pouch_damaged", "pouch_too_big")


def test_a_pouch_of_a_hundred_thousand_empty_entries_is_refused(hostile: Hostile) -> None:
    letter = hostile.letter([b""] * (MAX_POUCH_ENTRIES + 1))

    answer = hostile.say(hostile.pouch(letter))

    assert (answer.status, hostile.world.held()) == (413, 0)


@pytest.mark.parametrize(
    "words",
    [
        b"[" * 100_000,
        b'[1,1,"d","application.received","a1",[0,0],' + b'{"a":' * 200 + b"1" + b"}" * 200 + b"]",
        content(subject="a\0b"),
        b'[1,1,"d","application.received","s\\ud800",[0,0],{}]',
        content(at_ms=10**30),
        content(at_ms=True),
        content(seen=[-1, 10**18]),
        content(body=a_record(papers="x", blobs=7, fee=[], father=3)),
        b'[1,1,"d","application.received","a1",[0,0],{"name":1e999,"nik":NaN}]',
        b"\xff" * 1_000,
        b"",
    ],
    ids=["tower", "deep", "NUL", "half a character", "at no time", "at true", "seen nothing",
         "papers of words", "infinity", "no characters", "nothing"],
)  # fmt: skip
def test_an_entry_that_makes_no_sense_is_kept_as_it_came_and_harms_nothing(
    hostile: Hostile, words: bytes
) -> None:
    answer = hostile.say(hostile.pouch(hostile.letter([words, content(subject="after")])))

    assert (answer.status, hostile.answer(answer).problem) == (200, "")
    assert hostile.world.held() == 2


def test_json_towers_and_lists_at_the_door_of_new_laptops_are_refused(hostile: Hostile) -> None:
    bodies = [b"[" * 4_000, b'{"token":' * 400, b"9" * 4_000, b"null", b"[]", b'"x"', b"\xff", b"",
              b'{"token":[],"device":{},"sign":1,"seal":null,"proof":""}',
              b"x" * 5_000_000]  # fmt: skip

    answers = [hostile.ask("POST", "/v1/enrol", body) for body in bodies]

    assert {(answer.status, answer.code) for answer in answers} == {(400, "pouch_damaged")}
