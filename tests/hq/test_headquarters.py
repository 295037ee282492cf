"""From the first key to a decision at the counter, through the commands a person types."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from app.adapters.hq_http import HttpHq
from app.sync import engine
from app.sync.enrolment import asking, token_of
from app.sync.protocol import HqRefusedUs
from db.lists import QueueFilter
from tests.builders import a_record
from tests.hq.conftest import Kanim
from tests.hq.laptop import enrol, laptop
from tests.sync.joined import own_seals

DEVICE = bytes(range(16))


def test_a_laptop_enrols_sends_and_reads_the_decision(kanim: Kanim, tmp_path: Path) -> None:
    packet = kanim.packet()
    certificate = enrol(packet, kanim.url, DEVICE)
    post = laptop(tmp_path, packet, DEVICE)
    with post.store.begin("desi") as act:
        act.append("application.received", "a" * 32, a_record())
    with closing(HttpHq(kanim.url, DEVICE, post.seals)) as hq:
        engine.visit(post, hq)
        shown = kanim.run("list")
        kanim.run("return", "a" * 8, "--field", "foto", "--reason", "Foto buram")
        engine.visit(post, hq)

    (row,) = post.store.lists.queue(QueueFilter(), 0, 10)
    assert (certificate.post, certificate.letter) == ("MRT", "A")
    assert "Yohana Mau Lelang" in shown
    assert (row["status"], row["data"], row["needs_action"]) == ("BERKAS_KURANG", "sampai", True)
    assert row["state"]["returned"] == {"reason": "Foto buram", "fields": ["foto"]}


def test_the_officers_of_the_packet_are_told_to_the_laptop(kanim: Kanim, tmp_path: Path) -> None:
    packet = kanim.packet()
    enrol(packet, kanim.url, DEVICE)
    post = laptop(tmp_path, packet, DEVICE)

    with closing(HttpHq(kanim.url, DEVICE, post.seals)) as hq:
        engine.visit(post, hq)

    assert len(post.store.lists.officers()) == 3


def test_a_packet_makes_one_laptop_and_no_second(kanim: Kanim) -> None:
    packet = kanim.packet()
    enrol(packet, kanim.url, DEVICE)

    with pytest.raises(HqRefusedUs) as told:
        enrol(packet, kanim.url, bytes(16), seed=5)

    assert told.value.facts["why"] == "ticket_used"


def test_a_laptop_whose_answer_was_lost_may_ask_again(kanim: Kanim) -> None:
    packet = kanim.packet()

    first = enrol(packet, kanim.url, DEVICE)

    assert enrol(packet, kanim.url, DEVICE) == first


def test_two_packets_of_a_post_carry_two_letters(kanim: Kanim) -> None:
    first, second = (enrol(kanim.packet(), kanim.url, bytes([n] * 16), n) for n in (3, 4))

    assert (first.letter, second.letter) == ("A", "B")


def test_a_laptop_that_never_enrolled_is_refused(kanim: Kanim, tmp_path: Path) -> None:
    post = laptop(tmp_path, kanim.packet(), DEVICE)

    with closing(HttpHq(kanim.url, DEVICE, post.seals)) as hq, pytest.raises(HqRefusedUs):
        engine.visit(post, hq)


def test_a_laptop_is_certified_by_file_when_there_is_no_link(kanim: Kanim, tmp_path: Path) -> None:
    asked, out = tmp_path / "laptop.asked", tmp_path / "laptop.certificate"
    asked.write_text(json.dumps(asking(token_of(kanim.packet()), DEVICE, own_seals(1))))

    shown = kanim.run("certify", str(asked), "--out", str(out))

    assert json.loads(out.read_text())["device"] == DEVICE.hex()
    assert len(shown.splitlines()[0].split(": ")[1].split()) == 6
