"""Tables of what became of ideas: proposed, left out, and how far the actions are."""

from collections.abc import Iterator

from generator.derived.tables.colonnes import QUI, SOURCE, liste, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.actions import Actions
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.suites import Suites


def propositions(dossier: Dossier) -> Table:
    """One row a proposal of atelier 2."""
    file = dossier.lire(Changements)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "texte": each.texte,
            "axe": each.intention,
            "changements": liste(each.changements),
        }
        | source(each, file)
        for each in (file.propositions if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "texte": "La proposition",
            "axe": "Identifiant de l’axe",
            "changements": "Identifiants des grands changements auxquels elle répond",
        }
        | SOURCE
    )
    return table("propositions", "Propositions", "Les idées de l’atelier 2.", columns, rows)


def non_retenues(dossier: Dossier) -> Table:
    """One row a proposal that atelier 3 did not keep."""
    file = dossier.lire(Actions)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "texte": each.texte,
            "axe": each.intention,
            "critere": each.critere.value,
            "voix": each.voix,
            "proposition": each.proposition,
        }
        | source(each, file)
        for each in (file.non_retenues if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "texte": "La proposition",
            "axe": "Identifiant de l’axe",
            "critere": "avancee, infaisable, floue, lointaine ou moins-de-voix",
            "voix": "Voix reçues ; vide : décompte non publié",
            "proposition": "Identifiant de la proposition de l’atelier 2",
        }
        | SOURCE
    )
    text = "Ce que l’atelier 3 n’a pas gardé, et pourquoi."
    return table("non-retenues", "Propositions écartées", text, columns, rows)


def etats(dossier: Dossier) -> Table:
    """One row a change of state of an action, then one a yearly review."""
    columns = (
        QUI
        | {
            "action": "Identifiant de l’action",
            "nature": "etat (un changement d’état) ou bilan (le bilan d’une année)",
            "valeur": "L’état ou le bilan",
            "date": "Date du changement d’état, ou année du bilan",
            "qui": "Qui le dit",
            "texte": "Ce qui s’est passé",
        }
        | SOURCE
    )
    file = dossier.lire(Suites)
    rows = [qui(dossier) | row for row in (_news(file) if file else ())]
    return table("etats", "État des actions", "Où en sont les actions.", columns, rows)


def _news(file: Suites) -> Iterator[dict[str, Cellule]]:
    for state in file.etats:
        yield source(state, file) | {
            "action": state.action,
            "nature": "etat",
            "valeur": state.etat.value,
            "date": state.date,
            "qui": state.qui,
            "texte": state.texte,
        }
    for review in file.bilans:
        yield source(review, file) | {
            "action": review.action,
            "nature": "bilan",
            "valeur": review.bilan.value,
            "date": str(review.annee),
            "texte": review.texte,
        }
