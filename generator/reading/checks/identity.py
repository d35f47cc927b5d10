"""Checks of what a territory is: figures, sources, places, themes."""

from collections.abc import Iterator
from importlib import resources
from typing import Final

from generator.model.base import Modele
from generator.model.en_clair import Idee
from generator.model.lieux import Position
from generator.model.territoire import Territoire
from generator.model.themes import Theme
from generator.reading.checks.parts import Parts, Rule
from generator.reading.outline import Outline
from generator.reading.problem import Problem
from generator.reading.shape import objects, reference_fields

MARGIN: Final = 0.15
"""Degrees around the points of the communes that may still be the territory."""

_DRAWN: Final = ((Theme, "icone"), (Idee, "pictogramme"))
"""What has a pictogram, and the key that names it."""


def icons_drawn(parts: Parts) -> Iterator[Problem]:
    """Each pictogram named exists: an error, since its page could not be made."""
    drawings = resources.files("material") / "templates" / ".icons"
    for file in parts.files.values():
        for loc, owner in objects(file.modele) if file.modele else ():
            key = next((key for model, key in _DRAWN if isinstance(owner, model)), "")
            if key and not (drawings / f"{getattr(owner, key)}.svg").is_file():
                yield file.problem(
                    (*loc, key),
                    f"il n’y a pas de pictogramme `{getattr(owner, key)}`",
                    "choisissez-en un sur pictogrammers.com/library/mdi : « bus » s’écrit "
                    "`material/bus`",
                )


def places_inside(modele: type[Modele]) -> Rule:
    """Positions are in the territory: in its outline, else near its communes."""

    def rule(parts: Parts) -> Iterator[Problem]:
        territory, found = parts.find(Territoire), parts.find(modele)
        if not territory or not found:
            return
        file, part = found
        for loc, place in objects(part):
            if isinstance(place, Position) and not _holds(territory[1], parts.outline, place):
                yield file.warning(
                    (*loc, "lat"),
                    f"ce point ({place.lat}, {place.lon}) est hors du territoire",
                    "vérifiez `lat` et `lon` : sont-elles inversées ?",
                )

    return rule


def _holds(territory: Territoire, outline: Outline | None, place: Position) -> bool:
    if outline:
        return outline.holds(place.lon, place.lat)
    if not territory.communes:
        return True
    lats = [commune.lat for commune in territory.communes]
    lons = [commune.lon for commune in territory.communes]
    return (
        min(lats) - MARGIN <= place.lat <= max(lats) + MARGIN
        and min(lons) - MARGIN <= place.lon <= max(lons) + MARGIN
    )


def figures_dated(parts: Parts) -> Iterator[Problem]:
    """A figure says its year, or why it has none."""
    found = parts.find(Territoire)
    for index, figure in enumerate(found[1].chiffres if found else ()):
        if found and figure.annee is None and figure.reserve is None:
            yield found[0].warning(
                ("chiffres", index, "id"),
                f"le chiffre `{figure.id}` n’a pas d’année",
                "ajoutez `annee: …` ; si la source ne la donne pas, dites-le dans `reserve: …`",
            )


def sources_used(parts: Parts) -> Iterator[Problem]:
    """Each source is cited; not checked when drafts were left out, which may cite it."""
    found = parts.find(Territoire)
    if not found or not parts.whole:
        return
    used = set(_sources(parts))
    for index, source in enumerate(found[1].sources):
        if source.id not in used:
            yield found[0].warning(
                ("sources", index, "id"),
                f"la source `{source.id}` ne sert nulle part",
                "retirez-la, ou nommez-la là où elle sert (`source: …`)",
            )


def _sources(parts: Parts) -> Iterator[str]:
    for file in parts.files.values():
        for _, found in objects(file.modele) if file.modele else ():
            for name, genre in reference_fields(type(found)).items():
                if genre == "source":
                    yield str(getattr(found, name))
