"""Every document of a dossier, printed."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from generator.derived.notice import Notice
from generator.derived.output import Document
from generator.derived.worked import WorkedDossier
from generator.paper import (
    abaque,
    actions,
    affiche,
    annuaire,
    charte,
    dossier,
    fiche,
    frise,
    press,
    scenario,
)
from generator.paper.feuillet import Feuillet
from generator.paper.fitting import fitted
from generator.paper.words import plain

DOCUMENTS: Final[dict[str, Callable[[WorkedDossier, Notice], Iterator[Feuillet]]]] = {
    "dossier": dossier.feuillets,
    "fiche": fiche.feuillets,
    "actions": actions.feuillets,
    "scenario": scenario.feuillets,
    "charte": charte.feuillets,
    "annuaire": annuaire.feuillets,
    "frise": frise.feuillets,
    "affiche": affiche.feuillets,
    "abaque": abaque.feuillets,
}
"""What each document is made by, under its name for the command; one name may bring several."""


def documents(
    worked: WorkedDossier, day: date, site_url: str = "", only: str = ""
) -> Iterator[Document]:
    """The documents of a dossier as published on `day`, or those of one name `only`.

    Without `site_url` they bear no address and no QR code.
    """
    notice = Notice(site_url, day.isoformat())
    for name, make in DOCUMENTS.items():
        if only in ("", name):
            for sheet in make(worked, notice):
                yield _printed(worked, sheet, day)


def _printed(worked: WorkedDossier, sheet: Feuillet, day: date) -> Document:
    data, name = plain(sheet.donnees), f"{worked.dossier.identifiant}, {sheet.nom}.pdf"
    content = fitted(sheet.gabarit, data, day, sheet.corps, sheet.au_plus, name)
    count = press.pages(content)
    return Document(
        f"territoires/{worked.dossier.identifiant}/documents/{sheet.nom}.pdf",
        content,
        titre=sheet.titre,
        papier=sheet.papier,
        pages=count,
        feuilles=-(-count // sheet.par_feuille),
        vus_de=sheet.vus_de,
    )
