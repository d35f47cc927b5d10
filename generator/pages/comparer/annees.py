"""The population of each territory year by year, all years of all on one scale."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.dossier import Dossier
from generator.pages.comparer.ligne import Case, Ligne, Point
from generator.pages.figure import population
from generator.pages.rapprochement import Comparabilite, couverture
from generator.pages.texte import nombre, pourcent

ANCRE: Final = "population-par-annee"

_REGLE: Final = (
    "Même définition : somme des populations municipales de toutes les communes.",
    "Seules sont montrées les années connues pour chaque commune du territoire.",
    "Même échelle pour toutes les barres de la ligne.",
)


@dataclass(frozen=True)
class Evolution:
    """From the first to the last year that all communes of a territory state."""

    depuis: int
    jusque: int
    ecart: int
    base: int

    @property
    def phrase(self) -> str:
        """`a perdu 667 habitants entre 2015 et 2021 (−3,9 %)`."""
        years = f"entre {self.depuis} et {self.jusque}"
        if not self.ecart:
            return f"a gardé le même nombre d’habitants {years}"
        verb = "a perdu" if self.ecart < 0 else "a gagné"
        people = "habitant" if abs(self.ecart) == 1 else "habitants"
        return f"{verb} {nombre(abs(self.ecart))} {people} {years}{self._share}"

    @property
    def _share(self) -> str:
        if not self.base:
            return ""
        share = 100 * self.ecart / self.base
        return f" ({'+' if share > 0 else '−'}{pourcent(abs(share), 1)})"


def evolution(dossier: Dossier) -> Evolution | None:
    """How the population changed, when two years at least are known."""
    years = dossier.territoire.annees
    if len(years) < 2:
        return None
    before, after = (dossier.territoire.population(year) or 0 for year in (years[0], years[-1]))
    return Evolution(years[0], years[-1], after - before, before)


def annees(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    """One row: each territory's years, drawn on the scale of all."""
    cases = tuple(_case(dossier) for dossier in dossiers)
    known = [case for case in cases if case]
    if not known:
        return
    shared = set.intersection(*({point.annee for point in case.serie} for case in known))
    state = couverture(len(known), len(cases)) if shared else Comparabilite.DIFFERE
    yield Ligne(
        ANCRE,
        "Population, année par année",
        cases,
        state,
        note=_span([point for case in known for point in case.serie]),
        regle=(_years(sorted(shared)),),
        fixe=_REGLE,
        libre=True,
    )


def _years(shared: list[str]) -> str:
    """theme/assets/js/comparer-regle.js says the same for the territories that a reader chooses."""
    if not shared:
        return "Aucune année n’est connue pour tous."
    return f"Connu pour tous : {', '.join(shared)}."


def _span(points: list[Point]) -> str:
    low = min(points, key=lambda point: point.valeur)
    high = max(points, key=lambda point: point.valeur)
    return f"habitants, ensemble des communes, de {low.texte} à {high.texte}"


def _case(dossier: Dossier) -> Case | None:
    totals = [(year, dossier.territoire.population(year)) for year in dossier.territoire.annees]
    points = tuple(Point(str(y), nombre(t), t) for y, t in totals if t is not None)
    if not points:
        return None
    change = evolution(dossier)
    return Case(
        serie=points,
        boite=population(dossier),
        note=f"{dossier.territoire.nom} {change.phrase}." if change else "",
    )


def communes(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    """How many communes, from the least to the most inhabited."""
    cases = tuple(_size(dossier) for dossier in dossiers)
    yield Ligne("communes", "Les communes", cases, Comparabilite.COMPARABLE)


def _size(dossier: Dossier) -> Case:
    territoire = dossier.territoire
    count = len(territoire.communes)
    told = f"{count} communes" if count > 1 else "une commune"
    if not territoire.annees:
        return Case(texte=told)
    year = territoire.annees[-1]
    sizes = [commune.populations[year] for commune in territoire.communes]
    said = f"de {nombre(min(sizes))} à {nombre(max(sizes))} habitants en {year}"
    return Case(texte=told, note=said, boite=population(dossier))
