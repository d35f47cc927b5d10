"""The chapters of the comparison, in the order of the path."""

from generator.model.dossier import Dossier
from generator.pages.commun import Commun
from generator.pages.comparer import mots
from generator.pages.comparer.chiffres import annees, chiffres
from generator.pages.comparer.ligne import Chapitre


def chapitres(commun: Commun, dossiers: tuple[Dossier, ...]) -> tuple[Chapitre, ...]:
    """Every chapter of the comparison of `dossiers`, in the order of the path."""
    made = (
        ("portrait", "Portrait", "Les chiffres clés.", (*chiffres(dossiers), *annees(dossiers))),
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
    return tuple(Chapitre(id, titre, texte, tuple(rows)) for id, titre, texte, rows in made)
