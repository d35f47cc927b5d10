"""The charter read from one territory."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, chemin
from generator.derived.citation import cite_id
from generator.derived.fil import vue
from generator.derived.fil.vue import Vue
from generator.derived.lectures import Lecture
from generator.derived.output import Page
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.charte import Article, CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.sections import CHARTE
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class ArticleIci:
    """An article seen from one territory; `lecture` is None when nothing is documented."""

    article: Article
    adresse: str
    lecture: Lecture | None
    vue: Vue


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The charter read from one territory."""
    commun, dossier = worked.commun, worked.dossier
    reading, territoire = dossier.lire(CharteTerritoire), dossier.territoire
    if reading is None:
        return
    articles = tuple(
        _ici(worked, article) for article in (commun.charte.articles if commun.charte else ())
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


def _ici(worked: WorkedDossier, article: Article) -> ArticleIci:
    view = vue.voir(worked.fil, "article", article.numero)
    reading = worked.lectures.get(article.numero)
    return ArticleIci(article, adresses.article(article), reading, view)


def _phrase(dossier: Dossier, articles: tuple[ArticleIci, ...]) -> str:
    """How many articles some action here goes with; without known actions, how many some fact."""
    if dossier.lire(Actions) is None:
        near = sum(any(step.elements for step in here.vue.aval) for here in articles)
        told = pluriel(near, "se rapproche", "se rapprochent") + " de ce qui a suivi ici"
        return f"{pluriel(len(articles), 'article')}{f', dont {told}' if near else ''}."
    served = sum(here.lecture is not None and bool(here.lecture.actions) for here in articles)
    return (
        f"{pluriel(served, 'article')} sur {len(articles)} {'ont' if served > 1 else 'a'} "
        "au moins une action de ce territoire qui s’y rattache."
    )
