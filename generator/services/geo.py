"""What the State's API knows of an intercommunalité: its communes, their places, their people."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from generator.model.folding import words
from generator.reading.problem import Problem, Problems
from generator.reading.remote import GEO, answered

_LONGEST: Final = 5_000_000
_SHORT: Final = {
    "CC": ("communaute-de-communes", "Communauté de communes"),
    "CA": ("communaute-d-agglomeration", "Communauté d’agglomération"),
    "CU": ("communaute-urbaine", "Communauté urbaine"),
    "Métropole": ("metropole", "Métropole"),
}
_METROPOLES: Final = {"metropole", "eurometropole"}
"""Words that, unless a mark says otherwise, are in the names of métropoles alone."""
_FIELDS: Final = "fields=code,nom,codesDepartements,codesRegions"
_MANUAL: Final = "remplissez territoire.yml à la main, ou donnez --siren"


@dataclass(frozen=True)
class CommuneTrouvee:
    """A commune; `population`: of the last census that the API knows, which does not say which."""

    insee: str
    nom: str
    lat: float
    lon: float
    superficie: float | None
    population: int | None


@dataclass(frozen=True)
class Trouve:
    """An intercommunalité."""

    siren: str
    nom: str
    departements: tuple[tuple[str, str], ...]
    """The code and the name of each."""
    region: str
    communes: tuple[CommuneTrouvee, ...]

    @property
    def nature(self) -> str:
        """What kind of intercommunalité it is; empty when its name does not say it."""
        return self._said[0]

    @property
    def nom_complet(self) -> str:
        """Its official name, without abbreviation."""
        mark, _, rest = self.nom.partition(" ")
        full = f"{self._said[1]} {rest}" if mark in _SHORT and rest else self.nom
        return full.replace("'", "’")

    @property
    def usage(self) -> str:
        """The name that people use."""
        bare = _bare(self.nom)
        return _capital(bare) if bare and bare != self.nom else self.nom

    @property
    def _said(self) -> tuple[str, str]:
        mark, said = self.nom.partition(" ")[0], words(self.nom)
        official = (each for each in _SHORT.values() if said.startswith(words(each[1])))
        largest = _SHORT["Métropole"] if _METROPOLES & set(said.split()) else ("", "")
        return _SHORT.get(mark) or next(official, largest)


class Several(Problems):
    """More than one intercommunalité may be meant."""


def sentence(problems: Problems) -> str:
    """The first of what is wrong, as a sentence of its own."""
    told = problems.problems[0].message
    return f"{told[:1].upper()}{told[1:]}."


def find(said: str, api: str = GEO) -> Trouve:
    """The intercommunalité of this name or SIREN number. Raises Problems, Several perhaps."""
    compact = said.replace(" ", "")
    if compact.isdecimal() and len(compact) == 9:
        known = _ask(f"{api}/epcis/{compact}?{_FIELDS}")
    else:
        listed = _ask(f"{api}/epcis?nom={quote(said)}&boost=population&limit=5&{_FIELDS}")
        known = _chosen(said, listed if isinstance(listed, list) else [])
    if not isinstance(known, dict) or "code" not in known:
        raise Problems([Problem(api, 0, 0, f"« {said} » n’est pas connu de l’API", _MANUAL)])
    code = str(known["code"])
    fields = "fields=code,nom,centre,surface,population&format=json"
    communes = _ask(f"{api}/epcis/{code}/communes?{fields}")
    try:
        return Trouve(
            code,
            str(known["nom"]),
            tuple((each, _named(api, "departements", each)) for each in known["codesDepartements"]),
            ", ".join(_named(api, "regions", each) for each in known["codesRegions"]),
            tuple(_communes(communes)),
        )
    except (KeyError, TypeError, ValueError, IndexError):
        raise Problems([_unexpected(api)]) from None


def _chosen(said: str, listed: list[Any]) -> Any:
    """The one of that name, or the only one; several close names are told."""
    names = [str(each.get("nom")) for each in listed if isinstance(each, dict)]
    exact = [
        each
        for each, name in zip(listed, names, strict=False)
        if words(said) in {words(name), words(_bare(name)), words(_capital(_bare(name)))}
    ]
    if len(found := exact or listed) == 1:
        return found[0]
    if names:
        message = f"plusieurs intercommunalités ressemblent à « {said} » : {', '.join(names)}"
        raise Several(
            [Problem("geo.api.gouv.fr", 0, 0, message, "donnez le nom exact, ou --siren")]
        )
    return None


def _bare(name: str) -> str:
    """A name without the mark of what kind of intercommunalité it is."""
    mark, _, rest = name.partition(" ")
    return rest if mark in _SHORT else name


def _communes(listed: Any) -> Iterable[CommuneTrouvee]:
    for each in sorted(listed, key=lambda one: str(one["code"])):
        lon, lat = each["centre"]["coordinates"]
        surface, population = each.get("surface"), each.get("population")
        yield CommuneTrouvee(
            str(each["code"]),
            str(each["nom"]).replace("'", "’"),
            round(float(lat), 4),
            round(float(lon), 4),
            round(float(surface) / 100, 2) if surface else None,
            int(population) if population is not None else None,
        )


def _named(api: str, kind: str, code: str) -> str:
    return str(_ask(f"{api}/{kind}/{quote(str(code))}?fields=nom")["nom"]).replace("'", "’")


def _ask(url: str) -> Any:
    said = answered(url, _LONGEST, lambda why: _unreachable(url, why))
    try:
        return None if said is None else json.loads(said)
    except (ValueError, RecursionError):
        raise Problems([_unexpected(url)]) from None


def _unreachable(url: str, why: str) -> Problem:
    return Problem(url, 0, 0, f"l’API de l’État ne donne pas les communes : {why}", _MANUAL)


def _unexpected(url: str) -> Problem:
    return Problem(url, 0, 0, "la réponse de l’API n’est pas celle que l’on attend", _MANUAL)


def _capital(text: str) -> str:
    text = text.replace("'", "’")
    for start in ("de la ", "de l’", "du ", "des ", "de ", "d’"):
        text = text.removeprefix(start)
    return text[:1].upper() + text[1:]
