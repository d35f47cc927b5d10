"""How far an action has come: its latest known state, who says so, how old that news is."""

from dataclasses import dataclass
from typing import Final

from generator.derived.citation import Citation, cite
from generator.derived.commun import Commun
from generator.derived.silence import silence
from generator.derived.texte import jour
from generator.model.actions import Action, Actions
from generator.model.dossier import Dossier
from generator.model.suites import BilanAction, EtatAction, Suites
from generator.model.vocabulaire import Etat

_CODES: Final = {
    Etat.PROPOSEE: "prevu",
    Etat.RETENUE: "prevu",
    Etat.ENGAGEE: "en-cours",
    Etat.REALISEE: "fait",
    Etat.EN_PAUSE: "pause",
    Etat.ABANDONNEE: "abandonne",
}
"""The mark of each state, as `theme/partials/tags.html` knows it."""


@dataclass(frozen=True)
class EtatConnu:
    """A state of an action, with its date and who says so."""

    etat: Etat
    date: str | None
    qui: str
    texte: str | None
    source: Citation

    @property
    def mot(self) -> str:
        return self.etat.libelle

    @property
    def code(self) -> str:
        return _CODES[self.etat]


@dataclass(frozen=True)
class Bilan:
    """A yearly review."""

    annee: int
    mot: str
    texte: str | None
    source: Citation


@dataclass(frozen=True)
class Avancement:
    """The states of an action, the latest first, and its yearly reviews."""

    etats: tuple[EtatConnu, ...]
    bilans: tuple[Bilan, ...]
    silence: str | None
    """For how long nothing has been heard, when it is long."""

    @property
    def etat(self) -> EtatConnu:
        """The latest state."""
        return self.etats[0]


def etat(dossier: Dossier, action: Action) -> Etat:
    """The latest state of `action`; without news of it, that the workshop kept it."""
    said = _latest(_etats(dossier, action))
    return said[0].etat if said else Etat.RETENUE


def avancement(commun: Commun, dossier: Dossier, action: Action) -> Avancement:
    """The states of `action`, that the workshop kept it included, and its yearly reviews."""
    follow = dossier.lire(Suites)
    states = _etats(dossier, action)
    reviews = [review for review in (follow.bilans if follow else ()) if review.action == action.id]
    facts = [fact for fact in (follow.evenements if follow else ()) if action.id in fact.actions]
    known = [_state(dossier, state) for state in _latest(states)]
    if not any(state.etat is Etat.RETENUE for state in states):
        known.append(_kept(dossier, action))
    heard = [*(state.date for state in known), *(fact.date for fact in facts)]
    heard += [str(review.annee) for review in reviews]
    return Avancement(
        tuple(known),
        tuple(_review(dossier, r) for r in sorted(reviews, key=lambda r: r.annee, reverse=True)),
        _quiet(known[0].date, [day for day in heard if day], commun),
    )


def _quiet(shown: str | None, heard: list[str], commun: Commun) -> str | None:
    """For how long nothing has been heard; since when, unless that is the date shown before it."""
    quiet = silence(heard, commun.aujourd_hui)
    return f"{quiet} ({jour(max(heard))})" if quiet and max(heard) != shown else quiet


def _etats(dossier: Dossier, action: Action) -> list[EtatAction]:
    said = dossier.tous(Suites, lambda part: part.etats)
    return [state for state in said if state.action == action.id]


def _kept(dossier: Dossier, action: Action) -> EtatConnu:
    """The first state of any action that has a sheet: the workshop kept it."""
    actions = dossier.partie(Actions)
    return EtatConnu(
        Etat.RETENUE,
        actions.date,
        "l’atelier 3",
        None,
        cite(dossier.territoire, action, actions),
    )


def _latest(states: list[EtatAction]) -> list[EtatAction]:
    """The latest state first; of two on the same day, the one written last in the file."""
    return sorted(states, key=lambda state: state.date)[::-1]


def _state(dossier: Dossier, state: EtatAction) -> EtatConnu:
    source = cite(dossier.territoire, state, dossier.partie(Suites))
    return EtatConnu(state.etat, state.date, state.qui, state.texte, source)


def _review(dossier: Dossier, review: BilanAction) -> Bilan:
    source = cite(dossier.territoire, review, dossier.partie(Suites))
    return Bilan(review.annee, review.bilan.libelle, review.texte, source)
