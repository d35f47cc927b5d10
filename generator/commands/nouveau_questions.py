"""What `horizon nouveau` asks at a terminal, one thing at a time; nothing is written meanwhile."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

import click

from generator.commands.demande import ask
from generator.model.demarche import Demarche
from generator.model.folding import slug
from generator.reading.problem import Problems
from generator.reading.site import HOME
from generator.services.geo import Trouve, find, sentence
from generator.tasks.nouveau import DEFAULT, Commande, slug_problem

_YEARS: Final = range(1900, 2101)
_SIREN: Final = 9


def interview(
    root: Path, known: Mapping[str, Demarche], demarche: Demarche | None, api: str
) -> tuple[Commande, Demarche]:
    """The dossier that somebody wants; `demarche`: when it was said already.

    Raises click.Abort when they leave.
    """
    nom, found = _identity(api)
    identifiant = _identifier(root, nom)
    demarche = demarche or _which(known)
    people = found is not None and any(each.population for each in found.communes)
    year = ask(_YEAR, _year, "Écrivez une année, comme 2021, ou rien.") if people else 0
    return Commande(identifiant, nom, found, year), demarche


_YEAR: Final = "Année des populations que donne l’État (Entrée : inconnue)"


def _identity(api: str) -> tuple[str, Trouve | None]:
    """The name of a territory, and what the State knows of it when it knows it."""
    said = ask("Nom du territoire, ou son numéro SIREN", _some, "Écrivez un nom, ou neuf chiffres.")
    while said:
        nom = said
        try:
            found = find(said, api)
        except Problems as problems:
            click.echo(sentence(problems))
            said = ask("Autre nom ou SIREN (Entrée : continuer à la main)", str, "")
            continue
        click.echo(f"Trouvé : {found.nom_complet} ({found.siren}).")
        usage = ask(f"Nom d’usage [{found.usage}]", str, "")
        return usage or found.usage, found
    if _is_siren(nom):
        nom = ask("Nom du territoire", _some, "Écrivez un nom.")
    return nom, None


def _identifier(root: Path, nom: str) -> str:
    proposed = slug(nom)
    question = f"Nom court, qui sera dans l’adresse des pages [{proposed}]"
    free = partial(_free, root, proposed)
    return ask(question, free, "Choisissez un nom court qui convient.")


def _free(root: Path, proposed: str, said: str) -> str | None:
    identifiant = said or proposed
    if problem := slug_problem(identifiant):
        click.echo(problem)
        return None
    if (root / HOME / identifiant).exists():
        click.echo(f"Le dossier territories/{identifiant} existe déjà.")
        return None
    return identifiant


def _which(known: Mapping[str, Demarche]) -> Demarche:
    names = sorted(known, key=lambda each: each != DEFAULT)
    for number, each in enumerate(names, 1):
        click.echo(f"  {number}. {known[each].nom} ({each})")
    chosen = partial(_chosen, names)
    remedy = f"Répondez par un nombre, de 1 à {len(names)}."
    return known[ask("Démarche suivie [1]", chosen, remedy)]


def _chosen(names: list[str], said: str) -> str | None:
    if not said:
        return names[0]
    if said.isdecimal():
        return names[int(said) - 1] if 1 <= int(said) <= len(names) else None
    return said if said in names else None


def _year(said: str) -> int | None:
    if not said:
        return 0
    return int(said) if said.isdecimal() and int(said) in _YEARS else None


def _some(said: str) -> str | None:
    return said or None


def _is_siren(said: str) -> bool:
    compact = said.replace(" ", "")
    return compact.isdecimal() and len(compact) == _SIREN
