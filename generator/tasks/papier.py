"""Writes the documents of a dossier to print as files, without the site."""

from collections.abc import Iterator
from pathlib import Path

from generator.derived.commun import commun
from generator.derived.worked import WorkedDossier
from generator.jour import publication_day
from generator.model.site import Site
from generator.paper import press
from generator.paper.documents import DOCUMENTS, documents
from generator.reading.closest import suggest


def refused(document: str) -> str:
    """Why this document cannot be printed, in French; empty when it can."""
    if document and document not in DOCUMENTS:
        remedy = suggest(document, DOCUMENTS, all_of="documents")
        return f"aucun document ne s’appelle « {document} » ; {remedy}."
    return "" if press.available() else press.MANQUE


def written(site: Site, territoire: str, document: str, url: str, folder: Path) -> Iterator[str]:
    """Write the documents of a territory into `folder`, and say of each what it is."""
    day = publication_day()
    shared = commun(site, day)
    dossier = next((each for each in site.dossiers if each.identifiant == territoire), None)
    if dossier is None:
        yield f"{territoire} est un brouillon : rien n’est écrit."
        return
    for made in documents(WorkedDossier(shared, dossier), day, url, document):
        path = folder / territoire / Path(made.adresse).name
        path.parent.mkdir(parents=True, exist_ok=True)
        made.write(path)
        yield f"{path} ({made.lien.detail})"
