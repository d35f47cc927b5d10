"""Facets: what a list can be narrowed by, each value with its count."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


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


def facettes(*described: tuple[str, str, Iterable[tuple[str, str]]]) -> tuple[Facette, ...]:
    """Facets from (name, title, all (value, label) met); those with one choice are left out."""
    made = (Facette(nom, titre, _valeurs(met)) for nom, titre, met in described)
    return tuple(facet for facet in made if len(facet.valeurs) > 1)


def _valeurs(met: Iterable[tuple[str, str]]) -> tuple[Valeur, ...]:
    counts = Counter(met)
    return tuple(
        Valeur(value, label, count)
        for (value, label), count in sorted(counts.items(), key=lambda item: cle(item[0][1]))
    )


def cle(libelle: str) -> str:
    """A value of a facet for a free text: `Région Occitanie` → `region-occitanie`."""
    plain = unicodedata.normalize("NFKD", libelle).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
