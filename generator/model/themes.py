"""`territories/themes.yml`: the words that territories share."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import Id, Texte


class Theme(Objet):
    """Un thème commun."""

    GENRE: ClassVar[str] = "theme"

    id: Id
    """Nom court : mobilites."""
    nom: Texte
    """Nom du thème."""
    phrase: Texte
    """Une phrase simple qui dit de quoi il s’agit."""
    icone: Annotated[str, Field(pattern=r"^material/[a-z0-9-]+$")]
    """Pictogramme : material/bus."""
    exemples: Id | None = None
    """Ancre des exemples d’ailleurs, dans la page demarche/exemples/."""


class Themes(Modele):
    """Les thèmes communs."""

    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    """Les thèmes."""
