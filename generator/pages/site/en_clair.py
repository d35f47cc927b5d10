"""The method of a démarche in short sentences, for those who read little."""

from collections.abc import Iterator

from generator.derived.citation import of_source
from generator.derived.commun import Commun
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.pages.layout.cadre import page_site


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """A page a démarche that has pages of its own and says itself in short sentences."""
    for each in commun.demarches.values():
        if each.methode and each.en_clair:
            source = of_source(each.source, each.page)
            yield page_site(
                adresse=f"{each.methode}en-clair/",
                titre="La démarche en phrases courtes",
                description=f"{each.nom} : la méthode en phrases courtes, avec des pictogrammes.",
                genre="En clair",
                gabarit="en-clair",
                breadcrumbs=(Lien("La démarche", each.methode),),
                titre_page="La démarche en phrases courtes",
                brouillon=False,
                paragraphes=tuple((idea, source) for idea in each.en_clair),
            )
