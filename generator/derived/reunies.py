"""An action as the page of all actions shows it, with what it leaves undocumented."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.facette import distinctes
from generator.derived.fiche import Etiquettes, Fiche
from generator.derived.identite import Identite, identite
from generator.derived.role import ROLES
from generator.model.changements import Changements
from generator.model.dossier import Dossier

_ROLES: Final = {role.id: role.nom for role in ROLES}
_SANS_PARTENAIRE: Final = ("sans-partenaire", "aucun partenaire nommé")
_SANS_LIGNE: Final = ("sans-ligne", "aucune ligne du scénario")
_SANS_NOUVELLE: Final = ("sans-nouvelle", "sans nouvelle depuis un an")


@dataclass(frozen=True)
class EtatDit:
    """The latest state of an action: its word and its mark."""

    mot: str
    code: str


@dataclass(frozen=True)
class ActionReunie:
    """An action with its territory and what it can be found by among all."""

    cle: str
    """What names the action among all: it is in the data too."""
    titre: str
    resume: str
    adresse: str
    etat: EtatDit
    territoire: Identite
    themes_propres: tuple[str, ...]
    """The identifiers of its themes, the first one first."""
    a_part_des_habitants: bool
    """Whether it expects something of inhabitants."""
    etiquettes: Etiquettes
    brouillon: bool

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of its themes."""
        return tuple(label for _, label in self.etiquettes["theme"])


def reunies(dossier: Dossier, cards: Iterable[Fiche]) -> Iterator[ActionReunie]:
    """Every action of `dossier`, in the order of its file."""
    for card in cards:
        state = card.avancement.etat
        yield ActionReunie(
            f"{dossier.identifiant}/{card.action.id}",
            card.action.titre,
            card.action.resume,
            card.adresse,
            EtatDit(state.mot, state.code),
            identite(dossier),
            tuple(card.action.themes),
            bool(card.action.habitants),
            _labels(dossier, card),
            card.brouillon,
        )


def _labels(dossier: Dossier, card: Fiche) -> Etiquettes:
    """The labels of the action; values that only its dossier has never equal those of another."""
    own = dict(card.etiquettes)
    nom = dossier.territoire.nom
    own["axe"] = tuple(
        (_propre(dossier, value), f"{nom}, axe {label}") for value, label in own["axe"]
    )
    own["changement"] = distinctes(_change(dossier, *choice) for choice in own["changement"])
    own["role"] = tuple((role, _ROLES[role]) for role, _ in own["role"])
    own["territoire"] = ((dossier.identifiant, nom),)
    own["demarche"] = ((dossier.demarche.id, dossier.demarche.nom),)
    own["trou"] = tuple(_holes(card))
    return own


def _change(dossier: Dossier, value: str, label: str) -> tuple[str, str]:
    """One of the nine when the territory says so; else its own, under its name."""
    known = dossier.tous(Changements, lambda part: part.changements)
    change = next((one.grand_changement for one in known if one.id == value), None)
    if change is None or change.propre:
        return _propre(dossier, value), f"{label} ({dossier.territoire.nom})"
    return change.value, change.libelle


def _propre(dossier: Dossier, value: str) -> str:
    """A value that belongs to one dossier: its name, a dot (in no identifier), the value."""
    return f"{dossier.identifiant}.{value}"


def _holes(card: Fiche) -> Iterator[tuple[str, str]]:
    if not card.action.partenaires:
        yield _SANS_PARTENAIRE
    if not card.lignes:
        yield _SANS_LIGNE
    if card.avancement.silence:
        yield _SANS_NOUVELLE
