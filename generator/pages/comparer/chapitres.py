"""The chapters of the comparison, in the order of the path."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from generator.model.actions import Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.scenario import Scenario
from generator.model.suites import Suites
from generator.pages.commun import Commun
from generator.pages.comparer import mots
from generator.pages.comparer.annees import annees, communes
from generator.pages.comparer.chemin import chemin
from generator.pages.comparer.chiffres import chiffres
from generator.pages.comparer.ligne import Chapitre, Ligne
from generator.pages.page import Lien
from generator.pages.questionnaire import parts

Brut = tuple[str, str, str, tuple[str, ...], Iterable[Ligne]]
"""A chapter before its rows are made: anchor, title, sentence, tables that hold the same, rows."""


_TABLES: Final[dict[str, Callable[[Dossier], object]]] = {
    "chiffres": lambda d: d.territoire.chiffres,
    "populations": lambda d: any(commune.populations for commune in d.territoire.communes),
    "communes": lambda d: d.territoire.communes,
    "etapes": lambda d: d.lire(Deroulement),
    "questionnaire": parts,
    "constats": lambda d: d.tous(Barometre, lambda part: part.constats),
    "changements": lambda d: d.tous(Changements, lambda part: part.changements),
    "intentions": lambda d: d.tous(Barometre, lambda part: part.intentions),
    "actions": lambda d: d.tous(Actions, lambda part: part.actions),
    "scenario": lambda d: d.tous(Scenario, lambda part: part.lignes),
    "charte": lambda d: d.tous(CharteTerritoire, lambda part: part.articles),
    "suites": lambda d: d.tous(Suites, lambda part: part.evenements),
}
"""The files that hold what a chapter compares, and what of a dossier brings each of them."""


def chapitres(commun: Commun, dossiers: tuple[Dossier, ...]) -> tuple[Chapitre, ...]:
    """Every chapter of the comparison of `dossiers`, in the order of the path."""
    return tuple(
        _chapitre(id, titre, texte, _files(dossiers, tables), tuple(rows))
        for id, titre, texte, tables, rows in (*_chiffres(dossiers), *_mots(commun, dossiers))
    )


def _chiffres(dossiers: tuple[Dossier, ...]) -> Iterator[Brut]:
    first, others = chiffres(dossiers)
    essential = (*annees(dossiers), *communes(dossiers), *first)
    said, tables = "La population et les chiffres clés.", ("chiffres", "populations", "communes")
    yield "portrait", "L’essentiel", said, tables, essential
    said = "Ceux qui se comparent d’abord, les autres ensuite."
    yield "chiffres", "Les autres chiffres", said, ("chiffres",), others


def _mots(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Brut]:
    said = "Les étapes, leurs dates, qui est venu."
    yield "chemin", "Le chemin", said, ("etapes",), chemin(dossiers)
    said = "Des groupes choisis, différents d’un territoire à l’autre : des mots, pas de barres."
    asked = mots.questionnaire(dossiers)
    yield "questionnaire", "Questionnaire", said, ("questionnaire",), asked
    said = "Les constats, balise par balise."
    yield "barometre", "Baromètre", said, ("constats",), mots.barometre(dossiers)
    said = "Lesquels les sources documentent."
    yield "changements", "Grands changements", said, ("changements",), mots.changements(dossiers)
    said = "Les axes de travail, et les actions retenues, thème par thème."
    wanted = (*mots.axes(dossiers), *mots.themes(commun, dossiers))
    yield "actions", "Axes et actions", said, ("intentions", "actions"), wanted
    said = "Les lignes du scénario."
    lines = mots.scenario(dossiers)
    yield "scenario", "Scénario par indicateur", said, ("scenario",), lines
    said = "Les actions qui répondent à chaque article."
    yield "charte", "Charte", said, ("charte",), mots.charte(commun, dossiers)
    said = "Où en sont les actions, et les faits documentés depuis."
    yield "suites", "Et depuis ?", said, ("suites",), mots.suites(commun, dossiers)


def _files(dossiers: tuple[Dossier, ...], tables: tuple[str, ...]) -> tuple[Lien, ...]:
    return tuple(
        Lien(f"{table}.csv", f"donnees/{table}.csv")
        for table in tables
        if any(_TABLES[table](dossier) for dossier in dossiers)
    )


def _chapitre(
    id: str, titre: str, texte: str, files: tuple[Lien, ...], rows: tuple[Ligne, ...]
) -> Chapitre:
    """What nobody documents is said in one sentence, not row by row."""
    told = tuple(row for row in rows if row.connus)
    silent = tuple(row for row in rows if not row.connus)
    return Chapitre(id, titre, texte, told, silent, files)
