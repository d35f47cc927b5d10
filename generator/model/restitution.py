"""`atelier-4.yml`: the exhibition frieze, the three questions, what the tables said."""

from typing import ClassVar

from generator.model.base import Objet
from generator.model.liste import Etape
from generator.model.scalaires import Effectif, Id, Jour, Prose, Texte
from generator.model.source import Appuye, Fichier


class Panneau(Appuye):
    """Un panneau de la frise."""

    titre: Texte
    """Titre du panneau."""
    texte: Prose
    """Ce qu’il montre."""
    etape: Etape | None = None
    """L’étape qu’il rappelle."""


class QuestionTables(Appuye, Objet):
    """Une question posée aux tables, et ce qu’elles ont dit."""

    GENRE: ClassVar[str] = "question"

    id: Id
    """Nom court."""
    texte: Texte
    """La question."""
    reponses: tuple[Texte, ...] = ()
    """Ce que les tables ont dit."""


class Restitution(Fichier):
    """Atelier 4 : la restitution et la charte."""

    date: Jour | None = None
    """Date de l’atelier."""
    presentation: Prose | None = None
    """La soirée en quelques phrases."""
    tables: Effectif | None = None
    """Nombre de tables."""
    frise: tuple[Panneau, ...] = ()
    """Les panneaux de la frise."""
    questions: tuple[QuestionTables, ...] = ()
    """Les questions."""
