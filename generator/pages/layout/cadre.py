"""What surrounds a page: of a dossier, its identity, menu and breadcrumbs; of the site, less."""

from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation, cite_id
from generator.derived.identite import identite
from generator.derived.lien import Lien
from generator.derived.output import Entree, Page
from generator.model.base import Modele
from generator.model.dossier import Dossier
from generator.model.section import Section
from generator.model.source import Fichier
from generator.model.territoire import Territoire
from generator.pages.layout.gabarit import remplir
from generator.pages.layout.structure import Fait

TERRITOIRES: Final = Lien("Territoires", "territoires/")


def menu(dossier: Dossier) -> tuple[Entree, ...]:
    """The sections that this dossier has, in the order of its démarche."""
    return tuple(
        Entree(
            dossier.demarche.titre(section),
            adresses.section(dossier, section),
            section.rubrique.libelle,
        )
        for section in dossier.demarche.attendues
        if dossier.premiere(section)
    )


def _above(dossier: Dossier, section: Section) -> tuple[Lien, ...]:
    """The breadcrumbs of a section."""
    portrait = Lien(dossier.territoire.nom, adresses.dossier(dossier))
    return (TERRITOIRES,) if section.racine else (TERRITOIRES, portrait)


def page_dossier(
    dossier: Dossier,
    section: Section,
    *,
    titre: str,
    description: str,
    genre: str,
    gabarit: str,
    sous: tuple[Lien, ...] = (),
    adresse: str | None = None,
    structure: tuple[Fait, ...] = (),
    **valeurs: object,
) -> Page:
    """A page of a dossier: `section` says where, `sous` the links between section and page."""
    identity = identite(dossier)
    place = adresse or adresses.section(dossier, section)
    part = dossier.premiere(section)
    assert part is not None
    draft = part in dossier.brouillons
    here = {
        "dossier": dossier,
        "territoire": dossier.territoire,
        "identite": identity,
        "source_du_texte": _told_by(dossier, part),
    }
    return Page(
        adresse=place,
        titre=titre,
        description=description,
        genre=genre,
        corps=remplir(gabarit, place, titre=titre, brouillon=draft, **here, **valeurs),
        breadcrumbs=(*_above(dossier, section), *sous),
        menu=menu(dossier),
        territoire=identity,
        fichier=dossier.fichier(part),
        brouillon=draft,
        fictif=dossier.territoire.fictif,
        structure=structure,
    )


def _told_by(dossier: Dossier, part: type[Modele]) -> Citation:
    """The source of what this file says in its own sentences."""
    file = dossier.partie(part)
    assert isinstance(file, Fichier | Territoire)
    return cite_id(dossier.territoire, file.source, file.page)


def page_site(
    adresse: str,
    *,
    titre: str,
    description: str,
    genre: str,
    gabarit: str,
    breadcrumbs: tuple[Lien, ...] = (),
    structure: tuple[Fait, ...] = (),
    **valeurs: object,
) -> Page:
    """A page that belongs to no dossier; `breadcrumbs` lie between the home page and it."""
    return Page(
        adresse=adresse,
        titre=titre,
        description=description,
        genre=genre,
        corps=remplir(gabarit, adresse, titre=titre, **valeurs),
        breadcrumbs=breadcrumbs,
        structure=structure,
    )
