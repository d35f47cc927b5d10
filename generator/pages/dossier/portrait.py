"""The portrait of a territory: where, how many, what is at stake, what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses, chemin
from generator.derived.barres import Barre, Barres
from generator.derived.citation import Citation, cite, of_source
from generator.derived.communes import pages_des_communes
from generator.derived.figure import (
    Figure,
    figures_ouvrantes,
    figures_par_indicateur,
    population,
)
from generator.derived.marquants import evenements
from generator.derived.output import Page
from generator.derived.partage import montres, partages
from generator.derived.texte import nombre, pluriel
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.associations import Associations
from generator.model.axes import Axes
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.sections import (
    ACTIONS,
    AGIR,
    ASSOCIATIONS,
    AXES,
    CARTE,
    EN_CLAIR,
    LIEUX,
    PORTRAIT,
    SUITES,
)
from generator.model.suites import Suites
from generator.model.territoire import Territoire
from generator.pages.dossier import axes
from generator.pages.drawing.contours import contours
from generator.pages.layout import structure
from generator.pages.layout.cadre import page_dossier

_SHORT: Final = 4
"""Words of a note that may be said again."""


@dataclass(frozen=True)
class Porte:
    """A link from the portrait to a section: how many objects it has, what the reader finds."""

    titre: str
    texte: str
    adresse: str


@dataclass(frozen=True)
class Enjeu:
    """A stake and its source."""

    titre: str
    texte: str | None
    source: Citation
    brouillon: bool


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The portrait, at the head of the dossier."""
    dossier = worked.dossier
    territoire = dossier.territoire
    shares = partages(dossier)
    opening = figures_ouvrantes(dossier, montres(shares))
    communes = sorted(territoire.communes, key=lambda c: -_latest(c.populations))
    yield page_dossier(
        dossier,
        PORTRAIT,
        titre=territoire.nom,
        description=f"{territoire.nom_complet} : ses communes, ses chiffres, ses enjeux, "
        "ce qui est sorti de la démarche.",
        genre="Portrait",
        gabarit="portrait",
        structure=(structure.territoire(dossier),),
        carte=contours(dossier),
        adresse_carte=adresses.section(dossier, CARTE) if dossier.lire(Lieux) else None,
        cles=opening,
        partages=shares,
        autres=tuple(_autres(dossier, montres(shares) | {one.id for one in opening})),
        populations=_bars(territoire),
        boite_population=population(dossier),
        communes=communes,
        pages_des_communes=pages_des_communes(dossier),
        enjeux=tuple(_enjeux(territoire)),
        muets=tuple(_muets(dossier)),
        histoire=tuple((fait, cite(territoire, fait, territoire)) for fait in territoire.histoire),
        sources=tuple(of_source(source) for source in territoire.sources),
        siege=territoire.noms.get(territoire.siege or ""),
        ville_centre=territoire.noms.get(territoire.ville_centre or ""),
        arrets=_arrets(dossier),
        duree=_duree(dossier),
        axes=axes.vus(worked),
        adresse_axes=adresses.section(dossier, AXES),
        suites=_suites(dossier),
        adresse_en_clair=_en_clair(dossier),
        adresse_suites=adresses.section(dossier, SUITES),
        portes=tuple(_portes(dossier)),
    )


def _en_clair(dossier: Dossier) -> str | None:
    return adresses.section(dossier, EN_CLAIR) if dossier.premiere(EN_CLAIR) else None


def _muets(dossier: Dossier) -> Iterator[str]:
    """What a portrait tells and this one cannot."""
    if not dossier.territoire.enjeux and not dossier.lire(Axes):
        yield "les enjeux"
    if not dossier.territoire.communes:
        yield "la liste des communes"


def _enjeux(territoire: Territoire) -> Iterator[Enjeu]:
    for each in territoire.enjeux:
        source = cite(territoire, each, territoire)
        yield Enjeu(each.titre, each.texte, source, each.brouillon)


def _autres(dossier: Dossier, shown: frozenset[str]) -> Iterator[tuple[Figure, str, str]]:
    """The figures not shown yet, each with what there is to know of it, and its date.

    What an earlier one says already is not said again.
    """
    said: dict[str, str] = {}
    dates: dict[str, str] = {}
    for group in figures_par_indicateur(dossier):
        for one in group:
            if one.id not in shown:
                yield one, " ".join(_notes(one, said)), _date(one, dates)


def _date(one: Figure, said: dict[str, str]) -> str:
    """Its date and its perimeter; one that is long is said once."""
    year, _, perimeter = one.date.partition(", ")
    if perimeter in said:
        return f"{year}, même périmètre que « {said[perimeter]} »"
    if len(perimeter.split()) > _SHORT:
        said[perimeter] = one.libelle
    return one.date


def _notes(one: Figure, said: dict[str, str]) -> Iterator[str]:
    for note in (one.definition, one.calcul, one.reserve):
        if note and note in said and len(note.split()) > _SHORT:
            yield f"Même remarque que pour « {said[note]} »."
        elif note:
            said.setdefault(note, one.libelle)
            yield f"{note[:1].upper()}{note[1:].rstrip('.')}."


def _arrets(dossier: Dossier) -> tuple[chemin.Arret, ...]:
    """Its steps where its sections do not stand for them, else its sections."""
    return chemin.etapes(dossier) if chemin.par_etapes(dossier) else chemin.arrets(dossier)


def _duree(dossier: Dossier) -> str:
    """How long it took, when its steps are dated and no section stands for each of them."""
    found = chemin.duree(dossier) if chemin.par_etapes(dossier) else None
    return found.texte if found else ""


def _latest(populations: dict[int, int]) -> int:
    return populations[max(populations)] if populations else 0


def _bars(territoire: Territoire) -> Barres:
    totals = {year: territoire.population(year) or 0 for year in territoire.annees}
    return Barres(tuple(Barre(str(year), total, nombre(total)) for year, total in totals.items()))


def _portes(dossier: Dossier) -> Iterator[Porte]:
    """The sections that most readers come for, among those that have something to show."""
    actions = dossier.tous(Actions, lambda part: part.actions)
    places = dossier.tous(Lieux, lambda part: part.lieux)
    groups = dossier.tous(Associations, lambda part: part.associations)
    met = ("lieu ou événement", "lieux et événements")
    for count, words, text, section in (
        (len(actions), ("action",), "Ce qui a été choisi, fiche par fiche", ACTIONS),
        (len(places), met, "Où l’on se rencontre, avec la carte", LIEUX),
        (len(groups), ("association",), "Celles que les sources attestent", ASSOCIATIONS),
    ):
        if count:
            yield Porte(pluriel(count, *words), text, adresses.section(dossier, section))
    if actions:
        text = "Habitants, élus, partenaires : le rôle de chacun"
        yield Porte("Ce que je peux faire", text, adresses.section(dossier, AGIR))


def _suites(dossier: Dossier) -> tuple[tuple[object, Citation], ...]:
    """Three events, latest first: those that a source ties to the démarche before the others."""
    follow = dossier.lire(Suites)
    if follow is None:
        return ()
    shown = evenements(dossier, 3)
    return tuple((event, cite(dossier.territoire, event, follow)) for event in shown)
