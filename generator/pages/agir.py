"""What I can do: the parts of inhabitants, elected officials and partners, over all actions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.commun import Commun
from generator.derived.fiche import Fiche, fiches
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.role import ROLES, Role, points
from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.sections import AGIR
from generator.model.site import Site
from generator.pages.cadre import page_dossier, page_site


@dataclass(frozen=True)
class Part:
    """What somebody can do in one action."""

    action: Lien
    territoire: Identite
    themes: tuple[Lien, ...]
    points: tuple[str, ...]
    brouillon: bool


Parts = tuple[tuple[Role, tuple[Part, ...]], ...]
"""Who acts, and their parts in the actions."""


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The parts in the actions of one dossier."""
    if dossier.lire(Actions) is None:
        return
    cards = [(dossier, card) for card in fiches(commun, dossier)]
    yield page_dossier(
        dossier,
        AGIR,
        titre="Ce que je peux faire",
        description=f"{dossier.territoire.nom} : ce que chacun peut faire, action par action.",
        genre="Agir",
        gabarit="agir",
        roles=_roles(commun, cards),
        un_seul=True,
    )


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """The parts in the actions of all dossiers."""
    cards = [(dossier, card) for dossier in site.dossiers for card in fiches(commun, dossier)]
    yield page_site(
        adresse="agir/",
        titre="Ce que je peux faire",
        description="Ce que les habitants, les élus et les partenaires peuvent faire.",
        genre="Agir",
        gabarit="agir",
        roles=_roles(commun, cards),
        un_seul=False,
    )


def _roles(commun: Commun, cards: list[tuple[Dossier, Fiche]]) -> Parts:
    return tuple(
        (
            role,
            tuple(
                _part(commun, dossier, card, role)
                for dossier, card in cards
                if points(card.action, role)
            ),
        )
        for role in ROLES
    )


def _part(commun: Commun, dossier: Dossier, card: Fiche, role: Role) -> Part:
    return Part(
        Lien(card.action.titre, card.adresse),
        identite(dossier),
        tuple(
            Lien(theme.nom.lower(), adresses.theme(theme.id))
            for name in card.action.themes
            if (theme := commun.themes.get(name))
        ),
        points(card.action, role),
        card.brouillon,
    )
