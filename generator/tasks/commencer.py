"""A new dossier with all that the State's services know of it: in a terminal or in the browser."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.derived.texte import pluriel
from generator.model.demarche import Demarche
from generator.reading.problem import Problems
from generator.reading.remote import GEO
from generator.reading.site import HOME
from generator.reading.territoire import read_territoire
from generator.services.geo import Trouve
from generator.services.limites import install
from generator.tasks.nouveau import Commande, begin
from generator.tasks.projet import is_project, start


@dataclass(frozen=True)
class Commence:
    """The first file of the dossier, what was found for it, and what was not."""

    path: Path
    trouve: tuple[str, ...]
    manque: tuple[str, ...]


def commence(
    root: Path, asked: Commande, demarche: Demarche, connues: Iterable[Demarche], api: str = GEO
) -> Commence:
    """Begin a dossier, and the project around it when there is none.

    Raises FileExistsError when the folder of the dossier exists.
    """
    path = begin(root, asked, demarche, connues)
    found, lacking = [], []
    if not is_project(root):
        start(root)
        found.append(f"Projet neuf : mkdocs.yml, content/ et {HOME}/.")
    if asked.trouve:
        found += _told(asked.trouve, asked.annee)
        if not asked.annee:
            lacking.append("les populations : l’État n’en dit pas l’année, donnez-la.")
        try:
            _outlines(path.parent, api)
            found.append("Limites des communes : installées.")
        except Problems as problems:
            lacking += [f"les limites : {each.message}." for each in problems.problems]
    else:
        lacking.append("les communes, leurs populations et leurs limites.")
    return Commence(path, tuple(found), tuple(lacking))


def _told(found: Trouve, year: int) -> Iterator[str]:
    where = ", ".join(name for _, name in found.departements)
    communes = pluriel(len(found.communes), "commune")
    yield f"Trouvé : {found.nom_complet}, {communes} ({where}, {found.region})."
    if year:
        yield f"Populations municipales de {year}."


def _outlines(folder: Path, api: str) -> None:
    install(folder, read_territoire(folder, f"{HOME}/{folder.name}"), api=api)
