"""The comparison: one scale, zero told from absence, nothing drawn that does not compare."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest

from generator.derived.comparaison.evolution import Evolution
from generator.derived.comparaison.verdict import Comparabilite, comparabilite, verdict
from generator.model.site import Site
from generator.pages.site import comparer
from generator.reading.site import read_site
from tests.dossiers import MINIMAL, TERRITOIRE
from tests.publications import across
from tests.sites import Files, write
from tests.tree import tree

HEAD = MINIMAL[TERRITOIRE].partition("communes:")[0]
NAMES = {"a": "Amont", "b": "Bourg", "c": "Côte", "d": "Dune", "e": "Étang"}


def dossier(name: str, chiffres: str, populations: str = "{}", changements: str = "") -> Files:
    """A territory of one commune with these figures (one a line) and these changes."""
    letter = name.upper()
    head = HEAD.replace("lettre: E", f"lettre: {letter}").replace("Val d’Essai", NAMES[name])
    commune = f"  - {{insee: 99001, nom: Bourg, lat: 46, lon: 2, populations: {populations}}}"
    figures = "".join(f"  - {{id: c{n}, {line}}}\n" for n, line in enumerate(chiffres.splitlines()))
    told = {f"territories/{name}/territoire.yml": f"{head}communes:\n{commune}\n"}
    if figures:
        told[f"territories/{name}/territoire.yml"] += f"chiffres:\n{figures}"
    if changements:
        told[f"territories/{name}/atelier-2.yml"] = (
            f"source: compte-rendu\nchangements:\n{changements}"
        )
    return told


def site(folder: Path, *files: Files) -> Site:
    whole: Files = {}
    for each in files:
        whole |= each
    reading = read_site(write(folder, whole), brouillons=False)
    assert reading.site, "\n".join(map(str, reading.erreurs))
    return reading.site


def body(site: Site) -> str:
    """The page of all territories."""
    return pages(site)["comparer/"]


def pages(site: Site) -> dict[str, str]:
    """The bodies of all pages of the comparison, by address."""
    made = comparer.pages(*across(site))
    return {page.adresse: page.corps for page in made}


def row(corps: str, anchor: str) -> str:
    return tree(corps).one(f"tr#ligne-{anchor}").html


class Seen(HTMLParser):
    """What of a page is not `hidden`: its words, and the lengths of its bars."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.unseen = 0
        self.text: list[str] = []
        self.bars: list[float] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"meta", "input"}:
            return
        told = dict(attrs)
        self.unseen += 1 if self.unseen or "hidden" in told else 0
        part = re.search(r"--part:([\d.]+)%", told.get("style") or "")
        self.bars += [float(part[1])] if part and not self.unseen else []
        self.text += [] if tag in {"a", "b", "span"} else [" "]

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= bool(self.unseen)

    def handle_data(self, data: str) -> None:
        self.text += [] if self.unseen else [data]


def words(html: str) -> str:
    """The text that is seen, with plain spaces."""
    return " ".join("".join(Seen(html).text).split())


def drawn(html: str) -> list[float]:
    """Lengths of the bars that are seen."""
    return Seen(html).bars


DENSITE = "indicateur: densite, libelle: Densité, unite: habitants par km², annee: 2021"


def test_zero_is_drawn_as_zero_and_absence_names_the_territory(tmp_path: Path) -> None:
    three = site(
        tmp_path,
        dossier("a", f"{DENSITE}, valeur: 0"),
        dossier("b", f"{DENSITE}, valeur: 50"),
        dossier("c", ""),
    )
    found = row(body(three), "chiffre-densite")
    assert drawn(found) == [0, 100]
    assert "Côte : non documenté." in words(found)
    assert "Amont : non documenté" not in words(found)
    assert "Comparable pour 2 territoires sur 3" in words(found)


