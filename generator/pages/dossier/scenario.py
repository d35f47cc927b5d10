"""The scenario: what life is at the horizon, line by line, to be browsed, printed and projected."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, chemin
from generator.derived.adresses import ancre
from generator.derived.autour import autour
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.commun import Commun
from generator.derived.fiche import (
    Etiquettes,
    Fiche,
    axe,
    changements,
    filtres,
    reunies,
    themes,
)
from generator.derived.figure import Boite
from generator.derived.fil import vue
from generator.derived.fil.vue import Element, FilDossier, Vue
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.barometre import Barometre, Intention
from generator.model.dossier import Dossier
from generator.model.scenario import Ligne, Scenario
from generator.model.sections import CHANGEMENTS, SCENARIO, SUITES
from generator.model.suites import Suites
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class LigneDite:
    """A line, the actions that carry it, what it answers, what it can be found by."""

    ligne: Ligne
    fiches: tuple[Fiche, ...]
    changements: tuple[Element, ...]
    etiquettes: Etiquettes
    source: Citation
    vue: Vue

    @property
    def elus(self) -> tuple[str, ...]:
        """What elected officials have to do."""
        return tuple(what for card in self.fiches for what in card.action.elus)

    @property
    def habitants(self) -> tuple[str, ...]:
        """What inhabitants can do."""
        return tuple(what for card in self.fiches for what in card.action.habitants)

    @property
    def rapprochee(self) -> bool:
        """Whether it is the editors who tie it to what stands beside it."""
        tied = self.fiches or self.changements or self.ligne.indicateurs
        return self.ligne.rapprochement and bool(tied)

    @property
    def partenaires(self) -> tuple[str, ...]:
        """With whom."""
        return tuple(one.nom for card in self.fiches for one in card.action.partenaires)


@dataclass(frozen=True)
class AxeDit:
    """The lines of an axis; without `intention`, those of no known axis."""

    intention: Intention | None
    lignes: tuple[LigneDite, ...]

    @property
    def titre(self) -> str:
        """Its number and title."""
        one = self.intention
        return f"Axe {one.numero}. {one.titre}" if one else "Sans axe connu"

    @property
    def nom(self) -> str:
        """Its short title alone."""
        one = self.intention
        return one.titre_court or one.titre if one else "Scénario"


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The scenario, when the dossier has one."""
    dossier = worked.dossier
    scenario, territoire = dossier.lire(Scenario), dossier.territoire
    if scenario is None:
        return
    lines = _lignes(worked, scenario)
    carried = {card.action.id for line in lines for card in line.fiches}
    yield page_dossier(
        dossier,
        SCENARIO,
        titre="Le scénario",
        description=_description(scenario),
        genre="Scénario",
        gabarit="scenario",
        scenario=scenario,
        phrase=scenario.resume or _phrase(scenario),
        en=_en(scenario),
        autour=() if lines else autour(dossier),
        axes=_axes(dossier, lines),
        lignes=lines,
        boite=_boite(dossier, scenario),
        indicateurs=dossier.demarche.liste("indicateurs"),
        hors_scenario=[c for c in worked.fiches if c.action.id not in carried],
        filtres=filtres(line.etiquettes for line in lines),
        source_fichier=cite_id(territoire, scenario.source, scenario.page),
        arrets=chemin.arrets(dossier, SCENARIO),
        adresse_suites=adresses.section(dossier, SUITES) if dossier.lire(Suites) else None,
    )


def _en(scenario: Scenario) -> str:
    """The year that it aims at, in words; without a year, what its lines are."""
    return f"En {scenario.horizon}" if scenario.horizon else "Ce que donneraient ces actions"


def _description(scenario: Scenario) -> str:
    when = f"ce que l’on vit en {scenario.horizon}" if scenario.horizon else "les actions retenues"
    return f"{scenario.titre}\u00a0: {when}, qui fait quoi, ce que cela donnerait."


def _phrase(scenario: Scenario) -> str:
    if not scenario.lignes:
        named = f"Un scénario pour {scenario.horizon}" if scenario.horizon else "Un scénario"
        return f"{named}, dont le contenu n’est pas documenté."
    if scenario.redaction:
        return "Ce que donneraient les actions retenues, raconté après coup."
    if scenario.horizon:
        return f"Ce que l’on vivra en {scenario.horizon}, et le chemin pour y arriver."
    return "Ce que l’on veut vivre, et le chemin pour y arriver."


def _boite(dossier: Dossier, scenario: Scenario) -> Boite:
    """What lets a reader cite the road map: who wrote its lines, and from what."""
    year = f" {scenario.horizon}" if scenario.horizon else ""
    written = ", écrite après coup" if scenario.redaction else ""
    return Boite(
        id="boite-route",
        vient="vient ce tableau",
        titre=f"{dossier.territoire.nom}, feuille de route{year}{written}",
        mesure="Pour chaque ligne du scénario : les indicateurs qu’elle sert "
        "et les actions qui la portent",
        date=f"horizon{year}" if year else "",
        couvre="le scénario de ce territoire",
        calcul="Les croisements sont une lecture de la rédaction, sauf mention contraire.",
        reserve="Écrite par la rédaction, comme le dit le texte au-dessus."
        if scenario.redaction
        else "",
        source=cite_id(dossier.territoire, scenario.source, scenario.page),
        donnees=adresses.donnees(dossier, "scenario"),
        page=adresses.section(dossier, SCENARIO),
    )


def _lignes(worked: WorkedDossier, scenario: Scenario) -> tuple[LigneDite, ...]:
    cards = {card.action.id: card for card in worked.fiches}
    return tuple(
        _ligne(
            worked.commun,
            worked.fil,
            line,
            tuple(cards[name] for name in line.actions if name in cards),
        )
        for line in scenario.lignes
    )


def _ligne(commun: Commun, thread: FilDossier, line: Ligne, cards: tuple[Fiche, ...]) -> LigneDite:
    dossier = thread.dossier
    answered = changements(dossier, line.changements)
    of_actions = reunies(*(card.etiquettes for card in cards))
    own: Etiquettes = {
        "axe": axe(dossier, line.intention) if line.intention else (),
        "indicateur": tuple(
            (one.value, f"{one.numero}. {one.libelle}") for one in line.indicateurs
        ),
        "changement": answered,
        "theme": themes(commun, line.themes),
    }
    page = adresses.section(dossier, CHANGEMENTS)
    return LigneDite(
        line,
        cards,
        tuple(Element(title, "", page, ancre("changement", name)) for name, title in answered),
        {**of_actions, **own},
        cite(dossier.territoire, line, dossier.partie(Scenario)),
        vue.voir(thread, "ligne", line.id),
    )


def _axes(dossier: Dossier, lines: tuple[LigneDite, ...]) -> tuple[AxeDit, ...]:
    """The lines by axis, in the order of their numbers; those of no known axis come last."""
    known = dossier.tous(Barometre, lambda part: part.intentions)
    named = {one.id for one in known}
    made = [
        AxeDit(one, tuple(line for line in lines if line.ligne.intention == one.id))
        for one in sorted(known, key=lambda one: one.numero)
    ]
    made.append(AxeDit(None, tuple(line for line in lines if line.ligne.intention not in named)))
    return tuple(axis for axis in made if axis.lignes)
