"""The chapters of the comparison, in the order of the path."""

from collections.abc import Iterable

from generator.model.dossier import Dossier
from generator.pages.commun import Commun
from generator.pages.comparer import mots
from generator.pages.comparer.annees import annees
from generator.pages.comparer.chiffres import chiffres
from generator.pages.comparer.ligne import Chapitre, Ligne


def chapitres(commun: Commun, dossiers: tuple[Dossier, ...]) -> tuple[Chapitre, ...]:
    """Every chapter of the comparison of `dossiers`, in the order of the path."""
    first, others = chiffres(dossiers)
    made: tuple[tuple[str, str, str, Iterable[Ligne]], ...] = (
        (
            "portrait",
            "L’essentiel",
            "La population et les chiffres clés.",
            (*annees(dossiers), *first),
        ),
        (
            "chiffres",
            "Les autres chiffres",
            "Ceux qui se comparent d’abord, les autres ensuite.",
            others,
        ),
        ("chemin", "Le chemin", "Les étapes, leurs dates, qui est venu.", mots.chemin(dossiers)),
        (
            "questionnaire",
            "Questionnaire",
            "Des groupes choisis, différents d’un territoire à l’autre : des mots, pas de barres.",
            mots.questionnaire(dossiers),
        ),
        ("barometre", "Baromètre", "Les constats, balise par balise.", mots.barometre(dossiers)),
        (
            "changements",
            "Grands changements",
            "Lesquels ont été travaillés.",
            mots.changements(dossiers),
        ),
        ("actions", "Actions par thème", "Ce qui a été retenu.", mots.themes(commun, dossiers)),
        ("scenario", "Scénario par indicateur", "Les lignes du scénario.", mots.scenario(dossiers)),
        (
            "charte",
            "Charte",
            "Les actions qui répondent à chaque article.",
            mots.charte(commun, dossiers),
        ),
        ("suites", "Et depuis ?", "Les faits documentés depuis.", mots.suites(dossiers)),
    )
    return tuple(
        _chapitre(id, titre, texte, found)
        for id, titre, texte, rows in made
        if (found := tuple(rows))
    )


def _chapitre(id: str, titre: str, texte: str, rows: tuple[Ligne, ...]) -> Chapitre:
    """What nobody documents is said in one sentence, not row by row."""
    told = tuple(row for row in rows if row.connus)
    return Chapitre(id, titre, texte, told, tuple(r.libelle for r in rows if not r.connus))
