"""`limites.geojson`: the outlines of a territory's communes, checked before anything shows them."""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn

from generator.model.france import METROPOLE
from generator.model.territoire import Commune, Territoire
from generator.reading.closest import closest
from generator.reading.problem import Problem, Problems, quote

MAX_BYTES: Final = 4_000_000

_CODES: Final = ("code", "insee", "code_insee", "INSEE_COM", "insee_com", "codgeo", "CODGEO")
_NAMES: Final = ("nom", "name", "NOM", "NOM_COM", "nom_com", "libgeo", "LIBGEO")
_BOXES: Final = (
    METROPOLE,
    (-61.9, 15.7, -60.9, 16.6),
    (-61.3, 14.3, -60.7, 15.0),
    (-54.7, 2.0, -51.5, 6.0),
    (55.1, -21.5, 56.0, -20.8),
    (44.9, -13.1, 45.4, -12.5),
)
"""West, south, east, north: metropolitan France, then its five overseas départements."""

_NEAR: Final = 0.1
"""Degrees between a commune's point and its outline beyond which one of them is wrong."""

_FEW: Final = 8
"""Missing communes named one by one."""

Place = tuple[float, float]
Box = tuple[float, float, float, float]


def check_outline(content: bytes, territoire: Territoire, fichier: str) -> bytes:
    """The outlines of this territory's communes, tidied; raises `Problems` that say what is wrong.

    Other communes of the file are left out, so that a whole département may be given.
    """
    wanted = {commune.insee: commune for commune in territoire.communes}
    found: dict[str, dict[str, Any]] = {}
    others: dict[str, str] = {}
    faults: list[str] = []
    data = _collection(content, fichier)
    for feature in data["features"]:
        code, name = _identity(feature)
        if code not in wanted:
            others[code] = name
        elif code in found:
            faults.append(f"la commune {code} y est deux fois")
        else:
            commune = wanted[code]
            fault = _fault(feature.get("geometry"), commune)
            faults += [f"{commune.nom} ({code}) : {fault}"] if fault else []
            found[code] = {} if fault else _tidy(feature["geometry"], commune)
    problems = [Problem(fichier, 0, 0, fault) for fault in faults]
    missing = [commune for insee, commune in wanted.items() if insee not in found]
    if len(missing) <= _FEW:
        problems += [_missing(commune, others, fichier) for commune in missing]
    else:
        problems.append(_most_missing(missing, len(wanted), fichier))
    if problems:
        raise Problems(problems)
    collection = {
        "type": "FeatureCollection",
        "metadata": _credit(data),
        "features": [found[code] for code in sorted(found)],
    }
    return f"{json.dumps(collection, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _collection(content: bytes, fichier: str) -> dict[str, Any]:
    """What the file holds, if it is a GeoJSON collection at all."""

    def refuse(message: str, remede: str, ligne: int = 0, colonne: int = 0) -> NoReturn:
        raise Problems([Problem(fichier, ligne, colonne, message, remede)])

    if len(content) > MAX_BYTES:
        refuse(
            f"ce fichier pèse plus de {MAX_BYTES // 1_000_000} Mo",
            "gardez les seules communes du territoire, ou prenez des contours simplifiés (100 m)",
        )
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        refuse("ce fichier n’est pas du texte en UTF-8", "enregistrez-le en GeoJSON, en UTF-8")
    except json.JSONDecodeError as error:
        refuse(
            "ce fichier n’est pas du JSON", "téléchargez-le à nouveau", error.lineno, error.colno
        )
    except (ValueError, RecursionError):
        refuse("ce fichier n’est pas du GeoJSON", "téléchargez-le à nouveau")
    if (
        not isinstance(data, dict)
        or data.get("type") != "FeatureCollection"
        or not isinstance(data.get("features"), list)
    ):
        refuse(
            "ce fichier n’est pas une collection GeoJSON (FeatureCollection)",
            'attendu : {"type": "FeatureCollection", "features": [une commune chacun]}',
        )
    crs = json.dumps(data.get("crs") or "CRS84")
    if "CRS84" not in crs and "4326" not in crs:
        refuse(
            f"ce fichier est dans un autre système de coordonnées : {quote(crs)}",
            "enregistrez-le en longitude et latitude (WGS 84, EPSG:4326)",
        )
    return data


