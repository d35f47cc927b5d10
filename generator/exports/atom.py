"""What followed as an Atom feed (RFC 4287): for a territory, for all."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.derived import adresses
from generator.derived.notice import DROITS, PRODUCTEUR, Notice
from generator.derived.nouvelles import Nouvelle, latest
from generator.derived.output import SiteFile
from generator.model.dossier import Dossier
from generator.model.sections import SUITES

ENSEMBLE: Final = "nouvelles.atom"
"""The feed of all territories."""


def adresse(dossier: Dossier) -> str:
    """The feed of a territory."""
    return f"{adresses.section(dossier, SUITES)}{ENSEMBLE}"


def territoire(dossier: Dossier, told: tuple[Nouvelle, ...], notice: Notice) -> list[SiteFile]:
    """The feed of a territory; none without news, or where the site has no address."""
    page = f"{adresses.section(dossier, SUITES)}index.html"
    title = f"{dossier.territoire.nom} : et depuis ?"
    return _feed(told, adresse(dossier), page, title, notice)


def ensemble(told: Iterable[tuple[Nouvelle, ...]], notice: Notice) -> list[SiteFile]:
    """The feed of all territories."""
    found = latest(each for some in told for each in some)
    return _feed(found, ENSEMBLE, "index.html", f"{PRODUCTEUR} : et depuis ?", notice)


def suivi(told: Iterable[tuple[Nouvelle, ...]], notice: Notice) -> str:
    """The address of the feed of all territories; none when there is no such feed."""
    return ENSEMBLE if notice.adresse(ENSEMBLE) is not None and any(told) else ""


def _feed(
    told: tuple[Nouvelle, ...], address: str, page: str, title: str, notice: Notice
) -> list[SiteFile]:
    here, there = notice.adresse(address), notice.adresse(page)
    if not told or here is None or there is None:
        return []
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "fr"})
    _say(feed, title=title, id=here, updated=_moment(told[0].date), rights=DROITS)
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": there})
    _say(SubElement(feed, "author"), name=PRODUCTEUR)
    for each in told:
        feed.append(_entry(each, notice, together=address == ENSEMBLE))
    indent(feed, "")
    content = tostring(feed, encoding="utf-8", xml_declaration=True)
    return [SiteFile(address, content + b"\n")]


def _entry(nouvelle: Nouvelle, notice: Notice, *, together: bool) -> Element:
    entry, page = Element("entry"), notice.adresse(nouvelle.page) or ""
    title = f"{nouvelle.territoire} : {nouvelle.titre}" if together else nouvelle.titre
    when = _moment(nouvelle.date)
    _say(entry, title=title, id=page, published=when, updated=when, summary=nouvelle.texte)
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    return entry


def _say(element: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, name).text = text


def _moment(day: str) -> str:
    """The first moment of a day, a month or a year: feeds know nothing vaguer."""
    return f"{day}{'-01-01'[len(day) - 4 :]}T00:00:00Z"
