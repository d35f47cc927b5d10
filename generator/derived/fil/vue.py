"""The thread: "d’où vient" and "ce que cela devient" of any object.

A page that shows objects of the thread asks for the view of each:

    thread = vue.de(commun, dossier)                  # once a page
    view = vue.voir(thread, "constat", constat.id)     # once an object

and prints it with `theme/partials/thread.html`: `fil(view.etapes)` draws the whole strip, for
the page of one object; `fil_mots(view)` writes it in two sentences, for an object in a list.
Every object of the thread stands on its page under the anchor that `ancre` gives:
`constat-<id>`, `intention-<id>`, `changement-<id>`, `risque-<id>`, `opportunite-<id>`,
`proposition-<id>`, `ligne-<id>`, `article-<numero>`, `evenement-<id>`, `pourcentage-<id>`.
"""

from dataclasses import dataclass, replace
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.commun import Commun
from generator.derived.fil.graphe import Cle, Fil, Noeud, Pas
from generator.derived.fil.tissage import tisser
from generator.derived.texte import jour
from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS, DU_GENRE, FIL, MAILLONS, SCENARIO
from generator.model.vocabulaire import Maillon

_ABSENCES: Final = {
    Maillon.CONSTAT: "aucun constat relié",
    Maillon.CHANGEMENT: "aucun changement relié",
    Maillon.INTENTION: "aucune intention reliée",
    Maillon.PROPOSITION: "aucune proposition reliée",
    Maillon.ACTION: "aucune action",
    Maillon.LIGNE: "aucune ligne du scénario",
    Maillon.ARTICLE: "aucun article relié",
    Maillon.SUITE: "pas de suite documentée",
}
"""What to say of a stage that holds objects, but none on this thread."""

NON_DOCUMENTE: Final = "non documenté"

A_RAPPROCHER: Final = "À rapprocher de"
"""The title for an article and a fact that illustrates it: neither is the cause of the other."""


@dataclass(frozen=True)
class FilDossier:
    """The thread of a dossier, with what is needed to link to its objects."""

    dossier: Dossier
    fil: Fil

    @property
    def stages(self) -> tuple[Maillon, ...]:
        """The stages that its démarche has sections for, in order."""
        sections = self.dossier.demarche.attendues
        known = {stage for section in sections for stage in section.maillons.values()}
        return tuple(stage for stage in Maillon if stage in known)


@dataclass(frozen=True)
class Element:
    """An object as the thread shows it; without `adresse` it has no page of its own.

    `rapprochement`: the link is our reading, not the source's. `direct`: nothing stands between.
    """

    titre: str
    texte: str = ""
    adresse: str = ""
    ancre: str = ""
    rapprochement: bool = False
    direct: bool = True


@dataclass(frozen=True)
class EtapeFil:
    """A stage of the thread around an object; `etat` is `ici` for the object itself."""

    titre: str
    elements: tuple[Element, ...]
    etat: str = ""
    absence: str = NON_DOCUMENTE

    @property
    def lecture(self) -> bool:
        """Whether every link of this stage is our reading and not the source's."""
        return bool(self.elements) and all(each.rapprochement for each in self.elements)

    @property
    def relais(self) -> bool:
        """Whether every object of this stage is reached through another object."""
        return bool(self.elements) and not any(each.direct for each in self.elements)


@dataclass(frozen=True)
class Vue:
    """The thread seen from one object: where it comes from, what became of it."""

    amont: tuple[EtapeFil, ...]
    ici: EtapeFil
    aval: tuple[EtapeFil, ...]
    titre_amont: str = "D’où cela vient"
    titre_aval: str = "Ce que cela devient"
    chaine: Cible | None = None
    """Where the whole chain of the object stands, when some of it is not direct."""

    @property
    def resume(self) -> str:
        """The titles of the sides that hold objects, in a few words; empty when both are empty."""
        sides = ((self.titre_amont, self.amont), (self.titre_aval, self.aval))
        told = ", ".join(title for title, steps in sides if any(step.elements for step in steps))
        return told.capitalize().replace("rapprocher de", "rapprocher")

    @property
    def etapes(self) -> tuple[EtapeFil, ...]:
        """All the stages in the order of the path, this one among them."""
        return (*self.amont, self.ici, *self.aval)


def de(commun: Commun, dossier: Dossier) -> FilDossier:
    """The thread of `dossier`."""
    return FilDossier(dossier, tisser(dossier, commun.charte))


