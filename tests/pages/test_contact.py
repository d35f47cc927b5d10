"""« Vous savez quelque chose ? » beside gaps and at the foot, where mkdocs.yml says whom."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.derived.output import Page
from generator.plugin.contact import contact
from generator.publishing.layout import Settings, lay_out, layouts
from generator.theme import THEME
from tests.tree import Node, tree

GAPS = '<h1>Essai</h1><p class="absence">Votes : non documenté.</p><p class="absence">Rien.</p>'
ASKED = "Vous savez quelque chose ?"


def laid(said: str, url: str = "https://exemple.fr/") -> Node:
    """A page with two gaps, laid out where mkdocs.yml says `contact: said`."""
    page = Page("actions/", "Les actions & vous", "Essai.", "Essai", GAPS)
    extra = {"contact": contact(said), "assets": "assets/"}
    settings = Settings("Site", url, "", "", use_directory_urls=False, extra=extra)
    return tree(lay_out(page, settings, layouts((str(THEME),))).decode())


def links(page: Node) -> list[str]:
    return [each.attributes["href"] for each in page.all("a") if ASKED in each.text]


def test_without_contact_nobody_is_asked() -> None:
    page = laid("")
    assert links(page) == []
    assert not page.all(".savoir")
    assert [each.text for each in page.all(".absence")] == ["Votes : non documenté.", "Rien."]


def test_a_page_is_led_to_with_the_address_of_this_one() -> None:
    page = laid("https://mairie.example/ecrire?sujet=horizon")
    assert page.all(".absence")[1].text == f"Rien. {ASKED}"
    found = links(page)
    assert len(found) == 3
    for link in found:
        assert urlsplit(link).hostname == "mairie.example"
        told = parse_qs(urlsplit(link).query)
        assert told == {"sujet": ["horizon"], "page": ["https://exemple.fr/actions/index.html"]}


def test_a_form_within_a_page_keeps_its_anchor() -> None:
    for link in links(laid("https://mairie.example/contact#formulaire")):
        parts = urlsplit(link)
        assert (parts.path, parts.fragment) == ("/contact", "formulaire")
        assert parse_qs(parts.query) == {"page": ["https://exemple.fr/actions/index.html"]}


def test_an_e_mail_opens_with_the_address_of_this_one() -> None:
    for link in links(laid("bureau@mairie.example")):
        assert urlsplit(link).path == "bureau@mairie.example"
        told = parse_qs(urlsplit(link).query)
        assert told["subject"] == ["Site : Les actions & vous"]
        assert told["body"] == ["Page : https://exemple.fr/actions/index.html"]


def test_an_office_has_a_sheet_to_print() -> None:
    page = laid("Mairie, 1 place du Tilleul, Trifouillis", url="")
    assert links(page) == ["#savoir", "#savoir"]
    sheet = page.one("#savoir").text
    assert ASKED in sheet
    assert "Mairie, 1 place du Tilleul, Trifouillis" in sheet
    assert "actions/index.html" in unquote(sheet)
    assert page.all("#savoir button[data-imprimer=savoir]")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("www.mairie.example", "n’est pas une adresse de page"),
        ("javascript://x", "n’est pas une adresse de page"),
        ("bureau@mairie", "n’est pas une adresse de courriel"),
        ("mairie", "est trop court"),
    ],
)
def test_what_leads_nowhere_is_refused(said: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        contact(said)
