"""The site on a key: every file of a finished site, what its scripts read, and a first page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from generator.derived.texte import nombre
from generator.model.folding import slug
from generator.pages.files.index import script
from generator.publishing.layout import layouts
from generator.theme import THEME
from generator.writing.zip import write_zip

DOSSIER: Final = "hors-ligne/"
"""Where the site says that it can be taken away."""
PREMIERE: Final = "OUVRIR-LE-SITE.html"
"""The first page of the copy, beside the folder that holds the site."""

_SITE: Final = "site/"
_LEFT: Final = ("pagefind/", "404.html", "sitemap.xml", "manifest.webmanifest", DOSSIER)
"""What only a server makes use of, and the page that the copy has in its own words."""
_ONLINE: Final = re.compile(rb'<link rel="manifest"[^>]*>\n')
"""What a page asks of a server alone."""
_READ: Final = ("donnees/actions.json", "comparer/*.html", "territoires/*/donnees/tables.json")
"""What scripts read once the page is there."""


@dataclass(frozen=True)
class Copie:
    """What the first page says: the name of the site, its address, its day, its style."""

    nom: str
    url: str
    jour: str
    assets: str

    @property
    def archive(self) -> str:
        """The name of the archive."""
        return f"{slug(self.nom) or 'site'}-hors-ligne.zip"


def copied(site: Path, copie: Copie) -> Iterator[tuple[str, bytes]]:
    """Every file of the copy of a finished `site`, by its path, in order."""
    yield PREMIERE, _first(copie, _SITE)
    for address in _kept(site):
        content = (site / address).read_bytes()
        page = address.endswith(".html")
        yield f"{_SITE}{address}", _ONLINE.sub(b"", content) if page else content
    for address in _read(site):
        text = (site / address).read_text("utf-8")
        yield f"{_SITE}{address}.js", script("horizonFichiers", [address, text])
    yield f"{_SITE}{DOSSIER}index.html", _first(copie, "../")


def pack(files: Iterable[tuple[str, bytes]], archive: Path) -> None:
    """Write `files` into `archive`, whole or not at all; the same files make the same bytes."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    fresh = archive.with_name(f".{archive.name}")
    try:
        write_zip(fresh, ((f"{archive.stem}/{path}", content) for path, content in files))
        fresh.replace(archive)
    finally:
        fresh.unlink(missing_ok=True)


def packable(archive: Path) -> bool:
    """Whether `archive` may be written: nothing is there, or the archive of a copy."""
    if not archive.exists():
        return True
    try:
        with ZipFile(archive) as found:
            return any(name.endswith(f"/{PREMIERE}") for name in found.namelist()[:1])
    except (OSError, BadZipFile, ValueError):
        return False


def pack_folder(folder: Path, archive: Path) -> None:
    """Write all that is in `folder` into `archive`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    pack(((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files), archive)


def unfold(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write `files` into `folder`."""
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def offer(site: Path, copie: Copie) -> str:
    """Add to a finished `site` the archive of its copy and the page that leads to it.

    Returns the weight of the archive, in words.
    """
    archive = site / DOSSIER / copie.archive
    pack(copied(site, copie), archive)
    weight = f"{nombre(archive.stat().st_size / 1e6, 1)} Mo"
    announce(site, copie, {"nom": copie.archive, "taille": weight})
    return weight


def announce(site: Path, copie: Copie, archive: Mapping[str, str] | None = None) -> None:
    """Write the page of `site` about its copy; without `archive`, the site is that copy."""
    target = site / DOSSIER / "index.html"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(_first(copie, "../", archive))


def _first(copie: Copie, home: str, archive: Mapping[str, str] | None = None) -> bytes:
    """The first page, in a folder from which the site is at `home`; with `archive`, the offer."""
    page = layouts((str(THEME),)).get_template("layout/offline.html")
    return page.render(copie=copie, home=home, archive=archive, premiere=PREMIERE).encode()


def _kept(site: Path) -> Iterator[str]:
    files = sorted(path for path in site.rglob("*") if path.is_file())
    addresses = (path.relative_to(site).as_posix() for path in files)
    return (each for each in addresses if not each.startswith(_LEFT))


def _read(site: Path) -> Iterator[str]:
    for path in sorted(path for pattern in _READ for path in site.glob(pattern)):
        if path.name != "index.html":
            yield path.relative_to(site).as_posix()
