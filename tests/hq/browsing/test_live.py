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
    page.goto("/permohonan/c26")
    page.check("[name=decision][value=return]")
    page.fill("[name=reason]", STATUS)
    page.check("[name=field][value='papers.ktp']")
    page.route("**/permohonan/c26", lambda route: route.abort())
    page.locator("[data-send]").click()
    expect(page.locator("#putus")).to_be_visible()
    kept = page.input_value("[name=reason]")

    page.unroute("**/permohonan/c26")
    page.get_by_role("button", name="Coba lagi").click()

    expect(page).not_to_have_url("/permohonan/c26")
    expect(page.locator("#putus")).to_be_hidden()
    assert (kept, house.status("c26")) == (STATUS, "BERKAS_KURANG")
    # the browser's own word for the line that was cut
    window.faults.clear()


def test_what_comes_in_is_told_and_moves_no_row_until_it_is_asked_for(house, opened) -> None:
    page = opened("maria").page
    page.clock.install()
    page.goto("/antrean")
    before = page.locator("[data-rows] tbody tr").all_inner_texts()
    page.route(
        "**/antrean/baru?*", lambda route: route.fulfill(json={"total": 3, "said": "3 baru, muat"})
    )

    page.clock.fast_forward(31_000)

    expect(page.locator("[data-news]")).to_have_text("3 baru, muat")
    assert page.locator("[data-rows] tbody tr").all_inner_texts() == before
    with page.expect_navigation():
        page.locator("[data-news]").click()
    expect(page.locator("[data-news]")).to_be_hidden()


def test_rows_stand_closer_when_wished_and_stay_so(opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")
    row = page.locator("[data-rows] tbody tr").first
    roomy = row.bounding_box()["height"]

    with page.expect_navigation():
        page.get_by_role("button", name="Rapat").click()
    dense = row.bounding_box()["height"]
    page.goto("/antrean")
    stays = row.bounding_box()["height"]
    with page.expect_navigation():
        page.get_by_role("button", name="Renggang").click()

    assert dense == stays < roomy == row.bounding_box()["height"]
    assert dense <= 40


def test_a_decision_after_the_session_ended_waits_for_its_owner(house, opened) -> None:
    window = opened("maria")
    page = window.page
    page.goto("/permohonan/c10")
    page.evaluate("window.same_page = true")
    house.clock.forward(16 * 60)

    page.locator("[data-send]").click()

    expect(page.get_by_role("heading", name="Layar terkunci")).to_be_visible()
    assert page.evaluate("window.same_page")
    window.faults.clear()


def test_a_scan_is_enlarged_over_the_record_and_keys_walk_through_them(house, opened) -> None:
    page = opened("maria").page
    page.goto("/permohonan/c02")
    large, shown = page.locator("#besar"), page.locator("#besar [data-of]")
    first = page.locator("figure a[data-key='1'] img").get_attribute("alt")

    page.keyboard.press("1")
    expect(large).to_be_visible()
    expect(shown).to_have_text(first)
    page.keyboard.press("ArrowRight")
    expect(shown).not_to_have_text(first)
    page.keyboard.press("v")
    page.keyboard.press("Escape")
    expect(large).to_be_hidden()
    page.keyboard.press("z")
    expect(large).to_be_visible()
    page.keyboard.press("z")

    expect(large).to_be_hidden()
    expect(page).to_have_url(f"{house.url}/permohonan/c02")
    assert len(page.context.pages) == 1
