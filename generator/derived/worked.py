"""A dossier with what is worked out of it, each thing once."""

from dataclasses import dataclass
from functools import cached_property

from generator.derived.commun import Commun
from generator.derived.fiche import Fiche, fiches
from generator.derived.fil import vue
from generator.derived.fil.vue import FilDossier
from generator.derived.lectures import Lecture, lectures
from generator.derived.points import LignePoint, lignes
from generator.model.dossier import Dossier


@dataclass(frozen=True)
class WorkedDossier:
    """A dossier, what all share, and what several pages, maps and tables need of both."""

    commun: Commun
    dossier: Dossier

    @cached_property
    def fil(self) -> FilDossier:
        """The thread."""
        return vue.de(self.commun, self.dossier)

    @cached_property
    def fiches(self) -> tuple[Fiche, ...]:
        """The card of every action, in the order of their file."""
        return fiches(self.commun, self.dossier)

    @cached_property
    def lectures(self) -> dict[int, Lecture]:
        """What the territory makes of each article of the charter that it reads."""
        return {each.article: each for each in lectures(self.dossier)}

    @cached_property
    def lignes(self) -> tuple[LignePoint, ...]:
        """Every point of the map, in the order of communes and names."""
        return lignes(self.commun, self.dossier)
