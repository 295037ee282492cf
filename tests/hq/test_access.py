"""One's own way into the console: spare codes, another phone, and a new start by two others."""

import re
from pathlib import Path

import pytest

from app.adapters.reviewer_secrets import STEP_S, totp
from app.domain.admission import is_spare, kept_of, plain, spelled
from app.domain.reviewer import ReviewerRole
from app.hq.console import door
from tests.hq.browser import Answer, Browser
from tests.hq.console import PASSWORD, Office, an_office

FRESH = "sandi yang baru sekali"
_CODE = re.compile(r"<code>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</code>")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    one = door.add_reviewer(made.room, "tina", "Tina", ReviewerRole.ADMIN, PASSWORD)
    made.totps["tina"] = one.totp
    return made


def fresh_code(office: Office, name: str) -> str:
    """A code opens once, and signing in has used the one of before."""
    office.clock.forward(STEP_S)
    return office.code(name)


def spares_of(office: Office, browser: Browser, name: str = "maria") -> list[str]:
    browser.get("/akun")
    code = fresh_code(office, name)
    return _CODE.findall(browser.post("/akun", what="spares", code=code).text)


def knock(office: Office, name: str, **fields: str) -> Answer:
    return office.knock(Browser(office.served), name, **fields)


def halves(office: Office, name: str = "maria", **new: str) -> tuple[str, str]:
    """One asks and holds a half, another agrees and holds the other."""
    rina, tina = office.signed_in("rina"), office.signed_in("tina")
    rina.get("/perangkat/petugas")
    (first,) = _CODE.findall(rina.post("/perangkat", what="access", name=name, **new).text)
    tina.get("/persetujuan")
    (one,) = office.room.books.open_requests()
    (second,) = _CODE.findall(tina.post("/persetujuan", request=one.id, answer="confirm").text)
    return first, second


def begin(office: Office, name: str, first: str, second: str, **wrong: str) -> Answer:
    browser = Browser(office.served)
    browser.get("/masuk/mulai")
    given = {"name": name, "first": first, "second": second}
    shown = browser.post("/masuk/mulai", **given)
    found = re.search(r'name="secret" value="([A-Z2-7]{32})"', shown.text)
    if found is None:
        return shown
    office.totps[name] = found.group(1)
    code = totp(found.group(1), int(office.clock.now().timestamp()) // STEP_S)
    filled = {"secret": found.group(1), "password": FRESH, "again": FRESH, "code": code}
    return browser.post("/masuk/mulai", **given | filled | wrong)


def test_letters_that_are_mistaken_for_others_are_read_as_meant() -> None:
    code = spelled(bytes(range(1, 9)))

    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}", code)
    assert plain("o1il 0OIL-00zz") == "0111" + "0011" + "00ZZ"
    assert kept_of("a", code) == kept_of("a", code.lower().replace("-", " "))
    assert kept_of("a", code) != kept_of("b", code)
    assert is_spare(code) and not is_spare("123456") and not is_spare("")


def test_a_spare_code_opens_once_and_the_page_says_how_many_are_left(office: Office) -> None:
    codes = spares_of(office, office.signed_in("maria"))
    spare = codes[3].lower()

    browser = Browser(office.served)
    first = office.knock(browser, "maria", code="", spare=spare)
    again = knock(office, "maria", code=spare)

    assert len(set(codes)) == 10
    assert (first.status, first.headers["location"], again.status) == (303, "/akun", 401)
    assert "9 kode tersisa." in browser.get("/akun").text
    assert "spare_used" in [one.what for one in office.room.books.looks()]


def test_a_spare_code_without_the_password_or_of_somebody_else_opens_nothing(
    office: Office,
) -> None:
    codes = spares_of(office, office.signed_in("maria"))

    wrong = [
        knock(office, "maria", code=codes[0], password="bukan sandinya").status,
        knock(office, "yosef", code=codes[0]).status,
        knock(office, "maria", code="ABCD-EFGH-JKMN").status,
    ]

    assert wrong == [401] * 3
    assert knock(office, "maria", code=codes[0]).status == 303


