"""An action as lists show it, with the values that filters find it by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.avancement import Avancement, EtatConnu, avancement
from generator.derived.commun import Commun
from generator.derived.facette import Facette, distinctes, facettes
from generator.derived.role import ROLES, points
from generator.model.actions import Action, Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.folding import slug
from generator.model.scenario import Ligne, Scenario
from generator.model.sections import ACTIONS

Etiquettes = Mapping[str, tuple[tuple[str, str], ...]]
"""The values that filters find an item by: for each facet, its values as (value, label)."""

FACETTES: Final = (
    "axe",
    "role",
    "etat",
    "indicateur",
    "changement",
    "theme",
    "participation",
    "partenaire",
)
"""The facets of actions, in the order of the form."""


@dataclass(frozen=True)
class Fiche:
    """An action, its page, how far it is, the lines of the scenario that it carries.

    `brouillon`: it is a draft, alone or with its whole file.
    """

    action: Action
    adresse: str
    avancement: Avancement
    lignes: tuple[Ligne, ...]
    etiquettes: Etiquettes
    brouillon: bool

    @property
    def titre(self) -> str:
        return self.action.titre

    @property
    def resume(self) -> str:
        return self.action.resume

    @property
    def etat(self) -> EtatConnu:
        """The latest state of the action."""
        return self.avancement.etat


def fiches(commun: Commun, dossier: Dossier) -> tuple[Fiche, ...]:
    """Every action of `dossier`, in the order of its file."""
    actions = dossier.tous(Actions, lambda part: part.actions)
    lines = dossier.tous(Scenario, lambda part: part.lignes)
    made = []
    for action in actions:
        carried = tuple(line for line in lines if action.id in line.actions)
        made.append(
            Fiche(
                action,
                adresses.fiche(dossier, ACTIONS, action.id),
                (progress := avancement(commun, dossier, action)),
                carried,
                _etiquettes(commun, dossier, action, carried, progress),
                action.brouillon or Actions in dossier.brouillons,
            )
        )
    return tuple(made)


def filtres(items: Iterable[Etiquettes]) -> tuple[Facette, ...]:
    """The facets of a list, from the labels of each of its items."""
    items = list(items)
    return facettes(*((name, [item.get(name, ()) for item in items]) for name in FACETTES))


def reunies(*several: Etiquettes) -> Etiquettes:
    """The labels of several items put together, each once."""
    names = dict.fromkeys(name for labels in several for name in labels)
    return {
        name: distinctes(value for labels in several for value in labels.get(name, ()))
        for name in names
    }


def axe(dossier: Dossier, intention: str) -> tuple[tuple[str, str], ...]:
    """The axis as a label: its number and short title, or nothing when workshop 1 is missing."""
    known = dossier.tous(Barometre, lambda part: part.intentions)
    return tuple(
        (one.id, f"{one.numero}. {one.titre_court or one.titre}")
        for one in known
        if one.id == intention
    )


def changements(dossier: Dossier, named: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The great changes as labels."""
    wanted = set(named)
    known = dossier.tous(Changements, lambda part: part.changements)
    return tuple((one.id, one.titre) for one in known if one.id in wanted)


def themes(commun: Commun, named: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The themes as labels."""
    return distinctes((name, commun.themes[name].nom) for name in named if name in commun.themes)


def _etiquettes(
    commun: Commun,
    dossier: Dossier,
    action: Action,
    lines: tuple[Ligne, ...],
    progress: Avancement,
) -> Etiquettes:
    served = dict.fromkeys(indicator for line in lines for indicator in line.indicateurs)
    answered = (*action.changements, *(change for line in lines for change in line.changements))
    level = action.participation
    return {
        "axe": axe(dossier, action.intention),
        "role": tuple((role.id, role.part) for role in ROLES if points(action, role)),
        "etat": ((progress.etat.etat.value, progress.etat.mot),),
        "indicateur": tuple((one.value, f"{one.numero}. {one.libelle}") for one in served),
        "changement": changements(dossier, answered),
        "theme": themes(commun, action.themes),
        "participation": (
            (level.value, level.libelle) if level else ("non-documente", "non documentée"),
        ),
        "partenaire": distinctes((slug(one.nom), one.nom) for one in action.partenaires),
    }
