"""The common charter: one text for all, an address an article, and who answers it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.derived import adresses, jeton
from generator.derived.citation import Citation, of_source
from generator.derived.commun import Commun
from generator.derived.identite import Identite
from generator.derived.lectures import FaitRapproche, Lecture
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries, Summary
from generator.derived.texte import pluriel
from generator.model.charte import Article
from generator.model.sections import CHARTE
from generator.pages.layout.cadre import page_site

COMMUNE = Lien("La charte", "charte/")

Lectures = tuple[tuple[Identite, Lecture | None], ...]
"""Every territory, and what it makes of an article when that is documented."""


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The common charter, then a page an article."""
    charter = commun.charte
    if charter is None:
        yield _absente()
        return
    source = of_source(charter.source, charter.page)
    asked = tuple(each for each in summaries if each.attend(CHARTE))
    articles = tuple((a, adresses.article(a), _lectures(asked, a)) for a in charter.articles)
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
        territoires=_nommes(articles),
        articles=articles,
        legende_lettres=_legende(articles),
    )
    around = [None, *(Lien(a.devise, address) for a, address, _ in articles), None]
    silent = {each.identite.nom for each in asked if not each.actions}
    for rank, (article, _, readings) in enumerate(articles):
        neighbours = (around[rank], around[rank + 2])
        facts = {each.identite.nom: _faits(each, article) for each in asked}
        yield _article(commun, article, readings, facts, silent, source, neighbours)


def _nommes(articles: Iterable[tuple[Article, str, Lectures]]) -> tuple[Identite, ...]:
    """The territories whose letter stands under some article."""
    told = (here for _, _, readings in articles for here, reading in readings if reading)
    return tuple(dict.fromkeys(told))


def _legende(articles: Iterable[tuple[Article, str, Lectures]]) -> str:
    """What a letter under an article says, and who says it."""
    told = [one for _, _, readings in articles for _, one in readings if one]
    if all(one.rapprochement for one in told):
        return "Une lettre sous un article : la rédaction y rattache une action de ce territoire."
    return "Une lettre sous un article : une action de ce territoire s’y rattache."


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
    facts: Mapping[str, tuple[FaitRapproche, ...]],
    silent: set[str],
    source: Citation,
    around: tuple[Lien | None, Lien | None],
) -> Page:
    """The page of an article; `silent`: territories of which no sheet of an action is known.

    `facts`: by territory, what followed there that is brought near it.
    """
    without = [here.nom for here, reading in readings if reading is None]
    return page_site(
        adresse=adresses.article(article),
        titre=f"Article {article.numero}\u00a0: {article.devise}",
        description=article.engagement,
        genre="Article de la charte",
        breadcrumbs=(COMMUNE,),
        gabarit="article",
        article=article,
        source=source,
        lectures=readings,
        faits=facts,
        sans_fiche=[nom for nom in without if nom in silent],
        sans_action=[nom for nom in without if nom not in silent],
        autour=around,
        themes=jeton.themes(commun, article.themes),
    )


def _faits(summary: Summary, article: Article) -> tuple[FaitRapproche, ...]:
    return tuple(fact for fact in summary.faits if article.numero in fact.articles)


def _lectures(asked: Summaries, article: Article) -> Lectures:
    return tuple((each.identite, each.lecture(article.numero)) for each in asked)
