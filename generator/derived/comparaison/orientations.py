"""The answers of a dossier whose decisions are axes and orientations."""

from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.commun import Commun
from generator.derived.comparaison.mots import premieres
from generator.derived.comparaison.releve import Enonce, Mention, Reponse
from generator.derived.decisions import decisions
from generator.model.axes import Axes
from generator.model.dossier import Dossier
from generator.model.sections import AXES


def axes(dossier: Dossier) -> Reponse:
    """Its axes, in the words of their short titles."""
    page = f"{adresses.section(dossier, AXES)}index.html"
    mentions = tuple(
        Mention(
            f"{axe.numero}. {axe.court or axe.titre}" if axe.numero else axe.court or axe.titre,
            f"{page}#{ancre('axe', axe.id)}",
            axe.brouillon,
        )
        for axe in dossier.tous(Axes, lambda part: part.axes)
    )
    return premieres(Enonce("actions", "axes", "Les axes de travail"), mentions, Mention("", page))


def themes(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    """Its orientations, theme by theme."""
    page = f"{adresses.section(dossier, AXES)}index.html"
    known = tuple(decisions(dossier))
    for theme in commun.themes.values():
        mentions = tuple(
            Mention(
                each.orientation.texte,
                f"{page}#{ancre('orientation', each.orientation.id)}",
                each.brouillon,
            )
            for each in known
            if theme.id in each.themes
        )
        asked = Enonce("actions", f"theme-{theme.id}", theme.nom, facultatif=True, rangement=True)
        yield premieres(asked, mentions, Mention("", page))