@pytest.mark.parametrize(
    "other, why",
    [
        ("perimetre: plus-large, perimetre_precise: la zone d’emploi", "la zone d’emploi"),
        ("definition: au lieu de travail", "au lieu de travail"),
        ("compte_rendu: oui", "selon le document de la démarche"),
    ],
)
def test_what_covers_or_means_something_else_is_never_drawn(
    tmp_path: Path, other: str, why: str
) -> None:
    two = site(
        tmp_path,
        dossier("a", f"{DENSITE}, valeur: 20"),
        dossier("b", f"{DENSITE}, valeur: 50, {other}"),
    )
    corps = body(two)
    assert drawn(corps) == []
    assert why in words(corps)
    assert "50" in words(corps)


def test_two_wider_areas_do_not_compare_either(tmp_path: Path) -> None:
    wider = f"{DENSITE}, valeur: 20, perimetre: plus-large"
    found = row(body(site(tmp_path, dossier("a", wider), dossier("b", wider))), "chiffre-densite")
    assert drawn(found) == []
    assert "Non comparable" in words(found)


def test_each_side_of_zero_is_on_one_scale(tmp_path: Path) -> None:
    change = "indicateur: evolution, libelle: Évolution, unite: '%', annee: 2021, depuis: 2015"
    two = site(
        tmp_path, dossier("a", f"{change}, valeur: -10"), dossier("b", f"{change}, valeur: 30")
    )
    found = row(body(two), "chiffre-evolution")
    assert drawn(found) == [25, 75]
    assert found.count("--zero:25.00%") == 2
    assert found.count("compare-moins") == 1
    assert "En hausse : Bourg. En baisse : Amont." in words(found)
    assert "de −10 % à +30 %" in words(found)


def test_who_lost_inhabitants_stands_first(tmp_path: Path) -> None:
    two = site(
        tmp_path,
        dossier("a", "", "{2015: 1000, 2021: 900}"),
        dossier("b", "", "{2015: 100, 2021: 100}"),
    )
    first = words(body(two)).partition("Comment lire")[0]
    assert "Amont a perdu 100 habitants entre 2015 et 2021 (−10,0 %)" in first
    assert "Bourg a gardé le même nombre d’habitants" in first


def test_a_change_that_one_alone_worked_on_stands_first(tmp_path: Path) -> None:
    shared = "  - {id: n, grand_changement: numerique, titre: Les écrans}\n"
    alone = shared + "  - {id: t, grand_changement: tourisme-local, titre: Les vacances}\n"
    corps = body(
        site(
            tmp_path,
            dossier("a", "", changements=shared),
            dossier("b", "", changements=alone),
            dossier("c", "", changements=shared),
        )
    )
    first = words(corps).partition("Comment lire")[0]
    assert "Bourg est le seul des territoires comparés à avoir travaillé" in first
    assert "d’après les sources : Les vacances" in first
    assert "Dans tous les territoires comparés : Le numérique." in first
    assert "l’a travaillé : Bourg." in words(row(corps, "tourisme-local"))
    silent = tree(corps).one("details.chapitre:has(#changements) p.muettes")
    assert "La formation" in silent.text


DENSITY = "indicateur: densite, libelle: Densité, unite: hab"
CHANGE = "indicateur: evolution, libelle: Évolution, unite: '%', annee: 2021, depuis: 2015"
BALANCE = "indicateur: solde, libelle: Solde, unite: personnes, annee: 2021, definition: d"
SHARE = "indicateur: part, libelle: Part, annee: 2021, definition: d"
UNDATED = "indicateur: etendue, libelle: Étendue, unite: km², definition: d"
SCREENS = "  - {id: n, grand_changement: numerique, titre: Les écrans}\n"
HOLIDAYS = "  - {id: t, grand_changement: tourisme-local, titre: Les vacances}\n"
OWN = "  - {id: p, grand_changement: propre, titre: La rivière}\n"
TOGETHER = "  - {id: n, grand_changement: numerique, titre: Les guichets, ensemble: oui}\n"

