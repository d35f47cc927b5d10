"""A project folder becomes a site, or all its problems at once."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from generator.model.accueil import Accueil
from generator.model.base import Modele
from generator.model.charte import CharteCommune
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.model.synonymes import Synonymes
from generator.model.themes import Themes
from generator.reading.demarches import FOLDER, Demarches, read_demarches
from generator.reading.dossier import Shared, check_folder, read_dossier
from generator.reading.folder import Folder, read_folder
from generator.reading.problem import Problem
from generator.reading.references import definitions
from generator.reading.source import is_folder

HOME: Final = "territories"
SHARED: Final[dict[str, type[Modele]]] = {
    "accueil": Accueil,
    "charte": CharteCommune,
    "synonymes": Synonymes,
    "themes": Themes,
}
"""The files that all dossiers share, by name without extension."""

M = TypeVar("M", bound=Modele)

_FOR_ALL: Final = {"theme", "article"}
"""What the shared files define for the dossiers."""


@dataclass(frozen=True)
class Reading:
    """The site, unless there are errors, and all problems, sorted."""

    site: Site | None
    problems: tuple[Problem, ...]

    @property
    def erreurs(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.gravite == "erreur")

    @property
    def avertissements(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.gravite == "avertissement")


def read_site(root: Path, brouillons: bool) -> Reading:
    """All that `root/territories` says; drafts are left out unless `brouillons`."""
    home = root / HOME
    if not is_folder(home):
        message = "il manque le dossier territories"
        remedy = "placez-vous dans le dossier qui le contient, ou donnez-le avec --dossier"
        return Reading(None, (Problem(HOME, 0, 0, message, remedy),))
    common = read_folder(home, HOME, SHARED, brouillons)
    shared = _shared(home, common)
    problems = [*common.problems, *shared.demarches.problems, *check_folder(common, shared)]
    dossiers: list[Dossier] = []
    folders = _folders(home)
    for path in folders:
        fichier = f"{HOME}/{path.name}"
        dossier, found = read_dossier(path, fichier, shared, brouillons)
        dossiers += [dossier] if dossier else []
        problems += found
    if not dossiers and not any(problem.gravite == "erreur" for problem in problems):
        problems.append(_nothing(drafts=bool(folders)))
    problems += _same_letters(dossiers)
    ordered = tuple(sorted(set(problems)))
    if any(problem.gravite == "erreur" for problem in ordered):
        return Reading(None, ordered)
    dossiers.sort(key=lambda dossier: (dossier.territoire.lettre, dossier.identifiant))
    return Reading(_site(dossiers, common, shared.demarches), ordered)


def _shared(home: Path, common: Folder) -> Shared:
    """What dossiers may name: what the shared files define, and the démarches."""
    demarches = read_demarches(home, HOME)
    defined, _ = definitions([file for file in common.files.values() if file.modele])
    known = [named for named in defined if named[0] in _FOR_ALL]
    known += [("demarche", name) for name in (*demarches.connues, *demarches.broken)]
    return Shared(tuple(known), common.unread, demarches)


def _site(dossiers: list[Dossier], common: Folder, demarches: Demarches) -> Site:
    def read(name: str, model: type[M]) -> M | None:
        file = common.files.get(name)
        return file.modele if file and isinstance(file.modele, model) else None

    return Site(
        dossiers=tuple(dossiers),
        charte_commune=read("charte", CharteCommune),
        themes=read("themes", Themes),
        accueil=read("accueil", Accueil),
        synonymes=read("synonymes", Synonymes),
        demarches=tuple(demarches.connues.values()),
    )


def _nothing(*, drafts: bool) -> Problem:
    if drafts:
        message = "tous les territoires sont des brouillons : il n’y a rien à publier"
        remedy = (
            "retirez `brouillon: oui` d’un territoire.yml ; `horizon servir` montre les brouillons"
        )
        return Problem(HOME, 0, 0, message, remedy)
    remedy = "créez-en un : horizon nouveau mon-territoire"
    return Problem(HOME, 0, 0, "il n’y a aucun territoire", remedy)


def _folders(home: Path) -> list[Path]:
    """The folders of the dossiers: not those that start with a dot or an underscore."""
    try:
        entries = sorted(home.iterdir())
    except OSError:
        return []
    return [
        path
        for path in entries
        if is_folder(path)
        and not path.name.startswith((".", "_"))
        and path.suffix != ".yml"
        and path.name != FOLDER
    ]


def _same_letters(dossiers: list[Dossier]) -> list[Problem]:
    """Territories are told apart by their letter."""
    used = Counter(dossier.territoire.lettre for dossier in dossiers)
    message = "la lettre {} sert à plusieurs territoires"
    return [
        Problem(
            f"{HOME}/{dossier.identifiant}/territoire.yml",
            0,
            0,
            message.format(dossier.territoire.lettre),
            "choisissez-en une autre (`lettre: …`)",
        )
        for dossier in dossiers
        if used[dossier.territoire.lettre] > 1
    ]
