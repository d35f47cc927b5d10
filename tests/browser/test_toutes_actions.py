"""Every action: filtered, counted, announced, taken away exactly as shown; whole without script."""

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.derived.notice import Notice
from generator.derived.tables.table import Table, table
from generator.exports.csv import to_csv
from generator.exports.json import to_json
from tests.browser.chromium import settles

PAGE = "actions/index.html"


def visible(page: Page) -> list[str]:
    """Keys of the actions shown."""
    items = page.locator("#liste li[data-point]:visible").all()
    return [item.get_attribute("data-point") or "" for item in items]


def tick(page: Page, name: str, value: str) -> None:
    page.locator(f'input[name="{name}"][value="{value}"]').focus()
    page.keyboard.press("Space")


def download(page: Page, folder: Path) -> list[dict[str, str]]:
    with page.expect_download() as caught:
        page.get_by_role("button", name="Télécharger").click()
    caught.value.save_as(folder / "actions.csv")
    raw = (folder / "actions.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    "address", ["", "?theme=mobilites&role=habitants", "?role=elus", "?mot=asso"]
)
def test_what_is_downloaded_is_what_is_shown(
    page: Page, server: str, tmp_path: Path, address: str
) -> None:
    page.goto(f"{server}/{PAGE}{address}")
    expect(page.locator("form.filtres output")).to_contain_text("affichée")
    shown = visible(page)
    assert shown
    rows = download(page, tmp_path)
    assert sorted(f"{row['territoire']}/{row['id']}" for row in rows) == sorted(shown)


def test_what_is_downloaded_says_the_same_as_the_data(
    page: Page, server: str, site: Path, tmp_path: Path
) -> None:
    page.goto(f"{server}/{PAGE}")
    expect(page.locator("form.filtres output")).to_contain_text("affichée")
    whole = (site / "donnees" / "actions-excel.csv").read_text("utf-8-sig")
    expected = list(csv.DictReader(io.StringIO(whole, newline=""), delimiter=";"))
    assert download(page, tmp_path) == expected


def test_a_cell_is_the_same_as_in_the_file(page: Page, server: str, tmp_path: Path) -> None:
    page.goto(f"{server}/{PAGE}")
    (first, *_) = visible(page)
    territoire, _, key = first.partition("/")
    row: dict[str, Any] = {
        "territoire": territoire,
        "id": key,
        "listes": ("un | y", "deux"),
        "vides": (),
        "formules": ("=1+1", "2"),
        "textes": '-deux ; « trois »\nquatre "cinq"',
        "nombres": 2.5,
        "codes": "02361",
        "mois": "2022-05",
    }
    made = table("actions", "Actions", "", dict.fromkeys(row, "…"), [row])
    page.route("**/donnees/actions.json", lambda route: route.fulfill(body=_json(made)))
    with page.expect_download() as caught:
        page.get_by_role("button", name="Télécharger").click()
    caught.value.save_as(tmp_path / "actions.csv")
    assert (tmp_path / "actions.csv").read_bytes() == to_csv(made, excel=True).octets


def _json(made: Table) -> bytes:
    return to_json(made, Notice(publie_le="2026-01-01")).octets


def test_a_download_that_fails_says_so(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}")
    refused = 300  # the console of a page that fails at 400 and above tells it too
    page.route("**/donnees/actions.json", lambda route: route.fulfill(status=refused, body="{}"))
    page.get_by_role("button", name="Télécharger").click()
    expect(page.get_by_role("alert")).to_contain_text("n’a pas pu être téléchargé")
    page.unroute("**/donnees/actions.json")
    with page.expect_download():
        page.get_by_role("button", name="Télécharger").click()
    expect(page.get_by_role("alert")).to_be_empty()


def test_filters_combine_count_announce_and_live_in_the_address(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}")
    output = page.locator("form.filtres output")
    expect(output).to_contain_text("affichée")
    everything = len(visible(page))
    tick(page, "role", "habitants")
    expect(output).to_contain_text("les habitants")
    with_people = len(visible(page))
    assert 0 < with_people < everything
    count = page.locator('label:has(input[name="theme"][value="mobilites"]) small')
    promised = int(count.inner_text())
    tick(page, "theme", "mobilites")
    settles(page, lambda: len(visible(page)), promised)
    expect(output).to_contain_text("les habitants")
    expect(page).to_have_url(re.compile("[?&]role=habitants(&|$)"))
    expect(page).to_have_url(re.compile("[?&]theme=mobilites(&|$)"))
    page.go_back()
    expect(page.locator("#liste li[data-point]:visible")).to_have_count(with_people)
    page.get_by_role("button", name="Tout afficher").click()
    expect(page.locator("#liste li[data-point]:visible")).to_have_count(everything)


