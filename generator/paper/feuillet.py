"""A document before it is printed: its template, its data, the pages that lead to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from generator.derived.identite import identite
from generator.derived.notice import LICENCE, PRODUCTEUR, Notice
from generator.derived.texte import jour
from generator.derived.worked import WorkedDossier
from generator.model.base import Modele
from generator.model.dossier import Dossier

LISIBLE: Final = (10.5,)
"""The usual height of letters, in points."""


@dataclass(frozen=True)
class Feuillet:
    """A document to print.

    `corps`: heights of letters to try in turn until the document has at most `au_plus` pages.
    `par_feuille`: how many of its pages one sheet of paper bears, on both sides.
    `vus_de`: addresses of the pages that lead to it.
    """

    nom: str
    titre: str
    gabarit: str
    donnees: Mapping[str, Any] = field(hash=False)
    vus_de: tuple[str, ...] = ()
    papier: str = "A4"
    par_feuille: int = 2
    corps: tuple[float, ...] = LISIBLE
    au_plus: int | None = None


def tete(worked: WorkedDossier, notice: Notice, titre: str, page: str) -> dict[str, Any]:
    """What every document says: its title, its territory, its day, the `page` that it prints."""
    dossier = worked.dossier
    territoire, identity = dossier.territoire, identite(dossier)
    url = notice.adresse(page)
    return {
        "titre": titre,
        "territoire": {
            "nom": identity.nom,
            "nom_complet": territoire.nom_complet,
            "lettre": identity.lettre,
            "ton": identity.ton,
            "ou": f"{territoire.nom_departements}, {territoire.region}",
        },
        "fictif": territoire.fictif,
        "brouillon": _drafts(dossier),
        "jour": jour(notice.publie_le),
        "licence": LICENCE,
        "producteur": PRODUCTEUR,
        "adresse": url or "",
        "qr": _qr(url) if url else "",
    }


def _drafts(dossier: Dossier) -> bool:
    """Whether something in `dossier` is a draft: only the preview has any."""
    if dossier.brouillons or dossier.territoire.brouillon:
        return True
    return any(_is_draft(each) for part in dossier.parties.values() for _, each in part)


def _is_draft(value: object) -> bool:
    if isinstance(value, tuple):
        return any(_is_draft(each) for each in value)
    if isinstance(value, Modele):
        return bool(getattr(value, "brouillon", False)) or any(_is_draft(v) for _, v in value)
    return False


def _qr(url: str) -> str:
    """The QR code of an address, as SVG."""
    import segno

    drawn = BytesIO()
    segno.make_qr(url, error="m").save(drawn, kind="svg", border=2, xmldecl=False, svgns=True)
    return drawn.getvalue().decode()
