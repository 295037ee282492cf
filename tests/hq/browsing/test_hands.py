"""Deciding by keys: saved, taken back within ten seconds, and on through the same list."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from app.domain.held import UNDO
from tests.hq.browsing.chromium import Window
from tests.hq.browsing.house import House, serving


@pytest.fixture
def page(house: House, browser: Browser) -> Iterator[Page]:
    """Of a headquarters where decisions wait, as where it serves."""
    with serving(replace(house, room=replace(house.room, undo=UNDO))) as slow:
        window = Window(browser, slow).enter("maria")
        yield window.page
        window.close()
        assert window.faults == []


def press(page: Page, key: str) -> None:
    """A key does something once the page is there whole."""
    page.wait_for_load_state()
    page.keyboard.press(key)


def test_a_slip_is_taken_back_by_keys_and_nothing_typed_is_lost(house: House, page: Page) -> None:
    heading = page.get_by_role("heading", level=1)
    page.goto("/antrean?tahap=baru")
    page.get_by_role("link", name="Kornelis Ndaumanu").click()
    expect(heading).to_have_text("Kornelis Ndaumanu")
    press(page, "k")
    page.fill("[name=reason]", "Foto terlalu gelap")
    page.check("[name=field][value=foto]")
    press(page, "Control+Enter")
    expect(heading).not_to_have_text("Kornelis Ndaumanu")
    expect(page.locator(".undo")).to_contain_text("Kornelis Ndaumanu")
    page.focus("#isi")

    press(page, "Control+z")

    expect(heading).to_have_text("Kornelis Ndaumanu")
    expect(page.locator("[name=reason]")).to_have_value("Foto terlalu gelap")
    expect(page.locator("[name=field][value=foto]")).to_be_checked()
    assert house.status("c25") == "DITERIMA"
    page.get_by_role("button", name="Anda pegang").click()


def test_brackets_walk_the_list_and_a_takes_the_record(house: House, page: Page) -> None:
    place = page.locator(".place")
    page.goto("/antrean?tahap=cetak")
    page.locator("[data-rows] tbody a").first.click()
    expect(place).to_contain_text("1 dari 4")

    press(page, "]")
    expect(place).to_contain_text("2 dari 4")
    press(page, "[")
    expect(place).to_contain_text("1 dari 4")
    press(page, "a")

    expect(page.locator(".decide .head")).to_contain_text("Anda pegang")
    page.get_by_role("button", name="Anda pegang").click()
    expect(page.locator(".decide .head")).to_contain_text("Ambil")
