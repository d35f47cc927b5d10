"""A page a theme: what every territory found, wants and did about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.charte import Article
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.model.themes import Theme
from generator.pages import adresses, charte
from generator.pages.cadre import identite
from generator.pages.commun import Commun
from generator.pages.gabarit import remplir
from generator.pages.page import Identite, Lien, Page
from generator.pages.texte import jour

THEMES = Lien("Les thèmes", "themes/")


@dataclass(frozen=True)
class Trouve:
    """Objects of one kind on a theme; `ancres` of each, on its page."""

    titre: str
    objets: tuple[tuple[Lien, str], ...]


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
    yield Page(
        adresse=THEMES.adresse,
        titre=THEMES.titre,
        description="Les thèmes communs aux territoires : mobilités, lieux partagés, numérique…",
        genre="Thèmes",
        corps=remplir(
            "themes", themes=tuple((theme, made[theme.id]) for theme in commun.themes.values())
        ),
    )
    for theme in commun.themes.values():
        yield _page(site, commun, theme, made[theme.id])


def _page(site: Site, commun: Commun, theme: Theme, chez: tuple[Chez, ...]) -> Page:
    kept = (each for d in site.dossiers if d.atelier_3 for each in d.atelier_3.actions)
    actions = [each for each in kept if theme.id in each.themes]
    return Page(
        adresse=f"{THEMES.adresse}{theme.id}/",
        titre=theme.nom,
        description=f"{theme.nom} : ce que chaque territoire a constaté, veut et a fait.",
        genre="Thème",
        fil=(THEMES,),
        corps=remplir(
            "theme",
            theme=theme,
            chez=chez,
            articles=tuple(_articles(commun, theme)),
            actions=bool(actions),
            avec_habitants=any(each.habitants for each in actions),
        ),
    )


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


Objets = Iterator[tuple[Lien, str]]


def _enjeux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier)
    for each in dossier.territoire.enjeux:
        if theme in each.themes:
            yield Lien(each.titre, page), "enjeux"


def _constats(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "barometre")
    for each in dossier.atelier_1.constats if dossier.atelier_1 else ():
        if theme in each.themes:
            yield Lien(each.phrase, page), f"constat-{each.id}"


def _changements(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "changements")
    for each in dossier.atelier_2.changements if dossier.atelier_2 else ():
        if theme in each.themes:
            yield Lien(each.titre, page), f"changement-{each.id}"


def _intentions(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "barometre")
    for each in dossier.atelier_1.intentions if dossier.atelier_1 else ():
        if theme in each.themes:
            yield Lien(each.titre, page), f"intention-{each.id}"


def _actions(dossier: Dossier, theme: str) -> Objets:
    for each in dossier.atelier_3.actions if dossier.atelier_3 else ():
        if theme in each.themes:
            yield Lien(each.titre, adresses.fiche(dossier, "actions", each.id)), ""


def _lignes(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "scenario")
    for each in dossier.scenario.lignes if dossier.scenario else ():
        if theme in each.themes:
            yield Lien(each.titre, page), f"ligne-{each.id}"


def _suites(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "suites")
    for each in dossier.suites.evenements if dossier.suites else ():
        if theme in each.themes:
            yield Lien(f"{jour(each.date)} : {each.titre}", page), f"evenement-{each.id}"


def _lieux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier, "lieux")
    for each in dossier.lieux.lieux if dossier.lieux else ():
        if theme in each.themes:
            yield Lien(each.nom, page), each.id


def _associations(dossier: Dossier, theme: str) -> Objets:
    for each in dossier.associations.associations if dossier.associations else ():
        if theme in each.themes:
            yield Lien(each.nom, adresses.fiche(dossier, "associations", each.id)), ""
