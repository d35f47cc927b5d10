"""Layers and a ground -> one standalone page that asks nothing of anybody else."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.compiled import remembering
from generator.derived import adresses
from generator.derived.texte import nombre
from generator.derived.topology import credit
from generator.maps import fond, layer, plan
from generator.maps.symboles import icon_path
from generator.model.sections import ASSOCIATIONS
from generator.model.vocabulaire import Precision, Rayonnement
from generator.theme import THEME, departements

FONDS: Final = (
    {"cle": "", "nom": "Communes et départements", "hote": ""},
    {"cle": "ign", "nom": "Plan IGN", "hote": "data.geopf.fr (IGN, service public)"},
    {"cle": "osm", "nom": "OpenStreetMap", "hote": "tile.openstreetmap.org"},
)
"""Grounds to choose from: the first is ours, the others come from a host when the reader asks."""

ASSOCIATION: Final = f"{adresses.section_de('{territoire}', ASSOCIATIONS)}{{id}}/index.html"
"""Where the site speaks of an association."""

_ANNEAUX: Final = {reach: rings for rings, reach in enumerate(Rayonnement, start=1)}
"""From one ring to three."""

_LOOSE: Final = {Precision.RUE.value, Precision.COMMUNE.value}
"""The positions that are of something larger than what stands there."""


@dataclass(frozen=True)
class Carte:
    """What a map shows, and where its file and the list of the same points are on the site."""

    titre: str
    adresse: str
    page: str
    layers: tuple[layer.Layer, ...]
    territoires: tuple[fond.TerritoireFond, ...]
    ensemble: bool = False

    @property
    def racine(self) -> str:
        """From the map's file back to the root of the site."""
        return "../" * self.adresse.count("/")


def draw(carte: Carte) -> str:
    """The whole HTML page of a map, the same bytes each time."""
    shown = [each for each in carte.layers if each.points]
    points = [point for each in shown for point in each.points]
    reaches = {point.rayonnement for point in points}
    drawn = fond.detailed(carte.territoires)
    parts = plan.write(
        carte.racine, _settings(carte), shown, carte.territoires, drawn, whole=carte.ensemble
    )
    return _template().render(
        carte=carte,
        couches=shown,
        icones={each.icone: icon_path(each.icone) for each in shown},
        formes=dict.fromkeys(each.forme for each in shown),
        rayonnements=[
            (reach.libelle, rings) for reach, rings in _ANNEAUX.items() if reach.value in reaches
        ],
        approximatif=any(point.precision in _LOOSE for point in points),
        fonds=FONDS,
        disques=any(not each.limites for each in drawn),
        contours=any(each.limites for each in drawn),
        credits=_credits(drawn),
        hors=[each.nom for each in carte.territoires if carte.ensemble and fond.is_far(each)],
        **parts,
    )


def _credits(drawn: tuple[fond.TerritoireFond, ...]) -> list[tuple[str, str]]:
    """Who drew what the ground shows."""
    outlines = sorted({credit(each.limites) for each in drawn if each.limites} - {""})
    return [
        *(("Contours des communes", each) for each in outlines),
        ("Départements", credit(departements())),
    ]


def _settings(carte: Carte) -> dict[str, Any]:
    """What the script must know beside the layers; every text is escaped."""
    south, west, north, east = fond.bounds(list(carte.territoires), whole=carte.ensemble)
    return {
        "root": carte.racine,
        "whole": carte.ensemble,
        "associations": ASSOCIATION,
        "rayonnements": {
            reach.value: {"text": layer.escape(reach.libelle), "rings": rings}
            for reach, rings in _ANNEAUX.items()
        },
        "bounds": [[south, west], [north, east]],
        "layers": {
            each.slug: {
                "libelle": layer.escape(each.libelle),
                "forme": each.forme,
                "icone": each.icone,
                "teinte": each.teinte,
                "nature": each.nature,
                "page": each.page,
            }
            for each in carte.layers
        },
        "territoires": [_territory(each) for each in carte.territoires],
    }


def _territory(territory: fond.TerritoireFond) -> dict[str, str | float]:
    lat, lon = fond.centre(territory)
    return {
        "id": territory.slug,
        "nom": layer.escape(territory.nom),
        "lettre": territory.lettre,
        "ton": territory.ton,
        "lat": round(lat, 2),
        "lon": round(lon, 2),
    }


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(THEME / "maps"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    remembering(env, "maps")
    env.filters["nombre"] = nombre
    return env


def _template() -> Template:
    return _environment().get_template("carte.html")
