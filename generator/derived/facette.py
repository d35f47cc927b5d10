"""Facets: the choices that narrow a list, each with the count of its items."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.folding import order


@dataclass(frozen=True)
class Valeur:
    """One choice of a facet."""

    valeur: str
    libelle: str
    nombre: int


@dataclass(frozen=True)
class Facette:
    """One facet: its name in the address, its title, its choices."""

    nom: str
    titre: str
    valeurs: tuple[Valeur, ...]


TITRES: Final = {
    "territoire": "Territoire",
    "demarche": "Démarche",
    "categorie": "Catégorie",
    "rayonnement": "Rayonnement",
    "commune": "Commune",
    "axe": "Axe",
    "role": "Qui agit",
    "etat": "État",
    "indicateur": "Indicateur",
    "changement": "Grand changement",
    "theme": "Thème",
    "participation": "Niveau de participation des habitants",
    "partenaire": "Partenaire",
    "trou": "Ce qui manque",
}
"""Every facet of the site: one name, one title, on whatever page it stands."""

_LIEES: Final = {"theme"}
"""Facets that other pages lead to: they stay, even with more choices than there are things."""

Choix = Iterable[tuple[str, str]]
"""The values of one item for a facet, each as (value, label)."""


def facettes(*described: tuple[str, Sequence[Choix]]) -> tuple[Facette, ...]:
    """The facets of a list, from the name and the values of its items for each facet.

    A facet that would not help to choose is left out: it has one choice, or more than there are
    things.
    """
    made = ((Facette(nom, TITRES[nom], _valeurs(items)), len(items)) for nom, items in described)
    return tuple(facet for facet, total in made if _aide(facet, total))


def _aide(facet: Facette, total: int) -> bool:
    choices = len(facet.valeurs)
    return choices > 1 and (facet.nom in _LIEES or choices <= total)


def distinctes(choix: Choix) -> tuple[tuple[str, str], ...]:
    """Each value once, under the first label that it bears."""
    found: dict[str, str] = {}
    for value, label in choix:
        found.setdefault(value, label)
    return tuple(found.items())


def _valeurs(items: Iterable[Choix]) -> tuple[Valeur, ...]:
    """Each value with how many items have it, under the label that most of them give it."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        for value, label in distinctes(item):
            labels[value][label] += 1
    met = (
        Valeur(value, spelt.most_common(1)[0][0], spelt.total()) for value, spelt in labels.items()
    )
    return tuple(sorted(met, key=lambda each: order(each.libelle)))
