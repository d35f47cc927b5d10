"""Those that a démarche accompanied, whether the site has their dossier or not."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Modele
from generator.model.scalaires import Id, Latitude, Longitude, OuiNon, Texte, Url
from generator.model.source import Source


class Point(Modele):
    """Où placer un territoire sur la carte de France."""

    lat: Latitude
    """Latitude, en degrés : 45.02."""
    lon: Longitude
    """Longitude, en degrés : 3.41."""
    au_departement: OuiNon = False
    """oui : faute de mieux, c’est le centre du département."""


class Accompagne(Modele):
    """Un territoire qui a suivi la démarche."""

    nom: Texte
    """Son nom dans le document."""
    officiel: Texte | None = None
    """Son nom officiel, quand il est reconnu."""
    departements: Texte
    """Ses départements, avec leur numéro : Lozère (48)."""
    position: Point
    """Où le placer."""
    devenir: Texte | None = None
    """Ce qu’il est devenu."""
    devenir_url: Url | None = None
    """La page qui le dit ; absent : les sources de la liste."""
    remarque: Texte | None = None
    """Ce qu’il faut savoir de cette ligne."""
    territoire: Id | None = None
    """Son dossier, s’il en a un."""


class Accompagnes(Modele):
    """Les territoires qui ont suivi la démarche."""

    page: Texte
    """Où, dans la source de la démarche."""
    sources: tuple[Source, ...] = ()
    """D’où viennent les positions et ce que chacun est devenu."""
    liste: Annotated[tuple[Accompagne, ...], Field(min_length=1)]
    """Les territoires, dans l’ordre du document."""
