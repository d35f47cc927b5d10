"""The scenario: what life is at the horizon, line by line, to be browsed, printed and projected."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses, chemin
from generator.derived.adresses import Cible
from generator.derived.autour import autour
from generator.derived.citation import cite_id
from generator.derived.fiche import filtres
from generator.derived.figure import Boite
from generator.derived.output import Page
from generator.derived.route import axes, lignes
from generator.derived.worked import WorkedDossier
from generator.model.dossier import Dossier
from generator.model.scenario import Scenario
from generator.model.sections import SCENARIO, SUITES
from generator.model.suites import Suites
from generator.pages.layout.cadre import page_dossier

_METHODE: Final = "demarche/"
_HORIZON: Final = Cible("demarche/ateliers/3-scenario/")
"""The page of this method that says how far scenarios look."""


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The scenario, when the dossier has one."""
    dossier = worked.dossier
    scenario, territoire = dossier.lire(Scenario), dossier.territoire
    if scenario is None:
        return
    lines = lignes(worked, scenario)
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
        pied=_pied(dossier, scenario),
        adresse_horizon=_HORIZON if dossier.demarche.methode == _METHODE else None,
        autour=() if lines else autour(dossier),
        axes=axes(dossier, lines),
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


def _pied(dossier: Dossier, scenario: Scenario) -> str:
    """What the text is, said at the foot of every slide: whose, and who wrote it from what."""
    first = (scenario.redaction or "").partition(". ")[0].rstrip(".")
    source = cite_id(dossier.territoire, scenario.source, scenario.page)
    return f"{dossier.territoire.nom}. {first or f'D’après : {source.titre}'}."


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
