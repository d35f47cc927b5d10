"""Tables of what the ateliers produced: findings, intentions, changes, actions, scenario."""

from generator.derived import adresses
from generator.derived.avancement import etat
from generator.derived.tables.colonnes import QUI, SOURCE, liste, oui, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.actions import Action, Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.liste import GrandChangement
from generator.model.scenario import Ligne, Scenario
from generator.model.sections import ACTIONS
from generator.model.suites import Suites


def constats(dossier: Dossier) -> Table:
    """One row a finding of the barometer."""
    file = dossier.lire(Barometre)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "balise": each.balise.value if each.balise else None,
            "nature": each.nature.value,
            "texte": each.texte,
            "mais": each.mais,
            "ensemble": oui(each.ensemble),
            "portee": each.portee,
            "indicateurs": liste(each.indicateurs),
            "themes": liste(each.themes),
        }
        | source(each, file)
        for each in (file.constats if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "balise": "Balise : 1a, 1b, 2, 3 ou questionnaire ; vide : non documentée",
            "nature": "atout, manque, contraste, souhait ou changement",
            "texte": "Le constat ; pour un contraste, l’atout",
            "mais": "Pour un contraste, la limite",
            "ensemble": "oui : dit de plusieurs territoires, sans rattachement à un atelier",
            "portee": "De qui la source le dit, quand elle le précise",
            "indicateurs": "Indicateurs concernés (lecture de la rédaction)",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
        }
        | SOURCE
    )
    return table("constats", "Constats", "Les constats du baromètre.", columns, rows)


def changements(dossier: Dossier) -> Table:
    """One row a great change that the territory worked on."""
    file = dossier.lire(Changements)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "grand_changement": each.grand_changement.value,
            "titre": each.titre,
            "horizon": each.horizon or file.horizon,
            "tendances": liste(each.tendances),
            "risques": liste(tuple(risk.texte for risk in each.risques)),
            "opportunites": liste(tuple(opportunite.texte for opportunite in each.opportunites)),
            "themes": liste(each.themes),
            "ensemble": oui(each.ensemble),
            "portee": each.portee,
            "texte": each.texte,
        }
        | source(each, file)
        for each in (file.changements if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "grand_changement": "Lequel des neuf grands changements, ou propre",
            "titre": "Titre donné par le territoire",
            "horizon": "Horizon",
            "tendances": "Tendances",
            "risques": "Risques",
            "opportunites": "Opportunités",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
            "ensemble": "oui : cité pour plusieurs territoires, sans dire lequel l’a travaillé",
            "portee": "Où la source le dit relevé, quand elle le précise",
            "texte": "Le changement expliqué",
        }
        | SOURCE
    )
    return table("changements", "Grands changements", "Les grands changements.", columns, rows)


def actions(dossier: Dossier) -> Table:
    """One row an action kept by atelier 3."""
    file = dossier.lire(Actions)
    rows: list[dict[str, Cellule]] = [
        qui(dossier) | _action(dossier, each) | source(each, file)
        for each in (file.actions if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "titre": "Titre de l’action",
            "axe": "Identifiant de l’axe (intention)",
            "resume": "L’action en une phrase",
            "voix": "Voix reçues ; vide : décompte non publié",
            "contenus": "Contenus et conditions de réussite",
            "organisation": "Organisation",
            "freins": "Freins à lever",
            "leviers": "Leviers et avantages",
            "habitants": "Ce que les habitants peuvent faire",
            "elus": "Ce que les élus ont à faire",
            "partenaires": "Institutions et professionnels à associer",
            "lieux": "Où",
            "participation": "Niveau de participation ; vide : non documenté",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
            "liens_de_la_redaction": "oui si les liens avec les constats sont de la rédaction",
        }
        | SOURCE
        | {
            "etat": "Dernier état connu (voir la table de l’état des actions)",
            "indicateurs": "Indicateurs que servent les lignes du scénario qui la portent",
            "grands_changements": "Lesquels des neuf grands changements, ou propre",
            "adresse": "Sa page, à partir de l’adresse du site",
        }
    )
    return table("actions", "Actions", "Les fiches d’action de l’atelier 3.", columns, rows)


