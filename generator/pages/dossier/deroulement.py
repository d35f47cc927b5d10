"""The path followed: steps with dates and places, panel wanted and panel come, committee."""

from collections.abc import Iterator

from generator.derived import chemin
from generator.derived.citation import cite, cite_id
from generator.derived.output import Page
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.deroulement import Deroulement, EtapeTenue
from generator.model.dossier import Dossier
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
        phrase=_phrase(dossier, path),
        etapes=tuple((step, cite(territoire, step, path)) for step in path.etapes if _dite(step)),
        muettes=tuple(step for step in path.etapes if not _dite(step)),
        adresse_methode=dossier.demarche.methode,
        communes=names,
        source=cite_id(territoire, path.source, path.page),
        source_panel=cite(territoire, path.panel, path) if path.panel else None,
        source_comite=cite(territoire, path.comite, path) if path.comite else None,
        arrets=chemin.arrets(dossier, DEROULEMENT),
    )


def _phrase(dossier: Dossier, path: Deroulement) -> str:
    """How many steps are known, from when to when, and how long that makes."""
    dated = sorted((step for step in path.etapes if step.date), key=lambda step: step.date or "")
    if not dated:
        known = sum(map(_dite, path.etapes))
        return f"{pluriel(known, 'étape connue', 'étapes connues')}, sans date."
    many = pluriel(len(dated), "étape datée", "étapes datées")
    first, last = (chemin.quand(step) for step in (dated[0], dated[-1]))
    if last.endswith(f" {first}"):  # a year alone, then a day of it
        return f"{many}, jusqu’au {last}."
    span = chemin.duree(dossier)
    long = f", soit {pluriel(span.mois, 'mois', 'mois')}" if span else ""
    return f"{many}\u00a0: {' – '.join(dict.fromkeys((first, last)))}{long}."


def _dite(step: EtapeTenue) -> bool:
    """Whether anything is known of the step beside that it is one."""
    known = (step.date, step.texte, step.lieu, step.commune, step.presences, step.acteurs)
    return any(known) or step.participants is not None
