"""The actions that workshop 3 kept: the list by axis, a page for each sheet, all on paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.derived import adresses, chemin
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.feuille import Feuille, a_une_carte, feuille
from generator.derived.fiche import Fiche, filtres
from generator.derived.figure import Boite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.texte import jour_dit, pluriel
from generator.derived.votes import Votes, regle, voix, votes
from generator.derived.worked import WorkedDossier
from generator.model.actions import IMPRESSION, Actions, NonRetenue
from generator.model.barometre import Barometre, Intention
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS
from generator.model.vocabulaire import Participation
from generator.pages.layout.cadre import page_dossier

_SANS_NOM: Final = "Un axe dont le nom n’est pas publié"


@dataclass(frozen=True)
class Axe:
    """An axis: its actions, what was not kept, its votes. `intention` is None when unknown."""

    id: str
    intention: Intention | None
    fiches: tuple[Fiche, ...]
    non_retenues: tuple[tuple[NonRetenue, str, Citation], ...]
    votes: Votes

    @property
    def titre(self) -> str:
        """Its number and title."""
        one = self.intention
        return f"Axe {one.numero}. {one.titre}" if one else _SANS_NOM

    @property
    def titre_court(self) -> str:
        """Its number and short title."""
        one = self.intention
        return f"Axe {one.numero}. {one.titre_court or one.titre}" if one else _SANS_NOM

    @property
    def nom(self) -> str:
        """Its short title alone."""
        one = self.intention
        return one.titre_court or one.titre if one else "Axe sans nom publié"


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The list of actions, a page a sheet, and one that prints them all when there are several."""
    commun, dossier = worked.commun, worked.dossier
    kept = dossier.lire(Actions)
    if kept is None:
        return
    cards = worked.fiches
    thread = worked.fil
    sheets = tuple(feuille(commun, dossier, thread, card) for card in cards)
    yield _liste(dossier, kept, cards)
    for rank, (card, sheet) in enumerate(zip(cards, sheets, strict=True)):
        around = (cards[rank - 1] if rank else None, next(iter(cards[rank + 1 :]), None))
        yield _fiche(dossier, card, sheet, around)
    if len(sheets) > 1:
        yield _impression(dossier, cards, sheets)


def axes(dossier: Dossier, cards: Iterable[Fiche]) -> tuple[Axe, ...]:
    """The axes in the order of their numbers, those without an action included."""
    actions = dossier.partie(Actions)
    cards = tuple(cards)
    known = {one.id: one for one in dossier.tous(Barometre, lambda part: part.intentions)}
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


def _liste(dossier: Dossier, actions: Actions, cards: tuple[Fiche, ...]) -> Page:
    territoire, around = dossier.territoire, axes(dossier, cards)
    return page_dossier(
        dossier,
        ACTIONS,
        titre="Les actions",
        description=f"{territoire.nom} : les actions retenues à l’atelier 3, axe par axe.",
        genre="Actions",
        gabarit="actions",
        actions=actions,
        phrase=_phrase(around, len(cards)),
        axes=around,
        boite=_boite(dossier, actions) if actions.actions else None,
        total=len(cards),
        impression=_impression_de(dossier) if len(cards) > 1 else "",
        filtres=filtres(card.etiquettes for card in cards),
        regle=regle(actions),
        source_fichier=cite_id(territoire, actions.source, actions.page),
        arrets=chemin.arrets(dossier, ACTIONS),
    )


def _phrase(around: tuple[Axe, ...], total: int) -> str:
    """How many actions were kept, and in how many of the axes."""
    if not total:
        return "Les fiches d’action ne sont pas documentées."
    provided = sum(bool(axis.fiches) for axis in around)
    of = f", dans {provided} des {len(around)} axes" if len(around) > 1 else ""
    return f"{pluriel(total, 'action retenue', 'actions retenues')}{of}."


def _boite(dossier: Dossier, actions: Actions) -> Boite:
    """What lets a reader cite the votes."""
    return Boite(
        id="boite-votes",
        titre=f"{dossier.territoire.nom}, votes de l’atelier 3",
        mesure="Voix données à chaque proposition",
        unite="voix",
        date=jour_dit(actions.date),
        couvre="les participants de l’atelier 3",
        calcul="Voix possibles : participants × voix de chacun, axe par axe. "
        "Un décompte qui n’est pas publié n’est ni estimé ni compté pour zéro.",
        source=cite_id(dossier.territoire, actions.source, actions.page),
        donnees=adresses.donnees(dossier, "actions"),
        page=adresses.section(dossier, ACTIONS),
    )


def _fiche(
    dossier: Dossier, card: Fiche, sheet: Feuille, autour: tuple[Fiche | None, Fiche | None]
) -> Page:
    return page_dossier(
        dossier,
        ACTIONS,
        adresse=card.adresse,
        titre=card.action.titre,
        description=card.action.resume,
        genre="Action",
        gabarit="action",
        sous=(_parent(dossier),),
        feuille=sheet,
        participations=tuple(Participation),
        carte=f"{card.adresse}carte.html" if a_une_carte(dossier, card.action) else "",
        autour=autour,
    )


def _impression(dossier: Dossier, cards: tuple[Fiche, ...], sheets: tuple[Feuille, ...]) -> Page:
    """Every sheet whole, each on a new page of paper; a reader may choose among them."""
    page = page_dossier(
        dossier,
        ACTIONS,
        adresse=_impression_de(dossier),
        titre="Les fiches d’action, à imprimer",
        description=f"{dossier.territoire.nom} : toutes les fiches d’action, prêtes à imprimer.",
        genre="Actions",
        gabarit="actions-imprimer",
        sous=(_parent(dossier),),
        phrase=f"Les {len(sheets)} fiches de ce territoire, en entier. Sur le papier, chacune "
        "commence une page ; seules s’impriment celles que vous gardez.",
        feuilles=tuple(zip(cards, sheets, strict=True)),
        filtres=filtres(card.etiquettes for card in cards),
        participations=tuple(Participation),
    )
    return replace(page, hors_recherche=True)


def _parent(dossier: Dossier) -> Lien:
    return Lien("Actions", adresses.section(dossier, ACTIONS))


def _impression_de(dossier: Dossier) -> str:
    return adresses.fiche(dossier, ACTIONS, IMPRESSION)
