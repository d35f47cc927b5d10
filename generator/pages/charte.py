"""The charter: one text for all, an address an article, and each territory's reading of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, chemin
from generator.derived.citation import Citation, cite, cite_id, of_source
from generator.derived.commun import Commun
from generator.derived.fil import vue
from generator.derived.fil.vue import FilDossier, Vue
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.texte import pluriel
from generator.model.actions import Action, Actions
from generator.model.charte import Article, CharteTerritoire, LectureArticle
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS, CHARTE
from generator.model.site import Site
from generator.pages import jeton
from generator.pages.cadre import page_dossier, page_site

COMMUNE = Lien("La charte", "charte/")


@dataclass(frozen=True)
class Lecture:
    """What one territory makes of an article."""

    texte: str | None
    actions: tuple[Lien, ...]
    rapprochement: bool
    source: Citation
    brouillon: bool


Lectures = tuple[tuple[Identite, Lecture | None], ...]
"""Every territory, and what it makes of an article when that is documented."""


@dataclass(frozen=True)
class ArticleIci:
    """An article seen from one territory; `lecture` is None when nothing is documented."""

    article: Article
    adresse: str
    lecture: Lecture | None
    vue: Vue


def adresse(article: Article) -> str:
    """The article's own address, stable for ever."""
    return f"charte/{article.numero}/"


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The charter read from one territory."""
    reading, territoire = dossier.lire(CharteTerritoire), dossier.territoire
    if reading is None:
        return
    thread = vue.de(commun, dossier)
    articles = tuple(
        _ici(dossier, thread, article)
        for article in (commun.charte.articles if commun.charte else ())
    )
    yield page_dossier(
        dossier,
        CHARTE,
        titre="La charte vue d’ici",
        description=f"{territoire.nom} : les articles de la charte et les actions qui y répondent.",
        genre="Charte",
        gabarit="charte-territoire",
        charte=reading,
        articles=articles,
        phrase=_phrase(dossier, articles),
        actions_connues=dossier.lire(Actions) is not None,
        source=cite_id(territoire, reading.source, reading.page),
        arrets=chemin.arrets(dossier, CHARTE),
    )


def _ici(dossier: Dossier, thread: FilDossier, article: Article) -> ArticleIci:
    view = vue.voir(thread, "article", article.numero)
    return ArticleIci(article, adresse(article), _lecture(dossier, article), view)


def _phrase(dossier: Dossier, articles: tuple[ArticleIci, ...]) -> str:
    """How many articles some action here goes with; nothing where that cannot be counted."""
    if not articles or dossier.lire(Actions) is None:
        return ""
    served = sum(here.lecture is not None and bool(here.lecture.actions) for here in articles)
    return (
        f"{served} articles sur {len(articles)} ont au moins une action de ce territoire "
        "qui s’y rattache."
    )


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """The common charter, then a page an article."""
    charter = commun.charte
    if charter is None:
        yield _absente()
        return
    source = of_source(charter.source, charter.page)
    articles = tuple((a, adresse(a), _lectures(site, a)) for a in charter.articles)
    yield page_site(
        adresse=COMMUNE.adresse,
        titre=charter.titre,
        description="Des engagements communs, écrits à la première personne par les territoires.",
        genre="Charte",
        gabarit="charte",
        phrase=f"{pluriel(len(articles), 'engagement')}. Touchez une devise pour voir "
        "ce qui la fonde et les actions qui vont dans son sens.",
        charte=charter,
        source=source,
        territoires=tuple(identite(dossier) for dossier in site.dossiers),
        articles=articles,
    )
    around = [None, *(Lien(a.devise, address) for a, address, _ in articles), None]
    silent = {
        d.territoire.nom for d in site.dossiers if not d.tous(Actions, lambda part: part.actions)
    }
    for rank, (article, _, readings) in enumerate(articles):
        neighbours = (around[rank], around[rank + 2])
        yield _article(commun, article, readings, silent, source, neighbours)


def _absente() -> Page:
    """The page that the menu leads to when there is no common charter yet."""
    return page_site(
        adresse=COMMUNE.adresse,
        titre=COMMUNE.titre,
        description="Aucune charte commune n’est publiée.",
        genre="Charte",
        gabarit="vide",
        phrase="Aucune charte commune n’est publiée.",
    )


def _article(
    commun: Commun,
    article: Article,
    readings: Lectures,
    silent: set[str],
    source: Citation,
    around: tuple[Lien | None, Lien | None],
) -> Page:
    """The page of an article; `silent`: territories of which no sheet of an action is known."""
    without = [here.nom for here, reading in readings if reading is None]
    return page_site(
        adresse=adresse(article),
        titre=f"Article {article.numero} : {article.devise}",
        description=article.engagement,
        genre="Article de la charte",
        fil=(COMMUNE,),
        gabarit="article",
        article=article,
        source=source,
        lectures=readings,
        sans_fiche=[nom for nom in without if nom in silent],
        sans_action=[nom for nom in without if nom not in silent],
        autour=around,
        themes=jeton.themes(commun, article.themes),
    )


def _lectures(site: Site, article: Article) -> Lectures:
    return tuple((identite(dossier), _lecture(dossier, article)) for dossier in site.dossiers)


def _lecture(dossier: Dossier, article: Article) -> Lecture | None:
    charter = dossier.lire(CharteTerritoire)
    if charter is None:
        return None
    own = next((r for r in charter.articles if r.article == article.numero), None)
    if own is None:
        return None
    return Lecture(
        texte=own.lecture,
        actions=tuple(
            Lien(action.titre, adresses.fiche(dossier, ACTIONS, action.id))
            for action in _actions(dossier, own)
        ),
        rapprochement=own.rapprochement,
        source=cite(dossier.territoire, own, charter),
        brouillon=own.brouillon or CharteTerritoire in dossier.brouillons,
    )


def _actions(dossier: Dossier, reading: LectureArticle) -> tuple[Action, ...]:
    actions = dossier.tous(Actions, lambda part: part.actions)
    return tuple(action for action in actions if action.id in reading.actions)
