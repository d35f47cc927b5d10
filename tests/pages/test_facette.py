"""A box of a filter says what ticking it shows, and no choice that the list has is missing."""

from pathlib import Path

from generator.derived.facette import Valeur, facettes
from generator.pages.site import toutes_actions
from generator.reading.site import read_site
from tests.fils import ATELIER_2, ATELIER_3, ENTIER, FOLDER, lire
from tests.publications import across
from tests.sites import Files, write
from tests.tree import tree

HABITANTS = ("habitants", "les habitants")
ELUS = ("elus", "les élus")


def test_a_facet_of_more_choices_than_things_is_left_out_but_for_themes() -> None:
    several = [[("a", "A"), ("b", "B"), ("c", "C")], []]
    assert not facettes(("partenaire", several))
    (facet,) = facettes(("theme", several))
    assert (facet.titre, len(facet.valeurs)) == ("Thème", 3)


def test_a_facet_that_narrows_nothing_is_left_out() -> None:
    assert not facettes(("role", [[HABITANTS], [HABITANTS]]))
    assert not facettes(("role", [[HABITANTS], []])), "un seul choix n’en est pas un"
    assert not facettes(("role", [[], []]))
    assert not facettes(("role", []))


def test_an_item_counts_once_in_each_value() -> None:
    (facet,) = facettes(("role", [[HABITANTS, HABITANTS, ELUS], [ELUS]]))
    assert {each.valeur: each.nombre for each in facet.valeurs} == {"habitants": 1, "elus": 2}


def test_one_value_has_one_label_the_most_written() -> None:
    written = [[("caf", "Caf")], [("caf", "CAF")], [("caf", "CAF")], [("msa", "MSA")]]
    (facet,) = facettes(("partenaire", written))
    assert facet.valeurs == (Valeur("caf", "CAF", 3), Valeur("msa", "MSA", 1))


def labels(folder: Path, files: Files) -> list[dict[str, str]]:
    """What each action of a site with these files can be found by, among all."""
    lire(folder, ENTIER)
    reading = read_site(write(folder, files), brouillons=False)
    assert reading.site, "\n".join(map(str, reading.erreurs))
    (page,) = toutes_actions.pages(*across(reading.site))
    return [item.data for item in tree(page.corps).all("li[data-point]")]


def test_two_changes_of_one_great_change_count_once(tmp_path: Path) -> None:
    twice = ATELIER_2.replace(
        "propositions:",
        "  - {id: guichets, grand_changement: numerique, titre: Plus de guichet}\npropositions:",
    )
    sheet = ATELIER_3.replace(
        "    risques: [seul]", "    changements: [ecrans, guichets]\n    risques: [seul]"
    )
    bancs, _ = labels(
        tmp_path, {f"{FOLDER}/atelier-2.yml": twice, f"{FOLDER}/atelier-3.yml": sheet}
    )
    assert bancs["changement"] == "numerique"


def test_axes_of_two_territories_are_never_taken_for_one(tmp_path: Path) -> None:
    files: Files = {}
    for number, (folder, axis) in enumerate([("val", "bas-eau"), ("val-bas", "eau")]):
        lire(tmp_path, ENTIER)
        told = (tmp_path / FOLDER / "territoire.yml").read_text("utf-8")
        files |= {
            f"territories/{folder}/territoire.yml": told.replace(
                "lettre: E", f"lettre: {'FG'[number]}"
            ).replace("Val d’Essai", f"Val {number}"),
            f"territories/{folder}/atelier-1.yml": "source: compte-rendu\nintentions:\n"
            f"  - {{id: {axis}, numero: 1, titre: L’eau}}\n",
            f"territories/{folder}/atelier-3.yml": "source: compte-rendu\nactions:\n"
            f"  - {{id: puits, titre: Un puits, intention: {axis}, resume: De l’eau.}}\n",
        }
    axes = [one["axe"] for one in labels(tmp_path, files) if one["point"].endswith("/puits")]
    assert len(axes) == len(set(axes)) == 2
