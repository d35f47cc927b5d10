"""The kit of a démarche: the supports of its steps, and the documents that print them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.output import Document
from generator.model.demarche import Demarche
from generator.model.methode import PartieDeReunion, Reunion
from generator.model.support import Bloc, Feuille, Support, Tableau

FOLDER: Final = "guide/kit/"
ARCHIVE: Final = f"{FOLDER}kit-des-ateliers.zip"


@dataclass(frozen=True)
class Imprimable:
    """A support that is printed: its démarche and its name there, and the document."""

    demarche: str
    support: str
    document: Document


def par_rang(demarches: Iterable[Demarche]) -> list[Demarche]:
    """The démarches in the order in which readers meet them."""
    return sorted(demarches, key=lambda each: each.rang)


def supports(demarche: Demarche) -> tuple[Support, ...]:
    """The supports of a démarche in the order of its steps, the sheets of its meetings first."""
    ranks = {step.id: rank for rank, step in enumerate(demarche.etapes)}
    meetings = (_meeting(demarche, each) for each in demarche.reunions)
    every = (*meetings, *demarche.supports)
    return tuple(sorted(every, key=lambda each: ranks.get(each.etape, len(ranks))))


def _meeting(demarche: Demarche, reunion: Reunion) -> Support:
    """The sheets of a meeting that the démarche tells part by part, at its first step."""
    parts = (block for n, each in enumerate(reunion.parties, 1) for block in _part(n, each))
    boxes = (Bloc(titre=each.titre, cases=each.lignes) for each in reunion.cases)
    rows = tuple(f"{n}. {each.titre}" for n, each in enumerate(reunion.parties, 1))
    timed = Tableau(colonnes=("Partie", "Durée", "Qui parle", "Ce qui est décidé"), lignes=rows)
    return Support(
        id=reunion.id,
        etape=demarche.etapes[0].id,
        titre=reunion.titre,
        nombre="une par personne qui la mène",
        page=reunion.page,
        feuilles=(
            Feuille(titre=reunion.titre, blocs=(Bloc(traits=("Date et lieu",)), *parts)),
            Feuille(titre="La feuille à remplir", blocs=(Bloc(tableau=timed), *boxes)),
        ),
    )


def _part(number: int, part: PartieDeReunion) -> Iterator[Bloc]:
    """What there is to say, to decide and to beware of in a part of a meeting."""
    name = f"{number}. {part.titre}"
    if part.dire:
        yield Bloc(titre=name, points=part.dire)
    yield Bloc(titre=f"{name} : à décider", cases=part.decider)
    if part.pieges:
        yield Bloc(titre=f"{name} : les pièges", points=part.pieges)
