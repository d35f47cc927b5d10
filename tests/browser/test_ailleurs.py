"""« Et ailleurs ? »: three things that others decided; without script, where to look for them."""

from playwright.sync_api import Browser, Page, expect

AXES = "territoires/arras/axes/index.html"


def test_an_axis_shows_three_examples_of_other_territories(page: Page, server: str) -> None:
    page.goto(f"{server}/{AXES}")
    fold = page.locator(".ailleurs").first
    fold.locator("summary").press("Enter")
    expect(fold.locator("li")).to_have_count(3)
    for said in fold.locator("small").all_inner_texts():
        assert "Arras" not in said
        assert "Source : " in said
    fold.locator("li a").first.click()
    assert "territoires/arras/" not in page.url
    assert page.locator(":target").count() == 1 or "/actions/" in page.url


def test_without_script_it_leads_to_the_themes(browser: Browser, server: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{server}/{AXES}")
    fold = page.locator(".ailleurs").first
    fold.locator("summary").press("Enter")
    fold.locator("p a").first.click()
    assert "/themes/" in page.url
    assert page.locator("#decide").is_visible()
    page.close()
