"""The axes of a social policy: their page, and where else their orientations are found."""

from pathlib import Path

import pytest

from generator.derived.demarches import dites
from generator.derived.output import Page
from generator.model.site import Site
from generator.pages.dossier import portrait
from generator.pages.site import comparer, methodes, orientations, territoires, themes
from generator.reading.site import read_site
from tests.dossiers import MINIMAL
from tests.publications import DAY, across, everything, worked
from tests.sites import PROJECT, Files, write
from tests.tree import Node, tree

IDENTITY = """\
demarche: politique-sociale
lettre: {lettre}
nom: {nom}
nom_complet: Communauté de communes {nom}
nature: communaute-de-communes
departements: ["99"]
nom_departements: Fiction
region: Fiction
presentation: Inventé.
a_retenir: Inventé.
fictif: oui
source: fiche
sources:
  - {{id: fiche, titre: Fiche inventée, editeur: Les tests}}
"""
PATH = """\
source: fiche
etapes:
  - {{id: debut, etape: presentation, date: {debut}}}
  - {{id: paroles, etape: temoignages, date: 2018-02, acteurs: [Mission locale, Le facteur <b>]}}
  - {{id: fin, etape: restitution, date: {fin}}}
"""
AXES = """\
source: fiche
axes:
  - id: mobilite
    numero: 1
    titre: Aider chacun à se déplacer
    court: Se déplacer
    themes: [mobilites]
    enjeux:
      - id: loin
        texte: Tout est loin
        orientations: [{id: navette, texte: Étudier une navette}]
    orientations:
      - {id: permis, texte: Aider à passer le permis, themes: [jeunesse], details: [à 18 ans]}
    concretement: Une navette.
  - id: sante
    titre: La santé
    volets:
      - id: ici
        titre: Ici
        themes: [sante]
        points: [{id: medecins, texte: Attirer des médecins}]
"""


THEMES = {"territories/themes.yml": (PROJECT / "territories/themes.yml").read_text("utf-8")}


def dossier(nom: str, lettre: str, debut: str, fin: str) -> Files:
    folder = f"territories/{nom.lower()}"
    return {
        f"{folder}/territoire.yml": IDENTITY.format(nom=nom, lettre=lettre),
        f"{folder}/deroulement.yml": PATH.format(debut=debut, fin=fin),
        f"{folder}/axes.yml": AXES,
    }


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """One dossier of the first démarche, and two social policies without listed communes."""
    others = dossier("Nord", "N", "2018-01-10", "2018-09-01")
    others |= dossier("Ouest", "O", "2017-11-10", "2019-01-01")
    reading = read_site(write(tmp_path, MINIMAL | THEMES | others), brouillons=False)
    assert reading.site, reading.problems
    return reading.site


@pytest.fixture
def made(site: Site) -> dict[str, Node]:
    """The pages of the site by address, read as trees."""
    found = everything(site, DAY)
    return {a: tree(page.corps) for a, page in found.items() if hasattr(page, "corps")}


def test_the_page_opens_on_its_axes_then_tells_them_as_the_source_nests_them(
    made: dict[str, Node],
) -> None:
    page = made["territoires/nord/axes/"]
    assert page.one("h1").text == "Axes, orientations et pistes"
    blocks = [each.text for each in page.one("ol.axes-vue").all("li")]
    assert [" ".join(each.split())[:40] for each in blocks] == [
        "1 Se déplacer 2 orientations Mobilités p",
        "La santé 1 piste Santé",
    ]
    assert page.one("#enjeu-axe-loin").one("#orientation-navette").text == "Étudier une navette"
    assert page.one("#orientation-permis").one("ul").text == "à 18 ans"
    assert page.one("section#axe-sante").one("h3#volet-axe-ici").text == "Ici"
    assert "Concrètement : Une navette." in page.one("section#axe-mobilite").text.replace(
        "\u00a0", " "
    )


def test_an_orientation_is_found_by_its_theme_else_by_that_of_its_axis(
    made: dict[str, Node],
) -> None:
    found = made["orientations/"].all("li[data-theme]")
    assert sorted((each["data-theme"], each["data-territoire"]) for each in found) == [
        (theme, place)
        for theme in ("jeunesse", "mobilites", "sante")
        for place in ("nord", "ouest")
    ]
    links = made["themes/jeunesse/"].links(r"territoires/nord/axes/index\.html#orientation-(\w+)")
    assert links == {"permis": "Aider à passer le permis"}


