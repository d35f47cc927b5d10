"""A page a theme: what every territory found, wants and did about it."""

from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.ailleurs import par_theme
from generator.derived.commun import Commun
from generator.derived.identite import Identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.rangement import Chez
from generator.derived.summary import Summaries
from generator.model.charte import Article
from generator.model.themes import Theme
from generator.pages.layout.cadre import page_site
from generator.pages.site import orientations

THEMES = Lien("Les thèmes", "themes/")


def liste(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The list of themes."""
    yield page_site(
        adresse=THEMES.adresse,
        titre=THEMES.titre,
        description="Les thèmes communs aux territoires : mobilités, lieux partagés, numérique…",
        genre="Thèmes",
        gabarit="themes",
        themes=tuple(
            (theme, adresses.theme(theme.id), tuple(_comptes(summaries, theme)))
            for theme in commun.themes.values()
        ),
        territoires=tuple(each.identite for each in summaries),
    )


def _comptes(summaries: Summaries, theme: Theme) -> Iterator[tuple[Identite, int]]:
    """The territories that have something on the theme, and how many things."""
    for each in summaries:
        if count := each.nombres.get(theme.id):
            yield each.identite, count


def page(theme: Theme, summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The page of a theme."""
    chez = tuple(Chez(each.identite, each.themes.get(theme.id, ())) for each in summaries)
    kept = (each for summary in summaries for each in summary.actions)
    actions = [each for each in kept if theme.id in each.themes_propres]
    yield page_site(
        adresse=adresses.theme(theme.id),
        titre=theme.nom,
        description=f"{theme.nom} : ce que chaque territoire a constaté, veut et a fait.",
        genre="Thème",
        breadcrumbs=(THEMES,),
        gabarit="theme",
        theme=theme,
        chez=chez,
        rien=tuple(here.territoire.nom for here in chez if not here.trouves),
        exemples=par_theme(summaries, theme.id),
        articles=tuple(_articles(commun, theme)),
        orientations=orientations.choisies(theme)
        if any(theme.id in each.themes for here in summaries for each in here.orientations)
        else None,
        actions=choisies(theme) if actions else None,
        des_habitants=choisies(theme, "role=habitants")
        if any(each.a_part_des_habitants for each in actions)
        else None,
    )


def choisies(theme: Theme, *aussi: str) -> Cible:
    """The page of all actions, with those of the theme already chosen."""
    return Cible("actions/", "choix", "&".join((f"theme={theme.id}", *aussi)))


def _articles(commun: Commun, theme: Theme) -> Iterator[tuple[Article, str]]:
    for article in commun.charte.articles if commun.charte else ():
        if theme.id in article.themes:
            yield article, adresses.article(article)
