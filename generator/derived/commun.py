"""What the dossiers share while each is rendered on its own."""

from dataclasses import dataclass, field
from datetime import date

from generator.model.accueil import Accueil
from generator.model.charte import CharteCommune
from generator.model.demarche import Demarche
from generator.model.site import Site
from generator.model.synonymes import Synonyme
from generator.model.themes import Theme


@dataclass(frozen=True)
class Commun:
    """The themes and the démarches by identifier, the common charter, and the day of publication.

    `accueil`: what the home page says at its head. `synonymes`: other words that searches try.
    """

    themes: dict[str, Theme]
    charte: CharteCommune | None
    aujourd_hui: date
    accueil: Accueil | None = None
    demarches: dict[str, Demarche] = field(default_factory=dict)
    synonymes: tuple[Synonyme, ...] = ()


def commun(site: Site, aujourd_hui: date) -> Commun:
    """What the dossiers of `site` share."""
    themes = site.themes.themes if site.themes else ()
    return Commun(
        {theme.id: theme for theme in themes},
        site.charte_commune,
        aujourd_hui,
        site.accueil,
        {each.id: each for each in site.demarches},
        site.synonymes.synonymes if site.synonymes else (),
    )
