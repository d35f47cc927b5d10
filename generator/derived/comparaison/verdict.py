"""What may be set side by side: comparability derived from the data, and a verdict in words."""

from math import floor
from typing import Final

from generator.derived.texte import nombre
from generator.model.vocabulaire import Terme

PROCHE: Final = 0.10
"""Two values are close when they differ by at most this share of the larger one."""


class Comparabilite(Terme):
    COMPARABLE = "comparable", "même définition, même période, même périmètre"
    DIFFERE = "differe", "définitions, périodes ou périmètres différents"
    PARTIELLE = "partielle", "documenté pour une partie des territoires"
    ABSENTE = "absente", "documenté pour aucun territoire"


def comparabilite(cadres: tuple[str | None, ...]) -> Comparabilite:
    """Whether figures compare, from the frame of each (definition, period, scope) or None."""
    known = [cadre for cadre in cadres if cadre is not None]
    if len(set(known)) > 1:
        return Comparabilite.DIFFERE
    return couverture(len(known), len(cadres))


def couverture(connus: int, tous: int) -> Comparabilite:
    """How many territories are documented: all, a part, none."""
    if not connus:
        return Comparabilite.ABSENTE
    return Comparabilite.COMPARABLE if connus == tous else Comparabilite.PARTIELLE


def en_mots(etat: Comparabilite, connus: int, tous: int) -> str:
    """The state of a row of figures, in a few words."""
    if etat is Comparabilite.DIFFERE:
        return "Non comparable"
    if connus == 1:
        return "Un seul territoire documenté"
    return "Comparable" if connus == tous else f"Comparable pour {connus} territoires sur {tous}"


Connus = tuple[tuple[str, float], ...]
"""Names of territories, each with its value; zero is a value."""


def verdict(connus: Connus, evolution: bool) -> str:
    """What comparable values say, without a ranking; empty for fewer than two.

    `evolution`: the values are changes, which rise or fall.
    """
    if len(connus) < 2:
        return ""
    low, high = min(value for _, value in connus), max(value for _, value in connus)
    if evolution:
        return _signs(connus, ("En hausse", "Stable", "En baisse"))
    if low < 0 < high:
        return _signs(connus, ("Au-dessus de zéro", "À zéro", "En dessous de zéro"))
    if low != high and not low * high:
        return _said(("À zéro", tuple(each for each in connus if not each[1])))
    return _distance(*sorted((abs(low), abs(high))))


def _distance(least: float, most: float) -> str:
    if least == most:
        return "Même valeur."
    if most - least <= PROCHE * most:
        return "Valeurs proches."
    return f"Écart de 1 à {_ratio(least, most)}."


def _ratio(least: float, most: float) -> str:
    """The ratio as text: one decimal below ten unless it is zero, none above."""
    ratio = most / least
    tenths = floor(ratio * 10 + 0.5)
    if ratio < 10 and tenths % 10:
        return nombre(tenths / 10, 1)
    return nombre(floor(ratio + 0.5), 0)


def _signs(connus: Connus, mots: tuple[str, str, str]) -> str:
    return _said(
        (mots[0], tuple(each for each in connus if each[1] > 0)),
        (mots[1], tuple(each for each in connus if each[1] == 0)),
        (mots[2], tuple(each for each in connus if each[1] < 0)),
    )


def _said(*groups: tuple[str, Connus]) -> str:
    return " ".join(
        f"{said} : {', '.join(nom for nom, _ in members)}." for said, members in groups if members
    )