def test_new_spare_codes_end_the_old_ones_and_need_the_phone(office: Office) -> None:
    maria = office.signed_in("maria")
    old = spares_of(office, maria)
    maria.get("/akun")
    refused = maria.post("/akun", what="spares", code="000000")
    new = spares_of(office, maria)

    assert (refused.status, "Kode belum cocok" in refused.text) == (400, True)
    assert knock(office, "maria", code=old[0]).status == 401
    assert knock(office, "maria", code=new[0]).status == 303


def test_after_five_wrong_tries_a_right_spare_code_waits_too(office: Office) -> None:
    codes = spares_of(office, office.signed_in("maria"))
    for _try in range(5):
        knock(office, "maria", code="ABCD-EFGH-JKMN")
    office.clock.forward(60)

    assert "Terkunci 15 mnt" in knock(office, "maria", code=codes[0]).text
    assert office.room.books.spares_left("maria") == 10


def test_a_changed_password_signs_out_the_other_browsers(office: Office) -> None:
    maria = office.signed_in("maria")
    office.clock.forward(STEP_S)
    other = office.signed_in("maria")
    maria.get("/akun")
    fields = {"what": "password", "before": PASSWORD, "password": FRESH, "again": FRESH}

    changed = maria.post("/akun", **fields, code=fresh_code(office, "maria"))

    assert (changed.status, changed.headers["location"]) == (303, "/akun?selesai=sandi")
    assert (maria.get("/akun").status, other.get("/akun").status) == (200, 303)
    office.clock.forward(STEP_S)
    assert knock(office, "maria").status == 401
    office.clock.forward(STEP_S)
    assert knock(office, "maria", password=FRESH).status == 303


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"before": "bukan sandinya"}, "Kata sandi sekarang belum cocok"),
     ({"again": "yang lain sekali"}, "belum sama"),
     ({"password": "pendek", "again": "pendek"}, "paling sedikit 10 huruf"),
     ({"code": "000000"}, "Kode belum cocok")],
    ids=["old", "twice", "short", "code"],
)  # fmt: skip
def test_a_password_that_cannot_be_changed_stays(
    office: Office, wrong: dict[str, str], said: str
) -> None:
    maria = office.signed_in("maria")
    maria.get("/akun")
    fields = {"what": "password", "before": PASSWORD, "password": FRESH, "again": FRESH}

    refused = maria.post("/akun", **fields | {"code": fresh_code(office, "maria")} | wrong)

    assert (refused.status, said in refused.text) == (400, True)
    office.clock.forward(STEP_S)
    assert knock(office, "maria").status == 303


