"""The map of a territory: the list first, the map beside it."""

from collections import Counter
from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.facette import Facette, facettes
from generator.derived.output import Page
from generator.derived.points import LignePoint, departs
from generator.derived.schema import schema
from generator.derived.worked import WorkedDossier
from generator.model.sections import CARTE
from generator.pages.drawing.schema import MESURES
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The map of one dossier, when it holds a file of what maps show."""
    dossier = worked.dossier
    if not dossier.premiere(CARTE):
        return
    lines = worked.lignes
    name = dossier.territoire.nom
    yield page_dossier(
        dossier,
        CARTE,
        titre="La carte",
        description=f"{name} : {len(lines)} lieux et associations sur une carte, et leur liste.",
        genre="Carte",
        gabarit="carte",
        phrase=phrase(lines),
        lignes=lines,
        cadre=f"{adresses.section(dossier, CARTE)}carte.html",
        filtres=filtres(lines),
        departs=departs(dossier.territoire),
        dessin=schema(dossier, Counter(line.commune for line in lines)),
        mesures=MESURES,
    )


def phrase(lines: tuple[LignePoint, ...]) -> str:
    """How many points there are, and that the list says all that the map shows."""
    if not lines:
        return ""
    return f"{len(lines)} lieux et associations. La liste dit tout ce que la carte montre."


def filtres(lines: tuple[LignePoint, ...]) -> tuple[Facette, ...]:
    """Territory, category and reach, each with its count."""
    return facettes(
        (
            "territoire",
            [[(line.identifiant, line.territoire.nom)] for line in lines],
        ),
        ("categorie", [line.categories for line in lines]),
        (
            "rayonnement",
            [[(line.rayonnement, line.rayonnement_libelle)] for line in lines],
        ),
    )
