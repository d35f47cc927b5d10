"""The matrix of votes is put in another order from the keyboard, and stays whole without script."""

from playwright.sync_api import Browser, Page

METHOD = "demarches/lien-social/index.html"
ROWS = "[data-abaque] tbody tr"
HEADS = "[data-abaque] thead th"


def test_rows_and_columns_are_sorted_from_the_keyboard(page: Page, server: str) -> None:
    page.goto(f"{server}/{METHOD}")
    rows = page.locator(ROWS)
    first = rows.evaluate_all("rows => rows.map((row) => row.textContent)")
    page.locator("select[name=phrases]").focus()
    page.keyboard.press("ArrowDown")
    assert rows.evaluate_all("rows => rows.map((row) => row.textContent)") == first[::-1]
    assert "les plus disputées d’abord" in page.locator("[data-abaque] output").inner_text()
    heads = page.locator(HEADS).all_inner_texts()
    votes = rows.first.locator("td").all_inner_texts()
    page.locator("select[name=votants]").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(HEADS).all_inner_texts() == heads[:6] + heads[:5:-1]
    assert rows.first.locator("td").all_inner_texts() == votes[:5] + votes[:4:-1]


def test_without_script_the_order_is_from_the_most_shared(browser: Browser, server: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{server}/{METHOD}")
    assert not page.locator("[data-abaque] form").is_visible()
    assert page.locator(f"{ROWS} th").first.inner_text().startswith("1 Un café associatif")
    page.close()
