"""All that is published: the dossiers and what they share."""

from dataclasses import dataclass

from generator.model.accueil import Accueil
from generator.model.charte import CharteCommune
from generator.model.demarche import Demarche
from generator.model.dossier import Dossier
from generator.model.synonymes import Synonymes
from generator.model.themes import Themes


@dataclass(frozen=True)
class Site:
    """The dossiers, in the order of their letters, with what the whole project says once.

    `demarches`: those that are known, whether a dossier follows them or not.
    """

    dossiers: tuple[Dossier, ...]
    charte_commune: CharteCommune | None = None
    themes: Themes | None = None
    accueil: Accueil | None = None
    synonymes: Synonymes | None = None
    demarches: tuple[Demarche, ...] = ()
