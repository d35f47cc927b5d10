"""Checks of a plan of actions: its yearly loop goes one way."""

from collections.abc import Iterator

from generator.model.plan_action import PlanAction
from generator.model.vocabulaire import Bilan
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem


def loop_goes_one_way(parts: Parts) -> Iterator[Problem]:
    """One review a year, new once and first, nothing after the end: else years contradict."""
    found = parts.find(PlanAction)
    if not found:
        return
    file, plan = found
    for number, axe in enumerate(plan.axes):
        for index, item in enumerate(axe.items):
            previous = None
            for place, review in enumerate(item.bilans):
                at = ("axes", number, "items", index, "bilans", place, "annee")
                if previous and previous.annee >= review.annee:
                    message = f"l’année {review.annee} vient après {previous.annee}"
                    yield file.problem(at, message, "un bilan par année, dans l’ordre")
                elif previous and previous.bilan.finie:
                    message = f"cette action était {previous.bilan.libelle} en {previous.annee}"
                    yield file.problem(at, message, "faites-en une action nouvelle, ou corrigez")
                elif previous and review.bilan is Bilan.NOUVELLE:
                    message = f"cette action n’est pas nouvelle en {review.annee}"
                    yield file.problem(at, message, "écrivez poursuivie ou amelioree")
                previous = review
