"""One file: its bytes become a model, or problems."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import ValidationError

from generator.model.base import Modele
from generator.reading.draft import Draft, is_draft, prune
from generator.reading.french import Mistake, explain, meant
from generator.reading.problem import Gravite, Problem, Problems
from generator.reading.source import decode, split
from generator.reading.tree import MANY, Node, locate, parse, plain


@dataclass(frozen=True, eq=False)
class File:
    """What reading one file gave; without `modele` it has errors, or is a draft left out."""

    fichier: str
    contenu: bytes
    modele: Modele | None = None
    problems: tuple[Problem, ...] = ()
    brouillon: bool = False
    drafts: tuple[Draft, ...] = ()
    """The drafts left out of it."""

    def problem(self, loc: Sequence[int | str], message: str, remedy: str) -> Problem:
        """An error of this file at `loc`; the position is looked up now."""
        return _problem(self, _tree(self, bool(self.drafts)), loc, message, remedy)

    def warning(self, loc: Sequence[int | str], message: str, remedy: str) -> Problem:
        """A warning of this file at `loc`."""
        tree = _tree(self, bool(self.drafts))
        return _problem(self, tree, loc, message, remedy, gravite="avertissement")


@lru_cache(maxsize=1024)
def read_file(fichier: str, contenu: bytes, model: type[Modele], brouillons: bool) -> File:
    """The file `fichier` as a `model`; its drafts are left out unless `brouillons`."""
    file = File(fichier, contenu)
    try:
        root = parse(decode(contenu, fichier), fichier)
    except Problems as found:
        return File(fichier, contenu, problems=found.problems)
    draft = "brouillon" in model.model_fields and is_draft(root)
    drafts, emptied = ((), frozenset()) if brouillons else prune(root, fichier)
    if draft and not brouillons:
        return File(fichier, contenu, brouillon=True, drafts=drafts)
    try:
        modele = model.model_validate(plain(root))
    except ValidationError as error:
        mistakes = [Mistake.of(detail, model) for detail in error.errors(include_url=False)]
        if all(mistake.loc in emptied for mistake in mistakes):
            return File(fichier, contenu, brouillon=True, drafts=drafts)
        return File(fichier, contenu, problems=tuple(_problems(file, root, mistakes)))
    return File(fichier, contenu, modele, brouillon=draft, drafts=drafts)


@lru_cache(maxsize=8)
def _tree(file: File, pruned: bool) -> Node:
    root = parse(decode(file.contenu, file.fichier), file.fichier)
    if pruned:
        prune(root, file.fichier)
    return root


def _problems(file: File, root: Node, mistakes: list[Mistake]) -> Iterator[Problem]:
    """One problem a mistake, without those that follow from another."""
    misspelled = {
        (*mistake.loc[:-1], meant(mistake))
        for mistake in mistakes[:MANY]
        if mistake.kind == "extra_forbidden"
    }
    told = [
        m for m in mistakes if not m.follows and (m.kind != "missing" or m.loc not in misspelled)
    ]
    seen = set()
    for mistake in told:
        place = locate(root, mistake.loc)
        if id(place) in seen and mistake.kind != "missing":
            continue  # the branches of a union each complain of the same value
        seen.add(id(place))
        if len(seen) > MANY:
            message = f"et {len(told) - MANY} autres erreurs dans ce fichier"
            yield Problem(file.fichier, 0, 0, message, "corrigez d’abord les premières")
            return
        on_key = mistake.kind == "extra_forbidden" or mistake.value is None
        yield _problem(file, root, mistake.loc, *explain(mistake), key=on_key)


def _problem(
    file: File,
    root: Node,
    loc: Sequence[int | str],
    message: str,
    remedy: str,
    *,
    key: bool = False,
    gravite: Gravite = "erreur",
) -> Problem:
    node = locate(root, loc, key=key)
    lines = split(decode(file.contenu, file.fichier))
    excerpt = lines[node.line] if node.line < len(lines) else ""
    return Problem(file.fichier, node.line + 1, node.column + 1, message, remedy, excerpt, gravite)
