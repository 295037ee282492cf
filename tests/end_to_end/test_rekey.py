"""A new key for the store: nothing is lost, the old key opens nothing, power cuts harm nothing."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from app import practice, rekey, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.errors import StoreBusy, StoreFailed
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import new_packet
from app.rekey import Keeper
from app.services.sign_in import PasswordNotAccepted
from app.station_folder import FirstOfficer, open_store, provision, read_plate
from app.store_swap import copy_of
from db.rekey import opens
from db.store import SqlStore
from tests.practice_posts import practice_headquarters

CHEAP = Cost(8 * 1024, 1)
TOOLS = (SystemClock(), SystemRandom())
DESI, YENI = practice.OFFICERS[0].id, practice.OFFICERS[1].id


@dataclass
class Laptop:
    config: Config

    @property
    def slots(self) -> SlotFiles:
        return SlotFiles(self.config.keys, TOOLS[1], CHEAP)

    def dek(self) -> bytes:
        return self.slots.open(DESI, practice.PASSWORD)

    def opened(self) -> SqlStore:
        return open_store(self.config, read_plate(self.config), self.dek(), TOOLS)

    def rekey(self, password: str = practice.PASSWORD) -> None:
        rekey.rekey(self.config, Keeper(DESI, password), self.slots, TOOLS)

    def note(self) -> object:
        store = self.opened()
        try:
            return store.lists.setting("note")
        finally:
            store.close()


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(Config(tmp_path / "post", is_practice=True))
    practice_headquarters(Places(tmp_path / "hq"))
    opened = open_folder(Places(tmp_path / "hq"), practice.PASSWORD, TOOLS)
    packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:1")
    opened.store.close()
    first = FirstOfficer(DESI, practice.PASSWORD, practice.PIN, {"note": "kept"})
    provision(made.config, packet, first, TOOLS, CHEAP)
    return made


def test_everything_is_there_under_the_new_key(laptop: Laptop) -> None:
    old = laptop.dek()

    laptop.rekey()

    assert laptop.dek() != old
    assert laptop.note() == "kept"


def test_the_old_key_opens_nothing_any_more(laptop: Laptop) -> None:
    old = laptop.dek()

    laptop.rekey()

    assert not opens(laptop.config.database, old)
    assert not copy_of(laptop.config.database).exists()


def test_who_is_not_present_needs_a_password_again(laptop: Laptop) -> None:
    laptop.slots.add(YENI, practice.PASSWORD, laptop.dek())
    losing = rekey.without_slot(laptop.config, laptop.slots, DESI)

    laptop.rekey()

    assert [one.id for one in losing] == [YENI]
    assert list(laptop.slots.officers()) == [DESI]


def test_a_wrong_password_changes_nothing(laptop: Laptop) -> None:
    with pytest.raises(PasswordNotAccepted):
        laptop.rekey("bukan kata sandinya")

    assert laptop.note() == "kept"


def test_while_beranda_is_open_nothing_is_changed(laptop: Laptop) -> None:
    store = laptop.opened()
    store.lists.setting("note")

    with pytest.raises((StoreBusy, StoreFailed)):
        laptop.rekey()

    store.close()
    assert laptop.note() == "kept"


def test_a_power_cut_before_the_slots_leaves_the_old_store(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SlotFiles, "rekey", _cut)

    with pytest.raises(KeyboardInterrupt):
        laptop.rekey()

    assert copy_of(laptop.config.database).exists()
    assert laptop.note() == "kept"
    assert not copy_of(laptop.config.database).exists()


def test_a_power_cut_after_the_slots_is_finished_at_the_next_opening(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = laptop.dek()
    monkeypatch.setattr(rekey, "exchange", _cut)

    with pytest.raises(KeyboardInterrupt):
        laptop.rekey()

    assert opens(laptop.config.database, old)
    assert laptop.note() == "kept"
    assert not opens(laptop.config.database, old)


def test_a_copied_slot_and_share_do_not_open_what_came_after(
    laptop: Laptop, tmp_path: Path
) -> None:
    shutil.copytree(laptop.config.keys, tmp_path / "stolen")

    laptop.rekey()

    stolen = SlotFiles(tmp_path / "stolen", TOOLS[1], CHEAP).open(DESI, practice.PASSWORD)
    assert not opens(laptop.config.database, stolen)


def test_the_command_says_who_needs_a_password(
    laptop: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.slots.add(YENI, practice.PASSWORD, laptop.dek())

    code = rekey.main(["--dir", str(laptop.config.folder), "--practice", "--yes"])

    assert code == 0
    assert practice.OFFICERS[1].name in capsys.readouterr().out
    assert station_folder.is_provisioned(laptop.config)


def _cut(*_anything: object) -> None:
    """As if the plug were pulled here."""
    raise KeyboardInterrupt