EDGES: tuple[Files, ...] = (
    dossier(
        "a",
        f"{DENSITY}, annee: 2021, definition: x, valeur: 10\n"
        f"{DENSITY}, annee: 2021, definition: y, valeur: 11\n"
        f"{DENSITY}, annee: 2019, definition: y, valeur: 12\n"
        f"{CHANGE}, valeur: -2.5\n{BALANCE}, valeur: -3\n{SHARE}, valeur: 5, unite: '%'\n"
        f"{UNDATED}, valeur: 7, reserve: arpentée",
        "{2015: 10, 2021: 12}",
        SCREENS + HOLIDAYS,
    ),
    dossier(
        "b",
        f"{DENSITY}, annee: 2021, definition: y, valeur: 60\n{CHANGE}, valeur: 0\n"
        f"{BALANCE}, valeur: 0\n{SHARE}, valeur: 300, unite: hab\n{UNDATED}, valeur: 7",
        "{2021: 50}",
        SCREENS,
    ),
    dossier(
        "c",
        f"{DENSITY}, annee: 2021, definition: y, valeur: 62\n"
        f"{DENSITY}, annee: 2022, definition: z, valeur: 63\n{CHANGE}, valeur: 4\n"
        f"{BALANCE}, valeur: 8\n{SHARE}, valeur: 5, unite: '%'",
        "{1999: 7}",
        OWN,
    ),
    dossier(
        "d",
        f"{DENSITY}, annee: 2022, definition: y, valeur: 25\n"
        f"{DENSITY}, definition: y, valeur: 26\n{CHANGE}, valeur: 6\n{BALANCE}, valeur: 16",
        "{}",
        TOGETHER,
    ),
    dossier("e", ""),
)
"""Ties, frames that differ, zero, both signs, several units, no shared year, nothing at all."""


def said(corps: str) -> list[str]:
    """What a page says of the territories: all but its title and the other choices."""
    parts = re.findall(
        r'(<section class="saillants.*?</section>|<details class="chapitre.*?</table>)',
        corps,
        re.DOTALL,
    )
    return [f"{words(part)} {drawn(part)}" for part in parts]


def test_each_two_are_told_as_if_they_were_alone(tmp_path: Path) -> None:
    five = site(tmp_path, *EDGES)
    of_all = pages(five)
    assert len(of_all) == 1 + 10
    for two in combinations(five.dossiers, 2):
        alone = body(replace(five, dossiers=two))
        first, second = sorted(dossier.identifiant for dossier in two)
        assert said(of_all[f"comparer/{first}/{second}/"]) == said(alone) != []


def test_the_choices_lead_to_one_another_without_script(tmp_path: Path) -> None:
    three = pages(site(tmp_path, *EDGES[:3]))
    assert sorted(three) == ["comparer/", "comparer/a/b/", "comparer/a/c/", "comparer/b/c/"]
    for address, corps in three.items():
        (nav,) = re.findall(r'<nav class="choix-territoires".*?</nav>', corps, re.DOTALL)
        found = re.findall(r'href="(?:\.\./)*(comparer/.*?)index.html"', nav)
        assert set(found) == set(three)
        current = re.findall(r'href="(?:\.\./)*(comparer/[^"]*)index.html" aria-current', nav)
        assert current == [address]


def test_two_territories_have_one_page(tmp_path: Path) -> None:
    assert list(pages(site(tmp_path, *EDGES[:2]))) == ["comparer/"]


def test_a_figure_is_said_once_with_its_source_and_its_doubts(tmp_path: Path) -> None:
    area = f"{UNDATED}, annee: 2021, calcul: arpentage"
    two = site(
        tmp_path,
        dossier("a", f"{area}, valeur: 3, reserve: À la louche."),
        dossier("b", f"{area}, valeur: 4"),
    )
    corps = body(two)
    told = words(row(corps, "chiffre-etendue"))
    assert "Calcul : arpentage." in told
    assert "À lire avec prudence : Amont, À la louche." in told
    assert told.count("D’après") == 1
    assert re.search(r'href="#source-1"', row(corps, "chiffre-etendue"))
    assert corps.count('id="source-1"') == 1


def test_one_dossier_waits_for_another(tmp_path: Path) -> None:
    assert "au moins deux territoires" in words(body(site(tmp_path, dossier("a", ""))))


