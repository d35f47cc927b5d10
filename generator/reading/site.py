"""A project folder becomes a site, or all its problems at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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

_WORKBOOKS: Final = {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"}

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


@dataclass(frozen=True)
class Common:
    """What is read once for all dossiers, and the folders of these."""

    brouillons: bool
    site: Site
    """The site without its dossiers."""
    shared: Shared
    folders: tuple[Path, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Found:
    """What is told of a dossier that was read: its name, its letter."""

    identifiant: str
    lettre: str


def read_site(root: Path, brouillons: bool) -> Reading:
    """All that `root/territories` says; drafts are left out unless `brouillons`."""
    common = read_common(root, brouillons)
    dossiers: list[Dossier] = []
    problems: list[Problem] = []
    for path in common.folders:
        dossier, found = read_dossier(path, f"{HOME}/{path.name}", common.shared, brouillons)
        dossiers += [dossier] if dossier else []
        problems += found
    told = [Found(each.identifiant, each.territoire.lettre) for each in dossiers]
    ordered = conclude(common, told, problems)
    if any(problem.gravite == "erreur" for problem in ordered):
        return Reading(None, ordered)
    dossiers.sort(key=lambda dossier: (dossier.territoire.lettre, dossier.identifiant))
    return Reading(replace(common.site, dossiers=tuple(dossiers)), ordered)


def read_common(root: Path, brouillons: bool) -> Common:
    """What all dossiers in `root/territories` share, and where these are."""
    home = root / HOME
    if not is_folder(home):
        message = "il manque le dossier territories"
        remedy = "placez-vous dans le dossier qui le contient, ou donnez-le avec --dossier"
        nothing = Shared(frozenset(), frozenset(), Demarches({}))
        return Common(brouillons, Site(()), nothing, (), (Problem(HOME, 0, 0, message, remedy),))
    common, shared = read_shared(root, brouillons)
    problems = (
        *common.problems,
        *shared.demarches.problems,
        *check_folder(common, shared),
        *_workbooks(home),
    )
    site = _site(common, shared.demarches)
    return Common(brouillons, site, shared, tuple(_folders(home)), problems)


def conclude(
    common: Common, dossiers: Sequence[Found], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """All problems in order: those of each dossier, and those that only all of them show."""
    known = [*common.problems, *problems, *_same_letters(dossiers)]
    if not dossiers and not any(problem.gravite == "erreur" for problem in known):
        known.append(_nothing(drafts=bool(common.folders)))
    return tuple(sorted(set(known)))


def read_shared(root: Path, brouillons: bool) -> tuple[Folder, Shared]:
    """The files that all dossiers share, and what dossiers may name of them."""
    common = read_folder(root / HOME, HOME, SHARED, brouillons)
    return common, _shared(root / HOME, common)


def _shared(home: Path, common: Folder) -> Shared:
    """What dossiers may name: what the shared files define, and the démarches."""
    demarches = read_demarches(home, HOME)
    defined, _ = definitions([file for file in common.files.values() if file.modele])
    known = [named for named in defined if named[0] in _FOR_ALL]
    known += [("demarche", name) for name in (*demarches.connues, *demarches.broken)]
    return Shared(tuple(known), common.unread, demarches)


def _site(common: Folder, demarches: Demarches) -> Site:
    def read(name: str, model: type[M]) -> M | None:
        file = common.files.get(name)
        return file.modele if file and isinstance(file.modele, model) else None

    return Site(
        dossiers=(),
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


def _workbooks(home: Path) -> list[Problem]:
    """Workbooks among the dossiers: they may hold rows of persons, and would be published."""
    found = sorted(path for path in home.rglob("*") if path.suffix.lower() in _WORKBOOKS)
    message = (
        "un classeur n’a pas sa place dans territories/ : il peut contenir des réponses ou des noms"
    )
    remedy = "rangez-le ailleurs ; `horizon importer` le lit où qu’il soit"
    return [
        Problem(f"{HOME}/{path.relative_to(home).as_posix()}", 0, 0, message, remedy)
        for path in found
    ]


def _same_letters(dossiers: Sequence[Found]) -> list[Problem]:
    """Territories are told apart by their letter."""
    used = Counter(dossier.lettre for dossier in dossiers)
    message = "la lettre {} sert à plusieurs territoires"
    return [
        Problem(
            f"{HOME}/{dossier.identifiant}/territoire.yml",
            0,
            0,
            message.format(dossier.lettre),
            "choisissez-en une autre (`lettre: …`)",
        )
        for dossier in dossiers
        if used[dossier.lettre] > 1
    ]