def move(office: Office, browser: Browser, code: str) -> Answer:
    shown = browser.get("/akun/ponsel").text
    found = re.search(r'name="secret" value="([A-Z2-7]{32})"', shown)
    assert found
    fresh = totp(found.group(1), int(office.clock.now().timestamp()) // STEP_S)
    answer = browser.post("/akun/ponsel", secret=found.group(1), fresh=fresh, code=code)
    if answer.status == 303:
        office.totps["maria"] = found.group(1)
    return answer


def test_another_phone_takes_over_when_both_agree(office: Office) -> None:
    maria, old = office.signed_in("maria"), office.totps["maria"]

    refused = move(office, maria, "000000")
    moved = move(office, maria, fresh_code(office, "maria"))
    office.clock.forward(STEP_S)

    step = int(office.clock.now().timestamp()) // STEP_S
    assert (refused.status, moved.status) == (400, 303)
    assert knock(office, "maria", code=totp(old, step)).status == 401
    assert knock(office, "maria").status == 303


def test_a_lost_phone_is_replaced_with_two_spare_codes(office: Office) -> None:
    codes = spares_of(office, office.signed_in("maria"))
    browser = Browser(office.served)
    office.knock(browser, "maria", code=codes[0])

    moved = move(office, browser, codes[1])
    office.clock.forward(STEP_S)

    assert (moved.status, knock(office, "maria").status) == (303, 303)


def test_two_halves_let_a_person_begin_anew(office: Office) -> None:
    before = office.signed_in("maria")
    old = spares_of(office, before)
    first, second = halves(office)
    shut = [before.get("/antrean").status, knock(office, "maria").status,
            knock(office, "maria", code=old[0]).status]  # fmt: skip

    done = begin(office, "maria", first, second)
    office.clock.forward(STEP_S)

    assert shut == [303, 401, 401]
    assert (done.status, len(_CODE.findall(done.text))) == (200, 10)
    assert knock(office, "maria", password=FRESH).status == 303
    one = office.room.books.reviewer("maria")
    assert one is not None and one.role == ReviewerRole.PEMERIKSA
    told = {look.what for look in office.room.books.looks()}
    assert {"ask_access", "confirm_access", "start_used"} <= told


def test_a_new_person_comes_in_by_two_halves_with_the_role_that_was_asked(office: Office) -> None:
    new = {"new": "1", "shown": "Sinta Contoh", "role": "kepala_seksi"}
    first, second = halves(office, "sinta", **new)

    # the other way round: nobody remembers who had which
    begin(office, "sinta", second, first)
    office.clock.forward(STEP_S)

    browser = Browser(office.served)
    assert office.knock(browser, "sinta", password=FRESH).status == 303
    one = office.room.books.reviewer("sinta")
    assert one is not None
    assert (one.shown, one.role) == ("Sinta Contoh", ReviewerRole.KEPALA_SEKSI)


@pytest.mark.parametrize("half", ["first", "second"])
def test_one_half_twice_opens_nothing(office: Office, half: str) -> None:
    both = dict(zip(("first", "second"), halves(office), strict=True))

    refused = begin(office, "maria", both[half], both[half])

    assert (refused.status, "kedua separuh belum cocok" in refused.text) == (401, True)
    assert "start_failed" in [one.what for one in office.room.books.looks()]


def test_a_new_start_ends_after_a_day_and_when_it_was_used(office: Office) -> None:
    first, second = halves(office)
    begin(office, "maria", first, second)
    used = begin(office, "maria", first, second)
    office.clock.forward(60)
    late = halves(office)
    office.clock.forward(24 * 3600)

    assert (used.status, begin(office, "maria", *late).status) == (401, 401)


@pytest.mark.parametrize(
    "wrong",
    [{"again": "yang lain sekali"}, {"password": "pendek", "again": "pendek"}, {"code": "000000"}],
    ids=["twice", "short", "code"],
)
def test_what_is_typed_wrongly_uses_up_no_half(office: Office, wrong: dict[str, str]) -> None:
    first, second = halves(office)

    refused = begin(office, "maria", first, second, **wrong)

    assert refused.status == 400
    assert begin(office, "maria", first, second).status == 200


@pytest.mark.parametrize(
    "wrong",
    [{"name": "maria"}, {"name": "Sinta B"}, {"shown": ""}, {"role": "raja"}],
    ids=["taken", "capitals", "nameless", "no role"],
)
def test_an_unclear_new_person_is_not_asked_for(office: Office, wrong: dict[str, str]) -> None:
    rina = office.signed_in("rina")
    rina.get("/perangkat/petugas")
    given = {"what": "access", "new": "1", "name": "sinta", "shown": "Sinta", "role": "admin"}

    refused = rina.post("/perangkat", **given | wrong)

    assert (refused.status, office.room.books.open_requests()) == (400, [])


def test_before_anybody_began_an_empty_password_opens_nothing(office: Office) -> None:
    halves(office)

    step = int(office.clock.now().timestamp()) // STEP_S
    assert knock(office, "maria", password="", code=totp("", step)).status == 401


def test_asking_how_long_is_left_keeps_nobody_signed_in_and_sending_does(office: Office) -> None:
    maria = office.signed_in("maria")
    maria.get("/antrean")
    office.clock.forward(14 * 60)
    left = maria.get("/sesi").data
    stayed = maria.post("/sesi").data
    office.clock.forward(14 * 60)
    maria.get("/sesi")
    office.clock.forward(61)

    assert b'"left_s":60' in left and b'"left_s":900' in stayed
    assert maria.get("/sesi").status == 303
