"""Every action: filtered, counted, announced, taken away exactly as shown; whole without script."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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


def test_filters_combine_count_announce_and_live_in_the_address(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGE}")
    output = page.locator("form.filtres output")
    expect(output).to_contain_text("affichée")
    everything = len(visible(page))
    tick(page, "role", "habitants")
    with_people = len(visible(page))
    assert 0 < with_people < everything
    count = page.locator('label:has(input[name="theme"][value="mobilites"]) small')
    promised = int(count.inner_text())
    tick(page, "theme", "mobilites")
    assert len(visible(page)) == promised
    expect(output).to_contain_text("les habitants")
    assert {"role=habitants", "theme=mobilites"} <= set(page.url.partition("?")[2].split("&"))
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
