"""The thread of a territory from one end to the other: a picture, the same as a list, the gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.adresses import ancre
from generator.derived.fil import vue
from generator.derived.fil.graphe import Cle, Noeud, Pas
from generator.derived.fil.trous import Manque, trous
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.questionnaire import Pourcentage
from generator.model.sections import FIL
from generator.model.vocabulaire import Maillon
from generator.pages.drawing import dessin
from generator.pages.layout.cadre import page_dossier

_WIDTH: Final = 70
"""Letters of a title where it stands for a link within the page."""


@dataclass(frozen=True)
class CaseFil:
    """An object of the thread on this page: its own page, and what it is directly tied to."""

    cle: Cle
    element: vue.Element
    court: str
    ancre: str
    causes: tuple[vue.Element, ...]
    effets: tuple[vue.Element, ...]
    voisins: tuple[vue.Element, ...]
    """Facts that illustrate this article, or articles that this fact illustrates."""

    @property
    def seule(self) -> bool:
        """Whether nothing is tied to it."""
        return not (self.causes or self.effets or self.voisins)


@dataclass(frozen=True)
class BandeFil:
    """One stage of the page; `large` and `etroit` are its rows in the picture."""

    maillon: Maillon
    cases: tuple[CaseFil, ...]
    large: int
    etroit: int
    silence: str
    """What is said of it when it holds nothing."""

    @property
    def titre(self) -> str:
        """What it holds."""
        figures = any(each.cle[0] == Pourcentage.GENRE for each in self.cases)
        return f"{self.maillon.libelle} et pourcentages" if figures else self.maillon.libelle


@dataclass(frozen=True)
class Lacune:
    """A kind of gap, in words, and the objects that show it."""

    manque: Manque
    elements: tuple[vue.Element, ...]


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The whole thread, when the dossier holds a file of it."""
    dossier = worked.dossier
    if not dossier.premiere(FIL):
        return
    thread = worked.fil
    bands = dessin.bandes(thread.fil, thread.stages)
    found = thread.fil.du_maillon(Maillon.CONSTAT)
    ranks = {cle: rank for rank, cle in enumerate(thread.fil.noeuds)}
    yield page_dossier(
        dossier,
        FIL,
        titre="Le fil, d’un bout à l’autre",
        description=f"{dossier.territoire.nom} : des constats à ce qui a suivi, "
        "ce qui relie chaque chose à la suivante, et ce qui manque.",
        genre="Fil",
        gabarit="fil",
        bandes=tuple(
            BandeFil(
                band.maillon,
                tuple(_case(thread, noeud) for noeud in band.noeuds),
                band.rangs(dessin.LARGE),
                band.rangs(dessin.ETROIT),
                vue.silence(thread, band.maillon),
            )
            for band in bands
        ),
        dessins=tuple(
            dessin.dessiner(thread.fil, bands, columns) for columns in (dessin.LARGE, dessin.ETROIT)
        ),
        mesures=dessin.MESURES,
        rangs=ranks,
        sans_lien=bool(found) and not any(thread.fil.effets(each.cle) for each in found),
        sans_fiche=not thread.fil.du_maillon(Maillon.ACTION),
        nombre=len(thread.fil.noeuds),
        lacunes=tuple(
            Lacune(gap.manque, tuple(vue.element(thread, noeud) for noeud in gap.noeuds))
            for gap in trous(thread.fil)
        ),
    )


def _case(thread: vue.FilDossier, noeud: Noeud) -> CaseFil:
    causes, effects = thread.fil.causes(noeud.cle), thread.fil.effets(noeud.cle)
    pair = {"article": "evenement", "evenement": "article"}.get(noeud.genre)
    return CaseFil(
        noeud.cle,
        vue.element(thread, noeud),
        noeud.court or noeud.titre,
        ancre(*noeud.cle),
        tuple(_beside(step) for step in causes if step.noeud.genre != pair),
        tuple(_beside(step) for step in effects if step.noeud.genre != pair),
        tuple(_beside(step) for step in (*causes, *effects) if step.noeud.genre == pair),
    )


def _beside(step: Pas) -> vue.Element:
    """A neighbour as a link within the page, its title cut: the whole one is where it leads."""
    return vue.Element(
        _short(step.noeud.court or step.noeud.titre),
        ancre=ancre(*step.noeud.cle),
        rapprochement=step.rapprochement,
    )


def _short(text: str) -> str:
    """The first words of a long title."""
    return text if len(text) <= _WIDTH else text[:_WIDTH].rpartition(" ")[0] + "…"
