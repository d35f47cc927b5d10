"""One file: its bytes become a model, or problems."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from pydantic import BaseModel, ValidationError

from generator.model.base import Modele
from generator.model.liste import Listes
from generator.reading.draft import Draft, is_draft, prune
from generator.reading.french import explain
from generator.reading.mistake import Mistake
from generator.reading.problem import Gravite, Problem, Problems
from generator.reading.settled import reason
from generator.reading.shape import child_fields, model_at
from generator.reading.source import decode, split
from generator.reading.tree import MANY, Node, locate, parse, plain

LONG: Final = 50_000
"""Bytes from which a file may hold so many mistakes that listing them all takes too much."""


@dataclass(frozen=True, eq=False)
class File:
    """What reading one file gave; without `modele` it has errors, or is a draft left out."""

    fichier: str
    contenu: bytes
    brouillons: bool = True
    """Whether drafts are kept in it."""
    modele: Modele | None = None
    problems: tuple[Problem, ...] = ()
    brouillon: bool = False
    drafts: tuple[Draft, ...] = ()
    """The drafts left out of it."""
    racine: Node | None = None
    """Its values, where they do not come from its content alone."""

    def problem(self, loc: Sequence[int | str], message: str, remedy: str) -> Problem:
        """An error of this file at `loc`; the position is looked up now."""
        return _tree(self).problem(loc, message, remedy)

    def warning(self, loc: Sequence[int | str], message: str, remedy: str) -> Problem:
        """A warning of this file at `loc`."""
        return _tree(self).problem(loc, message, remedy, "avertissement")

    def hint(self, loc: Sequence[int | str], message: str, remedy: str) -> Problem:
        """What could be better in this file at `loc`."""
        return _tree(self).problem(loc, message, remedy, "conseil")

    def settled(self, problem: Problem) -> Problem:
        """`problem` as it stands, or as seen to be fine when the file says so beside it."""
        why = reason(_tree(self).lines, problem.ligne, problem.regle)
        return replace(problem, gravite="vérifié", remede=why) if why else problem


def read_file(
    fichier: str,
    contenu: bytes,
    model: type[Modele],
    brouillons: bool,
    listes: Listes | None = None,
) -> File:
    """The file `fichier` as a `model`; its drafts are left out unless `brouillons`.

    `listes` are the closed lists of its démarche; without them any of their terms is taken.
    """
    try:
        text = decode(contenu, fichier)
        root = parse(text, fichier)
    except Problems as found:
        return File(fichier, contenu, problems=found.problems)
    return _read(File(fichier, contenu, brouillons), root, split(text), model, listes)


def read_tree(
    file: File, model: type[Modele], brouillons: bool, listes: Listes | None = None
) -> File:
    """The values of `file` as a `model`, whatever they were made from."""
    root = deepcopy(file.racine)
    assert root is not None, file.fichier
    begun = replace(file, brouillons=brouillons, racine=root)
    return _read(begun, root, _lines(file), model, listes)


def _read(
    begun: File, root: Node, lines: list[str], model: type[Modele], listes: Listes | None
) -> File:
    fichier, brouillons = begun.fichier, begun.brouillons
    draft = is_draft(root, model)
    drafts, emptied = ((), frozenset()) if brouillons else prune(root, fichier, model)
    if draft and not brouillons:
        return replace(begun, brouillon=True, drafts=drafts)
    if len(begun.contenu) > LONG:
        _keep_wrong(root, model, listes)
    try:
        modele = model.model_validate(plain(root), context={"listes": listes})
    except ValidationError as error:
        mistakes = [Mistake.of(detail, model) for detail in error.errors(include_url=False)]
        if all(mistake.loc in emptied for mistake in mistakes):
            return replace(begun, brouillon=True, drafts=drafts)
        return replace(begun, problems=tuple(_problems(_Tree(fichier, root, lines), mistakes)))
    return replace(begun, modele=modele, brouillon=draft, drafts=drafts)


def _lines(file: File) -> list[str]:
    return split(decode(file.contenu, file.fichier)) if file.contenu else []


@dataclass(frozen=True)
class _Tree:
    """The tree and the lines of a file, from which positions are found."""

    fichier: str
    root: Node
    lines: list[str]

    def problem(
        self,
        loc: Sequence[int | str],
        message: str,
        remedy: str,
        gravite: Gravite = "erreur",
        *,
        key: bool = False,
    ) -> Problem:
        node = locate(self.root, loc, key=key)
        if at := node.cell:
            return Problem(
                at.classeur,
                at.ligne + 1,
                at.colonne + 1,
                message,
                remedy,
                gravite=gravite,
                feuille=at.feuille,
            )
        excerpt = self.lines[node.line] if node.line < len(self.lines) else ""
        place = node.line + 1, node.column + 1
        return Problem(self.fichier, *place, message, remedy, excerpt, gravite)


@lru_cache(maxsize=8)
def _tree(file: File) -> _Tree:
    if file.racine:
        return _Tree(file.fichier, file.racine, _lines(file))
    text = decode(file.contenu, file.fichier)
    root = parse(text, file.fichier)
    if file.modele and not file.brouillons:
        prune(root, file.fichier, type(file.modele))
    return _Tree(file.fichier, root, split(text))


def _keep_wrong(node: Node, model: type[BaseModel], listes: Listes | None) -> None:
    """Keep, in each list of objects, only those with mistakes, and of these the first `MANY`."""
    for name in child_fields(model):
        child = node.value.get(name) if isinstance(node.value, dict) else None
        inside = model_at(model, (name,))
        if child is None or inside is None:
            continue
        items = child.value if isinstance(child.value, list) else [child]
        for item in items:
            _keep_wrong(item, inside, listes)
        invalid = (item for item in items if not _is_valid(item, inside, listes))
        wrong = list(islice(invalid, MANY))
        if wrong and isinstance(child.value, list):
            child.value = wrong


def _is_valid(node: Node, model: type[BaseModel], listes: Listes | None) -> bool:
    try:
        model.model_validate(plain(node), context={"listes": listes})
    except ValidationError:
        return False
    return True


def _problems(tree: _Tree, mistakes: list[Mistake]) -> Iterator[Problem]:
    """A problem for each mistake, without those that only follow from another."""
    misspelled = {
        (*mistake.loc[:-1], mistake.meant)
        for mistake in mistakes[:MANY]
        if mistake.kind == "extra_forbidden"
    }
    seen = set()
    shown = 0
    for mistake in mistakes:
        missing = mistake.kind == "missing"
        place = id(locate(tree.root, mistake.loc))
        if mistake.follows or (mistake.loc in misspelled if missing else place in seen):
            continue  # the branches of a union each complain of the same value
        seen.add(place)
        shown += 1
        if shown > MANY:
            message = f"ce fichier a plus de {MANY} erreurs ; voici les premières"
            yield Problem(tree.fichier, 0, 0, message, "corrigez-les, puis vérifiez à nouveau")
            return
        on_key = mistake.kind == "extra_forbidden" or mistake.value is None
        yield tree.problem(mistake.loc, *explain(mistake), key=on_key)
