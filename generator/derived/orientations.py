"""An orientation as the page of all orientations shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.commun import Commun
from generator.derived.decisions import decisions
from generator.derived.fiche import Etiquettes
from generator.derived.identite import Identite, identite
from generator.derived.plan import suivis
from generator.model.dossier import Dossier
from generator.model.sections import AXES, PLAN_ACTION


@dataclass(frozen=True)
class OrientationReunie:
    """An orientation with its axis, its territory, and what it can be found by among all."""

    texte: str
    details: tuple[str, ...]
    page: Cible
    axe: str
    territoire: Identite
    themes: tuple[str, ...]
    """The identifiers of its themes, the first one first."""
    etiquettes: Etiquettes
    du_plan: bool
    """Whether it is an item of a plan of action, and no orientation."""
    brouillon: bool


def orientations(commun: Commun, dossier: Dossier) -> Iterator[OrientationReunie]:
    """Every orientation of `dossier` and every item of its plan, in the order of their pages."""
    page = adresses.section(dossier, AXES)
    for each in decisions(dossier):
        told = each.orientation
        yield _reunie(
            commun,
            dossier,
            Dite(told.texte, told.details, each.axe.court or each.axe.titre, each.themes, False),
            Cible(page, ancre("orientation", told.id)),
            each.brouillon,
        )
    page = adresses.section(dossier, PLAN_ACTION)
    for item in suivis(dossier):
        yield _reunie(
            commun,
            dossier,
            Dite(item.item.texte, (), item.axe.titre, item.themes, True),
            Cible(page, ancre("item-plan", item.item.id)),
            item.brouillon,
        )


@dataclass(frozen=True)
class Dite:
    """What was decided, in its words, under which axis, on which themes."""

    texte: str
    details: tuple[str, ...]
    axe: str
    themes: tuple[str, ...]
    du_plan: bool


def _reunie(
    commun: Commun, dossier: Dossier, dite: Dite, page: Cible, brouillon: bool
) -> OrientationReunie:
    identity = identite(dossier)
    known = tuple(theme for theme in dite.themes if theme in commun.themes)
    labels = {
        "theme": tuple((theme, commun.themes[theme].nom) for theme in known),
        "demarche": ((dossier.demarche.id, dossier.demarche.nom),),
        "territoire": ((dossier.identifiant, identity.nom),),
    }
    return OrientationReunie(
        dite.texte,
        dite.details,
        page,
        dite.axe,
        identity,
        known,
        labels,
        dite.du_plan,
        brouillon,
    )
