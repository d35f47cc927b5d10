"""The portrait of a territory: where, how many, what is at stake, what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.territoire import Territoire
from generator.pages import chemin, structure
from generator.pages.cadre import page_dossier
from generator.pages.citation import Citation, cite, of_source
from generator.pages.commun import Commun
from generator.pages.figure import figures_cles, figures_par_indicateur, population
from generator.pages.page import Page
from generator.pages.texte import nombre


@dataclass(frozen=True)
class BarrePopulation:
    """One year: its label, its value, and its value as text."""

    libelle: str
    valeur: int
    texte: str


@dataclass(frozen=True)
class Enjeu:
    """A stake and its source."""

    titre: str
    texte: str | None
    source: Citation
    brouillon: bool


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The portrait, at the head of the dossier."""
    territoire = dossier.territoire
    groups = figures_par_indicateur(dossier)
    communes = sorted(territoire.communes, key=lambda c: -_latest(c.populations))
    yield page_dossier(
        dossier,
        "",
        titre=territoire.nom,
        description=f"{territoire.nom_complet} : ses communes, ses chiffres, ses enjeux, "
        "ce qui est sorti de la démarche.",
        genre="Portrait",
        gabarit="portrait",
        fichier="territoire",
        structure=(structure.territoire(dossier),),
        cles=figures_cles(dossier),
        paires=tuple(group for group in groups if group[0].compte_rendu),
        autres=tuple(group[0] for group in groups if not group[0].compte_rendu),
        restes=tuple(f for group in groups for f in group[2 if group[0].compte_rendu else 1 :]),
        populations=_bars(territoire),
        boite_population=population(dossier),
        communes=communes,
        enjeux=tuple(
            Enjeu(e.titre, e.texte, cite(territoire, e, territoire), e.brouillon)
            for e in territoire.enjeux
        ),
        histoire=tuple((fait, cite(territoire, fait, territoire)) for fait in territoire.histoire),
        sources=tuple(of_source(source) for source in territoire.sources),
        siege=_nom(territoire, territoire.siege),
        ville_centre=_nom(territoire, territoire.ville_centre),
        arrets=chemin.arrets(dossier),
        suites=_suites(dossier),
    )


def _latest(populations: dict[int, int]) -> int:
    return populations[max(populations)] if populations else 0


def _nom(territoire: Territoire, insee: str | None) -> str | None:
    return next((c.nom for c in territoire.communes if c.insee == insee), None)


def _bars(territoire: Territoire) -> tuple[BarrePopulation, ...]:
    totals = {year: territoire.population(year) or 0 for year in territoire.annees}
    return tuple(BarrePopulation(str(year), total, nombre(total)) for year, total in totals.items())


def _suites(dossier: Dossier) -> tuple[tuple[object, Citation], ...]:
    """The latest documented events, latest first."""
    if dossier.suites is None:
        return ()
    latest = sorted(dossier.suites.evenements, key=lambda event: event.date, reverse=True)
    return tuple((event, cite(dossier.territoire, event, dossier.suites)) for event in latest[:3])
