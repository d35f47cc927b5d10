"""What territories decided on each theme, as examples for the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final, Protocol

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.citation import Citation, cite
from generator.derived.decisions import decisions
from generator.derived.identite import Identite, identite
from generator.derived.plan import suivis
from generator.model.actions import Actions
from generator.model.axes import Axes
from generator.model.dossier import Dossier
from generator.model.plan_action import PlanAction
from generator.model.sections import ACTIONS, AXES, PLAN_ACTION
from generator.model.source import Appuye, Fichier

MONTRES: Final = 6
"""Examples on a theme, each of another territory: a reader of one still sees others."""


@dataclass(frozen=True)
class Exemple:
    """Something that a territory decided, with its démarche and where this is said."""

    titre: str
    cible: Cible
    themes: tuple[str, ...]
    territoire: Identite
    demarche: str
    source: Citation
    """Without the place in it, which the page of the territory says."""
    ou: str | None
    """The place in the source."""
    brouillon: bool

    @property
    def d_apres(self) -> str:
        """The source and the place in it, in a few words."""
        publisher = self.source.editeur or self.source.titre
        return ", ".join(filter(None, (publisher, self.ou)))


class Reuni(Protocol):
    """What examples are taken from: the summary of a dossier."""

    @property
    def exemples(self) -> tuple[Exemple, ...]: ...


def exemples(dossier: Dossier) -> tuple[Exemple, ...]:
    """The first thing that `dossier` decided on each theme, and the first that is about it above
    all, in the order of its pages."""
    said: set[str] = set()
    led: set[str] = set()
    kept = []
    for each in _decides(dossier):
        if not (said.issuperset(each.themes) and led.issuperset(each.themes[:1])):
            said.update(each.themes)
            led.update(each.themes[:1])
            kept.append(each)
    return tuple(kept)


def _decides(dossier: Dossier) -> Iterator[Exemple]:
    """What `dossier` decided: actions, orientations, items of its plan.

    The title of an orientation with details answers for its first theme alone.
    """

    def made(
        titre: str, cible: Cible, themes: Sequence[str], said: Appuye, file: Fichier, draft: bool
    ) -> Exemple:
        source = cite(dossier.territoire, said, file)
        whole, where = replace(source, page=None), source.page
        identity, name = identite(dossier), dossier.demarche.nom
        return Exemple(titre, cible, tuple(themes), identity, name, whole, where, draft)

    if kept := dossier.lire(Actions):
        for action in kept.actions:
            target = Cible(adresses.fiche(dossier, ACTIONS, action.id))
            draft = action.brouillon or Actions in dossier.brouillons
            yield made(action.titre, target, action.themes, action, kept, draft)
    if axes := dossier.lire(Axes):
        page = adresses.section(dossier, AXES)
        for each in decisions(dossier):
            told = each.orientation
            target = Cible(page, ancre("orientation", told.id))
            titled = each.themes[:1] if told.details else each.themes
            yield made(told.texte, target, titled, told, axes, each.brouillon)
    if plan := dossier.lire(PlanAction):
        page = adresses.section(dossier, PLAN_ACTION)
        for item in suivis(dossier):
            target = Cible(page, ancre("item-plan", item.item.id))
            yield made(item.item.texte, target, item.themes, item.item, plan, item.brouillon)


def par_theme(summaries: Sequence[Reuni], theme: str) -> tuple[Exemple, ...]:
    """The first example of each territory on a theme, about it above all if it has one; one
    démarche after another in turn."""
    first: dict[str, list[Exemple]] = {}
    for summary in summaries:
        on_it = [each for each in summary.exemples if theme in each.themes]
        found = min(on_it, key=lambda each: each.themes[0] != theme, default=None)
        if found:
            first.setdefault(found.demarche, []).append(found)
    turns = zip_longest(*first.values())
    return tuple(each for turn in turns for each in turn if each)[:MONTRES]
