"""Every address of the served headquarters: who may ask, what a false form changes, its headers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import MetaData, inspect, select
from starlette.applications import Starlette
from starlette.routing import Route

from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.reviewer_secrets import STEP_S, totp
from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room
from app.headquarters_folder import Opened
from app.hq.console import door
from app.hq.console.room import Room
from app.hq.console.routes import console_routes
from app.hq.meter import Meter
from app.hq.server import application
from app.hq.watch import Watch, watch_routes
from tests.hq.browser import Answer, Browser
from tests.hq.console import PASSWORD
from tests.hq.copied import a_house

# What an address says is asked once; the two databases are told apart by the other tests.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

P, K, A = "maria", "yosef", "rina"
ROLES = {P: ReviewerRole.PEMERIKSA, K: ReviewerRole.KEPALA_SEKSI, A: ReviewerRole.ADMIN}
QUICK = Cost(8 * KIB_PER_MIB, 1)
EVERYONE, READERS, STEWARDS = {P, K, A}, {P, K}, {K, A}
OPEN, DEVICE, MACHINE = "open", "device", "machine"

# (method, address): who may. A new address must be written down here before it may be served.
TABLE: dict[tuple[str, str], object] = {
    ("POST", "/v1/pouch"): DEVICE,
    ("HEAD", "/v1/blob/{blob_id}"): DEVICE,
    ("PATCH", "/v1/blob/{blob_id}"): DEVICE,
    ("POST", "/v1/enrol"): DEVICE,
    ("GET", "/v1/health"): OPEN,
    ("GET", "/healthz"): MACHINE,
    ("GET", "/readyz"): MACHINE,
    ("GET", "/metrics"): MACHINE,
    ("GET", "/masuk"): OPEN,
    ("GET", "/static/{name:str}"): OPEN,
    ("GET", "/openapi.json"): OPEN,
    ("GET", "/schema/application-export.json"): OPEN,
    ("POST", "/masuk"): OPEN,
    ("GET", "/masuk/mulai"): OPEN,
    ("POST", "/masuk/mulai"): OPEN,
    ("GET", "/akun"): EVERYONE,
    ("POST", "/akun"): EVERYONE,
    ("GET", "/akun/ponsel"): EVERYONE,
    ("POST", "/akun/ponsel"): EVERYONE,
    ("GET", "/sesi"): EVERYONE,
    ("POST", "/sesi"): EVERYONE,
    ("GET", "/"): EVERYONE,
    ("POST", "/keluar"): EVERYONE,
    ("GET", "/antrean"): READERS,
    ("POST", "/antrean"): READERS,
    ("GET", "/antrean/berikut"): READERS,
    ("GET", "/antrean/baru"): READERS,
    ("GET", "/tombol"): EVERYONE,
    ("GET", "/permohonan/{subject:str}"): READERS,
    ("POST", "/permohonan/{subject:str}"): READERS,
    ("POST", "/permohonan/{subject:str}/pratinjau"): READERS,
    ("POST", "/permohonan/{subject:str}/ambil"): READERS,
    ("POST", "/urungkan"): READERS,
    ("GET", "/permohonan/{subject:str}/asli"): READERS,
    ("GET", "/permohonan/{subject:str}/gambar/{number:int}"): READERS,
    ("GET", "/bayar"): READERS,
    ("GET", "/pos"): EVERYONE,
    ("GET", "/pos/{code:str}"): EVERYONE,
    ("GET", "/perangkat"): STEWARDS,
    ("POST", "/perangkat"): STEWARDS,
    ("GET", "/perangkat/petugas"): STEWARDS,
    ("GET", "/perangkat/pemulihan"): STEWARDS,
    ("GET", "/perangkat/baru"): STEWARDS,
    ("POST", "/perangkat/baru"): STEWARDS,
    ("POST", "/perangkat/paket"): STEWARDS,
    ("POST", "/perangkat/kata"): STEWARDS,
    ("GET", "/cadangan"): STEWARDS,
    ("GET", "/persetujuan"): EVERYONE,
    ("POST", "/persetujuan"): EVERYONE,
    ("GET", "/retensi"): STEWARDS,
    ("POST", "/retensi"): STEWARDS,
    ("GET", "/retensi/{no:int}.pdf"): STEWARDS,
    ("GET", "/ekspor"): READERS,
    ("POST", "/ekspor"): READERS,
    ("GET", "/laporan"): EVERYONE,
    ("GET", "/laporan/lalintalkim"): EVERYONE,
    ("GET", "/laporan/berkas/{name:str}"): EVERYONE,
    ("GET", "/aturan"): EVERYONE,
    ("GET", "/aturan/{rule:str}"): EVERYONE,
    ("POST", "/aturan/{rule:str}"): EVERYONE,
    ("GET", "/melihat"): STEWARDS,
    ("POST", "/melihat"): STEWARDS,
    ("POST", "/melihat/ekspor"): STEWARDS,
    ("GET", "/kebocoran"): STEWARDS,
    ("POST", "/kebocoran"): STEWARDS,
    ("GET", "/{rest:path}"): EVERYONE,
}
PARTS = {"subject:str": "a1", "number:int": "1", "code:str": "MRT", "no:int": "1",
         "name:str": "laporan.csv", "rule:str": "tarif", "rest:path": "tidak/ada",
         "blob_id": "ab" * 16}  # fmt: skip
GUARDED = [one for one, who in TABLE.items() if isinstance(who, set)]
# They move with every request, refused or not.
RESTLESS = {"hq_sessions"}


@dataclass
class House:
    """A whole headquarters as it is served, and a browser of each role."""

    opened: Opened
    app: Starlette
    browsers: dict[str, Browser]

    def fresh(self, scheme: str = "http") -> Browser:
        return Browser(self.app, scheme)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = a_house(tmp_path_factory.mktemp("house"))
    room, tools = made_room(made.opened, QUICK), made.opened.tools
    watch = Watch(room, Meter(tools.clock), lambda: 1 << 40)
    routes = [*watch_routes(watch), *console_routes(room)]
    app = application(tools, made.opened.vouch, routes)
    browsers = {name: signed_in(room, app, name, role) for name, role in ROLES.items()}
    yield House(made.opened, app, browsers)
    made.opened.store.close()
    made.post.store.close()


def signed_in(room: Room, app: Starlette, name: str, role: ReviewerRole) -> Browser:
    made, browser = door.add_reviewer(room, name, name.title(), role, PASSWORD), Browser(app)
    browser.get("/masuk")
    code = totp(made.totp, int(room.tools.clock.now().timestamp()) // STEP_S)
    assert browser.post("/masuk", name=name, password=PASSWORD, code=code).status == 303
    return browser


@pytest.fixture
def kept(house: House) -> Iterator[None]:
    """Whatever is asked in the test, not a row of headquarters changes."""
    before = rows(house)
    yield
    assert rows(house) == before


def rows(house: House) -> dict[str, list[tuple[object, ...]]]:
    with house.opened.store.journal.reading() as look:
        known = MetaData()
        names = set(inspect(look.connection).get_table_names()) - RESTLESS
        known.reflect(look.connection, only=[one for one in names if "_words" not in one])
        return {
            name: sorted(map(tuple, look.connection.execute(select(table))), key=repr)
            for name, table in known.tables.items()
        }


def served(routes: Iterable[object]) -> set[tuple[str, str]]:
    found = set()
    for route in routes:
        assert isinstance(route, Route), route
        methods = set(route.methods or {"GET"})
        # GET brings HEAD along; it is not an address of its own
        found |= {(one, route.path) for one in methods if one != "HEAD" or "GET" not in methods}
    return found


def address(path: str) -> str:
    return re.sub(r"\{([^}]*)\}", lambda part: PARTS[part[1]], path)


def secret(browser: Browser) -> str:
    page = browser.get("/tombol").text
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def is_turned_away(answer: Answer) -> bool:
    to_door = (answer.status, answer.headers.get("location")) == (303, "/masuk")
    return to_door or answer.status in (401, 403)


def test_every_address_that_is_served_stands_in_the_table(house: House) -> None:
    there = served(house.app.routes)

    assert there - set(TABLE) == set()
    assert set(TABLE) - there == set()


def test_no_address_answers_a_method_nobody_wrote_down(house: House) -> None:
    browser = house.browsers[K]
    odd = {
        (method, path): browser.ask(method, address(path)).status
        for path in {path for _method, path in TABLE}
        for method in ("PUT", "DELETE", "TRACE", "CONNECT", "OPTIONS")
    }

    assert {one: status for one, status in odd.items() if status not in (404, 405)} == {}


@pytest.mark.usefixtures("kept")
def test_nobody_sees_or_does_anything_before_the_door(house: House) -> None:
    answers = {one: house.fresh().ask(one[0], address(one[1])) for one in GUARDED}

    assert [one for one, answer in answers.items() if not is_turned_away(answer)] == []
    assert [one for one, answer in answers.items() if "Yohana" in answer.text] == []


@pytest.mark.usefixtures("kept")
def test_a_cookie_somebody_made_up_opens_nothing(house: House) -> None:
    browser = house.fresh()
    browser.cookies["beranda_sesi"] = "ab" * 32

    answers = {one: browser.ask(one[0], address(one[1])) for one in GUARDED}

    assert [one for one, answer in answers.items() if not is_turned_away(answer)] == []


@pytest.mark.parametrize("name", [P, K, A])
def test_each_role_reads_what_the_table_says_and_no_more(house: House, name: str) -> None:
    asked = {one: who for one, who in TABLE.items() if isinstance(who, set) and one[0] == "GET"}

    statuses = {one: house.browsers[name].get(address(one[1])).status for one in asked}

    shut = {one for one, status in statuses.items() if status == 403}
    assert shut == {one for one, who in asked.items() if name not in who}
    assert [one for one, status in statuses.items() if status >= 500] == []


@pytest.mark.parametrize("name", [P, K, A])
def test_each_role_does_what_the_table_says_and_no_more(house: House, name: str) -> None:
    """An empty form with the right secret: refused for its role, or only for being empty."""
    asked = {one: who for one, who in TABLE.items() if isinstance(who, set) and one[0] == "POST"}
    del asked["POST", "/keluar"]
    browser, before = house.browsers[name], rows(house)
    csrf = secret(browser)

    statuses = {one: browser.post(address(one[1]), csrf=csrf).status for one in asked}

    shut = {one for one, status in statuses.items() if status == 403}
    assert shut == {one for one, who in asked.items() if name not in who}
    assert [one for one, status in statuses.items() if status >= 500] == []
    assert rows(house)["journal"] == before["journal"]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("csrf", ["", "0" * 64, "other"], ids=["none", "wrong", "of another"])
def test_a_form_without_its_own_secret_changes_nothing(house: House, csrf: str) -> None:
    given = secret(house.browsers[A]) if csrf == "other" else csrf
    posts = [address(path) for method, path in GUARDED if method == "POST"]

    statuses = {path: house.browsers[K].post(path, csrf=given).status for path in posts}

    assert {path: status for path, status in statuses.items() if status != 403} == {}


@pytest.mark.usefixtures("kept")
def test_a_form_from_another_site_changes_nothing_even_with_the_secret(house: House) -> None:
    browser = house.browsers[K]
    data = f"csrf={secret(browser)}".encode()
    posts = [address(path) for method, path in GUARDED if method == "POST"]

    statuses = {
        path: browser.ask("POST", path, data, {"origin": "https://jahat.example"}).status
        for path in posts
    }

    assert {path: status for path, status in statuses.items() if status != 403} == {}


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_every_answer_of_the_console_carries_the_strict_headers(house: House, scheme: str) -> None:
    browser = house.fresh(scheme)
    browser.cookies |= house.browsers[K].cookies
    asked = [one for one, who in TABLE.items() if who != DEVICE and not one[1].startswith("/v1/")]
    asked.remove(("POST", "/keluar"))

    answers = {(method, path): browser.ask(method, address(path)) for method, path in asked}

    faults = {one: fault for one, answer in answers.items() if (fault := lacking(answer, scheme))}
    assert faults == {}


def lacking(answer: Answer, scheme: str) -> list[str]:
    """What a browser would need to be told, and was not."""
    headers = answer.headers
    policy = headers.get("content-security-policy", "")
    is_told = {
        "default": "default-src 'none'" in policy,
        "no inline, no eval": "unsafe" not in policy and "*" not in policy,
        "frames": "frame-ancestors 'none'" in policy and headers["x-frame-options"] == "DENY",
        "base": "base-uri 'none'" in policy and "form-action 'self'" in policy,
        "sniffing": headers.get("x-content-type-options") == "nosniff",
        "referrer": headers.get("referrer-policy") in ("same-origin", "no-referrer"),
        "secure line": scheme == "http" or "max-age=" in headers["strict-transport-security"],
        "no server": "server" not in headers,
        "cookies": all(is_strict(cookie, scheme) for cookie in answer.cookies),
    }
    return [name for name, is_so in is_told.items() if not is_so]


def is_strict(cookie: str, scheme: str) -> bool:
    flags = set(cookie.lower().split("; "))
    is_secure = ("secure" in flags) == (scheme == "https")
    return {"httponly", "samesite=strict", "path=/"} <= flags and is_secure


def test_no_page_about_a_person_is_left_in_a_browser_s_store(house: House) -> None:
    browser = house.browsers[K]
    reads = [path for method, path in GUARDED if method == "GET"]

    told = {path: browser.get(address(path)).headers["cache-control"] for path in reads}

    assert {path: how for path, how in told.items() if "no-store" not in how} == {}


@pytest.mark.usefixtures("kept")
def test_a_laptop_s_doors_know_no_reviewer_and_no_stranger(house: House) -> None:
    asked = [one for one, who in TABLE.items() if who == DEVICE]

    statuses = {one: house.browsers[K].ask(one[0], address(one[1]), b"{}").status for one in asked}

    assert [one for one, status in statuses.items() if not 400 <= status < 404] == []


@pytest.mark.usefixtures("kept")
def test_the_machine_room_is_not_shown_through_a_proxy(house: House) -> None:
    asked = [one for one, who in TABLE.items() if who == MACHINE]
    forwarded = {"x-forwarded-for": "203.0.113.9"}

    answers = [house.fresh().ask(method, path, b"", forwarded) for method, path in asked]

    assert [answer.status for answer in answers] == [404] * len(asked)
    assert {answer.text for answer in answers} == {"not found\n"}


def test_the_names_of_files_climb_nowhere(house: House, tmp_path: Path) -> None:
    names = ["../../../etc/passwd", "..%2f..%2fbase.html", "/etc/passwd", "kanim.css/..", "%00"]

    statuses = [house.fresh().get(f"/static/{name}").status for name in names]

    assert set(statuses) <= {303, 404}
