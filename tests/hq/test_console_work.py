"""What a reviewer does: find, read, decide; and every reading is written down."""

from pathlib import Path

import pytest

from app.domain.reviewer import Look
from app.hq import decisions
from db.lists import QueueFilter
from tests.builders import a_record
from tests.hq.browser import Answer, Browser
from tests.hq.console import Office, an_office

BILL = {"code": "820 2209 2246 5628", "expires_on": "2026-11-29"}
NTPN = "A1B2C3D4E5F60718"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    made.visit()
    return made


def decide(browser: Browser, decision: str, status: str, **fields: object) -> Answer:
    browser.get("/permohonan/a1")
    return browser.post("/permohonan/a1", decision=decision, status=status, **fields)


def test_the_queue_shows_what_waits_and_for_how_long(office: Office) -> None:
    answer = office.signed_in("maria").get("/antrean")

    shown = ("Yohana Mau Lelang", "MRT-261121-A0001-K", "PLBL Maritaing", "Sisa 4 hari", "Lengkap")
    assert [text for text in shown if text not in answer.text] == []


@pytest.mark.parametrize(
    ("path", "is_found"),
    [
        ("/antrean?tahap=baru", True),
        ("/antrean?tahap=lunas", False),
        ("/antrean?q=Yohanna", True),
        ("/antrean?q=5305054108909012", True),
        ("/antrean?q=Zakarias", False),
        ("/antrean?pos=MRT", True),
        ("/antrean?pos=OEP", False),
        ("/antrean?lewat=1", False),
    ],
)
def test_state_post_name_and_number_narrow_the_queue(
    office: Office, path: str, is_found: bool
) -> None:
    answer = office.signed_in("maria").get(path)

    assert ("Yohana Mau Lelang" in answer.text) == is_found


def test_days_over_the_limit_are_said_in_red(office: Office) -> None:
    office.clock.forward(8 * 86_400)

    answer = office.signed_in("maria").get("/antrean?lewat=1")

    assert "Lewat 1 hari" in answer.text and 'class="said mengkudu"' in answer.text


def test_the_record_shows_all_fields_and_its_whole_life(office: Office) -> None:
    decisions.verify(office.world.hq_store, "a1", "yosef")

    text = office.signed_in("maria").get("/permohonan/a1").text

    hashes = [entry.hash.hex() for entry, _fact, _side in office.room.books.history("a1")]
    shown = ("5305054108909012", "Petrus Lelang", "Kolana Utara", "Rp950.000", "Lulus verifikasi",
             "Permohonan diterima", "yosef", *hashes)  # fmt: skip
    assert len(hashes) == 2
    assert [one for one in shown if one not in text] == []


def test_a_record_that_never_came_is_not_found(office: Office) -> None:
    assert office.signed_in("maria").get("/permohonan/b9").status == 404


def test_what_a_person_typed_is_never_markup(office: Office) -> None:
    with office.world.post.store.begin("des") as act:
        act.append("application.received", "a2", a_record(name="<script>x</script>"))
    office.visit()
    browser = office.signed_in("maria")

    pages = browser.get("/antrean").text + browser.get("/permohonan/a2").text

    assert "<script>x" not in pages and "&lt;script&gt;x" in pages


def test_every_decision_on_the_way_reaches_the_tables(office: Office) -> None:
    browser, passed = office.signed_in("yosef"), []
    steps = [("verify", {}), ("bill", BILL), ("paid", {"ntpn": NTPN}), ("approve", {}),
             ("ready", {})]  # fmt: skip
    for code, fields in steps:
        decide(browser, code, office.status(), **fields)
        passed.append(office.status())

    assert passed == ["VERIF_KANIM", "MENUNGGU_BAYAR", "LUNAS", "ADJUDIKASI", "SIAP"]


def test_a_return_reaches_the_post_at_its_next_contact(office: Office) -> None:
    fields = {"field": ["nik", "mother.name"], "reason": "NIK beda dengan KK"}
    decide(office.signed_in("maria"), "return", "DITERIMA", **fields)

    office.visit()

    (row,) = office.world.post.store.lists.queue(QueueFilter(), 0, 10)
    assert (row["status"], row["needs_action"]) == ("BERKAS_KURANG", True)
    told = {"reason": "NIK beda dengan KK", "fields": ["nik", "mother.name"]}
    assert row["state"]["returned"] == told


