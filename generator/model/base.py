"""The base of every model, and how one object names another."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Modele(BaseModel):
    """Frozen data that refuses unknown keys; attribute docstrings are what editors show."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        str_strip_whitespace=True,
    )


class Objet(Modele):
    """What something else may name: it has an identifier, unique among its kind in a dossier."""

    GENRE: ClassVar[str]


@dataclass(frozen=True)
class Renvoi:
    """Marks a field that names an object of `genre` by its identifier."""

    genre: str
