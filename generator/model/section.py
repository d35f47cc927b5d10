"""What a section of a dossier is: said once, everything else follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.base import Modele
from generator.model.vocabulaire import Maillon, Rubrique


@dataclass(frozen=True)
class Section:
    """A part of a dossier that has its own page, and most often its own file.

    `modele` and `fichier`: the model of its file, and the name of that file without extension.
    A section without a file of its own is made `de` others: it stands when one of them does.
    """

    nom: str
    """Its name in addresses and in the files of démarches."""
    titre: str
    """Its usual title in the menu; a démarche may give another."""
    rubrique: Rubrique
    modele: type[Modele] | None = None
    fichier: str = ""
    de: tuple[type[Modele], ...] = ()
    arret: str = ""
    """Its usual title on the line of the path; empty: it has no stop there."""
    arret_de: str = ""
    """The section whose stop its page stands at, when it has none."""
    maillons: Mapping[str, Maillon] = field(default_factory=dict, hash=False)
    """The objects of its file that stand in the thread: their genre, and their stage."""
    liste: str = ""
    """The field of its parts that lists what it shows; where it is empty the section is not."""
    racine: bool = False
    """Whether its page is that of the dossier itself."""

    @property
    def sources(self) -> tuple[type[Modele], ...]:
        """The models of what it shows; any of them brings its page."""
        return self.de or ((self.modele,) if self.modele else ())
