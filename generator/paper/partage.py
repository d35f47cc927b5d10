"""The picture of a page for those who send its address: 1200 × 630, at most 60 KB."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from PIL import Image

from generator.derived import chemin
from generator.derived.figure import figures_cles
from generator.derived.identite import identite
from generator.derived.notice import PRODUCTEUR
from generator.derived.output import Page, SiteFile
from generator.derived.worked import WorkedDossier
from generator.model.folding import slug
from generator.paper import press
from generator.paper.words import plain

LARGEUR: Final = 1200
HAUTEUR: Final = 630
FOLDER: Final = "partage/"
ACCUEIL: Final = f"{FOLDER}accueil.png"
"""The picture of the home page, and of all pages that people wrote."""

_COLOURS: Final = 64


def du_dossier(worked: WorkedDossier) -> SiteFile:
    """The picture of all pages of a dossier: its name, a figure, its path."""
    dossier = worked.dossier
    identity = identite(dossier)
    first = next((each for each in figures_cles(dossier) if not each.brouillon), None)
    return _drawn(
        f"{identity.adresse}partage.png",
        {
            "titre": identity.nom,
            "phrase": identity.precision,
            "lettre": identity.lettre,
            "ton": identity.ton,
            "valeur": first.valeur if first else "",
            "libelle": first.unite or first.libelle if first else "",
            "arrets": [stop.etat != "absent" for stop in chemin.arrets(dossier)],
        },
    )


def de_la_page(page: Page) -> SiteFile:
    """The picture of a page across dossiers: its title and what it is about."""
    name = slug(page.adresse)
    return _drawn(
        f"{FOLDER}{name}.png" if name else ACCUEIL,
        {"titre": page.titre, "phrase": page.description, "lettre": "", "arrets": []},
    )


def _drawn(address: str, data: Mapping[str, Any]) -> SiteFile:
    """The picture in few colours: a third of the weight, and nobody sees it."""
    told = {**data, "producteur": PRODUCTEUR}
    drawn = Image.open(BytesIO(press.picture("partage", plain(told), LARGEUR))).convert("RGB")
    few = drawn.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small = BytesIO()
    few.save(small, "PNG", optimize=True)
    return SiteFile(address, small.getvalue())
