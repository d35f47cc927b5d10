"""Tables of the path: its steps, percentages of the questionnaire, intentions, the charter read."""

from typing import Final

from generator.derived.commun import Commun
from generator.derived.resultats import retenus
from generator.derived.tables.colonnes import QUI, SOURCE, liste, oui, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.barometre import Barometre
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.questionnaire import Questionnaire

_ETAPES: Final = (
    QUI
    | {
        "id": "Identifiant",
        "etape": "Laquelle des étapes de la démarche",
        "titre": "Titre",
        "date": "Date, aussi précise que connue ; vide : non documentée",
        "reserve": "Ce qui rend la date douteuse",
        "debut": "Heure de début (Europe/Paris)",
        "fin": "Heure de fin (Europe/Paris)",
        "lieu": "Où",
        "commune": "Nom de la commune",
        "code_insee": "Code Insee de la commune",
        "participants": "Participants présents ; vide : non documenté",
        "question": "La question posée ce jour-là, mot à mot",
        "acteurs": "Structures et rôles entendus",
    }
    | SOURCE
)


def etapes(dossier: Dossier) -> Table:
    """One row a step, as it was held."""
    file = dossier.lire(Deroulement)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "etape": each.etape.value,
            "titre": each.titre or each.etape.libelle,
            "date": each.date,
            "reserve": each.reserve,
            "debut": each.debut,
            "fin": each.fin,
            "lieu": each.lieu,
            "commune": dossier.territoire.noms.get(each.commune or ""),
            "code_insee": each.commune,
            "participants": each.participants,
            "question": each.question,
            "acteurs": liste(each.acteurs),
        }
        | source(each, file)
        for each in (file.etapes if file else ())
        if file
    ]
    return table("etapes", "Étapes", "Le chemin : les étapes et leurs dates.", _ETAPES, rows)


def pourcentages(dossier: Dossier) -> Table:
    """One row a percentage of the questionnaire, without the value of those that are withheld."""
    file = dossier.lire(Questionnaire)
    held = retenus(file) if file else frozenset()
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "question": each.question.value,
            "question_texte": each.question.libelle,
            "question_lue": oui(each.question_lue),
            "libelle": each.libelle,
            "valeur": None if each.id in held else each.valeur,
            "unite": "%",
            "qui": each.qui,
            "effectif": each.effectif if (each.effectif or 0) >= file.seuil else None,
            "date": each.date or file.date,
        }
        | source(each, file)
        for each in (file.pourcentages if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "question": "Question : q1 à q5",
            "question_texte": "La question, parfois reformulée",
            "question_lue": "oui : la source ne nomme pas la question, la rédaction l’a lue ainsi",
            "libelle": "Ce que dit le pourcentage",
            "valeur": "Le pourcentage ; vide : caché, il ferait retrouver un trop petit nombre",
            "unite": "Unité",
            "qui": "Qui a été interrogé : des groupes choisis, jamais un échantillon",
            "effectif": "Nombre de personnes ; vide : non indiqué, ou trop petit",
            "date": "Quand",
        }
        | SOURCE
    )
    text = "Les pourcentages du questionnaire que la source publie."
    return table("questionnaire", "Questionnaire", text, columns, rows)


def intentions(dossier: Dossier) -> Table:
    """One row an intention for the future, which is an axis of the scenario."""
    file = dossier.lire(Barometre)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "numero": each.numero,
            "titre": each.titre,
            "texte": each.texte,
            "constats": liste(each.constats),
            "themes": liste(each.themes),
            "liens_de_la_redaction": oui(each.rapprochement),
        }
        | source(each, file)
        for each in (file.intentions if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant, cité par les actions et le scénario",
            "numero": "Numéro de l’axe",
            "titre": "L’intention",
            "texte": "L’intention expliquée",
            "constats": "Identifiants des constats dont elle vient",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
            "liens_de_la_redaction": "oui si le lien avec les constats est de la rédaction",
        }
        | SOURCE
    )
    return table("intentions", "Intentions", "Les intentions : les axes.", columns, rows)


def charte(commun: Commun, dossier: Dossier) -> Table:
    """One row an article of the common charter that the territory reads."""
    file = dossier.lire(CharteTerritoire)
    articles = commun.charte.articles if commun.charte else ()
    mottos = {article.numero: article.devise for article in articles}
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "article": each.article,
            "lecture": each.lecture,
            "actions": liste(each.actions),
            "liens_de_la_redaction": oui(each.rapprochement),
            "devise": mottos.get(each.article),
        }
        | source(each, file)
        for each in (file.articles if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "article": "Numéro de l’article de la charte commune",
            "lecture": "Ce que l’article veut dire ici",
            "actions": "Identifiants des actions qui vont dans son sens",
            "liens_de_la_redaction": "oui si ce lien est une lecture de la rédaction",
        }
        | SOURCE
        | {"devise": "La devise de l’article, la même pour tous les territoires"}
    )
    return table("charte", "Charte", "Les articles de la charte, vus d’ici.", columns, rows)
