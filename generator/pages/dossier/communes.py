"""The communes of a territory: their list, then a short page each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.atlas import communes
from generator.derived.barres import Barre, Barres
from generator.derived.citation import cite_id
from generator.derived.communes import CommuneDite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.schema import schema
from generator.derived.texte import nombre, pluriel
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS, AGIR, CARTE, CHARTE, COMMUNES, SCENARIO, SUITES
from generator.model.suites import Suites
from generator.pages.layout.cadre import page_dossier

_SIDE: Final = 400
_MARGIN: Final = 6
"""Size and margin of the drawing of where a commune is: without names."""


@dataclass(frozen=True)
class Choix:
    """What the territory chose, as one link."""

    texte: str
    adresse: str


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The list, then a page a commune."""
    dossier = worked.dossier
    told = tuple(communes(worked))
    name = dossier.territoire.nom
    yield page_dossier(
        dossier,
        COMMUNES,
        titre="Les communes",
        description=f"{name} : {len(told)} communes, une page chacune.",
        genre="Communes",
        gabarit="communes",
        phrase=f"{pluriel(len(told), 'commune')}. La page de chacune dit ce qu’on y trouve, "
        "et ce qui est au plus près.",
        lignes=tuple((each, _en_bref(each)) for each in told),
    )
    drawing = schema(dossier, {}, _SIDE, _MARGIN)
    for each in told:
        yield _page(dossier, each, drawing)


def _page(dossier: Dossier, dite: CommuneDite, drawing: object) -> Page:
    territoire, commune = dossier.territoire, dite.commune
    known = commune.populations
    source = territoire.source_populations
    return page_dossier(
        dossier,
        COMMUNES,
        adresse=dite.adresse,
        titre=commune.nom,
        description=f"{commune.nom}, {territoire.nom} : ses lieux, ses associations, "
        "et ce qui est au plus près.",
        genre="Commune",
        gabarit="commune",
        sous=(Lien("Communes", adresses.section(dossier, COMMUNES)),),
        dite=dite,
        commune=commune,
        phrase=_phrase(dite),
        dessin=drawing,
        populations=Barres(
            tuple(Barre(str(year), known[year], nombre(known[year])) for year in dite.annees)
        ),
        source_populations=cite_id(territoire, source) if source and known else None,
        choix=tuple(_choix(dossier)),
        agir=Cible(adresses.section(dossier, AGIR)) if dossier.premiere(AGIR) else None,
        carte=Cible(adresses.section(dossier, CARTE), "carte") if dossier.premiere(CARTE) else None,
    )


def _phrase(dite: CommuneDite) -> str:
    """How many live there, then and now."""
    if not dite.annees:
        return ""
    known, first, last = dite.commune.populations, dite.annees[0], dite.annees[-1]
    now = f"{pluriel(known[last], 'habitant')} en {last}"
    if first == last:
        return f"{now}."
    change = known[last] - known[first]
    if not change:
        return f"{now}, autant qu’en {first}."
    return f"{now}, {nombre(abs(change))} de {'plus' if change > 0 else 'moins'} qu’en {first}."


def _en_bref(dite: CommuneDite) -> str:
    """What its line in the list says."""
    known = dite.commune.populations
    parts = [pluriel(known[dite.annees[-1]], "habitant")] if dite.annees else []
    if dite.ici:
        parts.append(pluriel(len(dite.ici), "lieu ou association", "lieux et associations"))
    return ", ".join(parts)


def _choix(dossier: Dossier) -> Iterator[Choix]:
    """What came of the démarche, one link a section that has something."""
    actions = len(dossier.tous(Actions, lambda part: part.actions))
    events = len(dossier.tous(Suites, lambda part: part.evenements))
    for has, text, section in (
        (actions, pluriel(actions, "action choisie", "actions choisies"), ACTIONS),
        (True, "Le scénario", SCENARIO),
        (True, "La charte, vue d’ici", CHARTE),
        (events, pluriel(events, "fait daté depuis", "faits datés, avant et depuis"), SUITES),
    ):
        if has and dossier.premiere(section):
            yield Choix(text, adresses.section(dossier, section))
