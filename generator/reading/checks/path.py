"""Checks of the path: its steps follow each other, and those who came add up."""

from collections.abc import Iterator
from itertools import pairwise

from generator.model.base import Modele
from generator.model.deroulement import Deroulement
from generator.model.sections import DU_MODELE
from generator.reading.checks.parts import Parts, Rule
from generator.reading.problem import Problem


def steps_in_order(parts: Parts) -> Iterator[Problem]:
    """The steps follow each other; partial dates are compared as far as they go."""
    found = parts.find(Deroulement)
    if not found:
        return
    file, path = found
    dated = [(index, step) for index, step in enumerate(path.etapes) if step.date]
    dated.sort(key=lambda pair: pair[1].etape.rang)
    for (_, before), (index, after) in pairwise(dated):
        if before.etape != after.etape and _earlier(after.date or "", before.date or ""):
            yield file.warning(
                ("etapes", index, "date"),
                f"l’étape {after.etape} ({after.date}) est avant "
                f"l’étape {before.etape} ({before.date})",
                "vérifiez les deux dates",
            )


def presences_add_up(parts: Parts) -> Iterator[Problem]:
    """The groups present make up the participants."""
    found = parts.find(Deroulement)
    if not found:
        return
    file, path = found
    for index, step in enumerate(path.etapes):
        total = sum(presence.nombre for presence in step.presences)
        if step.presences and step.participants is not None and total != step.participants:
            yield file.warning(
                ("etapes", index, "participants"),
                f"{step.participants} participants, mais {total} dans `presences`",
                "vérifiez les deux ; si des présents n’ont pas de groupe connu, "
                "retirez `presences`",
            )


def day_of_its_step(modele: type[Modele]) -> Rule:
    """A workshop has the day that the path gives to its step."""

    def rule(parts: Parts) -> Iterator[Problem]:
        found, path = parts.find(modele), parts.find(Deroulement)
        day = getattr(found[1], "date", None) if found else None
        if not found or not path or not day:
            return
        section = DU_MODELE[modele]
        stop = section.arret_de or section.nom
        days = [s.date for s in path[1].etapes if s.etape.arret == stop and s.date]
        if days and not any(_agree(day, other) for other in days):
            yield found[0].warning(
                ("date",),
                f"cette date ({day}) n’est pas celle de l’étape dans deroulement.yml ({days[0]})",
                "vérifiez les deux",
            )

    return rule


def _agree(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _earlier(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    return one[:size] < other[:size]
