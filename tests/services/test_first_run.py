"""What is chosen on the first day still holds on the second."""

from pathlib import Path

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import make_practice, new_packet
from app.ids import OfficerId
from app.station import LaptopStation


def a_packet(folder: Path) -> Path:
    tools = (SystemClock(), SystemRandom())
    make_practice(Places(folder / "hq"), tools)
    opened = open_folder(Places(folder / "hq"), practice.PASSWORD, tools)
    (folder / "packet.bpkt").write_bytes(new_packet(opened, "MRT", "http://127.0.0.1:1"))
    opened.store.close()
    return folder / "packet.bpkt"


def test_the_choices_of_the_first_run_are_kept(tmp_path: Path) -> None:
    config = Config(tmp_path / "post", is_practice=True)
    station = LaptopStation(config, (SystemClock(), SystemRandom()))
    answers = {
        "packet_path": str(a_packet(tmp_path)),
        "officer_number": practice.OFFICERS[0].nip,
        "password": practice.PASSWORD,
        "pin": practice.PIN,
        "hq_address": "http://127.0.0.1:9",
        "sync_minutes": "30",
        "paper": "thermal",
    }

    station.provision(answers)
    looks = station.sign_in(OfficerId("desi"), practice.PASSWORD).looks

    kept = [looks.setting(key) for key in ("hq_url", "sync_minutes", "paper")]
    assert kept == ["http://127.0.0.1:9", 30, "80mm"]
    station.sign_out()