def test_beyond_twelve_the_page_says_what_it_leaves_out(tmp_path: Path) -> None:
    one = site(tmp_path, dossier("a", f"{DENSITE}, valeur: 20", "{2015: 1, 2021: 2}")).dossiers[0]
    many = [replace(one, identifiant=f"t{n}") for n in range(40)]
    corps = body(Site(dossiers=tuple(many), demarches=(one.demarche,)))
    assert "Les 12 premiers territoires" in words(corps)
    assert "Pour les 28 autres" in words(corps)
    cells = tree(corps).all("tr#ligne-chiffre-densite td")
    assert len(cells) == comparer.MONTRES


@pytest.mark.parametrize(
    "values, said",
    [
        ((100, 95, 91), "Valeurs proches."),
        ((100, 50), "Écart de 1 à 2."),
        ((100, 98, 3), "Écart de 1 à 33."),
        ((-4, -1), "Écart de 1 à 4."),
        ((0, 0), "Même valeur."),
        ((7, 7, 7), "Même valeur."),
        ((0, 5), "À zéro : Amont."),
        ((-2, 0, 5), "Au-dessus de zéro : Côte. À zéro : Bourg. En dessous de zéro : Amont."),
        ((5,), ""),
    ],
)
def test_verdicts_say_how_far_apart_and_rank_nobody(values: tuple[float, ...], said: str) -> None:
    assert verdict(tuple(zip(NAMES.values(), values, strict=False)), evolution=False) == said


@pytest.mark.parametrize(
    "values, said",
    [
        ((-3.9, -1.5), "En baisse : Amont, Bourg."),
        ((2, 3), "En hausse : Amont, Bourg."),
        ((-2, 0, 5), "En hausse : Côte. Stable : Bourg. En baisse : Amont."),
    ],
)
def test_changes_rise_or_fall(values: tuple[float, ...], said: str) -> None:
    assert verdict(tuple(zip(NAMES.values(), values, strict=False)), evolution=True) == said


def test_frames_that_differ_do_not_compare() -> None:
    assert comparabilite(("2019", "2021")) is Comparabilite.DIFFERE
    assert comparabilite(("2021", None)) is Comparabilite.PARTIELLE


@pytest.mark.parametrize(
    "change, said",
    [
        (Evolution(2015, 2021, -667, 17166), "a perdu 667 habitants entre 2015 et 2021 (−3,9 %)"),
        (Evolution(2015, 2021, 50, 1000), "a gagné 50 habitants entre 2015 et 2021 (+5,0 %)"),
        (Evolution(2015, 2021, 9, 0), "a gagné 9 habitants entre 2015 et 2021"),
    ],
)
def test_a_change_of_population_is_one_sentence(change: Evolution, said: str) -> None:
    assert change.phrase.replace("\u202f", " ").replace("\u00a0", " ") == said


def test_what_the_same_source_leaves_undated_compares_and_says_so(tmp_path: Path) -> None:
    undated = "indicateur: densite, libelle: Densité, unite: hab, reserve: sans date"
    two = site(
        tmp_path, dossier("a", f"{undated}, valeur: 20"), dossier("b", f"{undated}, valeur: 50")
    )
    found = row(body(two), "chiffre-densite")
    assert drawn(found) == [40, 100]
    assert "La même source ne précise pas la période" in words(found)


def test_what_two_sources_leave_undated_does_not(tmp_path: Path) -> None:
    undated = "indicateur: densite, libelle: Densité, unite: hab, reserve: sans date"
    other = dossier("b", f"{undated}, valeur: 50")
    path = "territories/b/territoire.yml"
    other[path] = other[path].replace("titre: Compte rendu inventé", "titre: Un autre document")
    found = row(
        body(site(tmp_path, dossier("a", f"{undated}, valeur: 20"), other)), "chiffre-densite"
    )
    assert drawn(found) == []
    assert "Période différente" in words(found)
    assert "non précisée par « Un autre document »" in words(found)


def test_a_wider_area_is_named_as_the_difference(tmp_path: Path) -> None:
    wider = f"{DENSITE}, valeur: 20, perimetre: plus-large, perimetre_precise: la zone d’emploi"
    found = row(body(site(tmp_path, dossier("a", wider), dossier("b", wider))), "chiffre-densite")
    assert "Périmètre différent : Amont, la zone d’emploi ; Bourg, la zone" in words(found)
    assert ", de " not in words(found).partition("Périmètre")[0]


