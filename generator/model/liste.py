"""Closed lists that a démarche owns: the model says which list, the démarche says which terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

LISTE = "x-liste"
"""Where a JSON Schema names the list that its démarche fills."""


class TermePropre(str):
    """A term of a démarche's own list: equal to its text; `libelle` is what readers see.

    `rang` counts from 0. `propre`: what a territory may add of its own. `hors_atelier`: no group of
    a workshop works on it. `inventaire`: its group lists what there is. `arret`: the section whose
    stop on the line it dates.
    """

    liste: str
    libelle: str
    rang: int
    icone: str
    propre: bool
    hors_atelier: bool
    inventaire: bool
    arret: str

    def __new__(
        cls,
        valeur: str,
        liste: str = "",
        libelle: str = "",
        rang: int = 0,
        *,
        icone: str = "",
        propre: bool = False,
        hors_atelier: bool = False,
        inventaire: bool = False,
        arret: str = "",
    ) -> Self:
        made = super().__new__(cls, valeur)
        made.liste = liste
        made.libelle = libelle or valeur
        made.rang = rang
        made.icone = icone
        made.propre = propre
        made.hors_atelier = hors_atelier
        made.inventaire = inventaire
        made.arret = arret
        return made

    @property
    def value(self) -> str:
        """The plain text, as files and addresses write it."""
        return str.__str__(self)

    @property
    def numero(self) -> int:
        """Its place in the list, from 1."""
        return self.rang + 1

    def __eq__(self, other: object) -> bool:
        """Equal to its text, but never to the same word of another list."""
        if isinstance(other, TermePropre) and self.liste != other.liste:
            return False
        return str.__eq__(self, other)

    __hash__ = str.__hash__


Listes = Mapping[str, Mapping[str, TermePropre]]
"""The terms of each list of a démarche, by the name of the list and their text."""


@dataclass(frozen=True)
class DeListe:
    """Marks a field that takes a term of the list `nom` of the démarche that is read.

    The démarche's lists come as `context["listes"]`; without them any text is taken.
    """

    nom: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_after_validator_function(
            self._terme, core_schema.str_schema(), metadata={"pydantic_js_functions": [self._json]}
        )

    def _json(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", LISTE: self.nom}

    def _terme(self, value: str, info: ValidationInfo) -> TermePropre:
        listes: Listes | None = (info.context or {}).get("listes")
        if listes is None:
            return TermePropre(value, self.nom)
        known = listes.get(self.nom, {})
        if value not in known:
            expected = ", ".join(f"'{term}'" for term in known)
            raise PydanticCustomError("enum", "{expected}", {"expected": expected})
        return known[value]


Etape = Annotated[TermePropre, DeListe("etapes")]
Groupe = Annotated[TermePropre, DeListe("groupes")]
Indicateur = Annotated[TermePropre, DeListe("indicateurs")]
GrandChangement = Annotated[TermePropre, DeListe("changements")]
Balise = Annotated[TermePropre, DeListe("balises")]
CritereRejet = Annotated[TermePropre, DeListe("criteres")]
