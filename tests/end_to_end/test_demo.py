"""The day of the demonstration, once and whole."""

import pytest

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.demo_processes import Kanim, Road
from app.demo_report import counted
from app.services import drafts, intake
from app.station import LaptopStation
from app.sync import progress
from app.sync.protocol import HqUnreachable
from tests.builders import a_record


def test_a_reply_lost_on_the_road_is_asked_for_again_and_counted_once(tmp_path):
    with Kanim(tmp_path / "hq") as hq, Road(hq.host, hq.port) as road:
        hq.packet(tmp_path / "mrt.bpkt", road.url)
        counter = signed_in(tmp_path)
        counter.visit(progress.silent)
        road.tell(lose_next_reply=True)
        intake.receive(counter.desk, drafts.start(counter.desk, a_record(name="Yohana Mau")))
        with pytest.raises(HqUnreachable):
            counter.visit(progress.silent)
        counter.visit(progress.silent)
        hq.do("return", hq.find("Yohana Mau"), "--reason", "Nomor HP mati")
        counter.visit(progress.silent)
    counts = counted(tmp_path / "post", tmp_path / "hq")
    assert counts.is_exactly_once(1) and counts.returned == 1
    assert counts.received_total > counts.unique_total


def signed_in(folder):
    station = LaptopStation(Config(folder / "post", True), (SystemClock(), SystemRandom()))
    secrets = {"password": practice.PASSWORD, "pin": practice.PIN}
    packet = {"packet_path": str(folder / "mrt.bpkt")}
    station.provision({**packet, "officer_name": "Frans Adoe", **secrets})
    return station.sign_in("frans", practice.PASSWORD)
