"""What takes two persons, and what leaves the house: publish, shut out, export, subject report."""

from playwright.sync_api import Page, expect

from app.hq import publishing
from tests.hq.browsing.chromium import until
from tests.hq.browsing.people import CASES


def downloaded(page: Page, button: str) -> str:
    with page.expect_download() as coming:
        page.locator(button).click()
    path = coming.value.path()
    return path.read_text("utf-8-sig")


def is_revoked(house, stream: bytes) -> bool:
    with house.opened.store.reading() as tx:
        return tx.device(stream).is_revoked


def test_a_tariff_is_published_by_two_persons_and_the_second_types_the_code(house, opened) -> None:
    maria, yosef = opened("maria").page, opened("yosef").page
    maria.goto("/aturan/tarif")
    maria.fill("[name='row:BB-HILANG']", "750000")
    maria.fill("[name=from]", "2026-12-01")
    maria.fill("[name=source]", "SE contoh 14/2026")
    maria.locator("button[value=preview]").click()
    expect(maria.locator("main")).to_contain_text("Apa yang berubah")
    preview = maria.locator("main").inner_text()
    maria.locator("button[value=ask]").click()
    expect(maria.locator("main")).to_contain_text("Menunggu orang kedua")
    by_herself = maria.locator("button[value=confirm]").count()

    yosef.goto("/aturan/tarif")
    yosef.fill("[name=code]", house.code("yosef"))
    yosef.locator("button[value=confirm]").click()

    until(yosef, lambda: bool(publishing.published(house.opened.store, "tarif")))
    assert "Rp1.000.000" in preview and "Rp750.000" in preview and by_herself == 0
    (kept,) = publishing.published(house.opened.store, "tarif")
    assert (kept.by, kept.second, kept.issue.value("BB-HILANG")) == ("maria", "yosef", "750000")


def test_a_lost_laptop_is_shut_out_by_two_persons(house, opened) -> None:
    rina, tina = opened("rina").page, opened("tina").page
    stream = house.posts["STG"].store.stream
    rina.goto(f"/perangkat?laptop={stream.hex()}")
    rina.fill("[name=reason]", "Hilang di kapal")
    rina.get_by_role("button", name="Minta orang kedua").click()
    expect(rina.locator("tr", has_text="STG-A")).to_contain_text("Menunggu cabut")
    before = is_revoked(house, stream)

    tina.goto("/persetujuan")
    asked = tina.locator("section", has_text=stream.hex()[:8])
    asked.get_by_role("button", name="Setujui sebagai orang kedua").click()

    assert not before
    until(tina, lambda: is_revoked(house, stream))


def test_who_asked_for_a_refusal_is_not_offered_to_confirm_it(house, opened) -> None:
    maria, yosef = opened("maria").page, opened("yosef").page
    maria.goto("/permohonan/c11")
    maria.check("[name=decision][value=decline]")
    maria.select_option("[name=class]", "adjudikator")
    maria.fill("[name=refusal]", "Data kelahiran belum dapat dibuktikan.")
    maria.get_by_role("button", name="Simpan, tetap di sini").click()
    expect(maria.locator("main")).to_contain_text("menunggu orang kedua")
    maria.goto("/persetujuan")
    own = maria.locator("section", has_text="Agustina Djami")
    expect(own).to_contain_text("Menunggu orang kedua")

    yosef.goto("/persetujuan")
    asked = yosef.locator("section", has_text="Agustina Djami")
    asked.locator("button[value=confirm]").click()

    until(yosef, lambda: house.status("c11") == "TOLAK_ADJUDIKATOR")


def test_applications_are_exported_as_a_table(opened) -> None:
    page = opened("maria").page
    page.goto("/ekspor")
    page.fill("[name=from]", "2026-11-01")

    table = downloaded(page, "button[value=csv]")

    assert table.count("\n") == len(CASES) + 1 and "Yohana Mau Lelang" in table


def test_a_person_is_told_who_saw_them_and_takes_the_list_along(house, opened) -> None:
    opened("maria").page.goto("/permohonan/c02")
    page = opened("yosef").page
    page.goto("/melihat")
    page.fill("[name=person]", "5305054108900002")
    page.press("[name=person]", "Enter")
    shown = page.locator("main")
    expect(shown).to_contain_text("Zakarias Atalo")
    expect(shown).to_contain_text("Membuka permohonan")

    table = downloaded(page, "[formaction='/melihat/ekspor']")

    assert "Membuka permohonan" in table and "maria" in table
