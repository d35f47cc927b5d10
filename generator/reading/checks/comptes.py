"""Counts that do not go together: the panel, the population, the communes of the territory."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.model.deroulement import Deroulement
from generator.model.france import en_metropole
from generator.model.territoire import Territoire
from generator.model.vocabulaire import Perimetre
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem

_FEW: Final = 3
"""Communes from which their codes cannot all end alike by chance."""


def panel_possible(parts: Parts) -> Iterator[Problem]:
    """No more persons are expected than are asked, nor at least more than at most."""
    found = parts.find(Deroulement)
    panel = found[1].panel if found else None
    if not found or not panel:
        return
    for less, more in (
        ("presents_min", "presents_max"),
        ("presents_max", "identifies"),
        ("presents_min", "identifies"),
    ):
        few, many = getattr(panel, less), getattr(panel, more)
        if few is not None and many is not None and few > many:
            yield found[0].warning(
                ("panel", less),
                f"`{less}` ({few}) dépasse `{more}` ({many})",
                "vérifiez les deux : sont-ils inversés ?",
            )


def population_adds_up(parts: Parts) -> Iterator[Problem]:
    """The population of the territory is the sum of its communes', where all of them say theirs."""
    found = parts.find(Territoire)
    if not found or not found[1].communes:
        return
    file, territory = found
    totals: defaultdict[int, list[int]] = defaultdict(list)
    for commune in territory.communes:
        for year, count in commune.populations.items():
            totals[year].append(count)
    for index, figure in enumerate(territory.chiffres):
        counts = totals.get(figure.annee or 0, [])
        whole = len(counts) == len(territory.communes) and figure.perimetre is Perimetre.TERRITOIRE
        if figure.indicateur != "population" or not whole or figure.arrondi:
            continue
        if sum(counts) != figure.valeur:
            yield file.warning(
                ("chiffres", index, "valeur"),
                f"{figure.valeur:g} habitants, mais {sum(counts)} dans les communes",
                "vérifiez les deux ; si la source arrondit, écrivez `arrondi: oui`",
            )


def communes_in_france(parts: Parts) -> Iterator[Problem]:
    """Each commune of mainland France is there, unless the territory is made up."""
    found = parts.find(Territoire)
    if not found or found[1].fictif:
        return
    for index, commune in enumerate(found[1].communes):
        if not en_metropole(commune.lat, commune.lon) and not commune.insee.startswith("97"):
            yield found[0].warning(
                ("communes", index, "lat"),
                f"{commune.nom} serait hors de France ({commune.lat}, {commune.lon})",
                "vérifiez `lat` et `lon` : sont-elles inversées ?",
            )


def communes_inside(parts: Parts) -> Iterator[Problem]:
    """Each commune is in one of the départements of the territory, unless it is made up.

    Codes that all end in 0 are those of the post.
    """
    found = parts.find(Territoire)
    if not found or found[1].fictif:
        return
    file, territory = found
    codes = [commune.insee for commune in territory.communes]
    if len(codes) >= _FEW and all(code.endswith("0") for code in codes):
        yield file.warning(
            ("communes", 0, "insee"),
            "tous ces codes finissent par 0, comme des codes postaux",
            "écrivez le code Insee de chaque commune, non son code postal",
        )
    for index, commune in enumerate(territory.communes):
        if not commune.insee.startswith(tuple(territory.departements)):
            yield file.warning(
                ("communes", index, "insee"),
                f"{commune.insee} n’est pas dans les départements du territoire "
                f"({', '.join(territory.departements)})",
                "vérifiez ce code Insee, ou complétez `departements`",
            )
