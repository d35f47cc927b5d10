"""The page of all orientations of all territories."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.commun import Commun
from generator.derived.facette import facettes
from generator.derived.lien import Lien
from generator.derived.orientations import OrientationReunie
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.derived.texte import pluriel
from generator.model.themes import Theme
from generator.pages.layout.cadre import page_site

ADRESSE: Final = "orientations/"
_FACETTES: Final = ("theme", "demarche", "territoire")


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """All orientations, when there is one; without script, a list by theme."""
    everything = tuple(each for summary in summaries for each in summary.orientations)
    if not everything:
        return
    filters = facettes(
        *((name, [here.etiquettes[name] for here in everything]) for name in _FACETTES)
    )
    yield page_site(
        adresse=ADRESSE,
        titre="Toutes les orientations",
        description="Ce que des territoires ont débattu : politique sociale, lien social.",
        genre="Orientations",
        gabarit="toutes-orientations",
        phrase=_phrase(everything),
        filtres=filters,
        themes=tuple(
            (Lien(theme.nom, adresses.theme(theme.id)), theme, own)
            for theme in commun.themes.values()
            if (own := [here for here in everything if here.themes[:1] == (theme.id,)])
        ),
        sans_theme=[here for here in everything if not here.themes],
    )


def choisies(theme: Theme) -> Cible:
    """The orientations on a theme, on the page that lists all of them."""
    return Cible(ADRESSE, "choix", f"theme={theme.id}")


def _phrase(everything: tuple[OrientationReunie, ...]) -> str:
    debated = [here for here in everything if not here.du_plan]
    told = pluriel(len(debated), "orientation ou piste", "orientations et pistes")
    said = f"{told} de {_territoires(debated)}, débattues entre élus et acteurs sociaux"
    planned = [here for here in everything if here.du_plan]
    items = f"{pluriel(len(planned), 'action')} d’un plan ({_territoires(planned)})"
    parts = [text for text, has in ((said, debated), (items, planned)) if has]
    return f"{', et '.join(parts)}."


def _territoires(told: list[OrientationReunie]) -> str:
    """Of how many territories; its name when there is one."""
    names = {here.territoire.nom for here in told}
    return min(names) if len(names) == 1 else pluriel(len(names), "territoire")
