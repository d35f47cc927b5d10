"""What may be set side by side: comparability derived from the data, and a verdict in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.vocabulaire import Terme

PROCHE: Final = 0.10
"""Two values are close when they differ by at most this share of the larger one."""


class Comparabilite(Terme):
    COMPARABLE = "comparable", "même définition, même période, même périmètre"
    DIFFERE = "differe", "définitions, périodes ou périmètres différents"
    PARTIELLE = "partielle", "documenté pour une partie des territoires"
    ABSENTE = "absente", "documenté pour aucun territoire"


@dataclass(frozen=True)
class Mesure:
    """A value and what makes it comparable: `cadre` names its definition, period and scope."""

    valeur: float
    cadre: str


def comparabilite(mesures: tuple[Mesure | None, ...]) -> Comparabilite:
    """Whether the known values measure the same thing; zero is a value, None is an absence."""
    known = [measure for measure in mesures if measure is not None]
    if len({measure.cadre for measure in known}) > 1:
        return Comparabilite.DIFFERE
    return couverture(len(known), len(mesures))


def couverture(connus: int, tous: int) -> Comparabilite:
    """How many territories are documented: all, a part, none."""
    if not connus:
        return Comparabilite.ABSENTE
    return Comparabilite.COMPARABLE if connus == tous else Comparabilite.PARTIELLE


def en_mots(etat: Comparabilite, connus: int, tous: int) -> str:
    """The state of a row of figures, in a few words."""
    if etat is Comparabilite.DIFFERE:
        return "Non comparable"
    if etat is Comparabilite.ABSENTE:
        return "Non documenté"
    if connus == 1:
        return "Un seul territoire documenté"
    return "Comparable" if connus == tous else f"Comparable pour {connus} territoires sur {tous}"


def verdict(noms: tuple[str, ...], mesures: tuple[Mesure | None, ...]) -> str:
    """What the row says, without a ranking; empty when fewer than two values can be compared."""
    pairs = zip(noms, mesures, strict=True)
    known = [(measure.valeur, nom) for nom, measure in pairs if measure is not None]
    if len(known) < 2 or comparabilite(mesures) is Comparabilite.DIFFERE:
        return ""
    if min(known)[0] < 0 < max(known)[0]:
        up = _names(nom for value, nom in known if value > 0)
        down = _names(nom for value, nom in known if value < 0)
        return f"En hausse : {up}. En baisse : {down}."
    low, high = min(known)[0], max(known)[0]
    if _close(low, high):
        return "Même valeur." if low == high else "Valeurs proches."
    above = [nom for value, nom in known if _close(value, high)]
    below = [nom for value, nom in known if _close(value, low) and nom not in above]
    between = [nom for _, nom in known if nom not in above and nom not in below]
    parts = [f"Plus élevé : {_names(above)}.", f"Plus faible : {_names(below)}."]
    if between:
        parts.insert(1, f"Entre les deux : {_names(between)}.")
    return " ".join(parts)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= PROCHE * max(abs(one), abs(other))


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)
