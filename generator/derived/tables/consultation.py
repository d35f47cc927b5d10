"""The tables of a consultation: one row an item; one row an item and a group that may show."""

from generator.derived.abaque import ItemVote, abaque
from generator.derived.tables.colonnes import QUI, SOURCE, qui
from generator.derived.tables.table import Cellule, Table, table
from generator.model.consultation import Consultation
from generator.model.dossier import Dossier

_PHRASES = (
    QUI
    | {
        "id": "Identifiant de la phrase",
        "numero": "Rang de la phrase dans l’ordre du vote",
        "texte": "La phrase",
        "tout_a_fait_d_accord": "Votes A",
        "d_accord": "Votes B",
        "mitige": "Votes C",
        "pas_d_accord": "Votes D",
        "pas_du_tout_d_accord": "Votes E",
        "ne_sait_pas": "Votes N, jamais comptés comme neutres",
        "ne_veut_pas_repondre": "Votes R, jamais comptés comme neutres",
        "moyenne": "Moyenne des avis de A (5) à E (1) ; vide : aucun avis",
        "situation": "partage, acceptable, dispute, peu-soutenu ou sans-avis",
        "votes": "Une lettre par votant, - s’il n’a pas voté ; vide si l’on compte des groupes",
    }
    | SOURCE
)

_GROUPES = QUI | {
    "item": "Identifiant de la phrase",
    "groupe": "Identifiant du groupe",
    "groupe_nom": "Le groupe, d’au moins cinq votants",
    "votants": "Ses votants",
    "favorables": "Votes A et B",
    "mitiges": "Votes C",
    "opposes": "Votes D et E",
}


def phrases(dossier: Dossier) -> Table:
    """One row an item, in the order of the vote."""
    file = dossier.lire(Consultation)
    made = abaque(file) if file else None
    rows = [
        qui(dossier) | _row(each, made.colonnes) | {"source": file.source, "source_page": file.page}
        for each in (made.items if made else ())
        if file and made
    ]
    text = "Les phrases de la consultation et leurs votes."
    return table("consultation", "Regards croisés", text, _PHRASES, rows)


def groupes(dossier: Dossier) -> Table:
    """One row an item and a group."""
    file = dossier.lire(Consultation)
    named = {each.id: each for each in file.groupes} if file else {}
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "item": item.id,
            "groupe": count.groupe,
            "groupe_nom": named[count.groupe].nom,
            "votants": named[count.groupe].votants,
            "favorables": count.favorables,
            "mitiges": count.mitiges,
            "opposes": count.opposes,
        }
        for item in (file.items if file else ())
        for count in item.groupes
    ]
    text = "Ce que chaque groupe de cinq votants ou plus dit de chaque phrase."
    return table("consultation-groupes", "Regards croisés, par groupe", text, _GROUPES, rows)


def _row(each: ItemVote, colonnes: bool) -> dict[str, Cellule]:
    letters = each.compte.par_avis
    mean = each.compte.moyenne
    return {
        "id": each.item.id,
        "numero": each.numero,
        "texte": each.item.texte,
        "tout_a_fait_d_accord": letters["A"],
        "d_accord": letters["B"],
        "mitige": letters["C"],
        "pas_d_accord": letters["D"],
        "pas_du_tout_d_accord": letters["E"],
        "ne_sait_pas": letters["N"],
        "ne_veut_pas_repondre": letters["R"],
        "moyenne": None if mean is None else round(float(mean), 2),
        "situation": each.compte.situation.value,
        "votes": (each.item.votes or None) if colonnes else None,
    }
