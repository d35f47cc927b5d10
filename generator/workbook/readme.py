"""The first sheet: what this workbook is, how to fill it, what is still missing."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.workbook.plan import Sheet
from generator.workbook.rows import Trees, inside, rows

README: Final = "Lisez-moi"
Line = tuple[str, str]
"""A style and a text."""

_HELP: Final = (
    "Une feuille par sorte de choses ; une ligne par chose. "
    "« Territoire » et « Présentations » posent une question par ligne.",
    "Titre foncé avec une étoile : obligatoire. Titre clair : facultatif. "
    "Ce que l’on ne sait pas reste vide.",
    "Une cellule à liste : choisissez dans la liste. "
    "Plusieurs noms : séparez-les par un point-virgule.",
    "Plusieurs textes dans une cellule : un par ligne "
    "(Alt + Entrée dans Excel, Ctrl + Entrée dans LibreOffice).",
    "Dates : 12/02/2019, 02/2019 ou 2019, aussi précises que connues. "
    "Nombres : 1 234,5. Oui ou non : oui, non, x.",
    "Chaque chose a sa source : elle se déclare dans la feuille « Sources », "
    "puis se choisit par son titre. Sans source, celle de « Présentations » vaut.",
    "Colonne « Repère » : n’y touchez pas. Pour une ligne nouvelle, laissez-la vide.",
    "Supprimer une ligne entière retire la chose du dossier. L’ordre des lignes ne change rien.",
    "Pas de nom de particulier, pas de téléphone, pas de courriel : des rôles.",
    "Pour finir : enregistrez, puis tapez « horizon importer » ; "
    "il montre les erreurs et demande avant d’écrire.",
)


def explained(sheets: Sequence[Sheet], trees: Trees, nom: str) -> Iterator[Line]:
    """The lines of the first sheet."""
    yield "title", nom
    for number, text in enumerate(_HELP, start=1):
        yield "plain", f"{number}. {text}"
    yield "plain", ""
    yield "title", "Ce qui manque encore"
    missing = list(_missing(sheets, trees))
    yield from (("plain", f"• {text}") for text in missing or ["Rien d’obligatoire."])


def _missing(sheets: Sequence[Sheet], trees: Trees) -> Iterator[str]:
    """Required cells that are empty, then sheets that have no row."""
    for sheet in sheets:
        for row in rows(sheet, trees):
            for column in sheet.colonnes:
                if column.required and column.path and inside(row.node, column.path) is None:
                    place = sheet.partie or row.repere
                    yield f"Feuille {sheet.titre}, {place} : « {column.titre} »."
    empty = [sheet.titre for sheet in sheets if not sheet.partie and not rows(sheet, trees)]
    if empty:
        yield f"Feuilles sans aucune ligne : {', '.join(empty)}."
