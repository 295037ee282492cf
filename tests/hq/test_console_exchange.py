"""Applications go out in the documented shape; statuses come back, first as a trial."""

import asyncio
import csv
import io
import json
from pathlib import Path

import pytest
from starlette.routing import Route

import resources
from app.hq import exporting
from app.hq.console import exchange, portions
from app.hq.console.guard import Asked
from app.hq.console.portions import applied
from app.hq.console.routes import console_routes
from app.hq.server import application
from tests.hq.browser import Answer, Browser
from tests.hq.console import Office, an_office

SPAN = {"from": "2026-11-01", "until": "2026-11-30"}
BILL = "nomor,keputusan,kode_billing,berakhir\na1,bill,820220922465628,2026-11-29\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(3)
    made.visit()
    return made


def sent(browser: Browser, what: str, **fields: object) -> Answer:
    browser.get("/ekspor")
    return browser.post("/ekspor", what=what, **fields)


def test_the_export_is_what_its_schema_says(office: Office) -> None:
    schema = json.loads(resources.path(exporting.SCHEMA).read_bytes())
    one = schema["$defs"]["application"]

    told = json.loads(sent(office.signed_in("maria"), "json", **SPAN).data)

    assert set(told) == set(schema["required"]) == set(schema["properties"])
    assert list(one["properties"]) == list(exporting.FIELDS) == one["required"]
    assert [list(row) for row in told["applications"]] == [list(exporting.FIELDS)] * 3
    assert told["applications"][0]["received_at"].endswith("Z")


def test_the_talk_and_the_pictures_never_leave(office: Office) -> None:
    data = sent(office.signed_in("maria"), "json", **SPAN).text

    assert 'interview"' not in data and "blob" not in data and "papers" not in data


def test_a_table_has_the_same_fields_and_runs_nothing(office: Office) -> None:
    with office.world.post.store.begin("des") as act:
        from tests.builders import a_record

        act.append("application.received", "a9", a_record(name="=cmd()", ticket="A-009"))
    office.visit()

    data = sent(office.signed_in("maria"), "csv", **SPAN).data.decode("utf-8-sig")

    head, *rows = csv.reader(io.StringIO(data))
    assert tuple(head) == exporting.FIELDS
    assert "'=cmd()" in {row[head.index("name")] for row in rows}


def test_an_export_is_written_down_with_everybody_in_it(office: Office) -> None:
    sent(office.signed_in("maria"), "csv", **SPAN)

    found = [one.subject for one in office.room.books.looks() if one.what == "application_export"]
    assert sorted(found) == ["", "a1", "a2", "a3"]


def test_a_trial_shows_what_would_change_and_changes_nothing(office: Office) -> None:
    for subject in ("a1", "a2"):
        office.bring_to("VERIF_KANIM", subject)
    text = BILL + "a1,verify,,\na2,bill,123,2026-11-29\na9,verify,,\na3,decline,,\n"

    shown = sent(office.signed_in("maria"), "try", text=text).text

    assert "1 cocok, 4 tidak" in shown and office.status() == "VERIF_KANIM"
    for problem in ("Kode billing terdiri", "tidak ada di Kanim", "tidak diterima dari berkas"):
        assert problem in shown


def test_what_fits_is_applied_once_by_the_same_decision(office: Office) -> None:
    office.bring_to("VERIF_KANIM")
    browser = office.signed_in("maria")
    sent(browser, "try", text=BILL)

    first = browser.post("/ekspor", what="apply", text=BILL)
    again = sent(browser, "apply", text=BILL)

    assert "1 keputusan tersimpan" in first.text and "Sudah tercatat begitu" in again.text
    assert office.status() == "MENUNGGU_BAYAR"


def test_a_file_may_lead_one_application_through_several_states(office: Office) -> None:
    text = ("nomor;keputusan;kode_billing;berakhir;ntpn\na1;verify\n"
            "a1;bill;8202 2092 2465 628;2026-11-29\na1;paid;;;A1B2C3D4E5F60718\n")  # fmt: skip

    answer = sent(office.signed_in("maria"), "apply", text=text)

    assert "3 keputusan tersimpan" in answer.text and office.status() == "LUNAS"


def test_one_billing_code_is_not_given_twice_in_a_file(office: Office) -> None:
    for subject in ("a1", "a2"):
        office.bring_to("VERIF_KANIM", subject)
    text = BILL + "a2,bill,820220922465628,2026-11-29\n"

    shown = sent(office.signed_in("maria"), "try", text=text).text

    assert "1 cocok, 1 tidak" in shown and "sudah ada di baris lain" in shown


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "nomor\na1\n", "\x00,\n"])
def test_a_file_without_its_columns_is_refused_with_a_sentence(office: Office, text: str) -> None:
    answer = sent(office.signed_in("maria"), "try", text=text)

    assert answer.status == 400 and "Baris pertama memuat" in answer.text


def test_the_interface_is_described_whole(office: Office) -> None:
    document = json.loads(Browser(office.served).get("/openapi.json").data)
    served = application(office.room.tools, lambda *_: None, console_routes(office.room))

    told = {path.split("{")[0] for path in document["paths"]}
    ours = {one.path.split("{")[0] for one in served.routes if isinstance(one, Route)}

    assert {one for one in ours if one.startswith("/v1/")} <= told
    assert told - ours == {"/healthz", "/readyz", "/metrics"}


def test_a_long_file_goes_in_by_portions_of_one_act_each(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portions, "PORTION", 2)
    acts = []
    monkeypatch.setattr(exchange, "applied", lambda *told: acts.append(told[2]) or applied(*told))
    text = "nomor,keputusan\na3,verify\na1,verify\na2,verify\na1,verify\nzz,verify\n"

    answer = sent(office.signed_in("maria"), "apply", text=text).text

    assert [[one.told["number"] for one in act] for act in acts] == [["a3", "a1"], ["a2"]]
    assert "3 keputusan tersimpan" in answer and "2 baris tidak dipakai" in answer
    assert {office.status(one) for one in ("a1", "a2", "a3")} == {"VERIF_KANIM"}


def test_where_a_colleague_was_quicker_the_others_of_the_portion_stay(office: Office) -> None:
    maria = office.room.books.reviewer("maria")
    assert maria is not None
    asked = Asked(None, None, maria, {})  # type: ignore[arg-type]
    text = "nomor,keputusan\na1,verify\na2,verify\na3,verify\n"
    lines = asyncio.run(exchange.plan(office.room, asked, text))
    office.bring_to("VERIF_KANIM", "a2")

    told = applied(office.room, asked, lines, exchange._applied)

    assert [one.problem for one in told] == ["", "not_now", ""]
    history = [office.room.books.history(one) for one in ("a1", "a2", "a3")]
    assert [len(one) for one in history] == [2, 2, 2]


def test_a_file_is_as_long_as_the_rule_lets_it(office: Office) -> None:
    browser, lines = office.signed_in("maria"), "nomor,keputusan\n" + ",x\n" * 3_000

    most, more = (sent(browser, "try", text=text) for text in (lines, lines + ",x\n"))

    assert (most.status, "3000 tidak" in most.text, more.status) == (200, True, 400)
