"""The table of the territories themselves: what they are, and how many live there."""

from typing import Final

from generator.derived.tables.colonnes import QUI, liste, oui, qui
from generator.derived.tables.table import Cellule, Table, table
from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre, Territoire
from generator.model.vocabulaire import Perimetre

_COLONNES: Final = QUI | {
    "type": "Ce qu’il est : communauté de communes, parc naturel régional…",
    "departements": "Codes des départements",
    "demarche": "Identifiant de la démarche suivie",
    "nom_complet": "Nom entier",
    "region": "Région",
    "siren": "Numéro SIREN, quand il est connu",
    "lettre": "Sa lettre sur tout le site",
    "communes": "Nombre de communes, quand il est connu",
    "population": "Habitants : somme des communes quand leur liste est connue, sinon chiffre clé",
    "annee": "Année de cette population",
    "definition": "Ce que ce nombre compte",
    "arrondi": "oui si la source donne un nombre arrondi",
    "reserve": "À lire avec prudence",
    "source": "Identifiant de la source de la population",
}


def territoires(dossier: Dossier) -> Table:
    """One row: the territory."""
    territoire = dossier.territoire
    row: dict[str, Cellule] = qui(dossier) | {
        "nom_complet": territoire.nom_complet,
        "type": territoire.nature.libelle,
        "demarche": dossier.demarche.id,
        "departements": liste(territoire.departements),
        "region": territoire.region,
        "siren": territoire.siren,
        "lettre": territoire.lettre,
        "communes": _communes(territoire),
    }
    text = "Les territoires, leur démarche et leur population."
    return table("territoires", "Territoires", text, _COLONNES, [row | _population(territoire)])


def _communes(territoire: Territoire) -> int | None:
    key = _key(territoire, "communes")
    return len(territoire.communes) or (int(key.valeur) if key else None)


def _population(territoire: Territoire) -> dict[str, Cellule]:
    if territoire.annees and (total := territoire.population(territoire.annees[-1])) is not None:
        return {
            "population": total,
            "annee": territoire.annees[-1],
            "definition": "population municipale",
            "arrondi": oui(False),
            "source": territoire.source_populations,
        }
    if not (key := _key(territoire, "population")):
        return {}
    return {
        "population": int(key.valeur),
        "annee": key.annee,
        "definition": key.definition,
        "arrondi": oui(key.arrondi),
        "reserve": key.reserve,
        "source": key.source or territoire.source,
    }


def _key(territoire: Territoire, indicateur: str) -> Chiffre | None:
    """Its key figure on `indicateur`; that of the document of the démarche if it has no other."""
    found = [
        each
        for each in territoire.chiffres
        if each.indicateur == indicateur and each.cle and each.perimetre is Perimetre.TERRITOIRE
    ]
    return min(found, key=lambda each: each.compte_rendu, default=None)
