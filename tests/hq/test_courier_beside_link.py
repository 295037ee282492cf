"""The stick and the link at once: headquarters serves while a person imports a stick."""

from contextlib import closing
from pathlib import Path

from app.adapters.hq_http import HttpHq
from app.adapters.stick_folder import StickFolder
from app.sync import courier, courier_answers, engine
from tests.builders import a_record
from tests.hq.conftest import Kanim
from tests.hq.laptop import enrol, laptop

DEVICE = bytes(range(16))


def test_what_came_by_both_ways_is_there_once(kanim: Kanim, tmp_path: Path) -> None:
    packet = kanim.packet()
    enrol(packet, kanim.url, DEVICE)
    post = laptop(tmp_path, packet, DEVICE)
    (tmp_path / "stick").mkdir()
    stick = StickFolder(tmp_path / "stick")
    blob, size = post.blobs.put(bytes(32), 1, b"a portrait " * 9_000)
    with post.store.begin("desi") as act:
        act.append("application.received", "a" * 32, a_record())
        act.add_blob({"id": blob, "subject": "a" * 32, "size": size, "role": "scan", "at_ms": 0})
    courier.prepare(post, stick, courier.Wish())

    told = kanim.run("import", str(tmp_path / "stick"))
    with closing(HttpHq(kanim.url, DEVICE, post.seals)) as hq:
        report = engine.visit(post, hq)
    again = kanim.run("import", str(tmp_path / "stick"))
    answered = courier_answers.read_answers(post, stick, lambda _data: None)

    assert "1 catatan baru, 1 gambar baru." in told
    # the link has sent the entry once more before it heard, and not one byte of the picture
    assert report.blobs_sent == 0
    assert "Sudah pernah datang: tidak ada yang baru." in again
    assert (answered.answers, answered.entries) == (1, 0)
    assert kanim.run("list").count("Yohana Mau Lelang") == 1
