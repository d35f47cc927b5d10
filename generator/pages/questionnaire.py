"""The questionnaire of a territory: counts of chosen groups, small ones withheld."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.questionnaire import Pourcentage, Questionnaire
from generator.model.site import Site
from generator.pages import chemin, fil
from generator.pages.cadre import page_dossier
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.gabarit import remplir
from generator.pages.page import Lien, Page
from generator.pages.texte import jour, nombre, pourcent


@dataclass(frozen=True)
class Part:
    """A percentage with its frame, as shown everywhere; `retenu` says why it has no value."""

    id: str
    question: str
    libelle: str
    valeur: str
    longueur: float | None
    retenu: str
    qui: str
    effectif: str
    date: str
    source: Citation


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The results, when the dossier has some."""
    asked, territoire = dossier.questionnaire, dossier.territoire
    if asked is None:
        return
    thread = fil.de(commun, dossier)
    yield page_dossier(
        dossier,
        "questionnaire",
        titre="Le questionnaire de sociabilité",
        description=f"{territoire.nom} : ce que des groupes d’habitants ont répondu, "
        "et ce que ces réponses ne disent pas.",
        genre="Questionnaire",
        gabarit="questionnaire",
        fichier="questionnaire",
        questionnaire=asked,
        parts=tuple((part, fil.vue(thread, "pourcentage", part.id)) for part in parts(dossier)),
        groupes=(),
        origine=cite_id(territoire, asked.source, asked.page),
        arrets=chemin.arrets(dossier, "questionnaire"),
    )


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """The instrument itself, on two sides of paper."""
    yield Page(
        adresse="demarche/questionnaire/imprimer/",
        titre="Le questionnaire à imprimer",
        description="Le questionnaire de sociabilité sur deux pages A4, prêt à servir.",
        genre="Démarche",
        corps=remplir("questionnaire-imprimer"),
        fil=(
            Lien("La démarche", "demarche/"),
            Lien("Le questionnaire", "demarche/questionnaire/"),
        ),
    )


def parts(dossier: Dossier) -> tuple[Part, ...]:
    """The percentages that the dossier publishes."""
    asked = dossier.questionnaire
    return tuple(_part(dossier, asked, one) for one in asked.pourcentages) if asked else ()


def _part(dossier: Dossier, asked: Questionnaire, one: Pourcentage) -> Part:
    date = one.date or asked.date
    return Part(
        id=one.id,
        question=one.question.libelle,
        libelle=one.libelle,
        valeur=pourcent(one.valeur, 0 if one.valeur == int(one.valeur) else 1),
        longueur=one.valeur / 100,
        retenu="",
        qui=one.qui,
        effectif="effectif non indiqué"
        if one.effectif is None
        else f"{nombre(one.effectif)} personnes",
        date=jour(date) if date else "date non indiquée",
        source=cite(dossier.territoire, one, asked),
    )
