"""The population of each territory year by year, all years of all on one scale."""

from collections.abc import Iterator
from typing import Final

from generator.derived.comparaison.raisons import origines
from generator.derived.comparaison.rangee import Absence, Echelle, NatureRangee, Origine, Rangee
from generator.derived.comparaison.releve import Enonce, Population, Releve
from generator.derived.comparaison.verdict import Comparabilite, couverture
from generator.derived.texte import nombre

ANNEES: Final = Enonce(
    "portrait",
    "population-par-annee",
    "Population, année par année",
    (
        "Même définition : somme des populations municipales de toutes les communes.",
        "Seules sont montrées les années connues pour chaque commune du territoire.",
    ),
    facultatif=True,
)


def annees(releves: tuple[Releve, ...]) -> Iterator[Rangee]:
    """The row of populations: a bar for each year of each territory, all on one scale."""
    known = [(each.nom, each.population) for each in releves if each.population]
    dated = [(who, each) for who, each in known if each.annees]
    if not known:
        return
    if not dated:
        yield _undated(releves, known)
        return
    shared = set.intersection(*({year.annee for year in each.annees} for _, each in dated))
    state = couverture(len(dated), len(releves)) if shared else Comparabilite.DIFFERE
    is_drawn = bool(shared) and len(dated) > 1
    scaled = ("Même échelle pour toutes les barres de la ligne.",) if is_drawn else ()
    totals = [year.habitants for _, each in dated for year in each.annees]
    low, high = min(totals), max(totals)
    yield Rangee(
        ANNEES,
        NatureRangee.POPULATION,
        _cells(releves),
        state,
        note=f"habitants, ensemble des communes, de {nombre(low)} à {nombre(high)}",
        raisons=(_shared(sorted(shared)), *scaled),
        origines=_origines(known),
        echelle=Echelle(0, high) if is_drawn else None,
    )


def _cells(releves: tuple[Releve, ...]) -> tuple[Population | Absence, ...]:
    return tuple(each.population or Absence.NON_DOCUMENTEE for each in releves)


def _undated(releves: tuple[Releve, ...], known: list[tuple[str, Population]]) -> Rangee:
    """The row where every territory is told in words: nothing of it compares."""
    return Rangee(
        ANNEES,
        NatureRangee.POPULATION,
        _cells(releves),
        Comparabilite.DIFFERE,
        origines=_origines(known),
    )


def _shared(years: list[int]) -> str:
    if not years:
        return "Aucune année n’est connue pour tous."
    return f"Connu pour tous : {', '.join(map(str, years))}."


def _origines(known: list[tuple[str, Population]]) -> tuple[Origine, ...]:
    return origines(tuple((who, each.source) for who, each in known if each.source))
