"""Tables of what a territory is: communes, figures, sources; and of what all share: themes."""

from collections.abc import Iterable

from generator.derived.tables.colonnes import QUI, SOURCE, oui, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.dossier import Dossier
from generator.model.sections import SECTIONS
from generator.model.territoire import Chiffre
from generator.model.themes import Theme


def communes(dossier: Dossier) -> Table:
    """One row a commune and a year of population."""
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "code_insee": commune.insee,
            "commune": commune.nom,
            "latitude": commune.lat,
            "longitude": commune.lon,
            "superficie_km2": commune.superficie,
            "annee": annee,
            "population": population,
            "source": dossier.territoire.source_populations,
        }
        for commune in dossier.territoire.communes
        for annee, population in (*sorted(commune.populations.items()),) or ((None, None),)
    ]
    columns = QUI | {
        "code_insee": "Code Insee de la commune",
        "commune": "Nom de la commune",
        "latitude": "Latitude d’un point de la commune, en degrés (WGS 84)",
        "longitude": "Longitude du même point, en degrés (WGS 84)",
        "superficie_km2": "Superficie, en kilomètres carrés",
        "annee": "Année de la population",
        "population": "Population municipale de cette année",
        "source": "Identifiant de la source de la population",
    }
    return table("communes", "Communes", "Les communes et leur population.", columns, rows)


def populations(dossier: Dossier) -> Table:
    """One row a year that every commune of the territory states."""
    territoire = dossier.territoire
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "annee": annee,
            "population": territoire.population(annee),
            "communes": len(territoire.communes),
            "source": territoire.source_populations,
        }
        for annee in territoire.annees
    ]
    columns = QUI | {
        "annee": "Année",
        "population": "Population municipale de toutes les communes du territoire",
        "communes": "Nombre de communes additionnées",
        "source": "Identifiant de la source",
    }
    text = "La population de chaque territoire, année par année."
    return table("populations", "Population, année par année", text, columns, rows)


def chiffres(dossier: Dossier) -> Table:
    """One row a key figure."""
    territoire = dossier.territoire
    rows = [
        qui(dossier) | _chiffre(each) | source(each, territoire) for each in territoire.chiffres
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant du chiffre",
            "indicateur": "Ce qui est mesuré, le même mot dans tous les territoires",
            "libelle": "Libellé",
            "valeur": "Valeur",
            "unite": "Unité",
            "depuis": "Première année, pour une évolution",
            "annee": "Année",
            "definition": "Définition",
            "perimetre": "Périmètre : territoire, partie, plus-large ou non-precise",
            "calcul": "Calcul",
            "reserve": "Réserve",
            "selon_le_compte_rendu": "oui si le chiffre est celui du compte rendu",
        }
        | SOURCE
        | {
            "perimetre_precise": "Le périmètre en mots",
            "arrondi": "oui si la source donne un nombre arrondi",
        }
    )
    return table("chiffres", "Chiffres clés", "Les chiffres clés.", columns, rows)


def _chiffre(each: Chiffre) -> dict[str, Cellule]:
    return {
        "id": each.id,
        "indicateur": each.indicateur,
        "libelle": each.libelle,
        "valeur": each.valeur,
        "unite": each.unite,
        "depuis": each.depuis,
        "annee": each.annee,
        "definition": each.definition,
        "perimetre": each.perimetre.value,
        "calcul": each.calcul,
        "reserve": each.reserve,
        "selon_le_compte_rendu": oui(each.compte_rendu),
        "perimetre_precise": each.perimetre_precise,
        "arrondi": oui(each.arrondi),
    }


def sources(dossier: Dossier) -> Table:
    """One row a source."""
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "id": each.id,
            "titre": each.titre,
            "editeur": each.editeur,
            "date": each.date,
            "url": each.url,
            "fiabilite": each.fiabilite.value,
            "licence": each.licence,
        }
        for each in dossier.territoire.sources
    ]
    columns = QUI | {
        "id": "Identifiant de la source",
        "titre": "Titre",
        "editeur": "Éditeur",
        "date": "Date de publication, aussi précise que connue",
        "url": "Adresse",
        "fiabilite": "forte, moyenne ou faible",
        "licence": "Licence ou conditions de réutilisation",
    }
    return table("sources", "Sources", "Les sources de tout ce qui est publié.", columns, rows)


def sections(dossier: Dossier) -> Table:
    """One row a section: whether it is documented, not documented, or no part of the démarche."""
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {
            "demarche": dossier.demarche.id,
            "section": each.nom,
            "titre": dossier.demarche.titre(each) if dossier.attend(each) else each.titre,
            "etat": dossier.documentation(each).value,
        }
        for each in SECTIONS
        if each.modele
    ]
    columns = QUI | {
        "demarche": "Identifiant de la démarche suivie",
        "section": "Nom de la section dans les adresses du site",
        "titre": "Titre de la section",
        "etat": "documentee, non-documentee, ou sans-objet (la démarche n’a pas cette section)",
    }
    text = "Ce qui est documenté, ce qui ne l’est pas, ce que la démarche n’a pas."
    return table("sections", "Sections", text, columns, rows)


def themes(known: Iterable[Theme]) -> Table:
    """One row a theme, which the other tables name by its identifier."""
    rows: list[dict[str, Cellule]] = [
        {"id": theme.id, "nom": theme.nom, "phrase": theme.phrase} for theme in known
    ]
    columns = {
        "id": "Identifiant, que citent les autres tables",
        "nom": "Nom du thème",
        "phrase": "De quoi il s’agit",
    }
    text = "Les thèmes communs à tous les territoires."
    return table("themes", "Thèmes", text, columns, rows)
