"""The questionnaire to print: the instrument itself, the same for all territories."""

from collections.abc import Iterator
from typing import Final

from generator.derived.commun import Commun
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.model.vocabulaire import ContexteEchange, ReseauRelationnel
from generator.pages.layout.cadre import page_site

_RESEAUX: Final = {
    ReseauRelationnel.FAMILIAL_DOMICILE: "votre famille, à la maison",
    ReseauRelationnel.FAMILIAL_HORS_DOMICILE: "votre famille, ailleurs",
    ReseauRelationnel.AMIS: "vos amis",
    ReseauRelationnel.COLLEGUES: "vos collègues",
    ReseauRelationnel.VOISINAGE: "vos voisins",
    ReseauRelationnel.PARENTS_ECOLE: "les parents d’élèves de l’école de vos enfants",
    ReseauRelationnel.ASSOCIATIONS: "vos connaissances dans les associations",
    ReseauRelationnel.CAFES: "vos connaissances des cafés et des sorties",
    ReseauRelationnel.AUTRES: "d’autres personnes (lesquelles ?) : ………………………",
}
"""The networks, as one asks somebody about them."""


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The instrument itself, on two sides of paper."""
    yield page_site(
        adresse="demarche/questionnaire/imprimer/",
        titre="Le questionnaire à imprimer",
        description="Le questionnaire de sociabilité sur deux pages A4, prêt à servir.",
        genre="Démarche",
        gabarit="questionnaire-imprimer",
        reseaux=tuple(ReseauRelationnel),
        reseaux_dits=_RESEAUX,
        contextes=tuple(ContexteEchange),
        breadcrumbs=(
            Lien("La démarche", "demarche/"),
            Lien("Le questionnaire", "demarche/questionnaire/"),
        ),
    )
