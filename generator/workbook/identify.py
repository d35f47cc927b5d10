"""Which object each row is: one of the dossier, or a new one with an identifier of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.folding import slug, words
from generator.reading.problem import Problem
from generator.workbook.column import Column
from generator.workbook.filled import Remembered
from generator.workbook.names import Names
from generator.workbook.plan import KEY, Sheet
from generator.workbook.recognise import Typed
from generator.workbook.rows import Row, Trees, rows, said, title
from generator.workbook.values import scalar, shown

LONGEST = 40
"""Signs that an identifier made of a title takes at most."""


@dataclass(frozen=True)
class Known:
    """The rows of a dossier as it is now, and what its workbook remembers, if it does."""

    trees: Trees
    names: Names
    memory: Remembered | None

    def said(self, sheet: Sheet, row: Row, column: Column) -> str:
        """What the dossier says now of this cell."""
        return shown(said(sheet, row, column, self.names))


@dataclass(frozen=True)
class Identified:
    """A row, the object it is, and that object in the dossier, when it is there."""

    typed: Typed
    ident: str
    row: Row | None


@dataclass
class Matched:
    """The rows of a sheet with what they are; `gone`: the objects whose row was taken out."""

    rows: list[Identified] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def match(sheet: Sheet, typed: Sequence[Typed], known: Known, used: set[str]) -> Matched:
    """What each row of `sheet` is; a new one takes an identifier that is not yet `used`."""
    here = _here(sheet, known)
    then = {key for titre, key in known.memory if titre == sheet.titre} if known.memory else set()
    made = Matched()
    claimed: set[str] = {each.repere for each in typed if each.repere in here}
    taken: set[str] = set()
    above: dict[tuple[str, ...], Typed] = {}
    for each in typed:
        repere = each.repere
        first = above.setdefault(_alone(sheet, each), each) if sheet.cle == "id" else each
        if first is not each and not (repere and first.repere):
            made.problems.append(_again(sheet, each, first))
            continue
        if repere and repere in taken and sheet.cle != "insee":
            made.problems.append(_twice(sheet, each))
            continue
        if not repere:
            found = _alike(sheet, each, {k: r for k, r in here.items() if k not in claimed}, known)
            repere = found or _new(sheet, each, used)
            claimed.add(repere)
            used.add(repere)
        elif repere not in here and repere in then:
            if known.memory is None or _changed(each, known.memory[sheet.titre, repere]):
                made.problems.append(_away(sheet, each))
            continue
        row = None if repere in taken else here.get(repere)
        taken.add(repere)
        made.rows.append(Identified(each, repere, row))
    made.gone = [here[key] for key in here if key in then and key not in taken]
    return made


def _here(sheet: Sheet, known: Known) -> dict[str, Row]:
    """The objects of the dossier, by what the workbook calls them."""
    found = {row.repere: row for row in rows(sheet, known.trees)}
    if sheet.cle or sheet.partie or known.memory is None:
        return found
    # Rows told apart by their number may have moved since: what they said finds them again.
    columns = [column for column in sheet.colonnes if column.path != (KEY,)]
    texts = {
        key: {c.titre: text for c in columns if (text := known.said(sheet, row, c))}
        for key, row in found.items()
    }
    made: dict[str, Row] = {}
    free = dict(found)
    for (titre, key), memory in known.memory.items():
        if titre != sheet.titre:
            continue
        wanted = {name: text for name, text in memory.items() if name != KEY}
        order = [key, *free]
        hit = next((each for each in order if each in free and texts[each] == wanted), None)
        hit = hit or (key if key in free else None)
        if hit:
            made[key] = free.pop(hit)
    return made | {key: row for key, row in free.items() if key not in made}


def _alike(sheet: Sheet, typed: Typed, free: Mapping[str, Row], known: Known) -> str | None:
    """The object that a row without identifier must be: by its title, or by all that it says."""
    if sheet.cle:
        wanted = words(typed.text(sheet.nom))
        counts = Counter(words(_titled(sheet, row)) for row in free.values())
        if counts[wanted] != 1:
            return None
        return next(key for key, row in free.items() if words(_titled(sheet, row)) == wanted)
    filled = [column for column in typed.cells if column.path != (KEY,) and typed.text(column)]
    return next(
        (
            key
            for key, row in free.items()
            if all(_means(column, typed, known.said(sheet, row, column)) for column in filled)
        ),
        None,
    )


def _means(column: Column, typed: Typed, text: str) -> bool:
    """Whether a cell says `text`, however it was typed."""
    said = shown(scalar(column.kind, typed.cells[column][0]))
    return text in {said, typed.text(column)} or words(text) == words(typed.text(column))


def _titled(sheet: Sheet, row: Row) -> str:
    return title(sheet, row)


def _new(sheet: Sheet, typed: Typed, used: set[str]) -> str:
    """An identifier that nothing has: the first words of the title, with a number if need be."""
    if sheet.cle == "insee":
        return ""
    stem = _short(slug(typed.text(sheet.nom))) or slug(sheet.titre)
    return next(each for each in _numbered(stem) if each not in used)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    for number in range(2, 100_000):
        yield f"{stem}-{number}"


def _short(text: str) -> str:
    return (
        text if len(text) <= LONGEST else text[: LONGEST + 1].rpartition("-")[0] or text[:LONGEST]
    )


def _changed(typed: Typed, memory: Mapping[str, str]) -> bool:
    return any(typed.text(column) != memory.get(column.titre, "") for column in typed.cells)


def _key_cell(sheet: Sheet, typed: Typed) -> tuple[str, int, int, str]:
    keys = {(sheet.cle,), (KEY,)}
    at = next((at for column, (_, at) in typed.cells.items() if column.path in keys), typed.at)
    return at.classeur, at.ligne + 1, at.colonne + 1, at.feuille


def _twice(sheet: Sheet, typed: Typed) -> Problem:
    book, line, column, page = _key_cell(sheet, typed)
    message = f"le repère « {typed.repere} » est déjà celui d’une ligne au-dessus"
    remedy = "videz cette cellule : la ligne recevra un repère à elle"
    return Problem(book, line, column, message, remedy, feuille=page)


def _alone(sheet: Sheet, typed: Typed) -> tuple[str, ...]:
    """What no two rows say alike: their title, and what else short they must say."""
    told = [c for c in sheet.colonnes if c == sheet.nom or (c.required and c.kind != "prose")]
    return tuple(words(typed.text(column)) for column in told if column.path[:1] != ("id",))


def _again(sheet: Sheet, typed: Typed, first: Typed) -> Problem:
    _, at = typed.cells.get(sheet.nom, (None, typed.at))
    message = f"« {typed.text(sheet.nom)} » est déjà à la ligne {first.at.ligne + 1}"
    remedy = "gardez une seule des deux lignes, ou donnez-leur des titres différents"
    return Problem(at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, feuille=at.feuille)


def _away(sheet: Sheet, typed: Typed) -> Problem:
    book, line, column, page = _key_cell(sheet, typed)
    message = f"« {typed.repere} » a été retiré du dossier depuis que ce classeur a été écrit"
    remedy = "supprimez la ligne, ou videz son repère pour l’ajouter à nouveau"
    return Problem(book, line, column, message, remedy, feuille=page)
