"""Parts of a page that change by themselves: the search, an original on its way, a cut line."""

from playwright.sync_api import expect

STATUS = "Pindaian KTP terpotong di kanan"


def test_the_queue_narrows_while_one_types_and_its_address_can_be_kept(opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")
    page.evaluate("window.same_page = true")

    page.locator("form[data-live] [name=q]").press_sequentially("Kornelis", delay=20)

    expect(page.locator("[data-rows] tbody tr")).to_have_count(1)
    expect(page).to_have_url("/antrean?q=Kornelis&pos=&jenis=&oleh=")
    expect(page.locator("#kabar")).to_have_text("1 permohonan")
    assert page.evaluate("window.same_page")


def test_an_original_takes_the_place_of_its_preview_when_it_is_whole(house, opened) -> None:
    page = opened("maria").page
    house.more_arrives("c25", 43)
    page.clock.install()
    page.goto("/permohonan/c25")
    expect(page.locator("#asli")).to_contain_text("Asli sedang tiba, 4")
    small = page.locator("figure img").first.get_attribute("src")

    house.more_arrives("c25", 100)
    page.clock.fast_forward(11_000)

    expect(page.locator("#asli")).to_be_empty()
    expect(page.locator("#chip-asli")).to_be_empty()
    expect(page.locator("figure img").first).not_to_have_attribute("src", small or "")
    assert page.locator("figure img").count() == 2


def test_a_cut_line_keeps_what_was_typed_and_sends_it_when_asked_again(house, opened) -> None:
    window = opened("maria")
    page = window.page
    page.goto("/permohonan/c25")
    page.check("[name=decision][value=return]")
    page.fill("[name=reason]", STATUS)
    page.check("[name=field][value='papers.ktp']")
    page.route("**/permohonan/c25", lambda route: route.abort())
    page.locator("[data-send]").click()
    expect(page.locator("#putus")).to_be_visible()
    kept = page.input_value("[name=reason]")

    page.unroute("**/permohonan/c25")
    page.get_by_role("button", name="Coba lagi").click()

    expect(page).not_to_have_url("/permohonan/c25")
    expect(page.locator("#putus")).to_be_hidden()
    assert (kept, house.status("c25")) == (STATUS, "BERKAS_KURANG")
    # the browser's own word for the line that was cut
    window.faults.clear()
