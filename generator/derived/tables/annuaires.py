"""Tables of where people meet: places, associations, dates.

Places take the column names of the State's schema of digital mediation places
(`id`, `nom`, `commune`, `code_insee`, `adresse`, `latitude`, `longitude`, `presentation_resume`,
`site_web`, `date_maj`), the one most in use for places.
"""

from typing import Final

from generator.derived.retours import dits
from generator.derived.tables.colonnes import QUI, SOURCE, liste, oui, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.agenda import Agenda, Rendezvous
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu, Lieux

_OU: Final = {
    "id": "Identifiant, qui ne change jamais",
    "nom": "Nom",
    "commune": "Nom de la commune",
    "code_insee": "Code Insee de la commune",
    "latitude": "Latitude, en degrés (WGS 84)",
    "longitude": "Longitude, en degrés (WGS 84)",
    "precision": "exacte, adresse, rue, ou commune (son centre)",
    "categorie": "Catégorie",
    "rayonnement": "communal, intercommunal ou au-dela ; vide : non documenté",
    "presentation_resume": "Présentation",
    "site_web": "Site",
    "date_maj": "Date de la dernière vérification ; vide : non documentée",
    "themes": "Identifiants des thèmes (voir la table des thèmes)",
}


def lieux(dossier: Dossier) -> Table:
    """One row a place."""
    places = dossier.lire(Lieux)
    rows: list[dict[str, Cellule]] = [
        _where(dossier, place)
        | {
            "commune_incertaine": oui(place.commune_incertaine),
            "adresse": place.adresse,
            "revient": liste(dits(place)),
            "statut": place.statut.value,
            "statut_precise": place.statut_precise,
            "cite_en_atelier": oui(place.cite),
        }
        | source(place, places)
        for place in (places.lieux if places else ())
        if places
    ]
    columns = (
        QUI
        | _OU
        | {
            "commune_incertaine": "oui si la source ne dit pas dans quelle commune",
            "adresse": "Adresse publique",
            "revient": "Les jours qui reviennent ; leurs règles sont dans le calendrier",
            "statut": "ouvert, projet, travaux ou ferme",
            "statut_precise": "Le statut en mots",
            "cite_en_atelier": "oui si les participants des ateliers l’ont cité",
        }
        | SOURCE
    )
    return table("lieux", "Lieux", "Les lieux et événements de la carte.", columns, rows)


def associations(dossier: Dossier) -> Table:
    """One row an association."""
    directory = dossier.lire(Associations)
    rows: list[dict[str, Cellule]] = [
        _where(dossier, each) | {"activites": liste(each.activites)} | source(each, directory)
        for each in (directory.associations if directory else ())
        if directory
    ]
    columns = QUI | _OU | {"activites": "Ce qu’elle propose"} | SOURCE
    return table("associations", "Associations", "L’annuaire des associations.", columns, rows)


def agenda(dossier: Dossier) -> Table:
    """One row a date."""
    dates = dossier.lire(Agenda)
    rows: list[dict[str, Cellule]] = [
        _when(dossier, each) | source(each, dates)
        for each in (dates.rendez_vous if dates else ())
        if dates
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant, qui ne change jamais",
            "titre": "Ce qui a lieu",
            "date": "Date, aussi précise que connue",
            "date_precise": "Ce qu’il faut savoir de la date",
            "date_fin": "Dernier jour",
            "debut": "Heure de début (Europe/Paris)",
            "fin": "Heure de fin (Europe/Paris)",
            "commune": "Nom de la commune",
            "code_insee": "Code Insee de la commune",
            "lieu": "Identifiant du lieu",
            "association": "Identifiant de l’association",
            "texte": "Ce qu’il faut savoir",
            "site_web": "Page de l’événement",
        }
        | SOURCE
    )
    return table("agenda", "Agenda", "Les dates passées et à venir.", columns, rows)


def position(dossier: Dossier, item: Lieu | Association) -> tuple[float, float, str]:
    """Latitude, longitude and precision: its own, or the centre of its commune."""
    if item.position:
        return item.position.lat, item.position.lon, item.position.precision.value
    commune = next(c for c in dossier.territoire.communes if c.insee == item.commune)
    return commune.lat, commune.lon, "commune"


def _where(dossier: Dossier, item: Lieu | Association) -> dict[str, Cellule]:
    lat, lon, precision = position(dossier, item)
    return qui(dossier) | {
        "id": item.id,
        "nom": item.nom,
        "commune": dossier.territoire.noms[item.commune],
        "code_insee": item.commune,
        "latitude": lat,
        "longitude": lon,
        "precision": precision,
        "categorie": item.categorie.libelle,
        "rayonnement": item.rayonnement.value if item.rayonnement else None,
        "presentation_resume": item.description,
        "site_web": item.site,
        "date_maj": item.verifie_le,
        "themes": liste(item.themes),
    }


def _when(dossier: Dossier, item: Rendezvous) -> dict[str, Cellule]:
    return qui(dossier) | {
        "id": item.id,
        "titre": item.titre,
        "date": item.date,
        "date_precise": item.date_precise,
        "date_fin": item.date_fin,
        "debut": item.debut,
        "fin": item.fin,
        "commune": dossier.territoire.noms.get(item.commune or ""),
        "code_insee": item.commune,
        "lieu": item.lieu,
        "association": item.association,
        "texte": item.texte,
        "site_web": item.site,
    }
