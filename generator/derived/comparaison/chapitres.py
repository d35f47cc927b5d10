"""The chapters of the comparison, in the order of the path."""

from typing import Final

from generator.derived.comparaison.annees import annees
from generator.derived.comparaison.chiffres import chiffres
from generator.derived.comparaison.paroles import paroles
from generator.derived.comparaison.rangee import Chapitre, Rangee
from generator.derived.comparaison.releve import Releve

_CHAPITRES: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = (
    (
        "portrait",
        "L’essentiel",
        "La population et les chiffres clés.",
        ("chiffres", "populations", "communes"),
    ),
    (
        "chiffres",
        "Les autres chiffres",
        "Ceux qui se comparent d’abord, les autres ensuite.",
        ("chiffres",),
    ),
    ("chemin", "Le chemin", "Les étapes, leurs dates, qui est venu.", ("etapes",)),
    (
        "questionnaire",
        "Questionnaire",
        "Des groupes choisis, différents d’un territoire à l’autre : des mots, pas de barres.",
        ("questionnaire",),
    ),
    ("barometre", "Baromètre", "Les constats, balise par balise.", ("constats",)),
    (
        "changements",
        "Grands changements",
        "Lesquels les sources documentent.",
        ("changements",),
    ),
    (
        "actions",
        "Axes et actions",
        "Les axes de travail, et les actions ou les orientations, thème par thème.",
        ("intentions", "actions", "axes"),
    ),
    ("scenario", "Scénario par indicateur", "Les lignes du scénario.", ("scenario",)),
    ("charte", "Charte", "Les actions qui répondent à chaque article.", ("charte",)),
    (
        "suites",
        "Et depuis ?",
        "Où en sont les actions, et les faits documentés depuis.",
        ("suites",),
    ),
)
"""Anchor, title, sentence, and the tables that hold the same."""


def chapitres(releves: tuple[Releve, ...]) -> tuple[Chapitre, ...]:
    """The chapters of the comparison, without those that would be empty."""
    key, others = chiffres(releves)
    filled = {table for releve in releves for table in releve.tables}
    found = []
    for id, titre, texte, tables in _CHAPITRES:
        rows = tuple(paroles(releves, id))
        if id == "portrait":
            rows = (*annees(releves), *rows, *key)
        elif id == "chiffres":
            rows = others
        if rows:
            held = tuple(table for table in tables if table in filled)
            found.append(_chapitre(id, titre, texte, held, rows))
    return tuple(found)


def _chapitre(
    id: str, titre: str, texte: str, tables: tuple[str, ...], rows: tuple[Rangee, ...]
) -> Chapitre:
    """A chapter: the rows that some territory documents, and apart those that none does."""
    told = tuple(row for row in rows if row.connues)
    silent = tuple(row for row in rows if not row.connues)
    return Chapitre(id, titre, texte, told, silent, tables)
