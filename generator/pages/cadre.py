"""What surrounds the pages of a dossier: identity, menu, breadcrumbs."""

from typing import Final

from generator.model.dossier import Dossier
from generator.pages import adresses
from generator.pages.gabarit import remplir
from generator.pages.page import Identite, Lien, Page
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

_SECTIONS: Final[tuple[tuple[str, str, str | tuple[str, ...]], ...]] = (
    ("", "Portrait", "territoire"),
    ("deroulement", "Déroulement", "deroulement"),
    ("questionnaire", "Questionnaire", "questionnaire"),
    ("barometre", "Baromètre", "atelier_1"),
    ("changements", "Changements", "atelier_2"),
    ("actions", "Actions", "atelier_3"),
    ("agir", "Ce que je peux faire", "atelier_3"),
    ("scenario", "Scénario", "scenario"),
    ("frise", "Frise et tables", "atelier_4"),
    ("charte", "Charte", "charte"),
    ("suites", "Et depuis ?", "suites"),
    ("fil", "Le fil", FICHIERS_DU_FIL),
    ("carte", "Carte", "lieux"),
    ("lieux", "Lieux", "lieux"),
    ("associations", "Associations", "associations"),
    ("agenda", "Agenda", "agenda"),
    ("donnees", "Données", "territoire"),
)
"""Section, its name in the menu, and the file (or any of the files) that brings it."""


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


def menu(dossier: Dossier) -> tuple[Lien, ...]:
    """The sections that this dossier has, in the order of the path."""
    return tuple(
        Lien(titre, adresses.dossier(dossier, section))
        for section, titre, fichiers in _SECTIONS
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
    return Page(
        adresse=adresse or adresses.dossier(dossier, section),
        titre=titre,
        description=description,
        genre=genre,
        corps=remplir(
            gabarit, dossier=dossier, territoire=dossier.territoire, identite=identity, **valeurs
        ),
        fil=(*fil, *sous),
        menu=menu(dossier),
        territoire=identity,
        fichier=f"territories/{dossier.identifiant}/{fichier}.yml",
        brouillon=fichier in dossier.brouillons,
        fictif=dossier.territoire.fictif,
        structure=structure,
    )
