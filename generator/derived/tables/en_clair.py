"""The table of a dossier in short sentences."""

from generator.derived.tables.colonnes import QUI, SOURCE, liste, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.dossier import Dossier
from generator.model.en_clair import EnClair


def paragraphes(dossier: Dossier) -> Table:
    """One row a paragraph, in order."""
    file = dossier.lire(EnClair)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {"id": each.id, "titre": each.titre, "phrases": liste(each.phrases)}
        | source(each, file)
        for each in (file.paragraphes if file else ())
        if file
    ]
    told = {"id": "Identifiant", "titre": "De quoi l’on parle", "phrases": "Les phrases"}
    text = "Le dossier en phrases courtes."
    return table("en-clair", "En clair", text, QUI | told | SOURCE, rows)
