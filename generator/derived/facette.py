"""Facets: what a list can be narrowed by, each value with its count."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


Choix = Iterable[tuple[str, str]]
"""What one item can be found by: (value, label) of each of its values."""


def facettes(*described: tuple[str, str, Sequence[Choix]]) -> tuple[Facette, ...]:
    """Facets from (name, title, what each item can be found by).

    A facet that narrows nothing is left out: nobody has a value, or all have the only one.
    """
    made = ((Facette(nom, titre, _valeurs(items)), len(items)) for nom, titre, items in described)
    return tuple(
        facet
        for facet, total in made
        if len(facet.valeurs) > 1 or any(each.nombre < total for each in facet.valeurs)
    )


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
