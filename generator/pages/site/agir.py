"""What I can do in the actions of all territories."""

from collections.abc import Iterator

from generator.derived.commun import Commun
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.derived.taches import origines, par_role
from generator.model.sections import AGIR
from generator.model.vocabulaire import Documentation
from generator.pages.layout.cadre import page_site


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The parts in the actions of all dossiers."""
    parts = tuple(each for summary in summaries for each in summary.taches)
    yield page_site(
        adresse="agir/",
        titre="Ce que je peux faire",
        description="Ce que les habitants, les élus et les partenaires peuvent faire.",
        genre="Agir",
        gabarit="agir",
        roles=par_role(parts),
        origines=origines(parts),
        un_seul=False,
        ailleurs=tuple(
            Lien(each.identite.nom, each.adresse(AGIR))
            for each in summaries
            if not each.taches and each.documentation[AGIR.nom] is Documentation.DOCUMENTEE
        ),
    )
