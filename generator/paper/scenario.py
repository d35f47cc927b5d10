"""The scenario for a council: what it says, then one page an axis."""

from collections.abc import Iterator
from typing import Any, Final

from generator.derived import adresses
from generator.derived.citation import cite_id
from generator.derived.notice import Notice
from generator.derived.route import AxeDit, LigneDite, axes, lignes
from generator.derived.worked import WorkedDossier
from generator.model.scenario import Scenario
from generator.model.sections import SCENARIO
from generator.paper.actions import etat
from generator.paper.blocks import Block, cited, heading, paragraph, prose
from generator.paper.feuillet import Feuillet, tete

_CORPS: Final = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_RAPPROCHES: Final = (
    "Les actions, les indicateurs et les changements sont rapprochés de chaque ligne par la "
    "rédaction, sauf mention contraire."
)


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The scenario, when the dossier has its lines."""
    scenario, dossier = worked.dossier.lire(Scenario), worked.dossier
    if scenario is None or not scenario.lignes:
        return
    page = adresses.section(dossier, SCENARIO)
    source = cite_id(dossier.territoire, scenario.source, scenario.page)
    told = [_axis(each) for each in axes(dossier, lignes(worked, scenario))]
    yield Feuillet(
        "scenario",
        "Le scénario, pour un conseil",
        "scenario",
        tete(worked, notice, scenario.titre, page)
        | {
            "horizon": str(scenario.horizon),
            "ouverture": list(_opening(scenario)),
            "axes": told,
            "source": cited(source),
        },
        (page,),
        corps=_CORPS,
        au_plus=1 + len(told),
    )


def _opening(scenario: Scenario) -> Iterator[Block]:
    if scenario.resume:
        yield paragraph(scenario.resume, "chapo")
    if scenario.recit:
        yield heading(f"En {scenario.horizon}")
        yield from prose(scenario.recit)
        if scenario.redaction:
            yield paragraph(scenario.redaction, "note")
    if scenario.reserve:
        yield heading("Ce que l’on sait, ce que l’on ne sait pas")
        yield from prose(scenario.reserve)
    yield paragraph(_RAPPROCHES, "note")


def _axis(axis: AxeDit) -> dict[str, Any]:
    return {"titre": axis.titre, "lignes": [_line(each) for each in axis.lignes]}


def _line(line: LigneDite) -> dict[str, Any]:
    roles = (("Les élus", line.elus), ("Les habitants", line.habitants), ("Avec", line.partenaires))
    return {
        "titre": line.ligne.titre,
        "texte": list(prose(line.ligne.texte)),
        "sert": [f"{one.numero}. {one.libelle}" for one in line.ligne.indicateurs],
        "repond": [each.titre for each in line.changements],
        "actions": [
            {"titre": card.titre, "resume": card.resume, "etat": etat(card.avancement)}
            for card in line.fiches
        ],
        "roles": [{"titre": title, "points": list(all_of)} for title, all_of in roles if all_of],
    }
