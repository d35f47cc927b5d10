"""From the home page, somebody who has never seen the site finds this in a few clicks."""

from playwright.sync_api import Page, expect


def test_who_lost_inhabitants_and_when(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_role("link", name="Je compare").click()
    answer = page.get_by_role("link", name="a perdu").first
    expect(answer).to_be_in_viewport()
    expect(answer).to_contain_text("entre")
    answer.click()
    expect(page.locator("#ligne-population-par-annee")).to_be_in_viewport()


def test_which_changes_only_one_worked_on(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_role("link", name="Je compare").click()
    answer = page.get_by_role("link", name="est le seul").first
    expect(answer).to_be_in_viewport()
    answer.locator("xpath=..").locator("ul a").first.click()
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_actions_where_inhabitants_have_a_role_in_mobility(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_role("link", name="Actions", exact=True).click()
    page.locator("label", has_text="Mobilités").first.click()
    page.locator("label", has_text="les habitants").first.click()
    expect(page.locator("form.filtres output")).to_contain_text("les habitants")
    expect(page.locator("#liste li[data-point]:visible")).not_to_have_count(0)


def test_the_data_behind_a_figure(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_role("link", name="Je compare").click()
    chapter = page.locator(".chapitre", has=page.locator("#ligne-population-par-annee"))
    with page.expect_download() as caught:
        chapter.get_by_role("link", name="chiffres.csv").click()
    assert caught.value.suggested_filename == "chiffres.csv"


def test_the_data_behind_everything(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_role("link", name="Données à télécharger").click()
    page.get_by_role("link", name="Population, année par année", exact=True).click()
    with page.expect_download() as caught:
        name = "Population, année par année, CSV pour Excel"
        page.get_by_role("link", name=name).click()
    assert caught.value.suggested_filename == "populations-excel.csv"