def voir(thread: FilDossier, genre: str, identifiant: str | int) -> Vue:
    """The thread seen from the object of this genre and identifier."""
    cle = (genre, str(identifiant))
    here = MAILLONS[genre]
    back, ahead = thread.fil.origines(cle), thread.fil.devenir(cle)
    stages = thread.stages
    rank = stages.index(here)
    beside = tuple(_element(thread, step) for step in (*back.get(here, ()), *ahead.get(here, ())))
    node = thread.fil.noeuds[cle]
    made = Vue(
        amont=tuple(_etape(thread, stage, back) for stage in stages[:rank] if _leads(stage, here)),
        ici=EtapeFil(here.libelle, (_plain(thread, node), *beside), "ici"),
        aval=tuple(
            _etape(thread, stage, ahead) for stage in stages[rank + 1 :] if _leads(here, stage)
        ),
    )
    return _worded(thread, cle, replace(made, chaine=_chaine(thread, cle, made)))


def _chaine(thread: FilDossier, cle: Cle, made: Vue) -> Cible | None:
    """Where the page of the thread holds this object, when it is tied to more than neighbours."""
    steps = (*made.amont, *made.aval)
    if not any(not each.direct for step in steps for each in step.elements):
        return None
    return Cible(adresses.section(thread.dossier, FIL), ancre(*cle))


def _worded(thread: FilDossier, cle: Cle, made: Vue) -> Vue:
    """The view with titles that say no cause between an article and a fact that names no action."""
    if cle[0] == "article":
        return replace(made, titre_aval=A_RAPPROCHER)
    told = any(step.noeud.genre == "action" for step in thread.fil.causes(cle))
    return replace(made, titre_amont=A_RAPPROCHER) if cle[0] == "evenement" and not told else made


def element(thread: FilDossier, node: Noeud) -> Element:
    """An object with the link to where it stands."""
    page, anchor = adresse(thread, node.cle)
    return Element(node.titre, _detail(node), page, anchor)


def adresse(thread: FilDossier, cle: Cle) -> tuple[str, str]:
    """Page and anchor of an object; the page is empty when the dossier lacks it."""
    genre, identifiant = cle
    dossier = thread.dossier
    if genre in {"action", "etat", "bilan"}:
        action = identifiant.partition("/")[0]
        page = adresses.fiche(dossier, ACTIONS, action)
        return (page, "" if genre == "action" else "etat") if dossier.lire(Actions) else ("", "")
    section = DU_GENRE[genre]
    if not dossier.premiere(section):
        return "", ""
    return adresses.section(dossier, section), ancre(genre, identifiant)


def silence(thread: FilDossier, stage: Maillon) -> str:
    """What is said of a stage without objects: a scenario may exist, and no line of it be known."""
    if stage is Maillon.LIGNE and thread.dossier.premiere(SCENARIO):
        return "de contenu non connu"
    return NON_DOCUMENTE


def _leads(amont: Maillon, aval: Maillon) -> bool:
    """Whether objects of the two stages can be tied at all."""
    return (amont, aval) not in {
        (Maillon.CHANGEMENT, Maillon.INTENTION),
        (Maillon.LIGNE, Maillon.ARTICLE),
        (Maillon.LIGNE, Maillon.SUITE),
    }


def _etape(thread: FilDossier, stage: Maillon, found: dict[Maillon, tuple[Pas, ...]]) -> EtapeFil:
    documented = bool(thread.fil.du_maillon(stage))
    return EtapeFil(
        stage.libelle,
        tuple(_element(thread, step) for step in found.get(stage, ())),
        absence=_ABSENCES[stage] if documented else silence(thread, stage),
    )


def _element(thread: FilDossier, step: Pas) -> Element:
    shown = element(thread, step.noeud)
    return replace(shown, rapprochement=step.rapprochement, direct=step.direct)


def _plain(thread: FilDossier, node: Noeud) -> Element:
    """The object itself: no link, the reader is there."""
    return Element(node.titre, _detail(node))


def _detail(node: Noeud) -> str:
    """What to add to a title, in words: a date read out, the genre of what has many."""
    if node.genre in {"evenement", "etat", "bilan"}:
        return ", ".join(filter(None, (jour(node.detail), node.reserve)))
    return (
        node.detail if node.genre in {"pourcentage", "risque", "opportunite", "non-retenue"} else ""
    )
