"""The chapters of the comparison: what compares, what followed, then the words of each step."""

from generator.derived.comparaison.annees import annees
from generator.derived.comparaison.chiffres import chiffres
from generator.derived.comparaison.paroles import paroles
from generator.derived.comparaison.rangee import Chapitre, Rangee
from generator.derived.comparaison.releve import Releve
from generator.derived.comparaison.sujets import SUJETS, Sujet


def chapitres(releves: tuple[Releve, ...]) -> tuple[Chapitre, ...]:
    """The chapters of the comparison, without those that would be empty."""
    key, others = chiffres(releves)
    years = tuple(annees(releves))
    if years and all(row.connues == row.concernees and not row.en_reserve for row in years):
        key, others = (), (*key, *others)
    filled = {table for releve in releves for table in releve.tables}
    found = []
    for sujet in SUJETS:
        rows = tuple(paroles(releves, sujet.id))
        if sujet.id == "portrait":
            rows = (*years, *rows, *key)
        elif sujet.id == "chiffres":
            rows = others
        if rows:
            held = tuple(table for table in sujet.tables if table in filled)
            found.append(_chapitre(sujet, held, rows))
    return tuple(found)


def _chapitre(sujet: Sujet, tables: tuple[str, ...], rows: tuple[Rangee, ...]) -> Chapitre:
    """A chapter: the rows to tell, and apart those that no territory documents, or that wait."""
    told = tuple(row for row in rows if row.connues and not row.en_reserve)
    silent = tuple(row for row in rows if not row.connues or row.en_reserve)
    return Chapitre(sujet.id, sujet.titre, sujet.texte, told, silent, tables)