@pytest.mark.parametrize(
    ("name", "code", "status", "fields", "sentence"),
    [
        ("maria", "return", "DITERIMA", {"reason": "x"}, "Tandai dulu"),
        ("maria", "return", "DITERIMA", {"field": ["nik"]}, "Tulis dulu alasannya"),
        ("maria", "verify", "LUNAS", {}, "Keadaan permohonan sudah berubah"),
        ("maria", "ready", "DITERIMA", {}, "Keadaan permohonan sudah berubah"),
        ("maria", "apa", "DITERIMA", {}, "Keadaan permohonan sudah berubah"),
    ],
    ids=["no field", "no reason", "someone was faster", "not yet", "unknown"],
)
def test_what_cannot_be_decided_is_said_and_nothing_is_written(
    office: Office, name: str, code: str, status: str, fields: dict[str, object], sentence: str
) -> None:
    answer = decide(office.signed_in(name), code, status, **fields)

    assert (answer.status, sentence in answer.text) == (400, True)
    assert office.status() == "DITERIMA"


@pytest.mark.parametrize(
    "fields",
    [{"code": "8202", "expires_on": "2026-11-29"}, {"code": BILL["code"], "expires_on": "besok"}],
    ids=["short code", "no day"],
)
def test_a_wrong_billing_code_keeps_what_was_typed(
    office: Office, fields: dict[str, object]
) -> None:
    decisions.verify(office.world.hq_store, "a1", "yosef")

    answer = decide(office.signed_in("maria"), "bill", "VERIF_KANIM", **fields)

    assert (answer.status, office.status()) == (400, "VERIF_KANIM")
    assert f'value="{fields["code"]}"' in answer.text


def test_every_reading_is_written_down_before_it_is_shown(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/antrean")
    browser.get("/antrean?q=Yohana")
    browser.get("/permohonan/a1")

    told = [(one.by, one.what, one.subject) for one in reversed(office.room.books.looks())]

    whats = [("sign_in", ""), ("queue", ""), ("search", ""), ("record", "a1")]
    assert told == [("maria", what, subject) for what, subject in whats]


def test_the_section_head_sees_who_looked_and_is_seen_looking(office: Office) -> None:
    office.signed_in("maria").get("/permohonan/a1")

    answer = office.signed_in("yosef").get("/melihat?permohonan=a1")

    assert "Membuka permohonan" in answer.text and "rantai utuh" in answer.text
    assert [one.what for one in office.room.books.looks("a1")] == ["looks", "record"]


def test_a_reading_taken_out_of_the_book_is_noticed(office: Office) -> None:
    for at_ms in (1, 2, 3):
        office.room.books.looked(Look(at_ms, "maria", "record", "a1"))
    with office.world.hq_store.begin() as act:
        act.connection.exec_driver_sql("DELETE FROM hq_looks WHERE at_ms = 2")

    assert office.room.books.are_looks_whole() is False


def test_a_preview_is_opened_and_its_reading_written_down(office: Office) -> None:
    plain = b"\xff\xd8\xff\xe0 an invented portrait"
    blob_id, size = office.world.post.blobs.put(bytes(32), 1, plain)
    blob = {"number": 1, "id": blob_id, "size": size, "media": "image/jpeg", "role": "portrait",
            "paper": "", "preview_of": None}  # fmt: skip
    with office.world.post.store.begin("des") as act:
        act.append("application.received", "a2", a_record(blobs=[blob]))
        act.add_blob({"id": blob_id, "subject": "a2", "size": size, "role": "scan", "at_ms": 0})
    office.visit()
    browser = office.signed_in("maria")

    answer = browser.get("/permohonan/a2/gambar/1")

    assert (answer.data, answer.headers["content-type"]) == (plain, "image/jpeg")
    assert office.room.books.looks("a2")[0].what == "picture"
    assert browser.get("/permohonan/a2/gambar/7").status == 404
