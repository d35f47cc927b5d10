"""What surrounds a page: of a dossier, its identity, menu and breadcrumbs; of the site, less."""

from typing import Final

from generator.model.dossier import Dossier
from generator.pages import adresses
from generator.pages.gabarit import remplir
from generator.pages.page import Entree, Identite, Lien, Page
from generator.pages.structure import Fait

TERRITOIRES: Final = Lien("Territoires", "territoires/")

FICHIERS_DU_FIL: Final = (
    "atelier_3",
    "atelier_2",
    "atelier_1",
    "scenario",
    "charte",
    "suites",
)
"""The files that the thread is made of, the one that says most of it first."""

FICHIERS_DE_LA_CARTE: Final = ("lieux", "associations")
"""The files that hold what maps show."""

_TERRITOIRE: Final = "Le territoire"
_ATELIERS: Final = "Les ateliers"
_MAINTENANT: Final = "Et maintenant"

_SECTIONS: Final[tuple[tuple[str, str, str, str | tuple[str, ...]], ...]] = (
    (_TERRITOIRE, "", "Portrait", "territoire"),
    (_TERRITOIRE, "lieux", "Lieux", "lieux"),
    (_TERRITOIRE, "carte", "Carte", FICHIERS_DE_LA_CARTE),
    (_TERRITOIRE, "associations", "Associations", "associations"),
    (_TERRITOIRE, "agenda", "Agenda", "agenda"),
    (_ATELIERS, "deroulement", "Déroulement", "deroulement"),
    (_ATELIERS, "questionnaire", "Questionnaire", "questionnaire"),
    (_ATELIERS, "barometre", "Baromètre", "atelier_1"),
    (_ATELIERS, "changements", "Changements", "atelier_2"),
    (_ATELIERS, "actions", "Actions", "atelier_3"),
    (_ATELIERS, "scenario", "Scénario", "scenario"),
    (_ATELIERS, "frise", "Frise et tables", "atelier_4"),
    (_ATELIERS, "charte", "Charte", "charte"),
    (_MAINTENANT, "suites", "Et depuis\u00a0?", "suites"),
    (_MAINTENANT, "agir", "Ce que je peux faire", "atelier_3"),
    (_MAINTENANT, "fil", "Le fil", FICHIERS_DU_FIL),
    (_MAINTENANT, "donnees", "Données", "territoire"),
)
"""Group, section, its name in the menu, and the file (or any of the files) that brings it."""


def ton(lettre: str) -> str:
    """Letter of the tone (`a` to `h`) of a territory: its colour and line style."""
    return "abcdefgh"[(ord(lettre[-1]) - ord("A")) % 8]


def identite(dossier: Dossier) -> Identite:
    """What every page of the dossier shows of its territory."""
    territoire = dossier.territoire
    return Identite(
        nom=territoire.nom,
        lettre=territoire.lettre,
        ton=ton(territoire.lettre),
        adresse=adresses.dossier(dossier),
        precision=f"{territoire.nature.libelle}, {territoire.nom_departements}",
    )


def menu(dossier: Dossier) -> tuple[Entree, ...]:
    """The sections that this dossier has, group by group, in the order of the path."""
    return tuple(
        Entree(titre, adresses.dossier(dossier, section), groupe)
        for groupe, section, titre, fichiers in _SECTIONS
        if premier(dossier, (fichiers,) if isinstance(fichiers, str) else fichiers)
    )


def premier(dossier: Dossier, fichiers: tuple[str, ...]) -> str | None:
    """The first of these files that the dossier has."""
    return next((name for name in fichiers if getattr(dossier, name) is not None), None)


def page_dossier(
    dossier: Dossier,
    section: str,
    *,
    titre: str,
    description: str,
    genre: str,
    gabarit: str,
    fichier: str,
    sous: tuple[Lien, ...] = (),
    adresse: str | None = None,
    structure: tuple[Fait, ...] = (),
    **valeurs: object,
) -> Page:
    """A page of a dossier: `section` says where, `sous` the links between section and page."""
    fil = [TERRITOIRES]
    if section:
        fil.append(Lien(dossier.territoire.nom, adresses.dossier(dossier)))
    identity = identite(dossier)
    place = adresse or adresses.dossier(dossier, section)
    here = {"dossier": dossier, "territoire": dossier.territoire, "identite": identity}
    return Page(
        adresse=place,
        titre=titre,
        description=description,
        genre=genre,
        corps=remplir(gabarit, place, **here, **valeurs),
        fil=(*fil, *sous),
        menu=menu(dossier),
        territoire=identity,
        fichier=f"territories/{dossier.identifiant}/{fichier}.yml",
        brouillon=fichier in dossier.brouillons,
        fictif=dossier.territoire.fictif,
        structure=structure,
    )


def page_site(
    adresse: str,
    *,
    titre: str,
    description: str,
    genre: str,
    gabarit: str,
    fil: tuple[Lien, ...] = (),
    structure: tuple[Fait, ...] = (),
    **valeurs: object,
) -> Page:
    """A page that belongs to no dossier; `fil` says the links between the home page and it."""
    return Page(
        adresse=adresse,
        titre=titre,
        description=description,
        genre=genre,
        corps=remplir(gabarit, adresse, titre=titre, **valeurs),
        fil=fil,
        structure=structure,
    )
