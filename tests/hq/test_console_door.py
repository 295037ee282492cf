"""The console's door: three secrets together, few tries, and no form from elsewhere."""

from pathlib import Path

import pytest

from app.adapters.reviewer_secrets import totp
from app.hq.console.routes import console_routes
from tests.hq.browser import Browser
from tests.hq.console import PASSWORD, Office, an_office

GUARDED = ["/", "/antrean", "/antrean/berikut", "/antrean/baru", "/permohonan/a1",
           "/permohonan/a1/gambar/1",
           "/permohonan/a1/asli", "/bayar", "/pos", "/pos/MRT", "/persetujuan", "/perangkat",
           "/perangkat/petugas",
           "/perangkat/baru", "/perangkat/pemulihan", "/melihat", "/tombol", "/kebocoran",
           "/cadangan", "/aturan", "/aturan/tarif", "/laporan", "/laporan/lalintalkim",
           "/laporan/berkas/laporan.csv", "/ekspor", "/retensi",
           "/retensi/1.pdf", "/akun", "/akun/ponsel", "/sesi", "/tidak/ada"]  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    made.visit()
    return made


def test_the_code_on_the_phone_is_the_one_of_the_standard() -> None:
    """RFC 6238, appendix B, cut to six digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    assert [totp(secret, at_s // 30) for at_s in (59, 1111111109, 2000000000)] == [
        "287082", "081804", "279037",
    ]  # fmt: skip


def test_name_password_and_code_open_the_door(office: Office) -> None:
    browser = Browser(office.served)

    answer = office.knock(browser, "maria")

    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert browser.get("/antrean").status == 200


@pytest.mark.parametrize(
    "wrong",
    [{"password": "kain tenun merah"}, {"code": "000000"}, {"name": "siapa"}, {"code": ""}],
    ids=["password", "code", "nobody", "no code"],
)
def test_one_wrong_secret_of_the_three_is_not_told_apart(
    office: Office, wrong: dict[str, str]
) -> None:
    browser = Browser(office.served)

    answer = office.knock(browser, "maria", **wrong)

    assert answer.status == 401
    assert "Nama, sandi atau kode belum cocok. 4 kali lagi" in answer.text


def test_a_code_opens_once(office: Office) -> None:
    office.signed_in("maria")

    again = office.knock(Browser(office.served), "maria")

    assert again.status == 401


def test_five_wrong_tries_lock_for_a_quarter_of_an_hour(office: Office) -> None:
    browser = Browser(office.served)
    for _ in range(5):
        office.knock(browser, "maria", password="salah sekali")

    locked = office.knock(browser, "maria").status
    office.clock.forward(15 * 60 + 1)
    later = office.knock(browser, "maria").status

    assert (locked, later) == (401, 303)


def test_who_knocks_without_end_is_told_to_wait(office: Office) -> None:
    browser = Browser(office.served)
    for _ in range(10):
        browser.post("/masuk", name="siapa")

    answer = office.knock(browser, "maria")

    assert answer.status == 429


def test_a_quiet_quarter_of_an_hour_ends_the_session(office: Office) -> None:
    browser = office.signed_in("maria")
    office.clock.forward(14 * 60)
    awake = browser.get("/antrean").status
    office.clock.forward(16 * 60)

    assert (awake, browser.get("/antrean").status) == (200, 303)


def test_leaving_ends_the_session_on_the_server(office: Office) -> None:
    browser = office.signed_in("maria")
    kept = dict(browser.cookies)
    browser.get("/antrean")
    browser.post("/keluar")

    browser.cookies = kept

    assert browser.get("/antrean").status == 303


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_cookie_is_for_this_site_alone_and_for_no_script(office: Office, scheme: str) -> None:
    browser = Browser(office.served, scheme)

    (cookie,) = office.knock(browser, "maria").cookies

    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert ("Secure" in cookie) == (scheme == "https")


def test_no_token_of_a_session_lies_in_the_store(office: Office) -> None:
    browser = office.signed_in("maria")

    assert office.room.books.session(browser.cookies["beranda_sesi"]) is None


@pytest.mark.parametrize("path", GUARDED)
def test_nothing_is_shown_before_the_door(office: Office, path: str) -> None:
    answer = Browser(office.served).get(path)

    assert (answer.status, answer.headers["location"]) == (303, "/masuk")


@pytest.mark.parametrize("path", [*GUARDED, "/masuk", "/static/kanim.css", "/static/ada-apa"])
def test_every_answer_forbids_foreign_and_inline_code(office: Office, path: str) -> None:
    answer = office.signed_in("yosef").get(path)

    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "cache-control" in answer.headers
    assert " style=" not in answer.data.decode("latin-1")
    assert "<script>" not in answer.data.decode("latin-1")


def test_the_posts_own_routes_are_left_as_they_were(office: Office) -> None:
    answer = Browser(office.served).get("/v1/health")

    assert (answer.status, "content-security-policy" in answer.headers) == (200, False)


def test_every_address_is_guarded_or_known_to_be_open(office: Office) -> None:
    paths = [route.path for route in console_routes(office.room)]  # type: ignore[attr-defined]

    known = ("/masuk", "/static", "/openapi", "/schema")
    unguarded = [path for path in paths if path.startswith(known)]

    assert sorted(set(paths) - set(unguarded)) == sorted(
        ["/", "/keluar", "/antrean", "/antrean/berikut", "/antrean/baru",
         "/permohonan/{subject:str}",
         "/permohonan/{subject:str}/gambar/{number:int}", "/permohonan/{subject:str}/asli",
         "/permohonan/{subject:str}/pratinjau", "/permohonan/{subject:str}/ambil",
         "/urungkan", "/bayar", "/pos", "/pos/{code:str}",
         "/persetujuan",
         "/perangkat", "/perangkat/petugas", "/perangkat/pemulihan", "/perangkat/baru",
         "/perangkat/paket", "/perangkat/kata", "/cadangan",
         "/melihat", "/melihat/ekspor", "/tombol", "/kebocoran", "/{rest:path}",
         "/aturan", "/aturan/{rule:str}", "/laporan", "/laporan/lalintalkim",
         "/laporan/berkas/{name:str}", "/ekspor", "/retensi",
         "/retensi/{no:int}.pdf", "/akun", "/akun/ponsel", "/sesi"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        (
            "maria",
            [
                "/perangkat",
                "/perangkat/petugas",
                "/perangkat/baru",
                "/perangkat/pemulihan",
                "/melihat",
                "/kebocoran",
                "/cadangan",
                "/retensi",
                "/retensi/1.pdf",
            ],
        ),
        ("yosef", []),
        (
            "rina",
            [
                "/antrean",
                "/antrean/berikut",
                "/antrean/baru",
                "/permohonan/a1",
                "/permohonan/a1/gambar/1",
                "/permohonan/a1/asli",
                "/bayar",
                "/ekspor",
            ],
        ),
    ],
)
def test_each_role_reads_its_own_pages(office: Office, name: str, refused: list[str]) -> None:
    browser = office.signed_in(name)

    shut = [path for path in GUARDED if browser.get(path).status == 403]

    assert shut == refused


def test_what_a_page_asks_for_by_itself_keeps_nobody_signed_in(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")
    statuses = []
    for _minute in range(16):
        office.clock.forward(60)
        statuses.append(browser.get("/permohonan/a1/asli").status)

    assert statuses[:14] == [204] * 14
    assert statuses[-1] == 303


@pytest.mark.parametrize("beside", ["/masuk", "/favicon.ico"])
def test_what_a_browser_opens_beside_the_door_does_not_shut_it(office: Office, beside: str) -> None:
    browser = Browser(office.served)
    browser.get("/masuk")
    form = browser.last
    if browser.get(beside).status == 303:
        browser.get("/masuk")
    browser.last = form

    answer = browser.post("/masuk", name="maria", password=PASSWORD, code=office.code("maria"))

    assert answer.status == 303


@pytest.mark.parametrize("csrf", ["", "0" * 64], ids=["none", "another"])
def test_a_form_without_the_secret_of_its_page_decides_nothing(office: Office, csrf: str) -> None:
    browser = office.signed_in("maria")

    answer = browser.post("/permohonan/a1", csrf=csrf, decision="verify", status="DITERIMA")

    assert (answer.status, office.status()) == (403, "DITERIMA")


def test_a_form_from_another_site_decides_nothing(office: Office) -> None:
    browser = office.signed_in("maria")
    browser.get("/permohonan/a1")
    csrf = browser.last.split('name="csrf" value="')[1][:64]
    data = f"csrf={csrf}&decision=verify&status=DITERIMA".encode()

    answer = browser.ask("POST", "/permohonan/a1", data, {"origin": "http://jahat.test"})

    assert (answer.status, office.status()) == (403, "DITERIMA")


def test_a_sign_in_form_from_elsewhere_is_not_read(office: Office) -> None:
    browser = Browser(office.served)
    browser.get("/masuk")

    answer = browser.post("/masuk", csrf="0" * 64, name="maria")

    assert answer.status == 403


@pytest.mark.parametrize(
    ("theme", "canvas"), [("gelap", "color-scheme:dark"), ("x;}", "color-scheme:light")]
)
def test_a_browser_keeps_its_own_theme(office: Office, theme: str, canvas: str) -> None:
    browser = Browser(office.served, cookies={"tema": theme})

    assert canvas in browser.get("/static/warna.css").text


def test_a_new_style_is_fetched_at_once_and_an_old_one_not_twice(office: Office) -> None:
    browser = Browser(office.served)
    first = browser.get("/static/kanim.css")

    again = browser.ask(
        "GET", "/static/kanim.css", headers={"if-none-match": first.headers["etag"]}
    )

    assert (first.headers["cache-control"], again.status, again.data) == ("no-cache", 304, b"")
