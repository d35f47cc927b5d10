"""Which sheets the workbook of a démarche has, and what each of them fills."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.model.base import Modele
from generator.model.demarche import Demarche
from generator.model.territoire import Territoire
from generator.workbook.column import Column, columns
from generator.workbook.words import UN, title

NAMES: Final = ("nom", "titre", "libelle", "devise", "texte", "lecture")
"""The fields that name an object, the best first."""
IDENTIFIERS: Final = ("id", "insee")
OTHERS: Final = "Présentations"
"""The sheet of what files say once, but that of the territory."""
KEY: Final = "Repère"
FIRST_YEAR: Final = "2021"
"""The year whose population is asked for when a dossier gives none."""


@dataclass(frozen=True)
class Sheet:
    """The objects of a list, one a row; or, with a `partie`, what a file says once, one a line.

    `steps`: the fields that lead from the file to the list, through the objects of `parent`.
    """

    titre: str
    fichier: str
    steps: tuple[str, ...]
    modele: type[Modele]
    colonnes: tuple[Column, ...]
    partie: str = ""
    parent: "Sheet | None" = None

    @property
    def genre(self) -> str:
        """What kind of object its rows are, for those who name one."""
        return str(getattr(self.modele, "GENRE", ""))

    @property
    def cle(self) -> str:
        """The field that identifies a row; empty: its number does."""
        return next((key for key in IDENTIFIERS if key in self.modele.model_fields), "")

    @property
    def nom(self) -> Column:
        """The column that names a row."""
        needed = [column for column in self.colonnes if column.required and column.path]
        named = {column.path: column for column in needed}
        found = (named[(name,)] for name in NAMES if (name,) in named)
        return next(found, next((c for c in needed if c.path[0] not in IDENTIFIERS), needed[0]))

    @property
    def aide(self) -> str:
        """What one of its rows is."""
        return " ".join((self.modele.__doc__ or "").split())


def plan(demarche: Demarche, years: Sequence[str] = (FIRST_YEAR,)) -> tuple[Sheet, ...]:
    """The sheets of `demarche`, in the order of its sections; `years`: those of the populations."""
    forms: list[Sheet] = []
    lists: list[Sheet] = []
    for section in demarche.attendues:
        if section.modele:
            said, inside = _file(section.fichier, section.modele, demarche, years)
            part = demarche.titre(section)
            own = section.modele is Territoire
            forms.append(replace(said, titre="Territoire" if own else OTHERS, partie=part))
            lists += inside
    return (*forms, *lists)


def _file(
    fichier: str, modele: type[Modele], demarche: Demarche, years: Sequence[str]
) -> tuple[Sheet, list[Sheet]]:
    own, kept = columns(modele, demarche, years)
    form = Sheet("", fichier, (), modele, tuple(own))
    found: list[Sheet] = []
    for field in kept:
        titre = title(field.modele.__name__, field.described)
        bare = Sheet(titre, fichier, field.path, field.modele, ())
        found += _list(bare, demarche, years)
    return form, found


def _list(bare: Sheet, demarche: Demarche, years: Sequence[str]) -> Iterator[Sheet]:
    """The sheet of a list, then those of the lists inside its objects."""
    own, kept = columns(bare.modele, demarche, years)
    if bare.parent:
        above = bare.parent
        help_ = f"À quelle ligne de la feuille « {above.titre} » ceci se rapporte."
        own.insert(0, Column((), _one(above), help_, "text", required=True, genre=above.genre))
    if not bare.cle:
        own.append(Column((KEY,), KEY, "Ne touchez pas ; laissez vide pour une ligne nouvelle."))
    sheet = replace(bare, colonnes=tuple(own))
    yield sheet
    for field in kept:
        holder = f"{bare.modele.__name__}.{field.path[-1]}"
        titre = title(field.modele.__name__, field.described, holder)
        steps = (*bare.steps, *field.path)
        yield from _list(
            Sheet(titre, bare.fichier, steps, field.modele, (), parent=sheet), demarche, years
        )


def _one(sheet: Sheet) -> str:
    """One of what `sheet` lists: what its rows are called elsewhere."""
    return UN.get(sheet.modele.__name__, sheet.titre.removesuffix("s"))
