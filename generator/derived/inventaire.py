"""What the groups of workshop 1 listed, and what its made-up inhabitants can turn to."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.model.associations import Association, Associations
from generator.model.barometre import BaliseTenue, Barometre, Portrait
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ASSOCIATIONS, LIEUX


@dataclass(frozen=True)
class Inscrit:
    """A place or an association of an inventory, and how far it draws people."""

    nom: str
    commune: str
    rayonnement: str
    adresse: str
    ancre: str = ""


@dataclass(frozen=True)
class BaliseDite:
    """The work of a group, and what it listed."""

    balise: BaliseTenue
    lieux: tuple[Inscrit, ...]
    associations: tuple[Inscrit, ...]
    source: Citation

    @property
    def inventaires(self) -> tuple[tuple[str, tuple[Inscrit, ...]], ...]:
        """Its lists, each under its title, without those that it did not make."""
        listed = (("Lieux recensés", self.lieux), ("Associations recensées", self.associations))
        return tuple(one for one in listed if one[1])

    @property
    def sans_inventaire(self) -> bool:
        """Whether the method asks this group for a list that the report does not give."""
        asked = self.balise.balise.inventaire
        return asked and not self.inventaires


@dataclass(frozen=True)
class PortraitDit:
    """A made-up inhabitant, and what this person can turn to, with its page if any."""

    portrait: Portrait
    recours: tuple[tuple[str, Inscrit | None], ...]
    source: Citation


@dataclass(frozen=True)
class Annuaire:
    """The places and associations of a dossier, ready to be named."""

    lieux: dict[str, Inscrit]
    associations: dict[str, Inscrit]


def annuaire(dossier: Dossier) -> Annuaire:
    """The places and associations of `dossier` by identifier."""
    names = dossier.territoire.noms
    places = dossier.tous(Lieux, lambda part: part.lieux)
    societies = dossier.tous(Associations, lambda part: part.associations)
    page = adresses.section(dossier, LIEUX)
    return Annuaire(
        {one.id: _inscrit(one, names, page, one.id) for one in places},
        {
            one.id: _inscrit(one, names, adresses.fiche(dossier, ASSOCIATIONS, one.id))
            for one in societies
        },
    )


def _inscrit(
    one: Lieu | Association, names: dict[str, str], page: str, anchor: str = ""
) -> Inscrit:
    reach = one.rayonnement.libelle if one.rayonnement else ""
    return Inscrit(one.nom, names[one.commune], reach, page, anchor)


def balise(dossier: Dossier, barometre: Barometre, held: BaliseTenue, book: Annuaire) -> BaliseDite:
    """The work of one group."""
    return BaliseDite(
        held,
        tuple(book.lieux[name] for name in held.lieux if name in book.lieux),
        tuple(book.associations[name] for name in held.associations if name in book.associations),
        cite(dossier.territoire, held, barometre),
    )


def portrait(dossier: Dossier, barometre: Barometre, told: Portrait, book: Annuaire) -> PortraitDit:
    """One made-up inhabitant."""
    return PortraitDit(
        told,
        tuple(
            (
                one.texte,
                book.lieux.get(one.lieu or "") or book.associations.get(one.association or ""),
            )
            for one in told.recours
        ),
        cite(dossier.territoire, told, barometre),
    )
