"""The sheet of an action, as its own page shows it and as the page that prints all sheets does."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, jeton
from generator.derived.annuaire import expiree
from generator.derived.avancement import Avancement
from generator.derived.citation import Citation, cite
from generator.derived.commun import Commun
from generator.derived.fiche import Fiche, axe
from generator.derived.fil import vue
from generator.derived.jeton import Jeton
from generator.derived.role import ROLES, Role, points
from generator.derived.votes import voix
from generator.model.actions import Action, Actions, LieuAction
from generator.model.associations import Associations
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.sections import ASSOCIATIONS, FIL, LIEUX, SUITES
from generator.model.suites import Suites


@dataclass(frozen=True)
class Endroit:
    """Where an action would take place: in words, with its commune and its place when known."""

    texte: str
    commune: str | None
    lieu: str | None
    adresse: str
    ancre: str


@dataclass(frozen=True)
class Feuille:
    """All that is known of an action, with its axis, its thread and where it comes from."""

    action: Action
    axe: str
    avancement: Avancement
    themes: tuple[Jeton, ...]
    etapes: tuple[vue.EtapeFil, ...]
    retenue: str
    """How it was kept: by how many voices, or without a count."""
    muettes: tuple[str, ...]
    """The usual headings of a sheet that it leaves empty."""
    endroits: tuple[Endroit, ...]
    associations: tuple[tuple[str, str], ...]
    """Name and page of the associations of the directory that it names."""
    roles: tuple[tuple[Role, tuple[str, ...]], ...]
    """Who acts, and what the sheet expects of each."""
    source: Citation
    adresse_fil: str
    """The page of the whole thread of the territory."""
    adresse_suites: str | None
    """The page of what followed, when there is one."""


def feuille(commun: Commun, dossier: Dossier, thread: vue.FilDossier, card: Fiche) -> Feuille:
    """The whole sheet of the action of `card`."""
    actions, action = dossier.lire(Actions), card.action
    assert actions is not None
    axis = axe(dossier, action.intention)
    return Feuille(
        action=action,
        axe=f"Axe {axis[0][1]}" if axis else "",
        avancement=card.avancement,
        themes=jeton.themes(commun, action.themes),
        etapes=vue.voir(thread, "action", action.id).etapes,
        retenue="Retenue, décompte des voix non publié."
        if action.voix is None
        else f"Retenue avec {voix(actions, action.voix)}.",
        muettes=tuple(_silent(action)),
        endroits=endroits(dossier, action),
        associations=_associations(commun, dossier, action),
        roles=tuple((role, points(action, role)) for role in ROLES),
        source=cite(dossier.territoire, action, actions),
        adresse_fil=adresses.section(dossier, FIL),
        adresse_suites=adresses.section(dossier, SUITES) if dossier.lire(Suites) else None,
    )


def endroits(dossier: Dossier, action: Action) -> tuple[Endroit, ...]:
    """Where `action` would take place."""
    return tuple(_endroit(dossier, place) for place in action.lieux)


def _endroit(dossier: Dossier, place: LieuAction) -> Endroit:
    known = dossier.tous(Lieux, lambda part: part.lieux)
    spot = next((one for one in known if one.id == place.lieu), None)
    insee = spot.commune if spot else place.commune
    names = dossier.territoire.noms
    return Endroit(
        place.texte,
        names.get(insee) if insee else None,
        spot.id if spot else None,
        adresses.section(dossier, LIEUX) if spot else "",
        spot.id if spot else "",
    )


def _silent(action: Action) -> Iterator[str]:
    """The usual headings of a sheet under which that of `action` says nothing."""
    parts = action.volets
    for told, heading in (
        (action.contenus or any(part.contenus for part in parts), "les contenus"),
        (action.organisation, "l’organisation"),
        (action.freins or any(part.freins for part in parts), "les freins"),
        (action.leviers or any(part.leviers for part in parts), "les leviers"),
        (action.lieux, "les lieux"),
    ):
        if not told:
            yield heading


def _associations(commun: Commun, dossier: Dossier, action: Action) -> tuple[tuple[str, str], ...]:
    """Name and page of the associations of the directory that the sheet names."""
    known = dossier.tous(Associations, lambda part: part.associations)
    return tuple(
        (one.nom, adresses.fiche(dossier, ASSOCIATIONS, one.id))
        for one in known
        if one.id in action.associations and not expiree(one, commun)
    )


def a_une_carte(dossier: Dossier, action: Action) -> bool:
    """Whether some place of `action` can be put on a map."""
    return any(place.commune or place.lieu for place in endroits(dossier, action))
