"""The charter: one text for all, in `territories/charte.yml`, and one reading a territory."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.actions import ActionRef
from generator.model.base import Modele, Renvoi
from generator.model.scalaires import OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier, Source

NumeroArticle = Annotated[int, Field(ge=1, le=50)]
ArticleRef = Annotated[int, Field(ge=1, le=50), Renvoi("article")]


class Article(Modele):
    """Un article de la charte commune."""

    GENRE: ClassVar[str] = "article"

    numero: NumeroArticle
    """Numéro de l’article."""
    devise: Texte
    """La devise."""
    engagement: Texte
    """L’engagement, à la première personne."""
    constats: tuple[Texte, ...] = ()
    """Les constats qui le fondent."""
    idees: tuple[Texte, ...] = ()
    """Les idées."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class CharteCommune(Modele):
    """La charte commune aux territoires."""

    titre: Texte
    """Titre de la charte."""
    presentation: Prose
    """D’où elle vient."""
    source: Source
    """Sa source, en entier."""
    page: Texte | None = None
    """Où, dans la source."""
    articles: Annotated[tuple[Article, ...], Field(min_length=1)]
    """Les articles."""


class LectureArticle(Appuye):
    """Comment un territoire lit un article."""

    article: ArticleRef
    """Numéro de l’article."""
    lecture: Prose | None = None
    """Ce que l’article veut dire ici."""
    actions: tuple[ActionRef, ...] = ()
    """Actions du territoire qui vont dans son sens."""
    rapprochement: OuiNon = True
    """oui : ce lien est une lecture de la rédaction, pas de la source."""


class CharteTerritoire(Fichier):
    """La charte vue d’ici."""

    presentation: Prose | None = None
    """Ce que le territoire y a apporté."""
    articles: tuple[LectureArticle, ...] = ()
    """Les articles que ses ateliers ont nourris."""
