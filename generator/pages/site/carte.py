"""The map of all territories: the list first, the map beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.commun import Commun
from generator.derived.communes import CommuneNommee
from generator.derived.identite import Identite
from generator.derived.output import Page
from generator.derived.points import LignePoint
from generator.derived.summary import Summaries
from generator.derived.texte import nombre
from generator.model.folding import order
from generator.pages.dossier.carte import filtres, phrase
from generator.pages.drawing.france import MESURES, pays, reperes
from generator.pages.layout.cadre import page_site

LIGNES_AU_PLUS: Final = 1_500
"""Beyond, the points of all dossiers are listed by territory: all together would weigh too much."""


@dataclass(frozen=True)
class LigneTerritoire:
    """A territory, as one line of the list beside the map of very many points."""

    territoire: Identite
    carte: str
    """The page of its own map."""
    lieux: int
    associations: int


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The map of all dossiers."""
    lines = tuple(line for summary in summaries for line in summary.lignes)
    many = len(lines) > LIGNES_AU_PLUS
    yield page_site(
        adresse="carte/",
        titre="La carte de tous les territoires",
        description=f"{len(lines)} lieux et associations de {len(summaries)} territoires.",
        genre="Carte",
        gabarit="carte-par-territoire" if many else "carte-generale",
        lignes=par_territoire(lines) if many else lines,
        phrase=_phrase_de_beaucoup(lines) if many else phrase(lines),
        filtres=filtres(lines),
        pays=pays(),
        reperes=reperes(tuple(each for each in summaries if each.lignes)),
        mesures=MESURES,
        departs=() if many else _departs(summaries),
        sans_point=tuple(each.identite for each in summaries if each.place and not each.lignes),
    )


def _departs(summaries: Summaries) -> tuple[tuple[str, str], ...]:
    """The communes that have points: the others are near one of them."""
    told = {line.commune_nom for summary in summaries for line in summary.lignes}
    found = (each for summary in summaries for each in summary.communes if each.nom in told)
    return tuple((f"{c.nom} ({c.departement})", c.ou) for c in sorted(found, key=_par_nom))


def _par_nom(commune: CommuneNommee) -> tuple[str, str]:
    return order(commune.nom)


def _phrase_de_beaucoup(lines: tuple[LignePoint, ...]) -> str:
    """The same where the list only counts."""
    territories = {line.identifiant for line in lines}
    return (
        f"{nombre(len(lines))} lieux et associations de {nombre(len(territories))} territoires. "
        "La carte les montre tous. La liste compte ceux de chaque territoire et mène à sa propre "
        "carte, où chacun est nommé."
    )


def par_territoire(lines: Iterable[LignePoint]) -> tuple[LigneTerritoire, ...]:
    """How many places and associations each territory has, in the order of their names."""
    counts = Counter((line.territoire, line.genre) for line in lines)
    territories = {identity for identity, _ in counts}
    return tuple(
        LigneTerritoire(
            identity,
            f"{identity.adresse}carte/",
            counts[identity, "lieu"],
            counts[identity, "association"],
        )
        for identity in sorted(territories, key=lambda each: (order(each.nom), each.lettre))
    )
