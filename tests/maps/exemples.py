"""Made-up maps: a few points, or ten thousand."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from generator.maps.carte import Carte, draw
from generator.maps.fichiers import fichiers
from generator.maps.fond import CommuneFond, TerritoireFond
from generator.maps.layer import NON_DOCUMENTE, Point
from generator.maps.site import layers
from generator.model.folding import slug
from generator.model.vocabulaire import CategorieLieu
from generator.theme import THEME

COMMUNES = (
    CommuneFond("99001", "Amont", 46.50, 2.50, 120),
    CommuneFond("99002", "Aval", 46.55, 2.58, 480),
    CommuneFond("99003", "Le Pont-d’Essai", 46.47, 2.62, 60),
)
FOND = TerritoireFond("val-d-essai", "Val d’Essai", "E", "e", COMMUNES)


def square(lat: float, lon: float, side: float = 0.04) -> dict[str, Any]:
    """A closed square polygon around a place."""
    ring = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    corners = [[round(lon + x * side, 5), round(lat + y * side, 5)] for x, y in ring]
    return {"type": "Polygon", "coordinates": [corners]}


def outlines(*communes: CommuneFond) -> dict[str, Any]:
    """A square for each commune."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"code": commune.insee, "nom": commune.nom},
                "geometry": square(commune.lat, commune.lon),
            }
            for commune in communes
        ],
    }


def point(name: str, nom: str = "", commune: CommuneFond = COMMUNES[0], **changes: Any) -> Point:
    """A place, at the centre of its commune unless said otherwise."""
    made = Point(
        id=f"lieu-{name}",
        nom=nom or name.capitalize(),
        categorie="lieu-cafe",
        commune=commune.nom,
        lat=commune.lat,
        lon=commune.lon,
        precision="commune",
        territoire="val-d-essai",
    )
    return replace(made, **changes)


POINTS = (
    point("cafe-du-pont", "Café du Pont", rayonnement="communal"),
    point("epicerie", "L’Épicerie", categorie="lieu-marche", rayonnement="intercommunal"),
    point("salle", "Salle des fêtes", categorie="lieu-salle"),
    point(
        "halle",
        "La Halle",
        COMMUNES[1],
        categorie="lieu-marche",
        lat=46.551,
        lon=2.581,
        precision="adresse",
        rayonnement="au-dela",
    ),
    point(
        "rameurs",
        "Les Rameurs",
        COMMUNES[2],
        id="association-rameurs",
        categorie="association-sport",
    ),
)


def carte(points: tuple[Point, ...] = POINTS, **changes: Any) -> Carte:
    """The map of Val d’Essai."""
    made = Carte(
        titre="Carte du Val d’Essai",
        adresse="territoires/val-d-essai/carte/carte.html",
        page="territoires/val-d-essai/carte/",
        layers=layers(points),
        territoires=(FOND,),
    )
    return replace(made, **changes)


def thousands(count: int = 10_000) -> tuple[Point, ...]:
    """Many places with names as long and as varied as real ones, all over the country."""
    draw_lots = Random(7)
    kinds = [f"lieu-{kind.value}" for kind in CategorieLieu]
    places = [point(f"lieu-{rank}", _name(draw_lots, rank)) for rank in range(count)]
    return tuple(
        replace(
            place,
            id=f"lieu-{slug(place.nom)}",
            commune=draw_lots.choice(COMMUNES).nom,
            categorie=draw_lots.choice(kinds),
            lat=draw_lots.uniform(43, 50),
            lon=draw_lots.uniform(-1, 6),
            precision=draw_lots.choice(["exacte", "adresse", "commune"]),
            rayonnement=draw_lots.choice(["communal", "intercommunal", NON_DOCUMENTE]),
        )
        for place in places
    )


def _name(draw_lots: Random, rank: int) -> str:
    """« Salle Jean-Moulin de Voruliac 12 »: the last word has the disorder of real names."""
    kind = draw_lots.choice(["Café", "Salle", "Foyer", "Marché", "Théâtre", "École", "Halle"])
    word = draw_lots.choice(["Jean-Moulin", "des Lilas", "du Moulin neuf", "Saint-Martin"])
    syllables = ["vo", "ru", "li", "ac", "mon", "té", "san", "gui", "ber", "lou", "ni", "cha"]
    return f"{kind} {word} de {''.join(draw_lots.sample(syllables, 4)).capitalize()} {rank}"


def publish(folder: Path, *cartes: Carte) -> Path:
    """A small site of maps and the files they load."""
    found = {each.adresse: each.contenu for each in fichiers()}
    found |= {each.adresse: draw(each).encode() for each in cartes}
    found["assets/img/horizon.svg"] = (THEME / "assets/img/horizon.svg").read_bytes()
    for name, content in found.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
