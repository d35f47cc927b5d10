"""The actions that workshop 3 kept: the list by axis, and a page for each sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.actions import Action, Actions, LieuAction, NonRetenue
from generator.model.barometre import Intention
from generator.model.dossier import Dossier
from generator.model.vocabulaire import Participation
from generator.pages import adresses, chemin, fil
from generator.pages.associations import expiree
from generator.pages.cadre import page_dossier
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.fiche import Fiche, axe, fiches, filtres
from generator.pages.page import Lien, Page
from generator.pages.votes import Votes, voix, votes


@dataclass(frozen=True)
class Axe:
    """An axis: its actions, what was not kept, its votes. `intention` is None when unknown."""

    id: str
    intention: Intention | None
    fiches: tuple[Fiche, ...]
    non_retenues: tuple[tuple[NonRetenue, str, Citation], ...]
    votes: Votes


@dataclass(frozen=True)
class Endroit:
    """Where an action would take place: in words, with its commune and its place when known."""

    texte: str
    commune: str | None
    lieu: str | None
    adresse: str
    ancre: str


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The list of actions, then a page a sheet."""
    if dossier.atelier_3 is None:
        return
    cards = fiches(commun, dossier)
    thread = fil.de(commun, dossier)
    yield _liste(dossier, dossier.atelier_3, cards)
    for rank, card in enumerate(cards):
        around = (cards[rank - 1] if rank else None, next(iter(cards[rank + 1 :]), None))
        yield _fiche(commun, dossier, thread, card, around)


def axes(dossier: Dossier, cards: Iterable[Fiche]) -> tuple[Axe, ...]:
    """The axes in the order of their numbers, those without an action included."""
    actions = dossier.atelier_3
    assert actions is not None
    cards = tuple(cards)
    known = {one.id: one for one in dossier.atelier_1.intentions} if dossier.atelier_1 else {}
    ranked = sorted(known, key=lambda one: known[one].numero)
    met = [one.intention for one in actions.actions]
    met += [one.intention for one in actions.non_retenues]
    return tuple(
        Axe(
            intention,
            known.get(intention),
            tuple(card for card in cards if card.action.intention == intention),
            tuple(
                (left, voix(actions, left.voix), cite(dossier.territoire, left, actions))
                for left in actions.non_retenues
                if left.intention == intention
            ),
            votes(actions, intention),
        )
        for intention in dict.fromkeys((*ranked, *met))
    )


def endroits(dossier: Dossier, action: Action) -> tuple[Endroit, ...]:
    """Where `action` would take place."""
    return tuple(_endroit(dossier, place) for place in action.lieux)


def a_une_carte(dossier: Dossier, action: Action) -> bool:
    """Whether some place of `action` can be put on a map."""
    return any(place.commune or place.lieu for place in endroits(dossier, action))


def _liste(dossier: Dossier, actions: Actions, cards: tuple[Fiche, ...]) -> Page:
    territoire = dossier.territoire
    return page_dossier(
        dossier,
        "actions",
        titre="Les actions",
        description=f"{territoire.nom} : les actions retenues à l’atelier 3, axe par axe.",
        genre="Actions",
        gabarit="actions",
        fichier="atelier-3",
        actions=actions,
        axes=axes(dossier, cards),
        total=len(cards),
        filtres=filtres(card.etiquettes for card in cards),
        source_fichier=cite_id(territoire, actions.source, actions.page),
        arrets=chemin.arrets(dossier, "actions"),
    )


def _fiche(
    commun: Commun,
    dossier: Dossier,
    thread: fil.FilDossier,
    card: Fiche,
    autour: tuple[Fiche | None, Fiche | None],
) -> Page:
    actions, action, territoire = dossier.atelier_3, card.action, dossier.territoire
    assert actions is not None
    axis = axe(dossier, action.intention)
    return page_dossier(
        dossier,
        "actions",
        adresse=card.adresse,
        titre=action.titre,
        description=action.resume,
        genre="Action",
        gabarit="action",
        fichier="atelier-3",
        sous=(Lien("Actions", adresses.dossier(dossier, "actions")),),
        action=action,
        axe=f"Axe {axis[0][1]}" if axis else "",
        etapes=fil.vue(thread, "action", action.id).etapes,
        avancement=card.avancement,
        lignes=card.lignes,
        voix=voix(actions, action.voix),
        endroits=endroits(dossier, action),
        carte=a_une_carte(dossier, action),
        muettes=tuple(_silent(action)),
        participations=tuple(Participation),
        associations=_associations(commun, dossier, action),
        themes=[commun.themes[name] for name in action.themes if name in commun.themes],
        source_fiche=cite(territoire, action, actions),
        autour=autour,
    )


def _endroit(dossier: Dossier, place: LieuAction) -> Endroit:
    known = dossier.lieux.lieux if dossier.lieux else ()
    spot = next((one for one in known if one.id == place.lieu), None)
    insee = spot.commune if spot else place.commune
    names = dossier.territoire.noms
    return Endroit(
        place.texte,
        names.get(insee) if insee else None,
        spot.id if spot else None,
        adresses.dossier(dossier, "lieux") if spot else "",
        spot.id if spot else "",
    )


def _silent(action: Action) -> Iterator[str]:
    """The headings of a sheet on which this one says nothing."""
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
    known = dossier.associations.associations if dossier.associations else ()
    return tuple(
        (one.nom, adresses.fiche(dossier, "associations", one.id))
        for one in known
        if one.id in action.associations and not expiree(one, commun)
    )
