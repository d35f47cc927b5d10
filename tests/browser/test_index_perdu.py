"""An index that is late or lost: nothing false is said of it, and it can be asked for again."""

from playwright.sync_api import Browser, Route, expect

INDEX = "**/assets/index/*"


def test_an_index_that_is_late_or_lost(browser: Browser, server: str) -> None:
    page = browser.new_page()
    page.route(INDEX, lambda route: route.abort())
    page.goto(f"{server}/recherche/index.html?q=gignac")
    said = page.locator("output")
    expect(said).to_contain_text("La recherche n’a pas pu être chargée")
    expect(page.locator("[data-rien]")).to_be_hidden()
    page.unroute(INDEX)
    said.get_by_role("button", name="Réessayer").click()
    expect(said).to_contain_text("résultat")

    page.route(INDEX, lambda route: route.abort())
    page.goto(f"{server}/index.html")
    field = page.get_by_role("combobox", name="Ma commune")
    field.press_sequentially("gignac")
    said = page.locator(".ma-commune output")
    expect(said).to_contain_text("La liste des communes n’a pas pu être chargée")
    field.press("ArrowDown")
    expect(said).not_to_contain_text("Aucune commune")
    page.unroute(INDEX)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(INDEX, hold)
    said.get_by_role("button", name="Réessayer").click()
    expect(field).to_be_focused()
    page.keyboard.press("Tab")
    held[0].continue_()
    page.wait_for_function("self.horizonCommunes")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Gignac")
    page.close()
