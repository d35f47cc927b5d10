"""Facets over any list: what a page may count on, whatever its facets."""

import json
from collections.abc import Callable, Iterator
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from generator.theme import THEME
from tests.browser.chromium import serve

PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>
<link rel="icon" href="data:,">
<form data-filtre="liste" hidden>
<label for="mot">Mot</label><input id="mot" name="mot" type="search">
<fieldset><legend>Thème</legend>
<label><input type="checkbox" name="theme" value="mobilites">Mobilités <small>2</small></label>
<label><input type="checkbox" name="theme" value="culture">Culture <small>2</small></label>
</fieldset>
<label>État <select name="etat"><option value="">Tous</option>
<option value="engagee">engagée</option>
<option value="retenue">retenue</option></select></label>
<output aria-live="polite" data-un="action affichée" data-plusieurs="actions affichées"></output>
<button type="reset">Tout afficher</button></form>
<div id="liste">
<section data-groupe><h2>Premier</h2><ul>
<li data-theme="mobilites culture" data-etat="retenue">Le cœur du village</li>
<li data-theme="mobilites" data-etat="engagee">L’école à pied</li></ul></section>
<section data-groupe><h2>Second</h2><ul>
<li data-theme="culture" data-etat="retenue">Fête</li></ul></section></div>
<script type="module" src="js/filters.js"></script>
<script>document.addEventListener("filter", ({ detail }) => {
  window.montres = detail.elements.map((item) => item.textContent);
});</script>
</html>"""


FOLDED = PAGE.replace("section>", "details>")
for theme, title, count in (("mobilites", "Premier", 2), ("culture", "Second", 1)):
    FOLDED = FOLDED.replace(
        f"<section data-groupe><h2>{title}</h2>",
        f'<details data-groupe="{theme}"><summary>{title} <small>{count}</small></summary>',
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("filtres")
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "replis.html").write_text(FOLDED, "utf-8")
    copytree(THEME / "assets/js", folder / "js")
    with serve(folder) as root:
        yield f"{root}/"


def shown(page: Page) -> list[str]:
    expect(page.locator("form")).to_be_visible()
    return page.locator("li:visible").all_inner_texts()


def test_any_value_within_a_facet_all_facets_between(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Mobilités").check()
    assert shown(page) == ["Le cœur du village", "L’école à pied"]
    page.get_by_label("Culture").check()
    assert len(shown(page)) == 3
    page.get_by_label("État").select_option("retenue")
    assert shown(page) == ["Le cœur du village", "Fête"]
    expect(page.locator("output")).to_have_text(
        "2 actions affichées, thème Mobilités ou Culture, état retenue"
    )


def test_counts_say_what_each_choice_would_show(page: Page, address: str) -> None:
    page.goto(f"{address}?etat=engagee")
    expect(page.locator("label", has_text="Mobilités").locator("small")).to_have_text("1")
    expect(page.locator("label", has_text="Culture").locator("small")).to_have_text("0")
    expect(page.locator("label.vide")).to_have_count(1)


def test_a_group_without_items_is_hidden(page: Page, address: str) -> None:
    page.goto(f"{address}?theme=mobilites")
    expect(page.get_by_role("heading", name="Premier")).to_be_visible()
    expect(page.get_by_role("heading", name="Second")).to_be_hidden()


@pytest.mark.parametrize(
    "words", ["coeur", "COEUR village", "cœur", "vill", "l'ecole", "ecole pied"]
)
def test_words_in_imperfect_french_find(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.get_by_label("Mot").fill(words)
    assert len(shown(page)) == 1


def test_what_is_shown_is_told_to_the_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("État").select_option("retenue")
    assert page.evaluate("window.montres") == ["Le cœur du village", "Fête"]


def test_other_questions_of_the_address_stay(page: Page, address: str) -> None:
    page.goto(f"{address}?vue=liste&theme=culture")
    page.get_by_role("button", name="Tout afficher").click()
    page.wait_for_url("**/?vue=liste")


def test_hostile_address_is_only_a_choice_that_nothing_matches(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page()
    page.goto(f"{address}?mot=%3Cimg%20src=x%20onerror=alert(1)%3E&theme={json.dumps('x')}")
    assert shown(page) == []
    expect(page.locator("output")).to_contain_text("Rien ne correspond")
    assert page.locator("img").count() == 0


def test_groups_that_fold_count_what_shows_and_the_chosen_one_comes_first(
    page: Page, address: str
) -> None:
    page.goto(f"{address}replis.html")
    groups = page.locator("summary:visible")
    expect(groups).to_have_text(["Premier 2", "Second 1"])
    page.get_by_label("Culture").check()
    expect(groups).to_have_text(["Second 1", "Premier 1"])
    page.get_by_role("button", name="Tout afficher").click()
    expect(groups).to_have_text(["Premier 2", "Second 1"])
