"""What a page is about, in the words of schema.org, for machines that read pages.

Addresses count from the root of the site until `inert` writes them for one page.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.moment import Intervalle, est_un_jour, intervalle
from generator.model.agenda import Agenda, Rendezvous
from generator.model.associations import Association
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import AGENDA, ASSOCIATIONS, LIEUX
from generator.model.vocabulaire import Precision

Fait = Mapping[str, object]
"""One thing, as JSON-LD without its context."""

_UNSAFE: Final = "<>&\u2028\u2029"


def breadcrumbs(etapes: tuple[tuple[str, str], ...]) -> Fait:
    """The breadcrumbs: (title, address) from the home page to the page itself."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": rank, "name": titre, "item": Cible(adresse)}
            for rank, (titre, adresse) in enumerate(etapes, start=1)
        ],
    }


def territoire(dossier: Dossier) -> Fait:
    """The territory."""
    area = dossier.territoire
    found: dict[str, object] = {
        "@type": "AdministrativeArea",
        "name": area.nom_complet,
        "alternateName": area.nom,
        "url": Cible(adresses.dossier(dossier)),
        "containedInPlace": {"@type": "AdministrativeArea", "name": area.region},
    }
    if area.siren:
        found["identifier"] = {
            "@type": "PropertyValue",
            "propertyID": "SIREN",
            "value": area.siren,
        }
    return found | ({"sameAs": area.site} if area.site else {})


def lieux(dossier: Dossier) -> Iterator[Fait]:
    """Every place of the territory."""
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        yield lieu(dossier, place)


def lieu(dossier: Dossier, place: Lieu) -> Fait:
    """A place; its point only when it is known better than by its commune."""
    found: dict[str, object] = {
        "@type": "Place",
        "name": place.nom,
        "url": Cible(adresses.section(dossier, LIEUX), place.id),
        "address": _adresse(dossier, place.commune, place.adresse),
    }
    point = place.position
    if point and point.precision is not Precision.COMMUNE:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon}
    return found | ({"sameAs": place.site} if place.site else {})


def association(dossier: Dossier, groupe: Association) -> Fait:
    """An association."""
    found: dict[str, object] = {
        "@type": "Organization",
        "name": groupe.nom,
        "url": Cible(adresses.fiche(dossier, ASSOCIATIONS, groupe.id)),
        "address": _adresse(dossier, groupe.commune, None),
    }
    return found | ({"sameAs": groupe.site} if groupe.site else {})


def evenements(dossier: Dossier) -> Iterator[Fait]:
    """The dates whose day is known."""
    for item in dossier.tous(Agenda, lambda part: part.rendez_vous):
        if when := intervalle(item.date, item.date_fin, item.debut, item.fin):
            yield evenement(dossier, item, when)


def evenement(dossier: Dossier, item: Rendezvous, quand: Intervalle) -> Fait:
    """A date of the agenda, which takes place `quand`; its end as far as it is known."""
    found: dict[str, object] = {
        "@type": "Event",
        "name": item.titre,
        "url": Cible(adresses.section(dossier, AGENDA), ancre("date", item.id)),
        "startDate": quand.debut.isoformat(),
    }
    if quand.fin:
        found["endDate"] = quand.fin.isoformat()
    elif item.date_fin and not est_un_jour(item.date_fin):
        found["endDate"] = item.date_fin
    places = dossier.lire(Lieux)
    place = places.lieu(item.lieu) if places else None
    if place:
        found["location"] = lieu(dossier, place)
    elif item.commune:
        found["location"] = {
            "@type": "Place",
            "name": dossier.territoire.noms[item.commune],
            "address": _adresse(dossier, item.commune, None),
        }
    return found


def inert(faits: tuple[Fait, ...], page: str) -> str:
    """JSON-LD that no text can end or turn into markup; links count from the page at `page`."""

    def link(value: object) -> str:
        if isinstance(value, Cible):
            return value.depuis(page)
        raise TypeError(f"{value!r} is no fact")

    graph = {"@context": "https://schema.org", "@graph": faits}
    text = json.dumps(graph, ensure_ascii=False, default=link)
    for sign in _UNSAFE:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _adresse(dossier: Dossier, insee: str, rue: str | None) -> Fait:
    found = {
        "@type": "PostalAddress",
        "addressLocality": dossier.territoire.noms[insee],
        "addressCountry": "FR",
    }
    return found | ({"streetAddress": rue} if rue else {})
