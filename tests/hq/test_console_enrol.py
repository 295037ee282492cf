"""Posts, laptops and officers are opened and closed at the console, with two persons where due."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app import headquarters, practice
from app.adapters.certificates import check_certificate, key_words, read_packet
from app.adapters.packet_code import as_code, from_code, is_code
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.reviewer_secrets import STEP_S, totp
from app.domain.enrolment import CERTIFIED, EnrolmentMalformed, certificate_from_json
from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room
from app.hq import officers
from app.hq.console import door
from app.hq.console.room import Room
from app.hq.console.routes import console_routes
from app.hq.server import application
from app.ports_crypto import SealBroken
from app.sync.enrolment import asking, token_of
from tests.hq.browser import Answer, Browser
from tests.hq.console import PASSWORD
from tests.hq.copied import House, a_headquarters, a_house
from tests.sync.joined import DEVICE, own_seals

STREAM = DEVICE.hex()


@dataclass
class Desk:
    """A headquarters with one laptop, and two people of the console."""

    house: House
    room: Room
    rina: Browser
    tina: Browser

    def confirm(self, browser: Browser) -> Answer:
        browser.get("/persetujuan")
        (one,) = self.room.books.open_requests()
        return browser.post("/persetujuan", request=one.id, answer="confirm")

    def looks(self) -> list[tuple[str, str]]:
        return [(one.by, one.what) for one in self.room.books.looks()]

    @property
    def is_revoked(self) -> bool:
        with self.house.opened.store.reading() as tx:
            device = tx.device(DEVICE)
        return device is not None and device.is_revoked


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    house = a_house(tmp_path)
    room = made_room(house.opened, Cost(8 * KIB_PER_MIB, 1))
    served = application(house.opened.tools, house.opened.vouch, console_routes(room))
    browsers = {}
    for name in ("rina", "tina"):
        made = door.add_reviewer(room, name, name.title(), ReviewerRole.ADMIN, PASSWORD)
        browser = browsers[name] = Browser(served)
        browser.get("/masuk")
        step = int(house.opened.tools.clock.now().timestamp()) // STEP_S
        browser.post("/masuk", name=name, password=PASSWORD, code=totp(made.totp, step))
    yield Desk(house, room, browsers["rina"], browsers["tina"])
    house.opened.store.close()
    house.post.store.close()


def posted(browser: Browser, path: str, **fields: object) -> Answer:
    browser.get(path if path != "/perangkat/kata" else "/perangkat")
    return browser.post(path, **fields)


def packet_of(browser: Browser, code: str) -> bytes:
    """Made on one page, downloaded from it as a file."""
    made = posted(browser, "/perangkat/baru", what="packet", code=code, url="https://kanim.test")
    held = re.search(r'name="packet" value="([^"]*)"', made.text)
    assert held is not None
    return browser.post("/perangkat/paket", code=code, packet=held.group(1)).data


def test_a_post_is_opened_and_its_packet_opens_a_laptop(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/baru", what="post", code="stg", name="Pos Sumba Tengah",
           place="Waibakul", lat="-9,584", lon="119.642", phone="0811 0000 12")  # fmt: skip

    packet = read_packet(packet_of(desk.rina, "STG"), practice.LAST_DAY.replace(year=2026))

    assert (packet.post.code, packet.post.name, packet.letter) == ("STG", "Pos Sumba Tengah", "A")
    assert packet.hq_url == "https://kanim.test"
    assert ("rina", "packet_made") in desk.looks()


def test_the_code_on_the_page_is_the_same_packet(desk: Desk) -> None:
    packet = packet_of(desk.rina, practice.POST_CODE)

    code = as_code(packet)

    assert is_code(code) and from_code(code) == packet and len(code) < 1_300


@pytest.mark.parametrize("text", ["BERANDA1:", "BERANDA1:%%%", "BERANDA1:QUJD"])
def test_half_a_code_is_no_packet(text: str) -> None:
    with pytest.raises(EnrolmentMalformed):
        from_code(text)


def test_nothing_that_is_not_ours_is_handed_back_as_a_file(desk: Desk) -> None:
    packet_of(desk.rina, practice.POST_CODE)

    answer = desk.rina.post("/perangkat/paket", code="MRT", packet="QUJD")

    assert answer.status == 400 and b"ABC" not in answer.data


def test_the_six_words_on_the_page_are_those_of_the_laptop(desk: Desk) -> None:
    text = desk.rina.get("/perangkat").text

    shown = re.findall(r"<li>(\w+)</li>", text)
    assert tuple(shown) == key_words(desk.house.post.seals.sign_public,
                                     desk.house.post.seals.seal_public)  # fmt: skip
    assert "Cocokkan kata" in text


def test_the_same_words_make_the_laptop_active(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="same")

    text = desk.rina.get(f"/perangkat?laptop={STREAM}").text

    assert "Sudah dicocokkan rina" in text and ">Aktif<" in text
    assert ("rina", "words_same") in desk.looks()


def test_other_words_keep_the_stranger_out_at_once(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="differ")

    assert desk.is_revoked
    assert ("rina", "words_differ") in desk.looks()


def test_a_laptop_whose_words_were_compared_is_not_shut_out_by_one_person(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="same")

    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="differ")

    assert not desk.is_revoked


def test_a_laptop_is_retired_by_two_persons_and_its_post_is_told(desk: Desk) -> None:
    posted(desk.rina, "/perangkat", what="revocation", stream=STREAM, kind="retired",
           reason="Layar pecah")  # fmt: skip
    alone = desk.confirm(desk.rina)
    before = desk.is_revoked

    desk.confirm(desk.tina)

    assert (alone.status, before, desk.is_revoked) == (400, False, True)
    told = desk.house.opened.store
    with told.reading() as tx:
        kinds = [one.fact.kind for one in tx.history(STREAM)]
    assert kinds[-1] == "device.retired"


def test_an_officer_is_named_changed_and_leaves_by_two_persons(desk: Desk) -> None:
    store, post = desk.house.opened.store, practice.POST_CODE
    posted(desk.rina, "/perangkat/petugas")
    desk.rina.post("/perangkat", what="officer", pos=post, name="Marlin Tefa",
                   nip="19940505 201902 2 001", role="petugas")  # fmt: skip
    before = len(officers.of_post(store, post))
    desk.confirm(desk.tina)
    (new,) = [one for one in officers.of_post(store, post) if one.name == "Marlin Tefa"]

    desk.rina.get("/perangkat/petugas")
    desk.rina.post("/perangkat", what="officer", pos=post, officer=new.id, role="kepala_pos")
    desk.confirm(desk.tina)
    raised = [one for one in officers.of_post(store, post) if one.id == new.id]
    desk.rina.get("/perangkat/petugas")
    desk.rina.post("/perangkat", what="officer", pos=post, officer=new.id, gone="1")
    desk.confirm(desk.tina)

    assert (before, raised[0].role.value, raised[0].nip) == (3, "kepala_pos", "199405052019022001")
    assert len(officers.of_post(store, post)) == 3


@pytest.mark.parametrize(
    "wrong", [{"nip": "123"}, {"name": " "}, {"role": "admin"}, {"pos": "XYZ"}, {"officer": "x"}]
)
def test_an_unclear_officer_is_not_asked_for(desk: Desk, wrong: dict[str, str]) -> None:
    fields = {"pos": practice.POST_CODE, "name": "Marlin Tefa", "nip": "199405052019022001",
              "role": "petugas"}  # fmt: skip

    desk.rina.get("/perangkat/petugas")
    answer = desk.rina.post("/perangkat", what="officer", **fields | wrong)

    assert (answer.status, desk.room.books.open_requests()) == (400, [])


def test_a_laptop_without_a_link_is_certified_from_its_file(desk: Desk) -> None:
    packet, other = packet_of(desk.rina, practice.POST_CODE), bytes([7] * 16)
    asked = json.dumps(asking(token_of(packet), other, own_seals(9)))

    made = posted(desk.rina, "/perangkat/baru", what="certify", asked=asked)
    again = posted(desk.rina, "/perangkat/baru", what="certify", asked="bukan permintaan")

    assert json.loads(made.data)["device"] == other.hex()
    assert (again.status, "tidak terbaca" in again.text) == (400, True)


def test_a_post_closes_only_without_laptops_and_then_gets_no_packet(desk: Desk) -> None:
    early = posted(desk.rina, "/perangkat/baru", what="close", code=practice.POST_CODE)
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="differ")

    posted(desk.rina, "/perangkat/baru", what="close", code=practice.POST_CODE)

    late = posted(desk.rina, "/perangkat/baru", what="packet", code=practice.POST_CODE, url="x")
    assert (early.status, late.status) == (400, 400)
    assert "Ditutup" in desk.rina.get("/perangkat/baru").text


@pytest.mark.parametrize(
    "wrong", [{"code": "x"}, {"code": "A B"}, {"name": ""}, {"lat": "utara", "lon": "1"},
              {"lat": "95", "lon": "1"}, {"phone": "telepon"}]
)  # fmt: skip
def test_an_unclear_post_is_not_opened(desk: Desk, wrong: dict[str, str]) -> None:
    fields = {"what": "post", "code": "NEW", "name": "Pos Baru"} | wrong

    answer = posted(desk.rina, "/perangkat/baru", **fields)

    with desk.house.opened.store.reading() as tx:
        assert (answer.status, len(tx.post_offices())) == (400, 1)


def test_the_command_that_revokes_alone_says_so_and_leaves_a_trace(desk: Desk, capsys) -> None:
    places = desk.house.opened.places

    code = headquarters.main(
        ["revoke", STREAM, "--dir", str(places.folder), "--db", places.address, "--practice"]
    )

    assert (code, desk.is_revoked) == (0, True)
    assert "tanpa orang kedua" in capsys.readouterr().err
    assert ("kanim", "emergency_revocation") in desk.looks()


def test_the_phones_secret_lies_sealed_and_an_older_one_is_sealed_at_the_next_entry(
    desk: Desk,
) -> None:
    kept = desk.room.books.reviewer("rina")
    assert kept is not None
    plain = desk.room.secrets.new_totp()
    desk.room.books.save_reviewer(replace(kept, totp=plain, last_step=0))
    step = int(desk.room.now_ms()) // 1000 // STEP_S

    found = door.sign_in(desk.room, "rina", True, totp(plain, step))

    after = desk.room.books.reviewer("rina")
    assert after is not None and not isinstance(found, door.Refusal)
    assert kept.totp.startswith("v1:") and after.totp.startswith("v1:")
    assert plain not in after.totp


def test_a_sealed_secret_of_another_headquarters_opens_nothing(desk: Desk, tmp_path: Path) -> None:
    other = a_headquarters(tmp_path / "other")
    foreign = made_room(other, Cost(8 * KIB_PER_MIB, 1)).secrets.sealed("A" * 32)
    other.store.close()

    with pytest.raises(SealBroken):
        desk.room.secrets.totp_step(foreign, "000000", 0)


def test_a_certificate_is_renewed_for_a_laptop_whose_words_were_compared(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="same")
    with desk.house.opened.store.reading() as tx:
        before = tx.device(DEVICE)

    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="renew")
    desk.house.visit()

    assert before is not None
    (told,) = [body["certificate"] for body in desk.house.told(CERTIFIED)]
    renewed = certificate_from_json(told)
    check_certificate(renewed, desk.house.opened.keys, desk.house.opened.keys.root)
    assert (renewed.device, renewed.sign_public) == (DEVICE, before.sign_public)
    assert ("rina", "laptop_renewed") in desk.looks()


def test_a_laptop_that_was_shut_out_gets_no_new_certificate(desk: Desk) -> None:
    posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="differ")

    answer = posted(desk.rina, "/perangkat/kata", stream=STREAM, answer="renew")

    assert (answer.status, desk.house.told(CERTIFIED)) == (400, [])