def test_holes_are_found(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}?trou=sans-partenaire")
    expect(page.locator("form.filtres output")).to_contain_text("aucun partenaire nommé")
    assert 0 < len(visible(page)) < page.locator("#liste li[data-point]").count()


def test_paper_holds_what_is_filtered_and_says_so(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}?role=habitants")
    expect(page.locator("form.filtres output")).to_contain_text("affichée")
    shown = visible(page)
    page.emulate_media(media="print")
    assert visible(page) == shown
    expect(page.locator("[data-choix]")).to_contain_text("les habitants")
    expect(page.locator("form.filtres")).to_be_hidden()


def test_without_script_a_plain_list_by_theme(open_page: Callable[..., Page], server: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{server}/{PAGE}")
    assert page.locator("#liste section h2").count() > 1
    assert len(visible(page)) == page.locator("#liste li[data-point]").count() > 1
    expect(page.locator("form.filtres")).to_be_hidden()
    expect(page.locator("[data-outils]")).to_be_hidden()


def test_the_picture_of_themes_leads_to_what_it_counts(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}")
    page.get_by_text("Les actions par thème").click()
    row = page.locator(".par-themes li").first
    counted = int(row.locator(".barre-valeur").inner_text())
    row.get_by_role("link").click()
    expect(page.locator("form.filtres output")).to_contain_text("thème")
    settles(page, lambda: len(visible(page)), counted)
    expect(page.locator("form.filtres")).to_be_in_viewport()


NOW = datetime(2026, 1, 1, 12)

NOTE_SAID = """() => {
  const output = document.querySelector("form.filtres output");
  window.said = [];
  const note = () => said.push(output.textContent);
  new MutationObserver(note).observe(output, { childList: true, characterData: true });
}"""


def test_the_count_is_said_once_a_choice_and_once_a_word(page: Page, server: str) -> None:
    page.clock.install(time=NOW)
    page.goto(f"{server}/{PAGE}")
    output = page.locator("form.filtres output")
    expect(output).to_have_attribute("aria-live", "polite")
    expect(output).to_contain_text("affichée")
    page.evaluate(NOTE_SAID)
    tick(page, "role", "habitants")
    expect(output).to_contain_text("les habitants")
    page.clock.pause_at(NOW + timedelta(hours=1))
    page.get_by_role("searchbox", name="Chercher une action").press_sequentially("café")
    page.clock.run_for(1000)
    expect(output).to_contain_text("« café »")
    assert len(page.evaluate("said")) == 2


def test_filtered_no_heading_speaks_of_another_theme(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}?theme=mobilites")
    expect(page.locator("form.filtres output")).to_contain_text("Mobilités")
    expect(page.locator("#liste li[data-point]:visible")).not_to_have_count(0)
    for card in page.locator("#liste li[data-point]:visible").all():
        expect(card.locator(".carte-themes")).to_contain_text("Mobilités")
    for heading in page.locator("#liste h2").all():
        box = heading.bounding_box()
        assert box is None or box["width"] <= 1


def test_a_choice_that_the_page_does_not_have_is_said(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}?theme=nulle-part")
    said = page.locator("form.filtres output")
    expect(said).to_contain_text("Choix inconnu ici : nulle-part")
    page.locator("label", has_text="les habitants").first.click()
    expect(said).not_to_contain_text("inconnu")


def test_on_a_phone_the_count_stays_in_sight_while_choosing(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    page.goto(f"{server}/{PAGE}#choix")
    page.locator(".facettes > summary").click()
    page.locator("label.choix").first.click()
    expect(page.locator("form.filtres output")).to_be_in_viewport()
    page.get_by_role("link", name="Voir la liste").click()
    expect(page.locator("#liste li[data-point]:visible").first).to_be_in_viewport()


COVERED = """(form) => {
  const field = form.querySelector("[type=search]").getBoundingClientRect();
  return form.querySelector(".filtre-pied").getBoundingClientRect().top < field.bottom;
}"""


def test_on_a_phone_a_folded_form_covers_none_of_its_fields(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    page.goto(f"{server}/{PAGE}")
    form = page.locator("form.filtres")
    expect(form).to_be_visible()
    form.evaluate("(form) => scrollTo(0, form.getBoundingClientRect().top + scrollY - 640)")
    settles(page, lambda: form.evaluate(COVERED), False)
