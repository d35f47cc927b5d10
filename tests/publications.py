"""A site published in memory, and what its pages across dossiers are made of."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from generator.derived.commun import Commun, commun
from generator.derived.output import Page, SiteFile
from generator.derived.summary import Summaries, summarize
from generator.derived.worked import WorkedDossier
from generator.model.site import Site
from generator.pages.site.pages import makers
from generator.publishing.publication import publish
from generator.publishing.stamp import stamp

DAY = date(2026, 1, 1)
"""A day of publication, for what does not depend on it."""


def everything(site: Site, day: date = DAY, url: str = "") -> dict[str, Page | SiteFile]:
    """All that is published, by address, each file whole; no two things share an address.

    Files bear the day; pages get it with their layout.
    """
    made: dict[str, Page | SiteFile] = {}
    written: dict[str, bytes] = {}
    for item in publish(site, day, url):
        if isinstance(item, SiteFile):
            assert item.appended == (item.adresse in written), item.adresse
            written[item.adresse] = written.get(item.adresse, b"") + stamp(item.contenu, day)
            made[item.adresse] = SiteFile(item.adresse, written[item.adresse])
        else:
            assert item.adresse not in made, item.adresse
            made[item.adresse] = item
    return made


def data(site: Site, day: date = DAY, url: str = "") -> dict[str, Page | SiteFile]:
    """The files of data and the pages that list them, by address."""
    found = everything(site, day, url)
    return {address: item for address, item in found.items() if "donnees/" in address}


def worked(site: Site, day: date = DAY) -> tuple[WorkedDossier, ...]:
    """Each dossier of `site`, with what is worked out of it."""
    shared = commun(site, day)
    return tuple(WorkedDossier(shared, dossier) for dossier in site.dossiers)


def across(site: Site, day: date = DAY) -> tuple[Summaries, Commun]:
    """What the pages across dossiers are made of."""
    return tuple(map(summarize, worked(site, day))), commun(site, day)


def unpacked(content: bytes) -> Mapping[str, bytes]:
    """The files of an archive, by name."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(summaries: Summaries, shared: Commun) -> Iterator[Page]:
    """Every page across dossiers, in memory."""
    for _, make in makers(shared):
        yield from make(summaries, shared)
