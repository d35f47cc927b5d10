"""The examples of each theme, for the pages of other territories to show when they are asked."""

from typing import Final

from generator.derived.ailleurs import Exemple, par_theme
from generator.derived.commun import Commun
from generator.derived.output import SiteFile
from generator.derived.summary import Summaries
from generator.pages.files.index import FOLDER, script
from generator.pages.layout.prose import insecables

AILLEURS: Final = f"{FOLDER}ailleurs.js"


def fichier(summaries: Summaries, commun: Commun) -> SiteFile:
    """One script: by theme, the title of each example, its territory, démarche, source, address."""
    rows = {theme: [_row(each) for each in par_theme(summaries, theme)] for theme in commun.themes}
    return SiteFile(AILLEURS, script("horizonAilleurs", {k: v for k, v in rows.items() if v}))


def _row(each: Exemple) -> list[str]:
    told = f"{each.territoire.nom}, {each.demarche}"
    address = each.cible.depuis("")
    return [
        insecables(each.titre),
        told,
        insecables(each.d_apres),
        address,
        each.territoire.adresse,
    ]
