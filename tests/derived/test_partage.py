"""Communes by size, and rankings: bars in parts only where the parts make the whole."""

from pathlib import Path

from generator.derived.partage import montres, partages
from tests.dossiers import MINIMAL, TERRITOIRE
from tests.fils import lire

RANKED = """\
source_populations: compte-rendu
chiffres:
  - {id: bourgs, indicateur: bourgs, libelle: Bourgs, valeur: BOURGS, unite: communes, annee: 2021,
     definition: classement des communes par densité}
  - {id: villes, indicateur: villes, libelle: Villes, valeur: 0, unite: communes, annee: 2021,
     definition: classement des communes par densité}
  - {id: villages, indicateur: villages, libelle: Villages, valeur: 1, unite: communes, annee: 2021,
     definition: classement des communes par densité}
"""


def told(folder: Path, bourgs: int) -> tuple[tuple[str, dict[str, int], tuple[str, ...]], ...]:
    """Of each whole: its title, its parts, the names of its empty ones."""
    written = MINIMAL[TERRITOIRE].partition("chiffres:")[0] + RANKED.replace("BOURGS", str(bourgs))
    return tuple(
        (
            each.titre,
            {part.libelle: part.nombre for part in each.parts},
            tuple(part.libelle for part in each.vides),
        )
        for each in partages(lire(folder, {TERRITOIRE: written}).dossier)
    )


def test_communes_stand_in_their_class_and_empty_ones_are_named(tmp_path: Path) -> None:
    (by_size, _) = told(tmp_path, bourgs=1)
    assert by_size == (
        "Les communes par taille",
        {"moins de 200 habitants": 1, "de 200 à 499": 1},
        ("de 500 à 1 999", "2 000 et plus"),
    )


def test_a_ranking_is_a_whole_when_it_counts_every_commune(tmp_path: Path) -> None:
    (_, ranking) = told(tmp_path, bourgs=1)
    assert ranking == ("Les communes par densité", {"Bourgs": 1, "Villages": 1}, ("Villes",))
    (only,) = told(tmp_path, bourgs=3)
    assert only[0] == "Les communes par taille", "trois bourgs et un village ne font pas deux"


def test_what_a_bar_shows_is_not_shown_again(tmp_path: Path) -> None:
    written = MINIMAL[TERRITOIRE].partition("chiffres:")[0] + RANKED.replace("BOURGS", "1")
    shown = montres(partages(lire(tmp_path, {TERRITOIRE: written}).dossier))
    assert {"bourgs", "villes", "villages"} <= shown
