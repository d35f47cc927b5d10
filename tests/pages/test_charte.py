"""The charter: articles follow one another, meet the themes, and say what each territory reads."""

from pathlib import Path

from generator.derived.output import Page
from generator.pages.dossier import charte
from generator.pages.site import charte as charte_commune
from generator.reading.site import read_site
from tests.fils import CHARTE, CHARTE_COMMUNE, ENTIER, FOLDER, lire
from tests.publications import across, worked
from tests.sites import Files, write
from tests.tree import tree

GAP = f"{CHARTE_COMMUNE}  - {{numero: 4, devise: Silence, engagement: Je me tais.}}\n"
"""The third article is not published: the next one is the fourth."""

THEMES = """\
themes:
  - {id: lumiere, nom: Lumière, phrase: Voir le soir., icone: material/lightbulb}
"""


def read(folder: Path, files: Files, brouillons: bool = False) -> dict[str, Page]:
    lire(folder, ENTIER)
    reading = read_site(write(folder, files), brouillons=brouillons)
    assert reading.site, "\n".join(map(str, reading.erreurs))
    own = [page for each in worked(reading.site) for page in charte.pages(each)]
    common = charte_commune.pages(*across(reading.site))
    return {page.adresse: page for page in (*common, *own)}


def neighbours(page: Page) -> list[str]:
    return list(tree(page.corps).one(".voisins").links(r"/charte/(\d+)/"))


def test_articles_follow_one_another_whatever_their_numbers(tmp_path: Path) -> None:
    pages = read(tmp_path, {"territories/charte.yml": GAP})
    assert [neighbours(pages[f"charte/{n}/"]) for n in (1, 2, 4)] == [["2"], ["1", "4"], ["2"]]


def test_an_article_shows_its_own_number(tmp_path: Path) -> None:
    pages = read(tmp_path, {"territories/charte.yml": GAP})
    for address in ("charte/", "territoires/val-d-essai/charte/"):
        shown = tree(pages[address].corps).values("[data-numero]", "data-numero")
        assert shown == ["1", "2", "4"]


def test_an_article_leads_to_its_themes(tmp_path: Path) -> None:
    told = CHARTE_COMMUNE.replace("Je tourne mon banc.", "Je tourne mon banc., themes: [lumiere]")
    pages = read(tmp_path, {"territories/charte.yml": told, "territories/themes.yml": THEMES})
    assert tree(pages["charte/1/"].corps).has("a[href$='/themes/lumiere/index.html']")
    assert not tree(pages["charte/2/"].corps).has("a[href*='/themes/']")


def test_a_reading_that_is_a_draft_is_marked(tmp_path: Path) -> None:
    draft = CHARTE.replace("{article: 1", "{article: 1, brouillon: oui")
    pages = read(tmp_path, {f"{FOLDER}/charte.yml": draft}, brouillons=True)
    assert tree(pages["charte/1/"].corps).has(".marque-brouillon")
    assert not tree(pages["charte/2/"].corps).has(".marque-brouillon")


def test_who_reads_nothing_in_an_article_is_named_once(tmp_path: Path) -> None:
    one = lire(tmp_path, ENTIER).dossier
    told = (tmp_path / FOLDER / "territoire.yml").read_text("utf-8")
    pages = read(
        tmp_path,
        {
            f"territories/mont-{n.lower()}/territoire.yml": told.replace(
                "lettre: E", f"lettre: {n}"
            ).replace(one.territoire.nom, f"Mont {n}")
            for n in "FG"
        },
    )
    page = tree(pages["charte/1/"].corps)
    silence = "Fiches d’action non documentées dans le compte rendu"
    assert page.text.count(silence) == 1
    assert f"{silence} : Mont F, Mont G." in page.text
    assert "Aucune action documentée" not in page.text
    page.one("article.carte")


def test_what_followed_stands_under_the_article_that_it_is_brought_near(tmp_path: Path) -> None:
    lire(tmp_path, ENTIER)
    pages = read(tmp_path, {})
    facts = [list(tree(pages[f"charte/{n}/"].corps).links(r"suites/.*#(.+)")) for n in (1, 2)]
    assert facts == [[], ["evenement-fibre"]]


def test_the_charter_opens_on_how_many_articles_something_here_goes_with(tmp_path: Path) -> None:
    pages = read(tmp_path, {})
    lead = tree(pages["territoires/val-d-essai/charte/"].corps).one("p.chapo").text
    assert lead == "1 article sur 2 a au moins une action de ce territoire qui s’y rattache."
