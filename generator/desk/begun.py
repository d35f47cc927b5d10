"""What the form of a new dossier asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.demarche import Demarche
from generator.model.folding import slug
from generator.reading.problem import Problems
from generator.services.geo import Several, find, sentence
from generator.tasks.nouveau import Commande, slug_problem


class Refused(Exception):
    """Why a dossier cannot begin so, in French."""


@dataclass(frozen=True)
class Wanted:
    """A dossier to begin; `told`: what kept the State's services from knowing it."""

    asked: Commande
    demarche: Demarche
    told: tuple[str, ...]


def wanted(said: Mapping[str, str], demarches: Mapping[str, Demarche], api: str) -> Wanted:
    """The dossier that the fields of a form ask for. Raises Refused."""
    nom, siren = said.get("nom", "").strip(), said.get("siren", "").replace(" ", "")
    demarche, year = demarches.get(said.get("demarche", "")), said.get("annee", "").strip()
    if demarche is None or not (nom or siren):
        raise Refused("Écrivez le nom du territoire ou son SIREN, et choisissez sa démarche.")
    if year and not re.fullmatch(r"(19|20)\d\d", year):
        raise Refused("L’année s’écrit en quatre chiffres, comme 2021, ou reste vide.")
    found = None
    told: tuple[str, ...] = ()
    if not said.get("seul"):
        try:
            found = find(siren or nom, api)
        except Several as several:
            remedy = "Écrivez le nom exact ou le SIREN, ou ne cherchez rien."
            raise Refused(f"{sentence(several)} {remedy}") from None
        except Problems as problems:
            if siren:
                why = f"{sentence(problems)} Corrigez le SIREN, ou ne cherchez rien."
                raise Refused(why) from None
            told = (sentence(problems),)
    nom = nom or (found.usage if found else "")
    identifiant = slug(nom)
    if problem := slug_problem(identifiant):
        raise Refused(problem if identifiant else "Écrivez le nom du territoire, avec des lettres.")
    asked = Commande(identifiant, nom, found, int(year or 0))
    return Wanted(asked, demarche, told)
