"""`questionnaire.yml`: counts by group, never rows of persons."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import SEUIL, Effectif, Id, Jour, OuiNon, Prose, Texte
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import ContexteEchange, Proximite, Question, ReseauRelationnel


class CaseGrille(Modele):
    """Question 1, une case de la grille : combien de réponses de chaque sorte."""

    reseau: ReseauRelationnel
    """Réseau : familial-domicile, amis, voisinage…"""
    contexte: ContexteEchange
    """quotidien, week-end ou reseaux-sociaux."""
    aucun: Effectif
    """Réponses « 0, aucun échange »."""
    occasionnel: Effectif
    """Réponses « 1, échanges occasionnels »."""
    regulier: Effectif
    """Réponses « 2, échanges réguliers »."""
    non_concerne: Effectif
    """Réponses « NC, non concerné »."""


class RangProximite(Modele):
    """Question 2 : combien de personnes donnent chaque rang à chaque distance."""

    proximite: Proximite
    """commune, communes-voisines ou plus-loin."""
    premier: Effectif
    """Combien la mettent en premier."""
    deuxieme: Effectif
    """Combien la mettent en deuxième."""
    troisieme: Effectif
    """Combien la mettent en troisième."""


class OuiOuNon(Modele):
    """Réponses à une question par oui ou par non."""

    oui: Effectif
    """Réponses oui."""
    non: Effectif
    """Réponses non."""
    sans_reponse: Effectif = 0
    """Personnes qui n’ont pas répondu."""


class GroupeInterroge(Appuye, Objet):
    """Un groupe d’habitants interrogés, et le compte de ses réponses."""

    GENRE: ClassVar[str] = "groupe"

    id: Id
    """Nom court : lotissement."""
    nom: Texte
    """Le groupe : habitants d’un lotissement."""
    circonstances: Texte | None = None
    """Où et comment les questions ont été posées."""
    date: Jour | None = None
    """Quand."""
    effectif: Effectif | None = None
    """Nombre de personnes interrogées ; absent : non indiqué."""
    q1: tuple[CaseGrille, ...] = ()
    """Question 1 : la grille des échanges."""
    q2: tuple[RangProximite, ...] = ()
    """Question 2 : où vivent les personnes fréquentées."""
    q3: OuiOuNon | None = None
    """Question 3 : côtoyer davantage les habitants."""
    q4: OuiOuNon | None = None
    """Question 4 : participer aux rassemblements locaux."""
    q4_raisons: tuple[Texte, ...] = ()
    """Question 4 : les raisons données."""
    q5: OuiOuNon | None = None
    """Question 5 : contribuer davantage à la vie sociale locale."""


class Pourcentage(Appuye, Objet):
    """Un pourcentage publié par la source, sans le détail des réponses."""

    GENRE: ClassVar[str] = "pourcentage"

    id: Id
    """Nom court."""
    question: Question
    """La question : q1 à q5."""
    question_lue: OuiNon = False
    """oui : la source ne nomme pas la question, c’est une lecture de la rédaction."""
    libelle: Texte
    """Ce que dit le pourcentage : souhaitent côtoyer davantage les autres habitants."""
    valeur: Annotated[float, Field(ge=0, le=100)]
    """Le pourcentage : 46."""
    qui: Texte
    """Qui a été interrogé : ensemble des groupes, groupe du lotissement."""
    effectif: Effectif | None = None
    """Nombre de personnes ; absent : non indiqué."""
    date: Jour | None = None
    """Quand."""


class Questionnaire(Fichier):
    """Le questionnaire de sociabilité : des groupes choisis, jamais un sondage."""

    presentation: Prose | None = None
    """Comment il a été posé sur ce territoire."""
    date: Jour | None = None
    """Quand."""
    seuil: Annotated[int, Field(ge=3, le=50)] = SEUIL
    """En dessous de ce nombre de personnes, un compte est caché."""
    groupes: tuple[GroupeInterroge, ...] = ()
    """Les groupes interrogés."""
    pourcentages: tuple[Pourcentage, ...] = ()
    """Les pourcentages publiés par la source."""


OUI_NON: Final = (Question.Q3, Question.Q4, Question.Q5)
"""The questions answered by yes or no."""


def rangees(group: GroupeInterroge) -> Iterator[tuple[tuple[str | int, ...], tuple[int, ...]]]:
    """The counts of each row of answers of `group`, with its place in it."""
    for index, cell in enumerate(group.q1):
        yield ("q1", index, "aucun"), degres(cell)
    for index, rank in enumerate(group.q2):
        yield ("q2", index, "premier"), rangs(rank)
    for question in OUI_NON:
        if answers := getattr(group, question.value):
            yield (question.value, "oui"), reponses(answers)


def degres(one: CaseGrille) -> tuple[int, ...]:
    return (one.aucun, one.occasionnel, one.regulier, one.non_concerne)


def rangs(one: RangProximite) -> tuple[int, ...]:
    return (one.premier, one.deuxieme, one.troisieme)


def reponses(one: OuiOuNon) -> tuple[int, ...]:
    return (one.oui, one.non, one.sans_reponse)
