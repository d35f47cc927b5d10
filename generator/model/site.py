"""All that is published: the dossiers and what they share."""

from pydantic import BaseModel, ConfigDict

from generator.model.accueil import Accueil
from generator.model.charte import CharteCommune
from generator.model.dossier import Dossier
from generator.model.themes import Themes


class Site(BaseModel):
    """The dossiers, in the order of their letters, with what the whole project says once."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dossiers: tuple[Dossier, ...]
    charte_commune: CharteCommune | None = None
    themes: Themes | None = None
    accueil: Accueil | None = None
