"""A whole and its parts: communes by size, by density, by kind of rurality."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.derived import adresses
from generator.derived.citation import cite, cite_id
from generator.derived.figure import Boite
from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre

_SIZES: Final = (
    (0, "moins de 200 habitants"),
    (200, "de 200 à 499"),
    (500, "de 500 à 1 999"),
    (2000, "2 000 et plus"),
)
"""The least population of each class, and its name."""


@dataclass(frozen=True)
class PartTout:
    """A part of the whole: its name, how many, and the figure that says so, when one does."""

    libelle: str
    nombre: int
    chiffre: str = ""
    note: str = ""


@dataclass(frozen=True)
class Partage:
    """A whole in parts, none of them empty, and where it comes from."""

    titre: str
    parts: tuple[PartTout, ...]
    vides: tuple[PartTout, ...]
    """The parts that hold nothing: said in one sentence, never drawn."""
    boite: Boite

    @property
    def total(self) -> int:
        return sum(part.nombre for part in self.parts)


def partages(dossier: Dossier) -> tuple[Partage, ...]:
    """The communes by size, then each ranking whose figures add up to all of them."""
    return (*_by_size(dossier), *_rankings(dossier))


def _by_size(dossier: Dossier) -> tuple[Partage, ...]:
    territoire = dossier.territoire
    if not territoire.annees or not territoire.source_populations or len(territoire.communes) < 2:
        return ()
    year = territoire.annees[-1]
    counts = [0] * len(_SIZES)
    for commune in territoire.communes:
        rank = max(i for i, (least, _) in enumerate(_SIZES) if commune.populations[year] >= least)
        counts[rank] += 1
    parts = [PartTout(name, count) for (_, name), count in zip(_SIZES, counts, strict=True)]
    box = Boite(
        id="boite-communes-par-taille",
        titre=f"{territoire.nom}, communes par taille",
        mesure="Communes selon leur population municipale",
        unite="communes",
        date=str(year),
        couvre=f"les {len(territoire.communes)} communes du territoire",
        calcul="Comptage sur les populations des communes.",
        donnees=adresses.donnees(dossier, "populations"),
        source=cite_id(territoire, territoire.source_populations),
        page=adresses.dossier(dossier),
    )
    return (_partage("Les communes par taille", parts, box),)


def _rankings(dossier: Dossier) -> tuple[Partage, ...]:
    territoire = dossier.territoire
    made = []
    for definition, group in groupby(territoire.chiffres, key=_ranking):
        figures = tuple(group)
        total = sum(figure.valeur for figure in figures)
        if definition and len(figures) > 1 and total == len(territoire.communes):
            made.append(_ranking_of(dossier, figures))
    return tuple(made)


def _ranking(chiffre: Chiffre) -> tuple[object, ...] | None:
    """What figures that divide the same communes share."""
    if chiffre.unite != "communes" or chiffre.compte_rendu or not chiffre.definition:
        return None
    return (chiffre.definition, chiffre.source, chiffre.annee)


def _ranking_of(dossier: Dossier, figures: tuple[Chiffre, ...]) -> Partage:
    territoire, first = dossier.territoire, figures[0]
    shared = len({figure.calcul for figure in figures}) == 1
    parts = [
        PartTout(
            figure.libelle,
            int(figure.valeur),
            figure.id,
            "" if shared else figure.calcul or "",
        )
        for figure in figures
    ]
    definition = first.definition or ""
    box = Boite(
        id=f"boite-{first.id}",
        titre=f"{territoire.nom}, {definition}",
        mesure=_capital(definition),
        unite="communes",
        date=str(first.annee or "année non précisée"),
        couvre=f"les {len(territoire.communes)} communes du territoire",
        calcul=(first.calcul or "") if shared else "",
        reserve=first.reserve or "",
        donnees=adresses.donnees(dossier, "chiffres"),
        source=cite(territoire, first, territoire),
        page=adresses.dossier(dossier),
    )
    return _partage(
        _capital(definition.replace("classement des communes", "les communes")), parts, box
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _partage(titre: str, parts: list[PartTout], box: Boite) -> Partage:
    held = tuple(part for part in parts if part.nombre)
    return Partage(titre, held, tuple(part for part in parts if not part.nombre), box)


def montres(known: tuple[Partage, ...]) -> frozenset[str]:
    """The figures that the bars show already."""
    return frozenset(part.chiffre for one in known for part in (*one.parts, *one.vides))
