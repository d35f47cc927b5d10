"""The answers of a dossier that has a plan of actions."""

from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.comparaison.mots import premieres
from generator.derived.comparaison.releve import Enonce, Mention, Reponse
from generator.derived.plan import suivis
from generator.model.dossier import Dossier
from generator.model.sections import PLAN_ACTION


def plan(dossier: Dossier) -> Iterator[Reponse]:
    """The items of its plan."""
    page = f"{adresses.section(dossier, PLAN_ACTION)}index.html"
    mentions = tuple(
        Mention(each.item.texte, f"{page}#{ancre('item-plan', each.item.id)}", each.brouillon)
        for each in suivis(dossier)
    )
    asked = Enonce("plan-action", "actions-du-plan", "Les actions du plan")
    yield premieres(asked, mentions, Mention("", page))
