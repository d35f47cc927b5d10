"""What the dossiers share while each is rendered on its own."""

from dataclasses import dataclass
from datetime import date

from generator.model.charte import CharteCommune
from generator.model.site import Site
from generator.model.themes import Theme


@dataclass(frozen=True)
class Commun:
    """The themes by identifier, the common charter, and the day of publication."""

    themes: dict[str, Theme]
    charte: CharteCommune | None
    aujourd_hui: date


def commun(site: Site, aujourd_hui: date) -> Commun:
    """What the dossiers of `site` share."""
    themes = site.themes.themes if site.themes else ()
    return Commun({theme.id: theme for theme in themes}, site.charte_commune, aujourd_hui)
