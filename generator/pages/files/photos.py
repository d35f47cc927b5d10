"""The photos of a dossier as files of the site: smaller, upright, without their metadata.

A photo file says where, when and with which phone it was taken: nothing of that is published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.derived.output import SiteFile
from generator.model.barometre import Barometre, Photo
from generator.model.dossier import Dossier
from generator.model.photo import FichierPhoto
from generator.model.vocabulaire import NatureConstat, Ressenti

TAILLES: Final = (800, 1600)
"""The longest side, in pixels, of the two sizes of each photo."""


@dataclass(frozen=True)
class Copie:
    """A photo in one size, as WebP."""

    contenu: bytes
    largeur: int
    hauteur: int


@dataclass(frozen=True)
class Vignette:
    """The addresses of a photo, the small one first, and the measures of each."""

    adresses: tuple[str, ...]
    copies: tuple[Copie, ...]


@dataclass(frozen=True)
class PhotoDite:
    """A photo, its two sizes and its source."""

    photo: Photo
    vignette: Vignette
    source: Citation

    @property
    def ancre(self) -> str:
        """Its anchor on the page."""
        return f"photo-{self.photo.fichier.replace('.', '-')}"

    @property
    def nature(self) -> NatureConstat:
        """The nature of a finding of the same feeling: the photo bears its sign."""
        lively = self.photo.ressenti is Ressenti.VITALITE
        return NatureConstat.ATOUT if lively else NatureConstat.MANQUE


def vignette(dossier: Dossier, nom: str) -> Vignette:
    """The photo `nom` of `dossier`, in each size."""
    return Vignette(
        tuple(_adresse(dossier, nom, taille) for taille in TAILLES),
        tuple(copie(dossier.photos[nom], taille) for taille in TAILLES),
    )


def dites(dossier: Dossier, barometre: Barometre) -> tuple[PhotoDite, ...]:
    """The photos that may be seen."""
    return tuple(
        PhotoDite(
            photo, vignette(dossier, photo.fichier), cite(dossier.territoire, photo, barometre)
        )
        for photo in barometre.photos
        if photo.fichier in dossier.photos
    )


def fichiers(dossier: Dossier) -> Iterator[SiteFile]:
    """The files of the photos of a dossier."""
    for nom in sorted(dossier.photos):
        shown = vignette(dossier, nom)
        for adresse, made in zip(shown.adresses, shown.copies, strict=True):
            yield SiteFile(adresse, made.contenu)


@lru_cache(maxsize=64)
def copie(photo: FichierPhoto, taille: int) -> Copie:
    """`photo` turned upright, no side above `taille`, stripped of all but its pixels."""
    with Image.open(photo.chemin) as image:
        upright = ImageOps.exif_transpose(image)
        profile = image.info.get("icc_profile", b"")
    upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    upright.thumbnail((taille, taille), Image.Resampling.LANCZOS)
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    made = BytesIO()
    bare.save(made, "WEBP", quality=82, method=4, icc_profile=profile, exif=b"", xmp=b"")
    return Copie(made.getvalue(), bare.width, bare.height)


def _adresse(dossier: Dossier, nom: str, taille: int) -> str:
    folder = f"{adresses.dossier(dossier)}photos/"
    return f"{folder}{nom.replace('.', '-')}-{taille}.webp"
