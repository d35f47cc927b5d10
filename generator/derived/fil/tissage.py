"""Builds the thread of a dossier from its files; any of them may be missing."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from generator.derived.fil.graphe import Arete, Cle, Fil, Noeud
from generator.derived.resultats import retenus
from generator.model.actions import Action, Actions
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changement, Changements
from generator.model.charte import CharteCommune, CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.questionnaire import Questionnaire
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.suites import Suites
from generator.model.vocabulaire import LienDemarche, Maillon

Brin = Noeud | Arete


def tisser(dossier: Dossier, charte: CharteCommune | None = None) -> Fil:
    """The thread of `dossier`; a link to what a missing file would hold is left out."""
    strands = [*_strands(dossier), *_articles(dossier, charte)]
    found = {strand.cle: strand for strand in strands if isinstance(strand, Noeud)}
    stages = list(Maillon)
    nodes = dict(sorted(found.items(), key=lambda pair: stages.index(pair[1].maillon)))
    links = {
        (strand.amont, strand.aval): strand
        for strand in strands
        if isinstance(strand, Arete) and strand.amont in nodes and strand.aval in nodes
    }
    ranks = {cle: rank for rank, cle in enumerate(nodes)}
    return Fil(nodes, tuple(sorted(links.values(), key=lambda lien: ranks[lien.aval])))


def _strands(dossier: Dossier) -> Iterator[Brin]:
    """The objects and links that each section brings, in the order of the thread."""
    for section in sorted(dossier.demarche.attendues, key=_start):
        part = dossier.parties.get(section.modele) if section.modele else None
        if part is not None and section.modele in TISSAGES:
            yield from TISSAGES[section.modele](part)


def _start(section: Section) -> int:
    """The first stage at which a section has objects."""
    return min((list(Maillon).index(stage) for stage in section.maillons.values()), default=-1)


def _links(
    genre: str, named: Iterable[object], aval: Cle, rapprochement: bool = False
) -> Iterator[Arete]:
    """One link from each object of `genre` that `aval` names."""
    return (Arete((genre, str(one)), aval, rapprochement) for one in named)


def _questionnaire(questionnaire: Questionnaire) -> Iterator[Brin]:
    """The percentages; one that is not published stands there without its value."""
    held = retenus(questionnaire)
    for one in questionnaire.pourcentages:
        share = f"{one.valeur:g}".replace(".", ",")
        title = one.libelle if one.id in held else f"{share} % {one.libelle}"
        yield Noeud("pourcentage", one.id, title, detail=one.qui)


def _barometre(barometre: Barometre) -> Iterator[Brin]:
    yield from _constats(barometre)
    yield from _intentions(barometre)


def _constats(barometre: Barometre) -> Iterator[Brin]:
    for one in barometre.constats:
        node = Noeud("constat", one.id, one.phrase, detail=one.nature.libelle)
        yield node
        yield from _links("pourcentage", one.pourcentages, node.cle)


def _changements(changements: Changements) -> Iterator[Brin]:
    for change in changements.changements:
        yield from _changement(change)
    yield from _propositions(changements)


def _changement(change: Changement) -> Iterator[Brin]:
    parent = ("changement", change.id)
    yield Noeud(*parent, change.titre, detail=change.grand_changement.libelle)
    yield from _links("constat", change.constats, parent)
    for risk in change.risques:
        yield Noeud("risque", risk.id, risk.texte, detail="risque")
        yield Arete(parent, ("risque", risk.id))
        yield from _links("constat", risk.constats, ("risque", risk.id))
    for opportunite in change.opportunites:
        yield Noeud("opportunite", opportunite.id, opportunite.texte, detail="opportunité")
        yield Arete(parent, ("opportunite", opportunite.id))
        yield from _links("constat", opportunite.constats, ("opportunite", opportunite.id))


def _intentions(barometre: Barometre) -> Iterator[Brin]:
    for one in barometre.intentions:
        node = Noeud(
            "intention", one.id, one.titre, one.titre_court or "", detail=f"axe {one.numero}"
        )
        yield node
        yield from _links("constat", one.constats, node.cle, one.rapprochement)


def _propositions(changements: Changements) -> Iterator[Brin]:
    for one in changements.propositions:
        node = Noeud("proposition", one.id, one.texte)
        yield node
        yield from _links("intention", [one.intention], node.cle)
        yield from _links("changement", one.changements, node.cle)


def _actions(actions: Actions) -> Iterator[Brin]:
    for left in actions.non_retenues:
        node = Noeud(
            "non-retenue", left.id, left.texte, detail=f"non retenue : {left.critere.libelle}"
        )
        yield node
        yield from _links("intention", [left.intention], node.cle)
        yield from _links("proposition", [left.proposition] if left.proposition else [], node.cle)
    for action in actions.actions:
        yield from _action(action)


def _action(action: Action) -> Iterator[Brin]:
    node = Noeud("action", action.id, action.titre)
    yield node
    yield from _links("intention", [action.intention], node.cle)
    for genre, named in (
        ("constat", action.constats),
        ("changement", action.changements),
        ("risque", action.risques),
        ("opportunite", action.opportunites),
        ("proposition", action.propositions),
    ):
        yield from _links(genre, named, node.cle, action.rapprochement)


def _lignes(scenario: Scenario) -> Iterator[Brin]:
    for line in scenario.lignes:
        node = Noeud("ligne", line.id, line.titre)
        yield node
        yield from _links(
            "intention", [line.intention] if line.intention else [], node.cle, line.rapprochement
        )
        yield from _links("changement", line.changements, node.cle, line.rapprochement)
        yield from _links("action", line.actions, node.cle, line.rapprochement)


def _articles(dossier: Dossier, charte: CharteCommune | None) -> Iterator[Brin]:
    """The articles of the common charter, when the dossier reads it or its facts illustrate it."""
    lecture, suites = dossier.lire(CharteTerritoire), dossier.lire(Suites)
    named = {one.article for one in lecture.articles} if lecture else set()
    named |= {number for fact in (suites.evenements if suites else ()) for number in fact.articles}
    mottos = {one.numero: one.devise for one in charte.articles} if charte else {}
    for number in sorted(named | set(mottos if lecture else ())):
        motto = mottos.get(number)
        title = f"{number}. {motto}" if motto else f"Article {number}"
        yield Noeud("article", str(number), title, detail=f"article {number}")
    for one in lecture.articles if lecture else ():
        yield from _links("action", one.actions, ("article", str(one.article)), one.rapprochement)


def _suites(suites: Suites) -> Iterator[Brin]:
    """Facts, then states and reviews of actions; their identifiers hold the action and a rank."""
    for fact in suites.evenements:
        loose = fact.lien is LienDemarche.NON_ETABLI
        known = (fact.date_precise, "lien avec la démarche inconnu" if loose else "")
        reserve = ", ".join(filter(None, known))
        node = Noeud("evenement", fact.id, fact.titre, detail=fact.date, reserve=reserve)
        yield node
        yield from _links("article", fact.articles, node.cle, rapprochement=True)
        yield from _links("action", fact.actions, node.cle, fact.rapprochement)
    for rank, state in enumerate(suites.etats):
        node = Noeud(
            "etat", f"{state.action}/{rank}", f"État : {state.etat.libelle}", detail=state.date
        )
        yield node
        yield from _links("action", [state.action], node.cle)
    for rank, review in enumerate(suites.bilans):
        year = str(review.annee)
        node = Noeud(
            "bilan", f"{review.action}/{rank}", f"Bilan : {review.bilan.libelle}", detail=year
        )
        yield node
        yield from _links("action", [review.action], node.cle)


TISSAGES: Final[dict[type[Modele], Callable[[Any], Iterator[Brin]]]] = {
    Questionnaire: _questionnaire,
    Barometre: _barometre,
    Changements: _changements,
    Actions: _actions,
    Scenario: _lignes,
    Suites: _suites,
}
"""What a section brings to the thread; the articles of the charter are common to all dossiers."""
