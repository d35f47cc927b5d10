"""The answers of one dossier that are words and links, not figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeVar

from generator.derived import adresses, avancement
from generator.derived.adresses import ancre
from generator.derived.commun import Commun
from generator.derived.comparaison.releve import ChangementTravaille, Enonce, Mention, Reponse
from generator.derived.marquants import quand
from generator.derived.parts import LUE, parts
from generator.derived.texte import nombre
from generator.model.actions import Action, Actions
from generator.model.barometre import Barometre, Constat, Intention
from generator.model.changements import Changement, Changements
from generator.model.charte import CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.liste import Balise
from generator.model.scenario import Ligne, Scenario
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

T = TypeVar("T", Constat, Intention, Ligne, Evenement)

_MONTRES: Final = 3
"""Objects named in an answer; the page that `reste` leads to holds the others."""

_REDACTION: Final = "Écrit par la rédaction."
_RAPPROCHE: Final = "Rapproché par la rédaction."
_ENSEMBLE: Final = "cité sans dire par quel territoire"
_DITS: Final = "dit de plusieurs territoires ensemble"
_GROUPES: Final = (
    "La méthode interroge des groupes choisis, jamais un échantillon : "
    "leurs réponses se lisent l’une après l’autre, elles ne se comparent pas."
)


def questionnaire(dossier: Dossier) -> Iterator[Reponse]:
    """Every percentage with its frame; none is left out."""
    page = adresses.section(dossier, QUESTIONNAIRE)
    known = parts(dossier)
    for question in Question:
        asked = Enonce(
            "questionnaire", question.value, question.libelle, (_GROUPES,), incomparable=True
        )
        found = (
            Mention(
                f"{part.valeur or 'part non publiée :'} {part.libelle} "
                f"({part.qui}, {part.effectif}, {part.date}{', ' + LUE if part.lue else ''})",
                f"{page}index.html#{ancre('pourcentage', part.id)}",
                part.brouillon,
            )
            for part in known
            if part.question == question.libelle
        )
        yield Reponse(asked, mentions=tuple(found))


def barometre(dossier: Dossier) -> Iterator[Reponse]:
    known = dossier.tous(Barometre, lambda part: part.constats)
    loose = "Constats dont la source ne dit pas la balise"
    asked: list[tuple[Balise | None, str, str]] = [
        (each, each.value, each.libelle) for each in dossier.demarche.liste("balises")
    ]
    for balise, id, label in (*asked, (None, "inconnue", loose)):
        wanted = (constat for constat in known if constat.balise == balise)
        question = Enonce("barometre", f"balise-{id}", label)
        if id == QUESTIONNAIRE.nom:
            question = replace(question, silence="")  # a chapter of its own gives the answers
        yield _section(dossier, question, BAROMETRE, wanted, _dit)


def _dit(constat: Constat) -> str:
    """The finding, and whether it is told of several territories at once."""
    return f"{constat.phrase} ({constat.portee or _DITS})" if constat.ensemble else constat.phrase


def changements(dossier: Dossier) -> Iterator[Reponse]:
    more = Mention("", _page(dossier, CHANGEMENTS))
    for grand in dossier.demarche.liste("changements"):
        wanted = (
            replace(
                _changement(dossier, change),
                note=(change.portee or _ENSEMBLE) if change.ensemble else "",
            )
            for change in _changements(dossier)
            if change.grand_changement == grand
        )
        asked = Enonce("changements", grand.value, grand.libelle, seul_remarquable=True)
        yield premieres(asked, tuple(wanted), more)


def travailles(dossier: Dossier) -> Iterator[ChangementTravaille]:
    """Every change that the territory worked on."""
    for change in _changements(dossier):
        grand = change.grand_changement
        mention = _changement(dossier, change)
        yield ChangementTravaille(mention, "" if grand.propre else grand.value, change.ensemble)


def _changements(dossier: Dossier) -> tuple[Changement, ...]:
    return dossier.tous(Changements, lambda part: part.changements)


def _changement(dossier: Dossier, change: Changement) -> Mention:
    page = _page(dossier, CHANGEMENTS)
    return Mention(change.titre, f"{page}#changement-{change.id}", change.brouillon)


def axes(dossier: Dossier) -> Iterator[Reponse]:
    known = dossier.tous(Barometre, lambda part: part.intentions)
    asked = Enonce("actions", "axes", "Les axes de travail")
    yield _section(dossier, asked, BAROMETRE, known, lambda axis: f"{axis.numero}. {axis.titre}")


def themes(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    for theme in commun.themes.values():
        asked = Enonce("actions", f"theme-{theme.id}", theme.nom, facultatif=True, rangement=True)
        wanted = (action for action in _actions(dossier) if theme.id in action.themes)
        yield _sheets(dossier, asked, wanted, f"themes/{theme.id}/index.html")


def scenario(dossier: Dossier) -> Iterator[Reponse]:
    known = dossier.tous(Scenario, lambda part: part.lignes)
    file = dossier.lire(Scenario)
    is_ours = file is not None and file.redaction
    for indicator in dossier.demarche.liste("indicateurs"):
        asked = Enonce("scenario", f"indicateur-{indicator.value}", indicator.libelle)
        wanted = (line for line in known if indicator in line.indicateurs)
        told = _section(dossier, asked, SCENARIO, wanted, lambda line: line.titre)
        yield replace(told, note=_REDACTION) if told.documentee and is_ours else told


def charte(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    """The actions of the territory that answer each article of the charter."""
    for article in commun.charte.articles if commun.charte else ():
        number = article.numero
        asked = Enonce(
            "charte",
            f"article-{number}",
            f"{number}. {article.devise}",
            rangement=True,
            silence="Aucune action rangée ici, pour aucun des territoires comparés",
        )
        known = dossier.tous(CharteTerritoire, lambda part: part.articles)
        readings = [reading for reading in known if reading.article == number]
        named = {id for reading in readings for id in reading.actions}
        wanted = (action for action in _actions(dossier) if action.id in named)
        told = _sheets(dossier, asked, wanted, _page(dossier, CHARTE))
        is_ours = any(reading.rapprochement for reading in readings)
        yield replace(told, note=_RAPPROCHE) if told.documentee and is_ours else told


def suites(dossier: Dossier) -> Iterator[Reponse]:
    if dossier.attend(ACTIONS):
        found = Counter(avancement.etat(dossier, action) for action in _actions(dossier))
        told = (f"{state.libelle} : {nombre(found[state])}" for state in Etat if found[state])
        yield Reponse(Enonce("suites", "etats", "Où en sont les actions"), " ; ".join(told))
    facts = dossier.tous(Suites, lambda part: part.evenements)
    latest = sorted(facts, key=lambda fact: fact.date, reverse=True)
    asked = Enonce("suites", "faits", "Les faits documentés les plus récents")
    yield _section(dossier, asked, SUITES, latest, lambda fact: f"{quand(fact)} : {fact.titre}")


def _actions(dossier: Dossier) -> tuple[Action, ...]:
    return dossier.tous(Actions, lambda part: part.actions)


def _page(dossier: Dossier, section: Section) -> str:
    return f"{adresses.section(dossier, section)}index.html"


def _section(
    dossier: Dossier, asked: Enonce, section: Section, found: Iterable[T], titre: Callable[[T], str]
) -> Reponse:
    """An answer that names objects, each linked to its anchor on the page of a section."""
    page = _page(dossier, section)
    mentions = (
        Mention(titre(item), f"{page}#{ancre(item.GENRE, item.id)}", item.brouillon)
        for item in found
    )
    return premieres(asked, tuple(mentions), Mention("", page))


def _sheets(dossier: Dossier, asked: Enonce, actions: Iterable[Action], more: str) -> Reponse:
    """An answer that names actions, each linked to its own page."""
    mentions = (
        Mention(
            action.titre,
            f"{adresses.fiche(dossier, ACTIONS, action.id)}index.html",
            action.brouillon,
        )
        for action in actions
    )
    return premieres(asked, tuple(mentions), Mention("", more))


def premieres(asked: Enonce, mentions: tuple[Mention, ...], more: Mention) -> Reponse:
    """The first objects, then a link to the others; never a link to a single other."""
    if len(mentions) <= _MONTRES + 1:
        return Reponse(asked, mentions=mentions)
    more = replace(more, titre=f"et {len(mentions) - _MONTRES} de plus")
    return Reponse(asked, mentions=mentions[:_MONTRES], reste=more, en_tout=len(mentions))
