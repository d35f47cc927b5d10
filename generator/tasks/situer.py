"""Positions of places from their addresses: what to ask, and what `lieux.yml` then says."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from generator.model.lieux import Lieux
from generator.reading.file import read_file
from generator.reading.problem import Problems
from generator.reading.site import HOME
from generator.reading.source import decode, read_bytes
from generator.reading.tree import parse, plain
from generator.services.geocodeur import Question, Trouvaille
from generator.tasks.retouche import retouched

FICHIER: Final = "lieux.yml"


def questions(folder: Path) -> tuple[Question, ...]:
    """The places of a dossier that have an address and no position; raises Problems."""
    name = _name(folder)
    file = read_file(name, _content(folder), Lieux, brouillons=True)
    if not isinstance(file.modele, Lieux):
        raise Problems(file.problems)
    return tuple(
        Question(place.id, place.nom, place.adresse, place.commune)
        for place in file.modele.lieux
        if place.adresse and place.au_centre
    )


def text_with(folder: Path, found: Iterable[Trouvaille]) -> str:
    """`lieux.yml` with these positions, all else as it was; raises Problems."""
    spots = {each.question.id: each for each in found}
    name, old = _name(folder), decode(_content(folder), _name(folder))
    values: Any = plain(parse(old, name))
    values["lieux"] = [_placed(each, spots.get(each["id"])) for each in values["lieux"]]
    lines = "; ".join(told(each) for each in spots.values())
    return retouched(old, values, name, f"écrivez ces positions vous-même : {lines}")


def told(found: Trouvaille) -> str:
    """A finding in one line."""
    note = f"{found.note:.2f}".replace(".", ",")
    return (
        f"{found.question.nom} : {found.libelle} ({found.genre}), "
        f"{found.lat:.5f} {found.lon:.5f}, note {note}"
    )


def _placed(place: dict[str, Any], found: Trouvaille | None) -> dict[str, Any]:
    """A place with its position beside its address: before it where nothing follows."""
    if found is None:
        return place
    position = {"position": _position(found)}
    if "position" in place:
        return place | position
    keys = list(place)
    at = keys.index("adresse") + (keys[-1] != "adresse")
    return dict([*list(place.items())[:at], *position.items(), *list(place.items())[at:]])


def _position(found: Trouvaille) -> dict[str, str]:
    return {
        "lat": f"{found.lat:.5f}",
        "lon": f"{found.lon:.5f}",
        "precision": found.precision.value,
    }


def _content(folder: Path) -> bytes:
    return read_bytes(folder / FICHIER, _name(folder))


def _name(folder: Path) -> str:
    return f"{HOME}/{folder.name}/{FICHIER}"
