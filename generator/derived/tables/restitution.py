"""The table of what atelier 4 asked, and what its tables said."""

from generator.derived.tables.colonnes import QUI, SOURCE, liste, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.dossier import Dossier
from generator.model.restitution import Restitution


def questions(dossier: Dossier) -> Table:
    """One row a question that atelier 4 put to the tables."""
    file = dossier.lire(Restitution)
    rows: list[dict[str, Cellule]] = [
        qui(dossier)
        | {"id": each.id, "texte": each.texte, "reponses": liste(each.reponses)}
        | source(each, file)
        for each in (file.questions if file else ())
        if file
    ]
    columns = (
        QUI
        | {
            "id": "Identifiant",
            "texte": "La question",
            "reponses": "Ce que les tables ont dit",
        }
        | SOURCE
    )
    text = "Les questions posées aux tables, et ce qu’elles ont dit."
    return table("questions", "Questions des tables", text, columns, rows)
