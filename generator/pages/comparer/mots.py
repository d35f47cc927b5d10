"""Rows of words: what each territory said, with links; nothing to measure, so nothing to draw."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeVar

from generator.model.actions import Action, Actions
from generator.model.barometre import Barometre, Constat, Intention
from generator.model.changements import Changement, Changements
from generator.model.charte import CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.liste import Balise, GrandChangement, Indicateur
from generator.model.scenario import Ligne as LigneScenario
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.sections import (
    ACTIONS,
    BAROMETRE,
    CHANGEMENTS,
    CHARTE,
    QUESTIONNAIRE,
    SCENARIO,
    SUITES,
)
from generator.model.suites import Evenement, Suites
from generator.model.vocabulaire import Etat, Question
from generator.pages import adresses, fil
from generator.pages.avancement import avancement
from generator.pages.commun import Commun
from generator.pages.comparer.ligne import Case, Element, Ligne
from generator.pages.comparer.listes import termes
from generator.pages.page import Lien
from generator.pages.questionnaire import parts
from generator.pages.rapprochement import Comparabilite, couverture
from generator.pages.texte import jour, nombre

T = TypeVar("T", Constat, Intention, LigneScenario, Evenement)

_MONTRES: Final = 3
"""Objects named in a case; the page that `suite` leads to holds the others."""

_REDACTION: Final = "Écrit par la rédaction, d’après les fiches d’action."
_RAPPROCHE: Final = "Rapproché par la rédaction."
_ENSEMBLE: Final = "cité pour plusieurs territoires, sans dire lequel l’a travaillé"
_GROUPES: Final = (
    "Chaque territoire a interrogé des groupes choisis, jamais un échantillon : "
    "leurs réponses se lisent l’une après l’autre, elles ne se comparent pas."
)


def questionnaire(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for question in Question:
        cases = [_answers(dossier, question) for dossier in dossiers]
        row = words(question.value, question.libelle, cases)
        state = Comparabilite.DIFFERE if row.connus > 1 else row.etat
        yield replace(row, etat=state, fixe=(_GROUPES,), differe=True)


def _answers(dossier: Dossier, question: Question) -> Case | None:
    """Every percentage with its frame; none is left out."""
    page = adresses.section(dossier, QUESTIONNAIRE)
    found = tuple(
        Element(
            f"{part.valeur or 'part non publiée :'} {part.libelle} "
            f"({part.qui}, {part.effectif}, {part.date})",
            f"{page}index.html#{fil.ancre('pourcentage', part.id)}",
            part.brouillon,
        )
        for part in parts(dossier)
        if part.question == question.libelle
    )
    return Case(elements=found) if found else None


def barometre(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for balise in termes(dossiers, "balises"):
        cases = [_findings(dossier, balise) for dossier in dossiers]
        yield words(f"balise-{balise.value}", balise.libelle, cases)
    loose = [_findings(dossier, None) for dossier in dossiers]
    yield words("balise-inconnue", "Constats dont la source ne dit pas la balise", loose)


def _findings(dossier: Dossier, balise: Balise | None) -> Case | None:
    known = dossier.tous(Barometre, lambda part: part.constats)
    wanted = (constat for constat in known if constat.balise == balise)
    return _section(dossier, BAROMETRE, wanted, lambda constat: constat.phrase)


def changements(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    """A territory is said to be alone when what each of the others worked on is known."""
    all_known = all(_changes(dossier) for dossier in dossiers)
    for grand in termes(dossiers, "changements"):
        cases = [_worked(dossier, grand) for dossier in dossiers]
        alone = [d.territoire.nom for d, case in zip(dossiers, cases, strict=True) if case]
        is_alone = all_known and len(alone) == 1 < len(dossiers)
        said = f"Un seul des territoires comparés l’a travaillé : {alone[0]}." if is_alone else ""
        yield replace(words(grand.value, grand.libelle, cases), verdict=said, propre=True)


def _changes(dossier: Dossier) -> tuple[Changement, ...]:
    return dossier.tous(Changements, lambda part: part.changements)


def _worked(dossier: Dossier, grand: GrandChangement) -> Case | None:
    wanted = (change for change in _changes(dossier) if change.grand_changement == grand)
    page = adresses.section(dossier, CHANGEMENTS)
    elements = (
        Element(
            change.titre,
            f"{page}index.html#{fil.ancre('changement', change.id)}",
            change.brouillon,
            _ENSEMBLE if change.ensemble else "",
        )
        for change in wanted
    )
    return _named(tuple(elements), Lien("Changements", page))


def axes(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    yield words("axes", "Les axes de travail", [_axes(dossier) for dossier in dossiers])


def _axes(dossier: Dossier) -> Case | None:
    known = dossier.tous(Barometre, lambda part: part.intentions)
    return _section(dossier, BAROMETRE, known, lambda axis: f"{axis.numero}. {axis.titre}")


def themes(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for theme in commun.themes.values():
        more = Lien(theme.nom, f"themes/{theme.id}/")
        cases = [
            _sheets(dossier, (a for a in _actions(dossier) if theme.id in a.themes), more)
            for dossier in dossiers
        ]
        if any(cases):
            yield replace(words(f"theme-{theme.id}", theme.nom, cases), libre=True)


def scenario(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for indicator in termes(dossiers, "indicateurs"):
        cases = [_lines(dossier, indicator) for dossier in dossiers]
        yield words(f"indicateur-{indicator.value}", indicator.libelle, cases)


def _lines(dossier: Dossier, indicator: Indicateur) -> Case | None:
    known = dossier.tous(Scenario, lambda part: part.lignes)
    wanted = (line for line in known if indicator in line.indicateurs)
    case = _section(dossier, SCENARIO, wanted, lambda line: line.titre)
    told = dossier.lire(Scenario)
    is_ours = told is not None and told.redaction
    return replace(case, note=_REDACTION) if case and is_ours else case


def charte(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for article in commun.charte.articles if commun.charte else ():
        cases = [_reading(dossier, article.numero) for dossier in dossiers]
        yield words(f"article-{article.numero}", f"{article.numero}. {article.devise}", cases)


def _reading(dossier: Dossier, numero: int) -> Case | None:
    """The actions of a territory that answer an article of the charter."""
    readings = dossier.tous(CharteTerritoire, lambda part: part.articles)
    named = {id for reading in readings if reading.article == numero for id in reading.actions}
    more = Lien("Charte", adresses.section(dossier, CHARTE))
    case = _sheets(dossier, (action for action in _actions(dossier) if action.id in named), more)
    is_ours = any(reading.rapprochement for reading in readings if reading.article == numero)
    return replace(case, note=_RAPPROCHE) if case and is_ours else case


def suites(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    cases = [_states(commun, dossier) for dossier in dossiers]
    yield words("etats", "Où en sont les actions", cases)
    facts = [_facts(dossier) for dossier in dossiers]
    yield words("faits", "Les faits documentés les plus récents", facts)


def _states(commun: Commun, dossier: Dossier) -> Case | None:
    """How many actions are in each state."""
    found = Counter(avancement(commun, dossier, action).etat.mot for action in _actions(dossier))
    if not found:
        return None
    told = (f"{e.libelle} : {nombre(found[e.libelle])}" for e in Etat if found[e.libelle])
    return Case(texte=" ; ".join(told))


def _facts(dossier: Dossier) -> Case | None:
    known = dossier.tous(Suites, lambda part: part.evenements)
    latest = sorted(known, key=lambda fact: fact.date, reverse=True)
    return _section(dossier, SUITES, latest, lambda fact: f"{jour(fact.date)} : {fact.titre}")


def _actions(dossier: Dossier) -> tuple[Action, ...]:
    return dossier.tous(Actions, lambda part: part.actions)


def _section(
    dossier: Dossier, section: Section, found: Iterable[T], titre: Callable[[T], str]
) -> Case | None:
    """Objects that stand on the page of a section."""
    page = adresses.section(dossier, section)
    elements = (
        Element(titre(item), f"{page}index.html#{fil.ancre(item.GENRE, item.id)}", item.brouillon)
        for item in found
    )
    return _named(tuple(elements), Lien(section.titre, page))


def _sheets(dossier: Dossier, actions: Iterable[Action], suite: Lien) -> Case | None:
    """Actions, each with its own page."""
    elements = (
        Element(action.titre, adresses.fiche(dossier, ACTIONS, action.id), action.brouillon)
        for action in actions
    )
    return _named(tuple(elements), suite)


def _named(elements: tuple[Element, ...], suite: Lien) -> Case | None:
    """The first elements; one more is shown rather than announced."""
    if not elements:
        return None
    if len(elements) <= _MONTRES + 1:
        return Case(elements=elements)
    left = len(elements) - _MONTRES
    return Case(elements=elements[:_MONTRES], suite=replace(suite, titre=f"et {left} de plus"))


def words(id: str, libelle: str, cases: list[Case | None]) -> Ligne:
    """A row of words: nothing to measure, so nothing to draw."""
    known = sum(case is not None for case in cases)
    return Ligne(id, libelle, tuple(cases), couverture(known, len(cases)))