def test_no_two_rows_share_an_anchor(tmp_path: Path) -> None:
    names = ("numerique", "panel", "q1", "faits", "population-par-annee")
    figures = "\n".join(
        f"indicateur: {name}, libelle: L, unite: u, annee: 2021, valeur: 1" for name in names
    )
    screens = "  - {id: n, grand_changement: numerique, titre: Les écrans}\n"
    one = dossier("a", figures, "{2015: 1, 2021: 2}", screens)
    corps = body(site(tmp_path, one, dossier("b", figures)))
    anchors = tree(corps).values("[id]", "id")
    assert len(anchors) == len(set(anchors))


def test_nobody_is_alone_when_the_others_are_not_documented(tmp_path: Path) -> None:
    own = "  - {id: n, grand_changement: numerique, titre: Les écrans}\n"
    corps = body(site(tmp_path, dossier("a", "", changements=own), dossier("b", "")))
    assert "l’a travaillé" not in words(row(corps, "numerique"))
    assert "Amont est le seul dont les sources nomment des changements propres" in words(corps)
    assert "Bourg : grands changements non documentés." in words(corps)


def test_what_is_told_of_several_together_is_nobodys(tmp_path: Path) -> None:
    told = "  - {id: n, grand_changement: numerique, titre: Les écrans, ensemble: oui}\n"
    corps = body(
        site(tmp_path, dossier("a", "", changements=told), dossier("b", "", changements=told))
    )
    assert "sans dire par quel territoire" in words(row(corps, "numerique"))
    assert "Dans tous les territoires" not in words(corps)
    assert "Amont : aucun qui lui soit propre." in words(corps)
    told = told.replace("ensemble: oui", "ensemble: oui, portee: relevé dans les deux")
    corps = body(site(tmp_path, dossier("a", "", changements=told), dossier("b", "")))
    assert "Les écrans (relevé dans les deux)" in words(row(corps, "numerique"))


def test_namesakes_are_told_apart_by_their_letter(tmp_path: Path) -> None:
    other = dossier("b", f"{DENSITE}, valeur: 0")
    path = "territories/b/territoire.yml"
    other[path] = other[path].replace("nom: Bourg\n", "nom: Amont\n", 1)
    found = row(
        body(site(tmp_path, dossier("a", f"{DENSITE}, valeur: 5"), other)), "chiffre-densite"
    )
    assert "À zéro : Amont (B)." in words(found)


def test_a_value_keeps_the_decimals_it_has(tmp_path: Path) -> None:
    change = "indicateur: evolution, libelle: É, unite: '%', annee: 2021, depuis: 2015"
    two = site(
        tmp_path, dossier("a", f"{change}, valeur: 0.4"), dossier("b", f"{change}, valeur: -12.5")
    )
    said = words(row(body(two), "chiffre-evolution"))
    assert "+0,4 %" in said
    assert "−12,5 %" in said


def test_a_left_out_action_is_found_where_the_row_leads(tmp_path: Path) -> None:
    intentions = "source: compte-rendu\nintentions:\n  - {id: ax, numero: 1, titre: Axe}\n"
    sheets = "".join(
        f"  - {{id: a{n}, titre: Action {n}, intention: ax, resume: R, themes: [lumiere]}}\n"
        for n in range(6)
    )
    one = dossier("a", "") | {
        "territories/a/atelier-1.yml": intentions,
        "territories/a/atelier-3.yml": f"source: compte-rendu\nactions:\n{sheets}",
        "territories/themes.yml": "themes:\n  - {id: lumiere, nom: Lumière, "
        "icone: material/lamp, phrase: La lumière.}\n",
    }
    found = tree(body(site(tmp_path, one, dossier("b", "")))).one("tr#ligne-theme-lumiere")
    assert len(found.all("a[href*='/actions/a']")) == 3
    more = found.links("/themes/([a-z]+)/index.html$")
    assert more["lumiere"].startswith("et 3 de plus")
