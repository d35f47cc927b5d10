"""The directory of associations, and a page each that prints on one sheet."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.annuaire import expiree
from generator.derived.citation import cite
from generator.derived.commun import Commun
from generator.derived.facette import facettes
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.points import departs, ou
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.sections import ASSOCIATIONS, CARTE
from generator.pages.layout import structure
from generator.pages.layout.cadre import page_dossier

_A_FILTRER: Final = 8
"""Associations from which on a filter helps."""


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The directory, then a page an association."""
    commun, dossier = worked.commun, worked.dossier
    directory = dossier.lire(Associations)
    if directory is None:
        return
    yield _liste(commun, dossier)
    for association in directory.associations:
        yield _fiche(commun, dossier, association)


def _liste(commun: Commun, dossier: Dossier) -> Page:
    territoire, directory = dossier.territoire, dossier.partie(Associations)
    names = territoire.noms
    ranked = sorted(directory.associations, key=lambda a: order(a.nom))
    live = [a for a in ranked if not expiree(a, commun)]
    return page_dossier(
        dossier,
        ASSOCIATIONS,
        titre="Les associations",
        description=f"{territoire.nom} : les associations, par commune et par catégorie.",
        genre="Associations",
        gabarit="associations",
        annuaire=directory,
        liste=tuple(
            (a, adresses.fiche(dossier, ASSOCIATIONS, a.id), ou(territoire, a)) for a in live
        ),
        departs=departs(territoire),
        a_reactiver=tuple(
            (a, adresses.fiche(dossier, ASSOCIATIONS, a.id)) for a in ranked if a not in live
        ),
        communes=names,
        phrase=_phrase(len(live)),
        a_filtrer=len(live) >= _A_FILTRER,
        filtres=facettes(
            (
                "categorie",
                [[(f"association-{a.categorie.value}", a.categorie.libelle)] for a in live],
            ),
            ("commune", [[(a.commune, names[a.commune])] for a in live]),
        ),
    )


def _phrase(count: int) -> str:
    """How many there are, and what they have in common."""
    told = pluriel(count, "association") if count else "Aucune association"
    return f"{told} dont une source publique atteste l’existence."


def _fiche(commun: Commun, dossier: Dossier, association: Association) -> Page:
    territoire, directory = dossier.territoire, dossier.partie(Associations)
    commune = next(c for c in territoire.communes if c.insee == association.commune)
    reach = association.rayonnement
    return page_dossier(
        dossier,
        ASSOCIATIONS,
        adresse=adresses.fiche(dossier, ASSOCIATIONS, association.id),
        titre=association.nom,
        description=f"{association.nom}, {commune.nom} : {association.categorie.libelle}.",
        genre="Association",
        gabarit="association",
        structure=(structure.association(dossier, association),),
        sous=(Lien("Associations", adresses.section(dossier, ASSOCIATIONS)),),
        association=association,
        commune=commune,
        mots=(association.categorie.libelle, *((reach.libelle,) if reach else ())),
        expiree=expiree(association, commun),
        point=Cible(
            adresses.section(dossier, CARTE), choix=f"montrer=association-{association.id}"
        ),
        source_fiche=cite(territoire, association, directory),
    )
