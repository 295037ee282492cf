"""The end of a session: told a minute before, and a way back over the page that keeps the form."""

import json

from playwright.sync_api import Page, expect

from app.domain.reviewer import IDLE
from tests.hq.browsing.house import PASSWORD

WORDS = "Pindaian KTP terpotong di kanan"


def looks_again(page: Page) -> None:
    """As when a person comes back to this window."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def typed(page: Page) -> None:
    page.goto("/permohonan/c10")
    page.check("[name=decision][value=return]")
    # what the post will read is asked for by a person's hand, a moment after the last letter
    with page.expect_response("**/pratinjau"):
        page.fill("[name=reason]", WORDS)


def test_a_minute_before_the_end_the_page_asks_and_a_press_stays(house, opened) -> None:
    page = opened("maria").page
    typed(page)
    house.clock.forward(IDLE.total_seconds() - 50)
    looks_again(page)
    expect(page.get_by_role("heading", name="Masih di sini?")).to_be_visible()
    expect(page.locator("[data-left]")).to_have_text("50")

    page.keyboard.press("Enter")

    expect(page.locator("#sesi")).to_be_hidden()
    house.clock.forward(IDLE.total_seconds() - 30)
    assert page.input_value("[name=reason]") == WORDS
    assert json.loads(page.request.get("/sesi").text())["left_s"] == 30


def test_after_the_end_nobody_reads_on_and_who_comes_back_finds_the_form(house, opened) -> None:
    window = opened("maria")
    page = window.page
    typed(page)
    house.clock.forward(IDLE.total_seconds() + 1)
    looks_again(page)
    expect(page.get_by_role("heading", name="Layar terkunci")).to_be_visible()
    expect(page.get_by_role("heading", level=1, include_hidden=True)).to_be_hidden()

    page.keyboard.press("Escape")
    page.fill("#sesi [name=password]", "bukan sandinya")
    page.fill("#sesi [name=code]", house.code("maria"))
    page.press("#sesi [name=code]", "Enter")
    expect(page.locator("[data-wrong]")).to_contain_text("belum cocok. 4 kali lagi")
    page.fill("#sesi [name=password]", PASSWORD)
    page.press("#sesi [name=code]", "Enter")
    expect(page.locator("#sesi")).to_be_hidden()
    kept = page.input_value("[name=reason]")
    with page.expect_response("**/pratinjau") as told:
        page.fill("[name=reason]", WORDS + ".")

    # the form sends the secret of the new session
    assert (kept, told.value.status) == (WORDS, 200)
    # the browser's own word for the tries that were refused
    window.faults.clear()


def test_letters_are_no_keys_while_the_page_asks(house, opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")
    house.clock.forward(IDLE.total_seconds() - 50)
    looks_again(page)
    expect(page.locator("#sesi")).to_be_visible()

    page.keyboard.press("n")

    expect(page).to_have_url(f"{house.url}/antrean")
    expect(page.locator("#sesi")).to_be_visible()
