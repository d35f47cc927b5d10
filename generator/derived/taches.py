"""What each can do: the parts of inhabitants, elected officials and partners in the actions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.derived.commun import Commun
from generator.derived.fiche import Fiche
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.role import ROLES, Role, points
from generator.model.actions import Actions
from generator.model.dossier import Dossier


@dataclass(frozen=True)
class Tache:
    """What somebody who has this role can do in one action."""

    role: str
    action: Lien
    territoire: Identite
    themes: tuple[Lien, ...]
    points: tuple[str, ...]
    brouillon: bool
    source: Citation


def taches(commun: Commun, dossier: Dossier, cards: Iterable[Fiche]) -> Iterator[Tache]:
    """What the actions of `dossier` expect of each role, action by action."""
    for card in cards:
        for role in ROLES:
            if expected := points(card.action, role):
                yield Tache(
                    role.id,
                    Lien(card.action.titre, card.adresse),
                    identite(dossier),
                    tuple(
                        Lien(theme.nom.lower(), adresses.theme(theme.id))
                        for name in card.action.themes
                        if (theme := commun.themes.get(name))
                    ),
                    expected,
                    card.brouillon,
                    cite(dossier.territoire, card.action, dossier.partie(Actions)),
                )


def origines(all_of: Iterable[Tache]) -> tuple[tuple[str, Citation], ...]:
    """Where all this comes from: each territory with each of its sources, once, without pages."""
    return tuple(
        dict.fromkeys((each.territoire.nom, replace(each.source, page=None)) for each in all_of)
    )


def par_role(all_of: Iterable[Tache]) -> tuple[tuple[Role, tuple[Tache, ...]], ...]:
    """The same, role by role."""
    known = tuple(all_of)
    return tuple((role, tuple(each for each in known if each.role == role.id)) for role in ROLES)
