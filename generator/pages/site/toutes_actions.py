"""The page of all actions of all territories, and what they can be found by."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.commun import Commun
from generator.derived.facette import Facette, facettes
from generator.derived.fiche import FACETTES
from generator.derived.figure import Boite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.reunies import ActionReunie
from generator.derived.summary import Summaries
from generator.derived.texte import pluriel
from generator.model.sections import ACTIONS
from generator.model.themes import Theme
from generator.pages.layout.cadre import page_site
from generator.pages.site.themes import choisies

_ORDRE: Final = ("theme", "role", "demarche", "territoire", "etat", "changement", "indicateur")
_FACETTES: Final = tuple(dict.fromkeys((*_ORDRE, *FACETTES, "trou")))
"""The facets that people look for first, then those whose values differ by territory."""

_EN_VUE: Final = ("theme", "role", "demarche", "territoire")
"""The facets that are not folded."""


@dataclass(frozen=True)
class ParTheme:
    """How many actions a theme has, the length of its bar, and where they are listed."""

    theme: Theme
    nombre: int
    longueur: float
    actions: Cible


_BOITE: Final = Boite(
    id="boite-themes",
    titre="Actions par thème, tous territoires",
    mesure="Combien d’actions retenues ont chaque thème",
    unite="actions",
    couvre="les fiches d’action que les dossiers publient",
    calcul="Comptées par le site ; une action compte dans chacun de ses thèmes, "
    "que la rédaction lui donne.",
    source="les fiches d’action de chaque territoire, dont les données disent la source",
    donnees=adresses.donnees_de_tous("actions"),
    page="actions/",
)


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The page of all actions; without script, a plain list by theme."""
    everything = tuple(each for summary in summaries for each in summary.actions)
    filters = _filters(everything)
    yield page_site(
        adresse="actions/",
        titre="Toutes les actions",
        description="Toutes les actions retenues, à trier par thème, par rôle, par état.",
        genre="Actions",
        gabarit="toutes-actions",
        actions=everything,
        filtres=filters,
        en_vue=sum(facet.nom in _EN_VUE for facet in filters),
        par_theme=_par_theme(everything, commun),
        phrase=_phrase(everything),
        boite=_BOITE,
        themes=tuple(
            (
                Lien(theme.nom, adresses.theme(theme.id)),
                theme,
                [here for here in everything if _principal(here) == theme.id],
            )
            for theme in commun.themes.values()
        ),
        sans_theme=[here for here in everything if _principal(here) not in commun.themes],
        orientations=any(each.orientations for each in summaries),
        sans_fiche=[
            each.identite.nom for each in summaries if each.attend(ACTIONS) and not each.actions
        ],
    )


def _phrase(everything: tuple[ActionReunie, ...]) -> str:
    """How many actions there are."""
    if not everything:
        return "Aucune action n’est publiée."
    kept = pluriel(len(everything), "action retenue", "actions retenues")
    return f"{kept} dans les ateliers."


def _principal(here: ActionReunie) -> str | None:
    """The theme under which the action stands when nothing is filtered: its first one."""
    return next(iter(here.themes_propres), None)


def _par_theme(everything: tuple[ActionReunie, ...], commun: Commun) -> tuple[ParTheme, ...]:
    """How many actions each theme has, the most first; an action counts in each of its themes."""
    counts = Counter(theme for here in everything for theme, _ in here.etiquettes["theme"])
    most = max(counts.values(), default=1)
    return tuple(
        ParTheme(theme, number, number / most, choisies(theme))
        for name, number in counts.most_common()
        if (theme := commun.themes[name])
    )


def _filters(everything: tuple[ActionReunie, ...]) -> tuple[Facette, ...]:
    return facettes(
        *((name, [here.etiquettes.get(name, ()) for here in everything]) for name in _FACETTES)
    )