def _action(dossier: Dossier, each: Action) -> dict[str, Cellule]:
    scenario = dossier.tous(Scenario, lambda part: part.lignes)
    lines = [line for line in scenario if each.id in line.actions]
    parts = tuple(f"{part.titre} : {text}" for part in each.volets for text in part.contenus)
    return {
        "id": each.id,
        "titre": each.titre,
        "axe": each.intention,
        "resume": each.resume,
        "voix": each.voix,
        "contenus": liste((*each.contenus, *parts)),
        "organisation": liste(each.organisation),
        "freins": liste((*each.freins, *(t for part in each.volets for t in part.freins))),
        "leviers": liste((*each.leviers, *(t for part in each.volets for t in part.leviers))),
        "habitants": liste(each.habitants),
        "elus": liste(each.elus),
        "partenaires": liste(tuple(partner.nom for partner in each.partenaires)),
        "lieux": liste(tuple(place.texte for place in each.lieux)),
        "participation": each.participation.value if each.participation else None,
        "themes": liste(each.themes),
        "liens_de_la_redaction": oui(each.rapprochement),
        "etat": etat(dossier, each).value,
        "indicateurs": liste(tuple(dict.fromkeys(i for line in lines for i in line.indicateurs))),
        "grands_changements": liste(_answered(dossier, each, lines)),
        "adresse": adresses.fiche(dossier, ACTIONS, each.id),
    }


def _answered(dossier: Dossier, action: Action, lines: list[Ligne]) -> tuple[GrandChangement, ...]:
    """The great changes that an action answers, itself or by a line of the scenario."""
    named = {*action.changements, *(change for line in lines for change in line.changements)}
    known = dossier.tous(Changements, lambda part: part.changements)
    return tuple(dict.fromkeys(one.grand_changement for one in known if one.id in named))


def scenario(dossier: Dossier) -> Table:
    """One row a line of the scenario."""
    file = dossier.lire(Scenario)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "horizon": file.horizon,
            "titre": each.titre,
            "texte": each.texte,
            "axe": each.intention,
            "actions": liste(each.actions),
            "indicateurs": liste(each.indicateurs),
            "themes": liste(each.themes),
            "liens_de_la_redaction": oui(each.rapprochement),
            "redaction": file.redaction,
        }
        | source(each, file)
        for each in (file.lignes if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "horizon": "Année visée",
            "titre": "La ligne en quelques mots",
            "texte": "Ce que l’on vit à l’horizon",
            "axe": "Identifiant de l’axe",
            "actions": "Identifiants des actions qui la portent",
            "indicateurs": "Indicateurs servis (lecture de la rédaction)",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
            "liens_de_la_redaction": "oui si ses liens sont une lecture de la rédaction",
            "redaction": "Qui a écrit ces lignes, et à partir de quoi",
        }
        | SOURCE
    )
    return table("scenario", "Scénario", "Les lignes du scénario.", columns, rows)


def suites(dossier: Dossier) -> Table:
    """One row a dated fact."""
    file = dossier.lire(Suites)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "date": each.date,
            "date_precise": each.date_precise,
            "titre": each.titre,
            "texte": each.texte,
            "lieu": each.lieu,
            "actions": liste(each.actions),
            "lien_avec_la_demarche": each.lien.value,
            "themes": liste(each.themes),
        }
        | source(each, file)
        for each in (file.evenements if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "date": "Date, aussi précise que connue",
            "date_precise": "Ce qu’il faut savoir de la date",
            "titre": "Le fait en quelques mots",
            "texte": "Le fait raconté",
            "lieu": "Identifiant du lieu",
            "actions": "Identifiants des actions que ce fait prolonge",
            "lien_avec_la_demarche": "etabli si une source le dit, sinon non-etabli",
            "themes": "Identifiants des thèmes (voir la table des thèmes)",
        }
        | SOURCE
    )
    return table("suites", "Et depuis\u00a0?", "Ce qui s’est passé depuis.", columns, rows)
