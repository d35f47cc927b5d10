"""The communes of a dossier: their pages, their names, how far apart they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.model.agenda import Rendezvous
from generator.model.dossier import Dossier
from generator.model.folding import order, slug
from generator.model.lieux import Position
from generator.model.sections import COMMUNES
from generator.model.suites import Evenement
from generator.model.territoire import Commune, Territoire

_RADIUS: Final = 6371.0


@dataclass(frozen=True)
class Repere:
    """A thing that a commune leads to; `precision` says what it is, or when.

    `km`: how far it is, as the crow flies; None when it is in the commune itself.
    `etat`: what is to be said of a place that is not simply open.
    """

    titre: str
    precision: str
    cible: Cible
    commune: str
    km: float | None = None
    etat: str = ""

    @property
    def distance(self) -> str:
        """How far it is, in words."""
        if self.km is None:
            return ""
        return "moins d’un kilomètre" if self.km < 1 else f"{round(self.km)}\u00a0km"


@dataclass(frozen=True)
class Dates:
    """The dates of a commune, or of those around it: those to come, then those past."""

    a_venir: tuple[Repere, ...]
    passees: tuple[Repere, ...]


@dataclass(frozen=True)
class DateDite:
    """A date somewhere, and whether it is over."""

    repere: Repere
    insee: str
    passee: bool
    moments: frozenset[tuple[str, str]]


def moments(item: Rendezvous | Evenement) -> frozenset[tuple[str, str]]:
    """What tells that a date and a fact are the same: the day, with the name or the place."""
    return frozenset((item.date, name) for name in (item.id, item.lieu) if name)


def rangees(dates: Iterable[DateDite]) -> Dates:
    """The dates to come and those past, in the order given."""
    given = tuple(dates)
    return Dates(
        tuple(each.repere for each in given if not each.passee),
        tuple(each.repere for each in given if each.passee),
    )


@dataclass(frozen=True)
class CommuneDite:
    """A commune: what is there, what is near, what the démarche and its sequel say of it."""

    commune: Commune
    adresse: str
    ici: tuple[Repere, ...]
    pres: tuple[Repere, ...]
    dates: Dates
    dates_pres: Dates
    voisines: tuple[Repere, ...]
    actions: tuple[Repere, ...]
    faits: tuple[Repere, ...]

    @property
    def annees(self) -> tuple[int, ...]:
        """The years whose population is known."""
        return tuple(sorted(self.commune.populations))


@dataclass(frozen=True)
class CommuneNommee:
    """A commune as an index names it: its name, what tells it from homonyms, its page."""

    nom: str
    insee: str
    territoire: str
    departement: str
    adresse: str
    ou: str
    """Latitude and longitude, as the script that sorts by distance reads them."""


def pages_des_communes(dossier: Dossier) -> dict[str, str]:
    """The address of the page of each commune, by INSEE code; none without a section of communes.

    Of two communes of one name, the first of the file keeps it alone.
    """
    if not dossier.premiere(COMMUNES):
        return {}
    taken = dict[str, str]()
    for commune in dossier.territoire.communes:
        name = slug(commune.nom) or commune.insee
        taken[f"{name}-{commune.insee}" if name in taken else name] = commune.insee
    return {insee: adresses.fiche(dossier, COMMUNES, name) for name, insee in taken.items()}


def nommees(dossier: Dossier) -> tuple[CommuneNommee, ...]:
    """The communes of a dossier, in the order of their names."""
    pages, territoire = pages_des_communes(dossier), dossier.territoire
    return tuple(
        CommuneNommee(
            each.nom,
            each.insee,
            territoire.nom,
            _departement(territoire, each),
            pages[each.insee],
            spot(each),
        )
        for each in sorted(territoire.communes, key=lambda each: order(each.nom))
        if each.insee in pages
    )


def spot(where: Position | Commune) -> str:
    """Latitude and longitude, as the script that sorts by distance reads them."""
    return f"{where.lat:.5f},{where.lon:.5f}"


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres as the crow flies between two (latitude, longitude)."""
    (lat, lon), (to_lat, to_lon) = (tuple(map(radians, spot)) for spot in (one, other))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(half))


def _departement(territoire: Territoire, commune: Commune) -> str:
    if len(territoire.departements) == 1:
        return territoire.nom_departements
    return commune.insee[:3] if commune.insee.startswith("97") else commune.insee[:2]
