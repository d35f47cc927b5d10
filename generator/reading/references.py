"""Identifiers are unique, and what names one names something that exists."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.base import Modele
from generator.reading.closest import suggest
from generator.reading.draft import Draft, Loc
from generator.reading.file import File
from generator.reading.problem import Problem, quote
from generator.reading.shape import objects, reference_fields
from generator.reading.tree import MANY

Named = tuple[str, str]
"""A genre and an identifier."""

Place = tuple[File, Loc]
"""Where something is defined."""

Known = Collection[Named]
"""What may be named, in the order of files: messages suggest it in that order."""

_IDENTIFIERS = ("id", "insee", "numero")
_NAMES = {
    "source": "aucune source",
    "association": "aucune association",
    "intention": "aucune intention",
    "action": "aucune action",
    "opportunite": "aucune opportunité",
    "proposition": "aucune proposition",
    "theme": "aucun thème",
    "demarche": "aucune démarche",
}
_OUTSIDE = (
    "cette démarche n’a pas de section où ce nom pourrait se trouver",
    "retirez ce renvoi, ou vérifiez `demarche` dans territoire.yml",
)
_HOMES = {
    "demarche": "territories/demarches/",
    "theme": "territories/themes.yml",
    "article": "territories/charte.yml",
    "source": "territoire.yml, sous `sources:`",
}


def definitions(files: Sequence[File]) -> tuple[dict[Named, Place], list[Problem]]:
    """All that `files` define, and what they define twice."""
    known: dict[Named, Place] = {}
    problems: list[Problem] = []
    for file in files:
        for loc, found in objects(file.modele) if file.modele else ():
            if not hasattr(found, "GENRE"):
                continue
            name = _identifier(found)
            named = (found.GENRE, str(getattr(found, name)))
            if named in known and len(problems) < MANY:
                problems.append(_twice(file, (*loc, name), named[1], known[named]))
            known.setdefault(named, (file, loc))
    return known, problems


@dataclass(frozen=True)
class Names:
    """What the files of a dossier may name.

    The genres `unread` may exist in a file with mistakes; those of `absent` would be in a file that
    is not there; those `outside` are in no file of this démarche.
    """

    known: Known
    drafts: Mapping[str, Draft]
    unread: frozenset[str]
    absent: Mapping[str, str]
    outside: frozenset[str] = frozenset()


def broken(files: Sequence[File], names: Names) -> Iterator[Problem]:
    """The references to objects that do not exist.

    Those to objects of an absent file give one warning a file, since any file may be missing.
    """
    known, absent = names.known, names.absent
    for file in files:
        told: set[str] = set()
        for loc, found in objects(file.modele) if file.modele else ():
            for name, genre in reference_fields(type(found)).items():
                if genre in names.unread:
                    continue
                for place, value in _values(found, name):
                    if (genre, value) in known:
                        continue
                    if genre in names.outside:
                        yield file.problem((*loc, *place), *_OUTSIDE)
                    elif genre not in absent:
                        remedy = _remedy(genre, value, known, names.drafts)
                        message = _message(genre, value, names.drafts)
                        yield file.problem((*loc, *place), message, remedy)
                    elif absent[genre] not in told:
                        told.add(absent[genre])
                        yield file.warning((*loc, *place), *_without(absent[genre]))


def _without(missing: str) -> tuple[str, str]:
    """Message and remedy for a name that `missing`, which is not there, would define."""
    return (
        f"ce nom se trouverait dans {missing}, qui manque",
        "ajoutez ce fichier, ou retirez ce renvoi ; en attendant, le site ne le montre pas",
    )


def _identifier(found: Modele) -> str:
    return next(name for name in _IDENTIFIERS if name in type(found).model_fields)


def _values(found: Modele, name: str) -> Iterator[tuple[Loc, str]]:
    value = getattr(found, name)
    if isinstance(value, tuple):
        yield from (((name, index), str(item)) for index, item in enumerate(value))
    elif value is not None and name in found.model_fields_set:
        yield (name,), str(value)


def _message(genre: str, value: str, drafts: Mapping[str, Draft]) -> str:
    if value in drafts:
        return f"`{quote(value)}` est un brouillon, absent du site publié"
    if genre == "commune":
        return f"`{quote(value)}` n’est le code Insee d’aucune commune du territoire"
    if genre == "article":
        return f"la charte commune n’a pas d’article {quote(value)}"
    return f"{_NAMES.get(genre, f'aucun {genre}')} ne s’appelle `{quote(value)}`"


def _remedy(genre: str, value: str, known: Known, drafts: Mapping[str, Draft]) -> str:
    if draft := drafts.get(value):
        place = f"{draft.fichier}, ligne {draft.ligne}"
        return f"retirez `brouillon: oui` là-bas ({place}), ou retirez ce renvoi"
    if genre == "commune":
        return "les communes et leurs codes sont dans territoire.yml"
    names = sorted(name for kind, name in known if kind == genre)
    home = _HOMES.get(genre)
    if remedy := suggest(value, names, all_of="possibles"):
        return remedy
    return f"ajoutez-le dans {home}" if home else "ajoutez-le, ou retirez ce renvoi"


def _twice(file: File, loc: Loc, value: str, first: Place) -> Problem:
    """`value` is defined at `loc`, though it was at `first`."""
    where, at = first
    before = where.problem((*at, loc[-1]), "", "")
    return file.problem(
        loc,
        f"`{quote(value)}` est déjà pris",
        f"il sert à {before.place} : choisissez un autre nom",
    )
