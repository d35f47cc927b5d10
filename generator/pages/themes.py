"""A page a theme: what every territory found, wants and did about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.commun import Commun
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.texte import jour
from generator.model.actions import Actions
from generator.model.associations import Associations
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changements
from generator.model.charte import Article
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.scenario import Scenario
from generator.model.sections import (
    ACTIONS,
    ASSOCIATIONS,
    BAROMETRE,
    CHANGEMENTS,
    LIEUX,
    SCENARIO,
    SUITES,
)
from generator.model.site import Site
from generator.model.suites import Suites
from generator.model.territoire import Territoire
from generator.model.themes import Theme
from generator.pages import charte
from generator.pages.cadre import page_site

THEMES = Lien("Les thèmes", "themes/")


@dataclass(frozen=True)
class Objet:
    """Something that a territory has on a theme, and where it stands."""

    titre: str
    adresse: str
    ancre: str
    brouillon: bool


Objets = Iterator[Objet]


class Range(Protocol):
    """What a dossier puts under themes."""

    @property
    def themes(self) -> tuple[str, ...]: ...
    @property
    def brouillon(self) -> bool: ...


R = TypeVar("R", bound=Range)


@dataclass(frozen=True)
class Trouve:
    """Objects of one kind on a theme."""

    titre: str
    objets: tuple[Objet, ...]


@dataclass(frozen=True)
class Chez:
    """What one territory has on a theme, kind by kind; kinds without object are left out."""

    territoire: Identite
    trouves: tuple[Trouve, ...]

    @property
    def nombre(self) -> int:
        return sum(len(found.objets) for found in self.trouves)


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The list of themes, then a page each."""
    made = {
        theme.id: tuple(_chez(dossier, theme.id) for dossier in site.dossiers)
        for theme in commun.themes.values()
    }
    yield page_site(
        adresse=THEMES.adresse,
        titre=THEMES.titre,
        description="Les thèmes communs aux territoires : mobilités, lieux partagés, numérique…",
        genre="Thèmes",
        gabarit="themes",
        themes=tuple(
            (theme, adresses.theme(theme.id), made[theme.id]) for theme in commun.themes.values()
        ),
        territoires=tuple(identite(dossier) for dossier in site.dossiers),
    )
    for theme in commun.themes.values():
        yield _page(site, commun, theme, made[theme.id])


def _page(site: Site, commun: Commun, theme: Theme, chez: tuple[Chez, ...]) -> Page:
    kept = (each for d in site.dossiers for each in d.tous(Actions, lambda part: part.actions))
    actions = [each for each in kept if theme.id in each.themes]
    return page_site(
        adresse=adresses.theme(theme.id),
        titre=theme.nom,
        description=f"{theme.nom} : ce que chaque territoire a constaté, veut et a fait.",
        genre="Thème",
        fil=(THEMES,),
        gabarit="theme",
        theme=theme,
        chez=chez,
        rien=tuple(here.territoire.nom for here in chez if not here.trouves),
        articles=tuple(_articles(commun, theme)),
        actions=choisies(theme) if actions else None,
        des_habitants=choisies(theme, "role=habitants")
        if any(each.habitants for each in actions)
        else None,
    )


def choisies(theme: Theme, *aussi: str) -> Cible:
    """All the actions on a theme, on the page that lists those of all territories."""
    return Cible("actions/", "choix", "&".join((f"theme={theme.id}", *aussi)))


def _articles(commun: Commun, theme: Theme) -> Iterator[tuple[Article, str]]:
    for article in commun.charte.articles if commun.charte else ():
        if theme.id in article.themes:
            yield article, charte.adresse(article)


def _chez(dossier: Dossier, theme: str) -> Chez:
    kinds = (
        ("Enjeux", _enjeux(dossier, theme)),
        ("Constats", _constats(dossier, theme)),
        ("Grands changements", _changements(dossier, theme)),
        ("Intentions", _intentions(dossier, theme)),
        ("Actions", _actions(dossier, theme)),
        ("Scénario", _lignes(dossier, theme)),
        ("Et depuis", _suites(dossier, theme)),
        ("Lieux", _lieux(dossier, theme)),
        ("Associations", _associations(dossier, theme)),
    )
    found = tuple(Trouve(title, objects) for title, each in kinds if (objects := tuple(each)))
    return Chez(identite(dossier), found)


def _sur(
    dossier: Dossier, theme: str, modele: type[Modele], all_of: tuple[R, ...]
) -> Iterator[tuple[R, bool]]:
    """What `modele` puts under the theme; whether it is a draft, alone or with its file."""
    for each in all_of:
        if theme in each.themes:
            yield each, each.brouillon or modele in dossier.brouillons


def _enjeux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier)
    for each, draft in _sur(dossier, theme, Territoire, dossier.territoire.enjeux):
        yield Objet(each.titre, page, "enjeux", draft)


def _constats(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, BAROMETRE)
    known = dossier.tous(Barometre, lambda part: part.constats)
    for each, draft in _sur(dossier, theme, Barometre, known):
        yield Objet(each.phrase, page, ancre("constat", each.id), draft)


def _changements(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, CHANGEMENTS)
    known = dossier.tous(Changements, lambda part: part.changements)
    for each, draft in _sur(dossier, theme, Changements, known):
        yield Objet(each.titre, page, ancre("changement", each.id), draft)


def _intentions(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, BAROMETRE)
    known = dossier.tous(Barometre, lambda part: part.intentions)
    for each, draft in _sur(dossier, theme, Barometre, known):
        yield Objet(each.titre, page, ancre("intention", each.id), draft)


def _actions(dossier: Dossier, theme: str) -> Objets:
    known = dossier.tous(Actions, lambda part: part.actions)
    for each, draft in _sur(dossier, theme, Actions, known):
        yield Objet(each.titre, adresses.fiche(dossier, ACTIONS, each.id), "", draft)


def _lignes(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, SCENARIO)
    known = dossier.tous(Scenario, lambda part: part.lignes)
    for each, draft in _sur(dossier, theme, Scenario, known):
        yield Objet(each.titre, page, ancre("ligne", each.id), draft)


def _suites(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, SUITES)
    known = dossier.tous(Suites, lambda part: part.evenements)
    for each, draft in _sur(dossier, theme, Suites, known):
        title = f"{jour(each.date)} : {each.titre}"
        yield Objet(title, page, ancre("evenement", each.id), draft)


def _lieux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, LIEUX)
    known = dossier.tous(Lieux, lambda part: part.lieux)
    for each, draft in _sur(dossier, theme, Lieux, known):
        yield Objet(each.nom, page, each.id, draft)


def _associations(dossier: Dossier, theme: str) -> Objets:
    known = dossier.tous(Associations, lambda part: part.associations)
    for each, draft in _sur(dossier, theme, Associations, known):
        yield Objet(each.nom, adresses.fiche(dossier, ASSOCIATIONS, each.id), "", draft)
