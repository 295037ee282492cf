"""The door of the console in a real browser: three secrets in, and out again by itself."""

from playwright.sync_api import Page, expect

from app.domain.reviewer import IDLE, LOCKED_FOR, TRIES
from tests.hq.browsing.house import PASSWORD


def knock(page: Page, name: str, code: str, password: str = PASSWORD) -> None:
    page.goto("/masuk")
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    page.fill("[name=code]", code)
    with page.expect_navigation():
        page.press("[name=code]", "Enter")


def test_password_and_the_code_on_the_phone_open_the_queue(house, opened) -> None:
    page = opened().page

    knock(page, "maria", house.code("maria"))

    expect(page).to_have_url(f"{house.url}/antrean")
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean periksa")


def test_who_is_not_signed_in_sees_the_door_and_nobodys_name(house, opened) -> None:
    page = opened().page

    page.goto("/permohonan/c01")

    expect(page).to_have_url(f"{house.url}/masuk")
    expect(page.locator("body")).not_to_contain_text("Yohana")


def test_after_five_wrong_passwords_even_the_right_one_waits(house, opened) -> None:
    page = opened().page
    for _try in range(TRIES):
        knock(page, "tina", house.code("tina"), "bukan sandinya")
    told = page.get_by_role("alert").inner_text()

    knock(page, "tina", house.code("tina"))
    refused = page.url
    house.clock.forward(LOCKED_FOR.total_seconds())
    knock(page, "tina", house.code("tina"))

    assert "Terkunci 15 mnt" in told and refused.endswith("/masuk")
    expect(page).to_have_url(f"{house.url}/pos")


def test_a_quiet_quarter_of_an_hour_signs_out(house, opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")
    house.clock.forward(IDLE.total_seconds() + 1)

    page.goto("/permohonan/c01")

    expect(page).to_have_url(f"{house.url}/masuk")


def test_who_leaves_is_out_and_the_way_back_shows_nothing(house, opened) -> None:
    page = opened("maria").page
    page.goto("/antrean")

    with page.expect_navigation():
        page.get_by_role("button", name="Keluar").click()
    left = page.url
    page.go_back()
    page.goto("/antrean")

    assert left.endswith("/masuk")
    expect(page).to_have_url(f"{house.url}/masuk")