def _credit(data: Mapping[str, Any]) -> dict[str, str]:
    """Where the outlines come from and their licence, if the file says so."""
    said = data.get("metadata")
    known = said if isinstance(said, dict) else {}
    return {key: quote(known[key], 200) for key in ("source", "licence") if key in known}


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _identity(feature: Any) -> tuple[str, str]:
    """INSEE code and name, under any of the usual keys; a lost leading zero comes back."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        return "", ""
    code = next((properties[key] for key in _CODES if key in properties), "")
    name = next((properties[key] for key in _NAMES if key in properties), "")
    return str(code).strip().upper().zfill(5), str(name)


def _missing(commune: Commune, others: Mapping[str, str], fichier: str) -> Problem:
    names = {name: code for code, name in others.items() if name}
    like = closest(commune.nom, names)
    remede = "vérifiez que le fichier couvre tout le territoire, à la bonne année"
    if like:
        remede = f"le plus proche y est {quote(like)} ({quote(names[like])}) ; {remede}"
    message = f"il manque le contour d’une commune : {commune.nom} ({commune.insee})"
    return Problem(fichier, 0, 0, message, remede)


def _most_missing(missing: list[Commune], wanted: int, fichier: str) -> Problem:
    names = ", ".join(f"{commune.nom} ({commune.insee})" for commune in missing[:_FEW])
    return Problem(
        fichier,
        0,
        0,
        f"il manque le contour de {len(missing)} communes sur {wanted} : {names}…",
        "est-ce le fichier de ce territoire ? Chaque élément porte son code Insee dans `code`",
    )


def _fault(geometry: Any, commune: Commune) -> str:
    """What is wrong with a shape, or nothing."""
    kind = geometry.get("type") if isinstance(geometry, dict) else geometry
    if kind not in ("Polygon", "MultiPolygon"):
        return f"un polygone est attendu, pas « {quote(kind)} »"
    try:
        places = [place for part in _parts(geometry) for ring in part for place in ring]
    except (TypeError, ValueError, LookupError, OverflowError):
        return "les coordonnées ne forment pas des contours fermés"
    return _misplaced(places) or _far(places, commune)


def _parts(geometry: Mapping[str, Any]) -> list[list[list[Place]]]:
    """Rings of each part of a shape; raises when one is not closed or holds no numbers."""
    coordinates = geometry["coordinates"]
    parts = [coordinates] if geometry["type"] == "Polygon" else coordinates
    if not parts or not all(parts):
        raise ValueError
    return [[_ring(ring) for ring in part] for part in parts]


def _ring(ring: Any) -> list[Place]:
    places = [_place(place) for place in ring]
    if len(places) < 4 or places[0] != places[-1]:
        raise ValueError
    return places


def _place(place: Any) -> Place:
    x, y = place[0], place[1]
    if isinstance(x, bool) or isinstance(y, bool) or not math.isfinite(x + y):
        raise ValueError
    return float(x), float(y)


def _misplaced(places: list[Place]) -> str:
    """Why these places are not in France, if they are not."""
    if any(_inside(places, box) for box in _BOXES):
        return ""
    if any(_inside(((y, x) for x, y in places), box) for box in _BOXES):
        return "latitude et longitude semblent échangées ; en GeoJSON la longitude vient d’abord"
    if any(abs(x) > 180 or abs(y) > 90 for x, y in places):
        return (
            "les coordonnées semblent projetées (Lambert 93) ; "
            "enregistrez le fichier en longitude et latitude (WGS 84)"
        )
    return "ce contour n’est pas en France"


def _inside(places: list[Place] | Iterator[Place], box: Box) -> bool:
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in places)


def _far(places: list[Place], commune: Commune) -> str:
    xs, ys = zip(*places, strict=True)
    box = (min(xs) - _NEAR, min(ys) - _NEAR, max(xs) + _NEAR, max(ys) + _NEAR)
    if _inside([(commune.lon, commune.lat)], box):
        return ""
    return "ce contour est loin de la position que territoire.yml donne à la commune"


def _tidy(geometry: Mapping[str, Any], commune: Commune) -> dict[str, Any]:
    """The shape with four decimals (ten metres), and the dossier's own words."""
    parts = [[_rounded(ring) for ring in part] for part in _parts(geometry)]
    shape = {
        "type": geometry["type"],
        "coordinates": parts[0] if geometry["type"] == "Polygon" else parts,
    }
    properties = {"code": commune.insee, "nom": commune.nom}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def _rounded(ring: list[Place]) -> list[list[float]]:
    """The ring without the places that rounding makes equal to the one before.

    A ring so small that no surface would be left keeps all its places.
    """
    places = [[round(x, 4), round(y, 4)] for x, y in ring]
    kept = [place for rank, place in enumerate(places) if not rank or place != places[rank - 1]]
    return kept if len(kept) > 3 else places
