"""The lines of a scenario by axis, with the actions that carry them."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.citation import Citation, cite
from generator.derived.commun import Commun
from generator.derived.fiche import Etiquettes, Fiche, axe, changements, reunies, themes
from generator.derived.fil import vue
from generator.derived.fil.vue import Element, FilDossier, Vue
from generator.derived.worked import WorkedDossier
from generator.model.barometre import Barometre, Intention
from generator.model.dossier import Dossier
from generator.model.scenario import Ligne, Scenario
from generator.model.sections import CHANGEMENTS


@dataclass(frozen=True)
class LigneDite:
    """A line, the actions that carry it, what it answers, what it can be found by."""

    ligne: Ligne
    fiches: tuple[Fiche, ...]
    changements: tuple[Element, ...]
    etiquettes: Etiquettes
    source: Citation
    vue: Vue

    @property
    def elus(self) -> tuple[str, ...]:
        """What elected officials have to do."""
        return tuple(what for card in self.fiches for what in card.action.elus)

    @property
    def habitants(self) -> tuple[str, ...]:
        """What inhabitants can do."""
        return tuple(what for card in self.fiches for what in card.action.habitants)

    @property
    def rapprochee(self) -> bool:
        """Whether it is the editors who tie it to what stands beside it."""
        tied = self.fiches or self.changements or self.ligne.indicateurs
        return self.ligne.rapprochement and bool(tied)

    @property
    def partenaires(self) -> tuple[str, ...]:
        """With whom."""
        return tuple(one.nom for card in self.fiches for one in card.action.partenaires)


@dataclass(frozen=True)
class AxeDit:
    """The lines of an axis; without `intention`, those of no known axis."""

    intention: Intention | None
    lignes: tuple[LigneDite, ...]

    @property
    def titre(self) -> str:
        """Its number and title."""
        one = self.intention
        return f"Axe {one.numero}. {one.titre}" if one else "Sans axe connu"

    @property
    def nom(self) -> str:
        """Its short title alone."""
        one = self.intention
        return one.titre_court or one.titre if one else "Scénario"


def lignes(worked: WorkedDossier, scenario: Scenario) -> tuple[LigneDite, ...]:
    """The lines of the scenario, in the order of its file."""
    cards = {card.action.id: card for card in worked.fiches}
    return tuple(
        _ligne(
            worked.commun,
            worked.fil,
            line,
            tuple(cards[name] for name in line.actions if name in cards),
        )
        for line in scenario.lignes
    )


def axes(dossier: Dossier, lines: tuple[LigneDite, ...]) -> tuple[AxeDit, ...]:
    """The lines by axis, in the order of their numbers; those of no known axis come last."""
    known = dossier.tous(Barometre, lambda part: part.intentions)
    named = {one.id for one in known}
    made = [
        AxeDit(one, tuple(line for line in lines if line.ligne.intention == one.id))
        for one in sorted(known, key=lambda one: one.numero)
    ]
    made.append(AxeDit(None, tuple(line for line in lines if line.ligne.intention not in named)))
    return tuple(axis for axis in made if axis.lignes)


def _ligne(commun: Commun, thread: FilDossier, line: Ligne, cards: tuple[Fiche, ...]) -> LigneDite:
    dossier = thread.dossier
    answered = changements(dossier, line.changements)
    of_actions = reunies(*(card.etiquettes for card in cards))
    own: Etiquettes = {
        "axe": axe(dossier, line.intention) if line.intention else (),
        "indicateur": tuple(
            (one.value, f"{one.numero}. {one.libelle}") for one in line.indicateurs
        ),
        "changement": answered,
        "theme": themes(commun, line.themes),
    }
    page = adresses.section(dossier, CHANGEMENTS)
    return LigneDite(
        line,
        cards,
        tuple(Element(title, "", page, ancre("changement", name)) for name, title in answered),
        {**of_actions, **own},
        cite(dossier.territoire, line, dossier.partie(Scenario)),
        vue.voir(thread, "ligne", line.id),
    )