def test_what_an_axis_lists_without_a_name_comes_before_its_orientations(tmp_path: Path) -> None:
    files = MINIMAL | dossier("Nord", "N", "2018-01-10", "2018-09-01")
    files["territories/nord/axes.yml"] = (
        "source: fiche\naxes:\n  - id: a\n    titre: A\n"
        "    orientations: [{id: faire, texte: Faire}]\n    points: [{id: viser, texte: Viser}]\n"
    )
    reading = read_site(write(tmp_path, files), brouillons=False)
    assert reading.site, reading.problems
    page = everything(reading.site, DAY)["territoires/nord/axes/"]
    assert isinstance(page, Page)
    assert "Une piste\u00a0: ce que la source range sous un axe" in page.corps
    told = tree(page.corps).one("#axe-a")
    assert [each.text for each in told.all("h3, .orientations > li")] == [
        "Piste",
        "Viser",
        "Orientation",
        "Faire",
    ]


def test_structures_heard_are_told_and_escaped(made: dict[str, Node]) -> None:
    heard = made["territoires/nord/deroulement/"].one("ul.acteurs").all("li")
    assert [each.text for each in heard] == ["Mission locale", "Le facteur <b>"]


def test_communes_that_are_not_listed_are_said_once(made: dict[str, Node]) -> None:
    text = made["territoires/nord/"].text
    assert text.count("la liste des communes") == 1
    assert "0 communes" not in text


def test_months_are_counted_from_the_first_step_to_the_last(site: Site) -> None:
    summaries, shared = across(site)
    (told,) = (each for each in dites(summaries, shared) if each.demarche.id == "politique-sociale")
    assert [(each.identifiant, span.mois) for each, span in told.datees] == [
        ("nord", 8),
        ("ouest", 14),
    ]
    page = next(p for p in methodes.pages(summaries, shared) if p.adresse == told.page)
    assert (
        "De 8 à 14 mois, d’après 2 calendriers" in tree(page.corps).one("section:has(#duree)").text
    )


def test_the_path_opens_on_its_dates(made: dict[str, Node]) -> None:
    told = made["territoires/nord/deroulement/"].one("p.chapo").text
    said = "3 étapes datées : 10 janvier 2018 – 1er septembre 2018, soit 8 mois."
    assert " ".join(told.split()) == said


def test_a_doubtful_date_stands_apart_and_a_step_named_otherwise_is_told_but_not_counted(
    tmp_path: Path,
) -> None:
    files = MINIMAL | THEMES | dossier("Nord", "N", "2018-01-10", "2018-09-01")
    files |= dossier("Ouest", "O", "2017-11-10", "2019-01-01")
    files |= dossier("Sud", "S", "2018-01-10, titre: Un comité", "2019-12-01, reserve: an douteux")
    path = "territories/sud/deroulement.yml"
    files[path] += "  - {id: loin, etape: ressources, question: Et ici ?}\n"
    reading = read_site(write(tmp_path, files), brouillons=False)
    assert reading.site, reading.problems
    summaries, shared = across(reading.site)
    (told,) = (each for each in dites(summaries, shared) if each.demarche.id == "politique-sociale")
    assert told.duree == (
        "De 8 à 14 mois, d’après 2 calendriers ; 23 mois pour 1 autre, dont une date est douteuse"
    )
    (page,) = (
        tree(each.corps)
        for each in comparer.pages(summaries, shared)
        if each.adresse == "comparer/politique-sociale/"
    )
    row = page.one("#ligne-etape-presentation")
    assert "Documenté pour 2 sur 3" in row.text
    assert "10 janvier 2018" in row.text and "Un comité" in row.text
    assert "Et ici" in page.one("#ligne-question").text
    assert (
        "Ni date, ni nombre de participants, pour"
        in page.one("details:has(#chemin) p.muettes").text
    )
    (south,) = (tree(each.corps) for each in portraits(reading.site) if "Sud" in each.titre)
    stops = south.one("nav.horizon").text
    assert "Un comité" in stops and "1er décembre 2019 (an douteux)" in stops


def portraits(site: Site) -> list[Page]:
    return [page for each in worked(site) for page in portrait.pages(each)]


def test_the_list_of_territories_puts_the_first_demarche_first(site: Site) -> None:
    (page,) = territoires.pages(*across(site))
    assert tree(page.corps).values("h2[id]", "id") == [
        "vitalite-sociale",
        "politique-sociale",
    ]


def test_territories_compare_within_their_demarche(site: Site) -> None:
    """The first has a single dossier, so that the page of all holds everybody."""
    made = {page.adresse: tree(page.corps) for page in comparer.pages(*across(site))}
    own, everybody = (
        set(made[address].values("th[data-avec]", "data-avec"))
        for address in ("comparer/politique-sociale/", "comparer/")
    )
    assert own == {"nord", "ouest"}
    assert everybody == {"val-d-essai", *own}


def test_a_site_without_orientations_has_no_page_for_them(tmp_path: Path) -> None:
    reading = read_site(write(tmp_path, MINIMAL | THEMES), brouillons=False)
    assert reading.site
    summaries, shared = across(reading.site)
    assert list(orientations.pages(summaries, shared)) == []
    told = (p for theme in shared.themes.values() for p in themes.page(theme, summaries, shared))
    assert [p for p in told if "orientations/" in p.corps] == []
