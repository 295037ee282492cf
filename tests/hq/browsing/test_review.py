"""A day of reviewing in a real browser: find, look, decide; by hand and by keys alone."""

from playwright.sync_api import Page, expect

from tests.hq.browsing.chromium import until


def record(page: Page, subject: str) -> None:
    page.goto(f"/permohonan/{subject}")


def save(page: Page) -> None:
    page.get_by_role("button", name="Simpan, tetap di sini").click()


def choose(page: Page, decision: str) -> None:
    page.check(f"[name=decision][value={decision}]")


def test_a_person_is_found_by_a_misspelled_name(opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")

    page.fill("[name=q]", "Yohanna Mau Lelan")
    page.press("[name=q]", "Enter")

    expect(page.locator("[data-rows] tbody tr")).to_have_count(1)
    expect(page.locator("[data-rows] tbody")).to_contain_text("Yohana Mau Lelang")


def test_previews_show_at_once_and_an_original_on_its_way_says_how_far_it_is(opened) -> None:
    page = opened("maria").page

    record(page, "c01")

    widths = page.locator("figure img").evaluate_all("all => all.map(one => one.naturalWidth)")
    assert len(widths) == 2 and all(width > 100 for width in widths)
    assert page.locator("main").inner_text().replace(" %", "%").count("61%") >= 2


def test_what_was_sent_stands_beside_the_decision(opened) -> None:
    page = opened("maria").page

    record(page, "c02")

    shown = page.locator("main")
    for text in ("Zakarias Atalo", "5305054108900002", "Petrus Lelang", "KTP-el"):
        expect(shown).to_contain_text(text)
    expect(page.locator("[name=decision]")).not_to_have_count(0)


def test_a_sound_application_passes(house, opened) -> None:
    page = opened("maria").page
    record(page, "c03")

    choose(page, "verify")
    save(page)

    until(page, lambda: house.status("c03") == "VERIF_KANIM")
    expect(page.locator("#riwayat")).to_contain_text("Lulus verifikasi")


def test_a_return_names_the_fields_shows_what_the_post_will_read_and_gets_there(
    house, opened
) -> None:
    page = opened("maria").page
    record(page, "c04")
    choose(page, "return")

    page.fill("[name=reason]", "Pindaian KTP terpotong")
    page.check("[name=field][value='papers.ktp']")
    expect(page.locator("[data-preview]")).to_contain_text("Pindaian KTP terpotong")
    save(page)
    until(page, lambda: house.status("c04") == "BERKAS_KURANG")
    house.visit("MRT")

    with house.posts["MRT"].store.reading() as tx:
        told = tx.application("c04")["state"]["returned"]
    assert told == {"reason": "Pindaian KTP terpotong", "fields": ["papers.ktp"]}


def test_a_return_without_a_mark_keeps_what_was_typed(house, opened) -> None:
    page = opened("maria").page
    record(page, "c05")
    choose(page, "return")

    page.fill("[name=reason]", "Tanda tangan kurang")
    save(page)

    expect(page.get_by_role("alert")).to_contain_text("Tandai dulu")
    expect(page.locator("[name=reason]")).to_have_value("Tanda tangan kurang")
    assert house.status("c05") == "DITERIMA"


def test_billing_payment_and_approval_follow_one_another(house, opened) -> None:
    page = opened("yosef").page
    steps = (
        ("bill", "MENUNGGU_BAYAR", {"code": "820 2611 2300 0077", "expires_on": "2026-11-30"}),
        ("paid", "LUNAS", {"ntpn": "A1B2C3D4E5F60718"}),
        ("approve", "ADJUDIKASI", {}),
    )
    for decision, status, fields in steps:
        record(page, "c06")
        choose(page, decision)
        for name, value in fields.items():
            page.locator(f"form [name={name}]:visible").fill(value)
        save(page)
        until(page, lambda status=status: house.status("c06") == status)

    expect(page.locator("main")).to_contain_text("A1B2C3D4E5F60718")


def test_who_comes_second_is_told_and_overwrites_nothing(house, opened) -> None:
    maria, yosef = opened("maria").page, opened("yosef").page
    record(maria, "c09")
    record(yosef, "c09")
    choose(yosef, "return")
    yosef.fill("[name=reason]", "Foto buram")
    yosef.check("[name=field][value=foto]")
    save(yosef)
    until(yosef, lambda: house.status("c09") == "BERKAS_KURANG")

    choose(maria, "paid")
    maria.fill("[name=ntpn]", "A1B2C3D4E5F60719")
    save(maria)

    expect(maria.get_by_role("alert")).to_contain_text("sudah berubah")
    assert house.status("c09") == "BERKAS_KURANG"


def test_many_are_passed_at_once_and_each_has_its_word(house, opened) -> None:
    page = opened("yosef").page
    page.goto("/antrean?tahap=lunas")
    page.check("[name=row]")

    page.locator("button[name=decision][value=approve]").click()

    expect(page.locator("main")).to_contain_text("1 dari 1 tersimpan")
    assert house.status("c10") == "ADJUDIKASI"


def test_a_whole_review_goes_by_keys_alone(house, opened) -> None:
    page = opened("maria").page
    keys, rows = page.keyboard, page.locator("[data-rows] tbody tr")
    page.goto("/antrean")
    keys.press("/")
    keys.type("Wilhelmina")
    keys.press("Enter")
    expect(rows).to_have_count(1)
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wilhelmina Nggadas Manafe")

    keys.press("v")
    keys.press("Control+Enter")
    until(page, lambda: house.status("c05") == "VERIF_KANIM")

    expect(page.get_by_role("heading", level=1)).not_to_have_text("Wilhelmina Nggadas Manafe")
    assert "/permohonan/" in page.url


def test_a_letter_typed_into_a_field_is_a_letter(house, opened) -> None:
    page = opened("maria").page
    record(page, "c07")
    page.keyboard.press("k")
    page.focus("[name=reason]")

    page.keyboard.type("vbnk")

    expect(page.locator("[name=reason]")).to_have_value("vbnk")
    expect(page.locator("[name=decision][value=return]")).to_be_checked()


def test_the_tab_key_reaches_every_control_and_each_shows_where_it_is(opened) -> None:
    page = opened("yosef").page
    record(page, "c11")
    wanted = page.evaluate(_REACHABLE)

    reached, unseen = set(), []
    for _step in range(wanted + 12):
        page.keyboard.press("Tab")
        at, is_seen = page.evaluate(_WHERE)
        reached.add(at)
        unseen += [] if is_seen or at < 0 else [at]

    assert (len(reached - {-1}), unseen) == (wanted, [])


_REACHABLE = """() => {
  const radios = new Set();
  window.all = [...document.querySelectorAll("a[href],button,input,select,textarea,summary")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden"
      && one.checkVisibility({visibilityProperty: true})
      && !(one.type === "radio" && !one.checked));
  return window.all.length; }"""
_WHERE = """() => {
  const one = document.activeElement, at = window.all.indexOf(one);
  const looks = [one, one.closest("label") ?? one].map((each) => getComputedStyle(each));
  return [at, looks.some((each) => each.outlineStyle !== "none" || each.boxShadow !== "none")];
}"""
