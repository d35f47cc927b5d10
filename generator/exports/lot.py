"""What each folder of data is about: all territories together, then each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.publies import publies
from generator.model.dossier import Dossier
from generator.model.sections import DONNEES
from generator.model.site import Site


@dataclass(frozen=True)
class Lot:
    """The dossiers of a folder, as pages show them and without their drafts."""

    site: Site
    dossier: Dossier | None
    """The one that the folder belongs to, or None for all together."""
    dossiers: tuple[Dossier, ...]
    publies: tuple[Dossier, ...]

    @property
    def adresse(self) -> str:
        """Of the folder, and of its page."""
        return adresses.section(self.dossier, DONNEES) if self.dossier else "donnees/"

    @property
    def ou(self) -> str:
        """What the data are about, to tell those of one folder from those of another."""
        return self.dossier.territoire.nom if self.dossier else "tous les territoires"

    @property
    def entier(self) -> bool:
        """Whether no draft was left out."""
        return self.publies == self.dossiers


def lots(site: Site) -> Iterator[Lot]:
    """All together, then one by one."""
    kept = publies(site.dossiers)
    yield Lot(site, None, site.dossiers, kept)
    known = {dossier.identifiant: dossier for dossier in kept}
    for dossier in site.dossiers:
        own = known.get(dossier.identifiant)
        yield Lot(site, dossier, (dossier,), (own,) if own else ())
