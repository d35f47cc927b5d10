"""The population of each territory year by year, all years of all on one scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.pages.comparer.ligne import Case, Ligne, Point
from generator.pages.figure import population
from generator.pages.rapprochement import couverture
from generator.pages.texte import nombre, pourcent

ANCRE = "population-par-annee"


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
    if not any(cases):
        return
    yield Ligne(
        ANCRE,
        "Population, année par année",
        cases,
        couverture(sum(case is not None for case in cases), len(cases)),
        verdict="",
        note="habitants, ensemble des communes",
        regle=(
            "Même définition : somme des populations municipales de toutes les communes.",
            "Seules sont montrées les années connues pour chaque commune du territoire.",
            "Même échelle pour toutes les barres de la ligne.",
        ),
        libre=True,
    )


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
