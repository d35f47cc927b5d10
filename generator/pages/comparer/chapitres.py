"""The chapters of the comparison, in the order of the path."""

from collections.abc import Iterable, Iterator

from generator.model.dossier import Dossier
from generator.pages.commun import Commun
from generator.pages.comparer import mots
from generator.pages.comparer.annees import annees
from generator.pages.comparer.chiffres import chiffres
from generator.pages.comparer.ligne import Chapitre, Ligne

Brut = tuple[str, str, str, Iterable[Ligne]]
"""A chapter before its rows are made: anchor, title, sentence, rows."""


def chapitres(commun: Commun, dossiers: tuple[Dossier, ...]) -> tuple[Chapitre, ...]:
    """Every chapter of the comparison of `dossiers`, in the order of the path."""
    return tuple(
        _chapitre(id, titre, texte, tuple(rows))
        for id, titre, texte, rows in (*_chiffres(dossiers), *_mots(commun, dossiers))
    )


def _chiffres(dossiers: tuple[Dossier, ...]) -> Iterator[Brut]:
    first, others = chiffres(dossiers)
    essential = (*annees(dossiers), *first)
    yield "portrait", "L’essentiel", "La population et les chiffres clés.", essential
    said = "Ceux qui se comparent d’abord, les autres ensuite."
    yield "chiffres", "Les autres chiffres", said, others


def _mots(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Brut]:
    yield "chemin", "Le chemin", "Les étapes, leurs dates, qui est venu.", mots.chemin(dossiers)
    said = "Des groupes choisis, différents d’un territoire à l’autre : des mots, pas de barres."
    yield "questionnaire", "Questionnaire", said, mots.questionnaire(dossiers)
    said = "Les constats, balise par balise."
    yield "barometre", "Baromètre", said, mots.barometre(dossiers)
    said = "Lesquels les sources documentent."
    yield "changements", "Grands changements", said, mots.changements(dossiers)
    yield "actions", "Actions par thème", "Ce qui a été retenu.", mots.themes(commun, dossiers)
    said = "Les lignes du scénario."
    yield "scenario", "Scénario par indicateur", said, mots.scenario(dossiers)
    said = "Les actions qui répondent à chaque article."
    yield "charte", "Charte", said, mots.charte(commun, dossiers)
    yield "suites", "Et depuis ?", "Les faits documentés depuis.", mots.suites(dossiers)


def _chapitre(id: str, titre: str, texte: str, rows: tuple[Ligne, ...]) -> Chapitre:
    """What nobody documents is said in one sentence, not row by row."""
    told = tuple(row for row in rows if row.connus)
    return Chapitre(id, titre, texte, told, tuple(row for row in rows if not row.connus))
