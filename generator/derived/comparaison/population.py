"""The inhabitants and the communes of one dossier."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.comparaison.evolution import Evolution
from generator.derived.comparaison.releve import Enonce, Population, Recensement, Reponse
from generator.derived.figure import figure
from generator.derived.texte import nombre
from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre

_COMMUNES: Final = Enonce("portrait", "communes", "Les communes", facultatif=True)

_MUNICIPALE: Final = "population municipale"
"""The definition of a key figure that adds up the same inhabitants as the communes do."""


def population(dossier: Dossier) -> Population | None:
    """The population year by year, when some year is known for every commune; else its figure."""
    territoire = dossier.territoire
    totals = ((year, territoire.population(year)) for year in territoire.annees)
    known = tuple(Recensement(year, total) for year, total in totals if total is not None)
    if not known:
        return _figure(dossier)
    return Population(known, _evolution(known), _source(dossier), _box(dossier))


def _figure(dossier: Dossier) -> Population | None:
    """The key figure in the place of the sum of communes, in words when it counts otherwise."""
    key = _key(dossier, "population")
    if not key:
        return None
    shown = figure(dossier, key)
    box = f"{adresses.dossier(dossier)}index.html#chiffre-{key.id}"
    if key.annee and key.definition == _MUNICIPALE and key.perimetre is Perimetre.TERRITOIRE:
        years = (Recensement(key.annee, int(key.valeur)),)
        return Population(years, None, shown.source, box, chiffre=True)
    told = f"{shown.valeur} {shown.unite}, {shown.date}"
    return Population((), None, shown.source, box, told, chiffre=True)


def _key(dossier: Dossier, indicateur: str) -> Chiffre | None:
    """The key figure on `indicateur`, not that of the report of the démarche."""
    for each in dossier.territoire.chiffres:
        if each.indicateur == indicateur and each.cle and not each.compte_rendu:
            return each
    return None


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
    """How many communes, from the least to the most inhabited; where none is listed, their key
    figure."""
    territoire = dossier.territoire
    count = len(territoire.communes)
    if not count:
        yield from _counted(dossier)
        return
    told = f"{count} communes" if count > 1 else "une commune"
    if not territoire.annees:
        yield Reponse(_COMMUNES, told)
        return
    year = territoire.annees[-1]
    sizes = [commune.populations[year] for commune in territoire.communes]
    said = f"de {nombre(min(sizes))} à {nombre(max(sizes))} habitants en {year}"
    yield Reponse(_COMMUNES, told, note=said, source=_source(dossier))


def _counted(dossier: Dossier) -> Iterator[Reponse]:
    key = _key(dossier, "communes")
    if key and key.perimetre is Perimetre.TERRITOIRE:
        when = f"en {key.annee}" if key.annee else ""
        source = cite(dossier.territoire, key, dossier.territoire)
        told = f"{nombre(key.valeur)} communes"
        yield Reponse(_COMMUNES, told, note=when, source=source, chiffre=True)
