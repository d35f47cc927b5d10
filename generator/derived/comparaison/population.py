"""The inhabitants and the communes of one dossier."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation, cite_id
from generator.derived.comparaison.evolution import Evolution
from generator.derived.comparaison.releve import Enonce, Population, Recensement, Reponse
from generator.derived.texte import nombre
from generator.model.dossier import Dossier

_COMMUNES: Final = Enonce("portrait", "communes", "Les communes")


def population(dossier: Dossier) -> Population | None:
    """The population year by year, when some year is known for every commune."""
    territoire = dossier.territoire
    totals = ((year, territoire.population(year)) for year in territoire.annees)
    known = tuple(Recensement(year, total) for year, total in totals if total is not None)
    if not known:
        return None
    return Population(known, _evolution(known), _source(dossier), _box(dossier))


def _box(dossier: Dossier) -> str:
    """Where the portrait says what the years come from; empty when it does not."""
    if not _source(dossier):
        return ""
    return f"{adresses.dossier(dossier)}index.html#boite-population"


def _evolution(known: tuple[Recensement, ...]) -> Evolution | None:
    """From the first to the last year, when two years at least are known."""
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    change = last.habitants - first.habitants
    return Evolution(first.annee, last.annee, change, first.habitants)


def _source(dossier: Dossier) -> Citation | None:
    territoire = dossier.territoire
    named = territoire.source_populations if territoire.annees else None
    return cite_id(territoire, named) if named else None


def communes(dossier: Dossier) -> Iterator[Reponse]:
    """How many communes, from the least to the most inhabited; nothing when none is listed."""
    territoire = dossier.territoire
    count = len(territoire.communes)
    if not count:
        return
    told = f"{count} communes" if count > 1 else "une commune"
    if not territoire.annees:
        yield Reponse(_COMMUNES, told)
        return
    year = territoire.annees[-1]
    sizes = [commune.populations[year] for commune in territoire.communes]
    said = f"de {nombre(min(sizes))} à {nombre(max(sizes))} habitants en {year}"
    yield Reponse(_COMMUNES, told, note=said, source=_source(dossier))
