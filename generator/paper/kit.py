"""The kit of a démarche: the blank sheets of its steps, printed, and one archive of all."""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import Any, Final

from generator.derived.citation import of_source
from generator.derived.kit import ARCHIVE, FOLDER, Imprimable, par_rang, supports
from generator.derived.notice import LICENCE, PRODUCTEUR
from generator.derived.output import Document, SiteFile
from generator.model.demarche import Demarche
from generator.model.support import Bloc, Feuille, Support
from generator.paper import press
from generator.paper.blocks import cited
from generator.paper.fitting import fitted
from generator.paper.words import paragraphs, plain
from generator.writing.zip import write_zip

_CORPS: Final = {"A4": (11.0, 10.5, 10.0, 9.5, 9.0), "A3": (14.0, 13.0, 12.0)}
"""Heights of letters to try in turn, until each sheet is one page."""


def imprimes(demarches: Iterable[Demarche], day: date) -> Iterator[Imprimable]:
    """Every support of these démarches that the site prints, in order."""
    for demarche in par_rang(demarches):
        told = {each.id: of_source(each.source, each.page) for each in demarche.reunions}
        for each in supports(demarche):
            if each.feuilles:
                source = told.get(each.id) or of_source(demarche.source, each.page)
                document = _printed(demarche, each, cited(source), day)
                yield Imprimable(demarche.id, each.id, document)


def archive(made: Iterable[Imprimable]) -> SiteFile:
    """All documents in one archive: a folder a démarche, numbered in the order of the steps."""
    content = BytesIO()
    write_zip(content, _numbered(made))
    return SiteFile(ARCHIVE, content.getvalue())


def _numbered(made: Iterable[Imprimable]) -> Iterator[tuple[str, bytes]]:
    counts = dict[str, int]()
    for each in made:
        counts[each.demarche] = number = counts.get(each.demarche, 0) + 1
        name = f"kit-des-ateliers/{each.demarche}/{number:02}-{each.support}.pdf"
        yield name, each.document.contenu


def _printed(demarche: Demarche, support: Support, source: str, day: date) -> Document:
    data = {
        "titre": support.titre,
        "demarche": demarche.nom,
        "papier": support.papier.lower(),
        "couche": support.couche,
        "producteur": PRODUCTEUR,
        "pied": f"D’après : {source}. {PRODUCTEUR}, {LICENCE}.",
        "feuilles": [_sheet(each) for each in support.feuilles],
    }
    bodies, most = _CORPS[support.papier], len(support.feuilles)
    content = fitted("kit", plain(data), day, bodies, most, f"{support.id}.pdf")
    count = press.pages(content)
    return Document(
        f"{FOLDER}{demarche.id}/{support.id}.pdf",
        content,
        titre=support.titre,
        papier=support.papier,
        pages=count,
        feuilles=count,
    )


def _sheet(feuille: Feuille) -> dict[str, Any]:
    return {"titre": feuille.titre, "blocs": [_block(each) for each in feuille.blocs]}


def _block(bloc: Bloc) -> dict[str, Any]:
    told = bloc.model_dump(mode="json")
    return {**told, "texte": list(paragraphs(bloc.texte)) if bloc.texte else []}
