"""The tables of a plan of actions: one row an item; one row a yearly review."""

from generator.derived.plan import ANGLES, ItemSuivi, suivis
from generator.derived.tables.colonnes import QUI, SOURCE, liste, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.dossier import Dossier
from generator.model.plan_action import PlanAction

_ACTIONS = (
    QUI
    | {
        "axe": "Identifiant de l’axe",
        "axe_titre": "Titre de l’axe",
        "id": "Identifiant de l’action",
        "numero": "Numéro que lui donne la source",
        "texte": "L’action",
        "charte": "fort, partiel, faible ou a-voir ; vide : la source ne tranche pas",
        "charte_texte": "Ce qui est dit de la charte",
        "partenaires": "Même échelle que charte",
        "partenaires_texte": "Ce qui est dit des partenaires",
        "faisabilite": "Même échelle que charte",
        "faisabilite_texte": "Ce qui est dit de la faisabilité",
        "commentaires": "Commentaires",
        "themes": "Identifiants des thèmes",
    }
    | SOURCE
)

_BILANS = (
    QUI
    | {
        "item": "Identifiant de l’action du plan",
        "annee": "Année du bilan",
        "bilan": "nouvelle, poursuivie, amelioree, terminee ou abandonnee",
        "texte": "Objectifs, effets, corrections",
    }
    | SOURCE
)


def actions(dossier: Dossier) -> Table:
    """One row an item, in the order of the plan."""
    file = dossier.lire(PlanAction)
    rows = [qui(dossier) | source(each.item, file) | _row(each) for each in suivis(dossier) if file]
    text = "Les actions du plan, et ce qui en est jugé."
    return table("plan-action", "Plan d’action", text, _ACTIONS, rows)


def bilans(dossier: Dossier) -> Table:
    """One row an item and a year."""
    file = dossier.lire(PlanAction)
    rows = [
        qui(dossier)
        | source(review, file)
        | {
            "item": each.item.id,
            "annee": review.annee,
            "bilan": review.bilan.value,
            "texte": review.texte,
        }
        for each in suivis(dossier)
        for review in each.bilans
        if file
    ]
    text = "Ce que chaque année a fait des actions du plan."
    return table("plan-action-bilans", "Bilans du plan d’action", text, _BILANS, rows)


def _row(each: ItemSuivi) -> dict[str, Cellule]:
    made: dict[str, Cellule] = {
        "axe": each.axe.id,
        "axe_titre": each.axe.titre,
        "id": each.item.id,
        "numero": each.item.numero,
        "texte": each.item.texte,
        "commentaires": each.item.commentaires,
        "themes": liste(each.themes),
    }
    for name, _ in ANGLES:
        told = getattr(each.item, name)
        made[name] = told.jugement.value if told and told.jugement else None
        made[f"{name}_texte"] = told.texte if told else None
    return made
