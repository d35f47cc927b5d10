"""Rows of words: the answer of each territory, side by side, without figures or bars."""

from collections.abc import Iterator

from generator.derived.comparaison.raisons import origines
from generator.derived.comparaison.rangee import (
    Absence,
    Cellule,
    NatureRangee,
    Rangee,
    repond,
    silence,
)
from generator.derived.comparaison.releve import Enonce, Releve, Reponse
from generator.derived.comparaison.verdict import Comparabilite, couverture


def paroles(releves: tuple[Releve, ...], chapitre: str) -> Iterator[Rangee]:
    """A row for each question of a chapter that the démarche of some territory asks."""
    asked: dict[str, Enonce] = {}
    for releve in releves:
        if chapitre not in releve.sans_objet:
            for reponse in releve.reponses:
                if reponse.enonce.chapitre == chapitre:
                    asked.setdefault(reponse.enonce.id, reponse.enonce)
    for question in asked.values():
        row = _row(releves, question)
        if row.connues or not question.facultatif:
            yield row


def _row(releves: tuple[Releve, ...], question: Enonce) -> Rangee:
    cells = tuple(_cell(releve, question) for releve in releves)
    pairs = [(each.nom, cell) for each, cell in zip(releves, cells, strict=True)]
    known = [(who, cell) for who, cell in pairs if isinstance(cell, Reponse)]
    answering = [who for who, cell in known if repond(cell)]
    concerned = sum(cell is not Absence.SANS_OBJET for cell in cells)
    state = couverture(len(answering), concerned)
    if question.incomparable and len(answering) > 1:
        state = Comparabilite.DIFFERE
    sources = origines(tuple((who, cell.source) for who, cell in known if cell.source))
    said = _alone(releves, question, answering)
    return Rangee(question, NatureRangee.MOTS, cells, state, said, origines=sources)


def _cell(releve: Releve, question: Enonce) -> Cellule:
    """The answer of a territory, or whether it is undocumented or not asked by its démarche."""
    if question.chapitre in releve.sans_objet:
        return Absence.SANS_OBJET
    for reponse in releve.reponses:
        if (reponse.enonce.chapitre, reponse.enonce.id) == (question.chapitre, question.id):
            return reponse if reponse.documentee else silence(question)
    return silence(question) if question.facultatif else Absence.SANS_OBJET


def _alone(releves: tuple[Releve, ...], question: Enonce, connus: list[str]) -> str:
    """Words on the only territory that answers; none when the work of some other is unknown."""
    asked = [releve for releve in releves if question.chapitre not in releve.sans_objet]
    all_known = all(any(not change.ensemble for change in releve.changements) for releve in asked)
    if question.seul_remarquable and all_known and len(connus) == 1 < len(asked):
        return f"Un seul des territoires comparés l’a travaillé : {connus[0]}."
    return ""
