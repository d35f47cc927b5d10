"""The démarches side by side, and a page for each that has no pages of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.derived.abaque import abaque
from generator.derived.barres import Barre, Barres
from generator.derived.citation import Citation, of_source
from generator.derived.commun import Commun
from generator.derived.demarches import ADRESSE, DemarcheDite, dites
from generator.derived.france import project
from generator.derived.identite import Identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.derived.texte import pluriel
from generator.model.accompagnes import Accompagne
from generator.model.demarche import Demarche
from generator.model.methode import Reunion
from generator.pages.drawing.france import LESSER, MESURES, Repere, apart, pays
from generator.pages.layout.abaque import AbaqueVu
from generator.pages.layout.cadre import page_site

DEMARCHES: Final = Lien("Les démarches", ADRESSE)


@dataclass(frozen=True)
class AccompagneVu:
    """A territory that a démarche accompanied: its mark on the drawing of France, its dossier."""

    dit: Accompagne
    x: float
    y: float
    dossier: Identite | None


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The démarches in one table, then those that the site tells in one page."""
    known = tuple(dites(summaries, commun))
    yield page_site(
        adresse=ADRESSE,
        titre=DEMARCHES.titre,
        description="Les démarches du site : pour qui, combien de temps, ce qui en sort.",
        genre="Démarche",
        gabarit="methodes",
        demarches=known,
    )
    for each in known:
        if not each.demarche.methode:
            yield _page(each)
        for meeting in each.demarche.reunions:
            yield _reunion(each, meeting)


def _page(dite: DemarcheDite) -> Page:
    demarche, accompagnes = dite.demarche, dite.demarche.accompagnes
    return page_site(
        adresse=dite.page,
        titre=demarche.nom,
        description=f"{demarche.nom} : pour qui, combien de temps, ce qui en sort.",
        genre="Démarche",
        gabarit="methode",
        breadcrumbs=(DEMARCHES,),
        dite=dite,
        demarche=demarche,
        reunions=tuple(Lien(each.titre, _adresse(dite, each)) for each in demarche.reunions),
        duree=_duree(dite),
        sans_date=tuple(s.identite.nom for s in dite.summaries if not s.duree),
        produit=_produit(dite),
        semis=_semis(dite),
        mesures=MESURES,
        pays=pays(),
        votes=_votes(demarche),
        guide=f"guide/demarches/{demarche.id}/",
        source=of_source(demarche.source, demarche.page),
        sources_accompagnes=_sources(dite),
        source_liste=of_source(demarche.source, accompagnes.page) if accompagnes else None,
    )


def _votes(demarche: Demarche) -> AbaqueVu | None:
    """The made-up matrix that teaches how to read one."""
    made = demarche.exemple_de_votes
    return AbaqueVu(abaque(made)) if made else None


def _reunion(dite: DemarcheDite, reunion: Reunion) -> Page:
    """A meeting to run from one page."""
    return page_site(
        adresse=_adresse(dite, reunion),
        titre=reunion.titre,
        description=reunion.chapo,
        genre="Démarche",
        gabarit="reunion",
        breadcrumbs=(DEMARCHES, Lien(dite.demarche.nom, dite.page)),
        reunion=reunion,
        source=of_source(reunion.source, reunion.page),
    )


def _adresse(dite: DemarcheDite, reunion: Reunion) -> str:
    return f"{ADRESSE}{dite.demarche.id}/{reunion.id}/"


def _duree(dite: DemarcheDite) -> Barres:
    """A bar for each calendar that is known from end to end."""
    return Barres(
        tuple(
            Barre(each.identite.nom, found.mois, pluriel(found.mois, "mois", "mois"), found.reserve)
            for each, found in dite.datees
        )
    )


def _produit(dite: DemarcheDite) -> str:
    """How many axes and orientations its dossiers tell; empty where they tell none."""
    axes = sum(each.axes for each in dite.summaries)
    orientations = sum(len(each.orientations) for each in dite.summaries)
    if not axes:
        return ""
    told = pluriel(orientations, "orientation ou piste", "orientations et pistes")
    where = pluriel(len(dite.summaries), "dossier", "dossiers")
    return f"{pluriel(axes, 'axe', 'axes')}, {told} dans {where}."


def _semis(dite: DemarcheDite) -> tuple[AccompagneVu, ...]:
    """The territories that it accompanied, where they stand on the drawing."""
    accompagnes = dite.demarche.accompagnes
    dossiers = {each.identifiant: each.identite for each in dite.summaries}
    seen = [
        AccompagneVu(each, *_point(each), dossiers.get(each.territoire or ""))
        for each in (accompagnes.liste if accompagnes else ())
    ]
    marks = iter(
        apart(
            Repere(each.dossier, each.x, each.y, (), LESSER, (each.x, each.y))
            for each in seen
            if each.dossier
        )
    )
    return tuple(_beside(each, next(marks)) if each.dossier else each for each in seen)


def _beside(vu: AccompagneVu, mark: Repere) -> AccompagneVu:
    """Where its mark covers no other."""
    return replace(vu, x=mark.x, y=mark.y)


def _point(each: Accompagne) -> tuple[float, float]:
    x, y = project(each.position.lat, each.position.lon)
    return round(x, 1), round(y, 1)


def _sources(dite: DemarcheDite) -> tuple[Citation, ...]:
    accompagnes = dite.demarche.accompagnes
    return tuple(map(of_source, accompagnes.sources)) if accompagnes else ()
