"""The path followed: steps with dates and places, panel wanted and panel come, committee."""

from collections.abc import Iterator

from generator.derived import chemin
from generator.derived.citation import cite, cite_id
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.deroulement import Deroulement, EtapeTenue
from generator.model.sections import DEROULEMENT
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The path, when the dossier tells it."""
    dossier = worked.dossier
    path, territoire = dossier.lire(Deroulement), dossier.territoire
    if path is None:
        return
    names = territoire.noms
    yield page_dossier(
        dossier,
        DEROULEMENT,
        titre="Le déroulement",
        description=f"{territoire.nom} : les étapes de la démarche, leurs dates, qui est venu.",
        genre="Déroulement",
        gabarit="deroulement",
        path=path,
        etapes=tuple((step, cite(territoire, step, path)) for step in path.etapes if _dite(step)),
        muettes=tuple(step for step in path.etapes if not _dite(step)),
        adresse_methode=dossier.demarche.methode,
        communes=names,
        source=cite_id(territoire, path.source, path.page),
        source_panel=cite(territoire, path.panel, path) if path.panel else None,
        source_comite=cite(territoire, path.comite, path) if path.comite else None,
        arrets=chemin.arrets(dossier, DEROULEMENT),
    )


def _dite(step: EtapeTenue) -> bool:
    """Whether anything is known of the step beside that it is one."""
    known = (step.date, step.texte, step.lieu, step.commune, step.presences, step.acteurs)
    return any(known) or step.participants is not None
