"""An orientation as the page of all orientations shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.commun import Commun
from generator.derived.decisions import decisions
from generator.derived.fiche import Etiquettes
from generator.derived.identite import Identite, identite
from generator.model.dossier import Dossier
from generator.model.sections import AXES


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
    brouillon: bool


def orientations(commun: Commun, dossier: Dossier) -> Iterator[OrientationReunie]:
    """Every orientation of `dossier`, in the order of its page."""
    page, identity = adresses.section(dossier, AXES), identite(dossier)
    for each in decisions(dossier):
        known = tuple(theme for theme in each.themes if theme in commun.themes)
        yield OrientationReunie(
            each.orientation.texte,
            each.orientation.details,
            Cible(page, ancre("orientation", each.orientation.id)),
            each.axe.court or each.axe.titre,
            identity,
            known,
            {
                "theme": tuple((theme, commun.themes[theme].nom) for theme in known),
                "territoire": ((dossier.identifiant, identity.nom),),
            },
            each.brouillon,
        )
