"""A copy is made and proven by the command a person types, while headquarters serves."""

from contextlib import closing
from pathlib import Path

from app.adapters.hq_http import HttpHq
from app.domain.custody import SECURED
from app.domain.journal import decode
from app.sync import engine
from db.hq_store import open_hq
from tests.builders import a_record
from tests.databases import hq_place
from tests.hq.conftest import Kanim
from tests.hq.laptop import enrol, laptop

DEVICE = bytes(range(16))


def test_a_laptop_hears_of_a_proven_copy_and_goes_on_with_what_was_put_back(
    kanim: Kanim, tmp_path: Path
) -> None:
    packet = kanim.packet()
    enrol(packet, kanim.url, DEVICE)
    post = laptop(tmp_path, packet, DEVICE)
    with post.store.begin("desi") as act:
        act.append("application.received", "a" * 32, a_record())
    with closing(HttpHq(kanim.url, DEVICE, post.seals)) as hq:
        engine.visit(post, hq)

        said = kanim.run("backup", str(tmp_path / "copies"), "--drill")
        engine.visit(post, hq)

    back = Kanim(tmp_path / "anew")
    back.run("restore", str(tmp_path / "copies"), "--practice")
    with post.store.reading() as tx:
        entries = tx.entries(post.hq.stream, 0, 100)
    kinds = [decode(entry.content).kind for entry in entries if entry.content]
    assert "Latihan pemulihan" in said
    assert SECURED in kinds
    store = open_hq(hq_place(back.folder), post.clock, post.random)
    with closing(store), store.reading() as tx:
        assert tx.application("a" * 32) is not None
