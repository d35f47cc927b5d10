"""The guide, démarche by démarche: steps, files, and the words of its own lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.citation import of_source
from generator.derived.commun import Commun
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.model.demarche import Demarche
from generator.model.liste import TermePropre
from generator.model.section import Section
from generator.pages.layout.cadre import page_site
from generator.pages.site.cles import Groupe, groupes

GUIDE: Final = Lien("Publier son territoire", "guide/")
DEMARCHES: Final = Lien("Les démarches", "guide/demarches/")

_TITRES: Final = {
    "indicateurs": "Les indicateurs",
    "changements": "Les grands changements",
    "balises": "Les balises",
    "criteres": "Pourquoi une proposition est écartée",
    "groupes": "Les groupes de participants",
    "etapes": "Les étapes",
}
"""The closed lists that a démarche owns, each with its title."""


@dataclass(frozen=True)
class FichierGuide:
    """A file of a dossier: the section that it brings, its page in the guide, when to fill it."""

    nom: str
    titre: str
    page: str
    quand: str
    groupes: tuple[Groupe, ...]
    """Its keys."""


@dataclass(frozen=True)
class ListeGuide:
    """A closed list: its title, and its words as files write them and as readers see them."""

    id: str
    titre: str
    termes: tuple[TermePropre, ...]


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The démarches that a dossier may follow, then a page each."""
    known = tuple(commun.demarches.values())
    yield page_site(
        adresse=DEMARCHES.adresse,
        titre=DEMARCHES.titre,
        description="Les démarches qu’un dossier peut suivre : leurs étapes, leurs fichiers.",
        genre="Guide",
        gabarit="demarches",
        demarches=tuple((each, _adresse(each)) for each in known),
        breadcrumbs=(GUIDE,),
    )
    for each in known:
        yield page_site(
            adresse=_adresse(each),
            titre=each.nom,
            description=f"{each.nom} : les fichiers d’un dossier, et les mots de ses listes.",
            genre="Guide",
            gabarit="demarche",
            demarche=each,
            source=of_source(each.source, each.page),
            fichiers=tuple(_fichier(each, one) for one in each.attendues if one.fichier),
            listes=tuple(_listes(each)),
            breadcrumbs=(GUIDE, DEMARCHES),
        )


def _adresse(demarche: Demarche) -> str:
    return f"{DEMARCHES.adresse}{demarche.id}/"


def _fichier(demarche: Demarche, section: Section) -> FichierGuide:
    steps = [step.nom for step in demarche.etapes if step.arret in {section.nom, section.arret_de}]
    return FichierGuide(
        f"{section.fichier}.yml",
        demarche.titre(section),
        f"{GUIDE.adresse}{section.fichier}/",
        f"après l’étape « {steps[0]} »" if steps else "",
        groupes(section.modele) if section.modele else (),
    )


def _listes(demarche: Demarche) -> Iterator[ListeGuide]:
    """Its lists, those that have words."""
    for name, title in _TITRES.items():
        if terms := demarche.liste(name):
            yield ListeGuide(name, title, terms)
