"""The charter: a sheet, and a poster for a wall."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.citation import of_source
from generator.derived.notice import Notice
from generator.derived.worked import WorkedDossier
from generator.model.charte import CharteTerritoire
from generator.model.sections import CHARTE
from generator.paper.blocks import cited
from generator.paper.feuillet import Feuillet, tete

_FEUILLE: Final = (12.0,)
_AFFICHE: Final = (20.0,)


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The charter on A4 and on A3, when there is one and the dossier follows it."""
    common, dossier = worked.commun.charte, worked.dossier
    if common is None or dossier.lire(CharteTerritoire) is None:
        return
    page = adresses.section(dossier, CHARTE)
    data = tete(worked, notice, common.titre, page) | {
        "articles": [
            {"numero": one.numero, "devise": one.devise, "engagement": one.engagement}
            for one in common.articles
        ],
        "source": cited(of_source(common.source, common.page)),
    }
    for name, title, paper, sizes in (
        ("charte", "La charte sur une feuille", "A4", _FEUILLE),
        ("charte-affiche", "La charte en affiche", "A3", _AFFICHE),
    ):
        yield Feuillet(name, title, "charte", data | {"papier": paper}, (page,), paper, 1, sizes, 1)
