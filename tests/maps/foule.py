"""A made-up country: some territories, many places, as varied as real ones."""

from collections.abc import Iterator
from functools import cache
from random import Random
from string import ascii_uppercase
from typing import Any

from generator.model.associations import Association, Associations
from generator.model.base import Modele
from generator.model.dossier import Dossier
from generator.model.folding import slug
from generator.model.lieux import Lieu, Lieux
from generator.model.site import Site
from generator.model.territoire import Territoire
from generator.model.vocabulaire import CategorieAssociation, CategorieLieu, Rayonnement
from generator.reading.demarches import packaged

TOTAL = 10_000
COMMUNES = 8
SYLLABES = ["vo", "ru", "li", "ac", "mon", "té", "san", "gui", "ber", "lou", "ni", "cha"]


@cache
def foule(territoires: int) -> Site:
    """Ten thousand places and associations, shared between so many territories."""
    lots = Random(7)
    return Site(dossiers=tuple(_dossier(lots, rank, territoires) for rank in range(territoires)))


def _dossier(lots: Random, rank: int, of: int) -> Dossier:
    nom = f"{lots.choice(['Pays', 'Val', 'Plateau', 'Monts', 'Rives'])} de {_mot(lots, 3)} {rank}"
    lat, lon = lots.uniform(43.2, 49.5), lots.uniform(-0.8, 6)
    communes = [_commune(lots, rank * COMMUNES + each, lat, lon) for each in range(COMMUNES)]
    count = TOTAL * (rank + 1) // of - TOTAL * rank // of
    objects = list(_objets(lots, communes, count))
    lieux = [each for each in objects if isinstance(each, Lieu)]
    associations = [each for each in objects if isinstance(each, Association)]
    parts: list[Modele] = [_territoire(nom, _lettre(rank), communes)]
    if lieux:
        parts.append(Lieux(source="essai", lieux=tuple(lieux)))
    if associations:
        parts.append(Associations(source="essai", associations=tuple(associations)))
    return Dossier(
        identifiant=slug(nom),
        demarche=packaged()["vitalite-sociale"],
        parties={type(part): part for part in parts},
    )


def _territoire(nom: str, lettre: str, communes: list[dict[str, Any]]) -> Territoire:
    return Territoire.model_validate(
        {
            "demarche": "vitalite-sociale",
            "nom": nom,
            "nom_complet": f"Communauté de communes {nom}",
            "lettre": lettre,
            "nature": "communaute-de-communes",
            "departements": ["99"],
            "nom_departements": "Fiction",
            "region": "Fiction",
            "presentation": "Un territoire inventé pour les tests.",
            "a_retenir": "Rien de ceci n’existe.",
            "fictif": True,
            "source": "essai",
            "sources": [{"id": "essai", "titre": "Essai", "editeur": "Les tests"}],
            "communes": communes,
            "chiffres": [],
        }
    )


def _commune(lots: Random, number: int, lat: float, lon: float) -> dict[str, Any]:
    return {
        "insee": f"{number:05}",
        "nom": _mot(lots, 3),
        "lat": lat + lots.uniform(-0.15, 0.15),
        "lon": lon + lots.uniform(-0.2, 0.2),
        "populations": {2021: lots.randrange(50, 4000)},
    }


def _objets(lots: Random, communes: list[dict[str, Any]], count: int) -> Iterator[Any]:
    """Four places for one association; one in three where its commune is, as when nobody knows."""
    for number in range(count):
        commune = lots.choice(communes)
        nom = f"{lots.choice(NOMS)} {lots.choice(SUITES)} de {_mot(lots, 4)}"
        shared = {
            "id": f"{_id(lots, nom)}-{number}",
            "nom": f"{nom} {number}",
            "commune": commune["insee"],
            "rayonnement": lots.choice([None, *Rayonnement]),
            "position": lots.choice([None, *[_position(lots, commune)] * 2]),
        }
        if number % 5 == 4:
            yield Association(categorie=lots.choice(list(CategorieAssociation)), **shared)
        else:
            yield Lieu(categorie=lots.choice(list(CategorieLieu)), **shared)


NOMS = ["Café", "Salle", "Foyer", "Marché", "Théâtre", "École", "Halle", "Musée", "Épicerie"]
SUITES = ["Jean-Moulin", "des Lilas", "du Moulin neuf", "Saint-Martin", "de la Gare", "rurale"]


def _id(lots: Random, nom: str) -> str:
    """Half the identifiers are the name, the others what people make of it."""
    words = slug(nom).split("-")
    return "-".join(words) if lots.random() < 0.5 else f"{words[0]}-{words[-1]}"


def _position(lots: Random, commune: dict[str, Any]) -> dict[str, Any]:
    return {
        "lat": round(commune["lat"] + lots.uniform(-0.02, 0.02), 5),
        "lon": round(commune["lon"] + lots.uniform(-0.03, 0.03), 5),
        "precision": lots.choice(["exacte", "adresse"]),
    }


def _mot(lots: Random, syllables: int) -> str:
    return "".join(lots.sample(SYLLABES, syllables)).capitalize()


def _lettre(number: int) -> str:
    """A, B… Z, AA, AB…"""
    high, low = divmod(number, len(ascii_uppercase))
    return (_lettre(high - 1) if high else "") + ascii_uppercase[low]
