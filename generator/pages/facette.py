"""Facets: what a list can be narrowed by, each value with its count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Choix:
    """One choice of a facet."""

    valeur: str
    titre: str
    nombre: int


@dataclass(frozen=True)
class Facette:
    """One facet: its name in the address, its title, its choices."""

    nom: str
    titre: str
    choix: tuple[Choix, ...]


def facettes(*described: tuple[str, str, Iterable[tuple[str, str]]]) -> tuple[Facette, ...]:
    """Facets from (name, title, all (value, label) met); those with one choice only are left out."""
    made = (Facette(nom, titre, _choix(met)) for nom, titre, met in described)
    return tuple(facet for facet in made if len(facet.choix) > 1)


def _choix(met: Iterable[tuple[str, str]]) -> tuple[Choix, ...]:
    counts = Counter(met)
    return tuple(
        Choix(value, label, count)
        for (value, label), count in sorted(counts.items(), key=lambda item: item[0][1])
    )
