"""The base of every model, and how one object names another."""

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict


@cache
def _shared(names: frozenset[str]) -> frozenset[str]:
    return names


class Modele(BaseModel):
    """Frozen data that refuses unknown keys; attribute docstrings are what editors show."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        str_strip_whitespace=True,
    )

    def model_post_init(self, context: Any) -> None:
        """Share equal sets of given fields between instances, since they outweigh the data."""
        given = _shared(frozenset(self.model_fields_set))
        object.__setattr__(self, "__pydantic_fields_set__", given)

    def __copy__(self) -> Self:
        """Copy with an own set of given field names, since `model_copy(update=…)` adds to it."""
        made = super().__copy__()
        object.__setattr__(made, "__pydantic_fields_set__", set(self.model_fields_set))
        return made


class Objet(Modele):
    """What something else may name: it has an identifier, unique among its kind in a dossier."""

    GENRE: ClassVar[str]


@dataclass(frozen=True)
class Renvoi:
    """Marks a field that names an object of `genre` by its identifier."""

    genre: str
