"""A dossier as a workbook, and a workbook back into the files of a dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.model.charte import CharteCommune
from generator.model.demarche import Demarche
from generator.model.folding import words
from generator.model.themes import Themes
from generator.reading.dossier import Shared, read_dossier
from generator.reading.file import File
from generator.reading.folder import Folder
from generator.reading.problem import Problem, Problems
from generator.reading.site import HOME, read_shared
from generator.reading.source import decode, read_bytes
from generator.reading.tree import Node, parse, plain
from generator.tasks.retouche import retouched
from generator.workbook.abaque import is_votes, voted
from generator.workbook.change import Change
from generator.workbook.container import MAX_BYTES
from generator.workbook.filled import years
from generator.workbook.grid import grids
from generator.workbook.identify import Known
from generator.workbook.memory import memory, of_another
from generator.workbook.memory import titles as remembered_titles
from generator.workbook.merge import Merged, merge
from generator.workbook.names import Names, Titles, joined
from generator.workbook.plan import FIRST_YEAR, plan
from generator.workbook.recognise import recognise
from generator.workbook.recognise import years as years_of
from generator.workbook.reponses import counted, take_in
from generator.workbook.rows import inside, titles
from generator.workbook.voted import FICHIER as VOTES
from generator.workbook.voted import take_votes
from generator.workbook.wording import reworded
from generator.workbook.write import About, workbook

TERRITOIRE: Final = "territoire"


@dataclass(frozen=True)
class Read:
    """What an import found: what would change, and the texts of the files; or all that is wrong."""

    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    texts: Mapping[str, str | None] = field(default_factory=dict)
    """The new text of each file that changes; None: it goes."""
    feuilles: frozenset[str] = frozenset()
    """The sheets that hold no answer of a person."""

    @property
    def wrong(self) -> bool:
        """Whether nothing may be written."""
        return any(problem.gravite == "erreur" for problem in self.problems)


@dataclass(frozen=True)
class _Dossier:
    """The files of a dossier as they are, and what they may name outside of it."""

    folder: Path
    fichier: str
    shared: Shared
    demarche: Demarche
    contents: Mapping[str, bytes]
    trees: dict[str, Node]
    outside: Titles

    @classmethod
    def of(cls, root: Path, territoire: str) -> "_Dossier":
        """The dossier `territoire` of the project in `root`; raises Problems."""
        folder, fichier = root / HOME / territoire, f"{HOME}/{territoire}"
        common, shared = read_shared(root, brouillons=True)
        first = f"{fichier}/{TERRITOIRE}.yml"
        content = read_bytes(folder / f"{TERRITOIRE}.yml", first)
        tree = parse(decode(content, first), first)
        said = inside(tree, ("demarche",))
        demarche = shared.demarches.connues.get(str(said.value) if said else "")
        if demarche is None:
            message = "la démarche de ce territoire n’est pas connue"
            raise Problems([Problem(first, 0, 0, message, "vérifiez `demarche` dans ce fichier")])
        contents = {TERRITOIRE: content}
        trees = {TERRITOIRE: tree}
        for name in demarche.fichiers:
            path = folder / f"{name}.yml"
            if name != TERRITOIRE and path.exists():
                contents[name] = read_bytes(path, f"{fichier}/{name}.yml")
                text = decode(contents[name], f"{fichier}/{name}.yml")
                trees[name] = parse(text, f"{fichier}/{name}.yml")
        outside = _outside(common, shared)
        return cls(folder, fichier, shared, demarche, contents, trees, outside)


def written(root: Path, territoire: str) -> bytes:
    """The workbook of a dossier of the project in `root`; raises Problems."""
    dossier = _Dossier.of(root, territoire)
    sheets = plan(dossier.demarche, years(dossier.trees) or (FIRST_YEAR,))
    names = Names(joined([titles(sheets, dossier.trees), dossier.outside]))
    said = inside(dossier.trees[TERRITOIRE], ("nom",))
    nom = str(said.value) if said and said.value else territoire
    return workbook(sheets, dossier.trees, names, About(territoire, nom))


def read(root: Path, territoire: str, path: Path) -> Read:
    """What the workbook at `path` would change in a dossier, or what is wrong with it."""
    try:
        return read_content(root, territoire, read_bytes(path, path.name, MAX_BYTES), path.name)
    except Problems as found:
        return Read(found.problems)


def read_content(root: Path, territoire: str, content: bytes, classeur: str) -> Read:
    """What a workbook of this `content` would change in a dossier, or what is wrong with it."""
    try:
        return _read(_Dossier.of(root, territoire), territoire, content, classeur)
    except Problems as found:
        return Read(found.problems)


def _read(dossier: _Dossier, territoire: str, content: bytes, classeur: str) -> Read:
    all_pages = grids(content, classeur)
    votes = [page for page in all_pages if VOTES in dossier.demarche.fichiers and is_votes(page)]
    pages = [page for page in all_pages if page not in votes]
    known_years = sorted({*years(dossier.trees), *years_of(pages)})
    sheets = plan(dossier.demarche, known_years or (FIRST_YEAR,))
    found = recognise(pages, sheets, classeur)
    kept = memory(pages, territoire)
    names = Names(joined([titles(sheets, dossier.trees), dossier.outside]))
    known = Known(dossier.trees, names, kept)
    then = joined([remembered_titles(sheets, kept), dossier.outside])
    before = {name: plain(tree) for name, tree in dossier.trees.items()}
    merged = merge(sheets, found.rows, known, then, dossier.outside)
    groups = Names(titles(sheets, merged.trees))
    changes, refused = take_in(counted(pages, classeur, groups), merged.trees)
    merged.changes += changes
    for page in votes:
        changes, wrong = take_votes(voted(page, classeur), merged.trees, sole=page is votes[0])
        merged.changes += changes
        refused += wrong
    stray = of_another(pages, territoire, classeur)
    typed_problems = [*stray, *found.problems, *merged.problems, *refused]
    known_already = {_said(problem) for problem in _check(dossier)}
    checked = [
        reworded(problem, sheets)
        for problem in _check(dossier, merged.trees)
        if problem.gravite == "erreur" or _said(problem) not in known_already
    ]
    problems = _ordered([*typed_problems, *checked], [grid.titre for grid in pages])
    of_persons = {words(page.titre) for page in votes}
    plain_ones = frozenset(each.titre for each in sheets if words(each.titre) not in of_persons)
    if any(problem.gravite == "erreur" for problem in problems):
        return Read(problems, feuilles=plain_ones)
    return Read(problems, tuple(merged.changes), _texts(dossier, before, merged), plain_ones)


def _said(problem: Problem) -> tuple[str, str]:
    """What a problem says, wherever it stands and whether or not somebody settled it."""
    return problem.regle, problem.message


def _check(dossier: _Dossier, trees: Mapping[str, Node] | None = None) -> Iterable[Problem]:
    """All that the reader says, with and without drafts, of the files, or of these values."""
    given = (
        None
        if trees is None
        else {
            name: File(
                f"{dossier.fichier}/{name}.yml", dossier.contents.get(name, b""), racine=tree
            )
            for name, tree in trees.items()
        }
    )
    found = [
        read_dossier(dossier.folder, dossier.fichier, dossier.shared, drafts, given)[1]
        for drafts in (True, False)
    ]
    return dict.fromkeys(problem for problems in found for problem in problems)


def _ordered(problems: Iterable[Problem], pages: list[str]) -> tuple[Problem, ...]:
    """Sheet by sheet from the first to the last, one problem a cell."""
    rank = {titre: index for index, titre in enumerate(pages)}
    told: dict[tuple[str, str, int, int], Problem] = {}
    for problem in problems:
        place = (problem.fichier, problem.feuille, problem.ligne, problem.colonne)
        told.setdefault(
            place if problem.feuille and problem.ligne else (*place[:3], id(problem)), problem
        )
    return tuple(
        sorted(told.values(), key=lambda p: (rank.get(p.feuille, len(rank)), p.ligne, p.colonne, p))
    )


def _texts(
    dossier: _Dossier, before: Mapping[str, object], merged: Merged
) -> dict[str, str | None]:
    """The new text of each file that changes, once it is sure to say what it should."""
    texts: dict[str, str | None] = {
        f"{name}.yml": None for name in before if name not in merged.trees
    }
    for name, tree in merged.trees.items():
        values = plain(tree)
        if values == before.get(name):
            continue
        old = dossier.contents.get(name, b"").decode("utf-8-sig")
        remedy = "faites ce changement dans le fichier même"
        texts[f"{name}.yml"] = retouched(old, values, f"{dossier.fichier}/{name}.yml", remedy)
    return texts


def _outside(common: Folder, shared: Shared) -> Titles:
    """What dossiers name that none of them defines, by genre and identifier."""
    files = [file.modele for file in common.files.values()]
    themes = next((each for each in files if isinstance(each, Themes)), None)
    charter = next((each for each in files if isinstance(each, CharteCommune)), None)
    return {
        "demarche": {each.id: each.nom for each in shared.demarches.connues.values()},
        "theme": {each.id: each.nom for each in themes.themes} if themes else {},
        "article": {str(a.numero): a.devise for a in charter.articles} if charter else {},
    }
