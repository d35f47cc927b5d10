"""What was typed goes into the values of the dossier, cell by cell; what was not stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.reading.problem import Problem, quote
from generator.reading.tree import Cell, Node, plain
from generator.workbook.change import Change
from generator.workbook.column import Column
from generator.workbook.identify import Identified, Known, Matched, match
from generator.workbook.names import Names, joined
from generator.workbook.names import Titles as Named
from generator.workbook.place import drop, empty, insert, mark, put
from generator.workbook.plan import KEY, Sheet
from generator.workbook.recognise import Typed
from generator.workbook.rows import inside, rows, title
from generator.workbook.typed import Titles, Value, split, typed


@dataclass
class Merged:
    """The values of each file, what changed in them, and what is wrong with what was typed."""

    trees: dict[str, Node]
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def merge(
    sheets: Sequence[Sheet],
    found: Mapping[Sheet, list[Typed]],
    known: Known,
    then: Named,
    shared: Named,
) -> Merged:
    """The values of the dossier once `found` is taken in; `then`: titles when it was written."""
    merged = Merged(dict(known.trees))
    before = {name: _said(root) for name, root in known.trees.items()}
    used = _identifiers(sheets, found, known)
    matched = {
        sheet: match(sheet, found[sheet], known, used.setdefault(sheet.genre or sheet.titre, set()))
        for sheet in sheets
        if sheet in found
    }
    own = joined([_titles(matched), shared, _left(known.names.titles, matched)])
    titles = Titles(Names(own), Names(joined([then, known.names.titles])))
    work = _Work(merged, known, titles)
    for sheet, each in matched.items():
        merged.problems += each.problems
        for gone in each.gone:
            merged.changes.append(Change(sheet.titre, "retiré", title(sheet, gone)))
            drop(merged.trees[sheet.fichier], gone.holder, gone.node)
        previous: Node | None = None
        for one in each.rows:
            previous = work.row(sheet, one, previous) or previous
    for name, said in before.items():
        if said and not _said(merged.trees[name]):
            del merged.trees[name]
    return merged


def _said(root: Node) -> set[str]:
    """What a file says beside where it comes from."""
    own = root.value if isinstance(root.value, dict) else {}
    return own.keys() - {"source", "page", "brouillon"}


def _identifiers(
    sheets: Sequence[Sheet], found: Mapping[Sheet, list[Typed]], known: Known
) -> dict[str, set[str]]:
    """The identifiers that new objects of each genre may not take."""
    used: dict[str, set[str]] = {}
    for sheet in sheets:
        own = used.setdefault(sheet.genre or sheet.titre, set())
        own |= {row.repere for row in rows(sheet, known.trees)}
        own |= {each.repere for each in found.get(sheet, ())}
        own |= {key for titre, key in known.memory or () if titre == sheet.titre}
    return used


def _left(titles: Named, matched: Mapping[Sheet, Matched]) -> Named:
    """`titles` without the objects whose rows were taken out."""
    gone = {(sheet.genre, row.repere) for sheet, each in matched.items() for row in each.gone}
    return {
        genre: {each: title for each, title in named.items() if (genre, each) not in gone}
        for genre, named in titles.items()
    }


def _titles(matched: Mapping[Sheet, Matched]) -> Named:
    """The titles that rows give to objects."""
    made: dict[str, dict[str, str]] = {}
    for sheet, each in matched.items():
        if sheet.genre and sheet.cle:
            own = made.setdefault(sheet.genre, {})
            for one in each.rows:
                typed_title = " ".join(one.typed.text(sheet.nom).split())
                kept = title(sheet, one.row) if one.row else ""
                own.setdefault(one.ident, typed_title or kept)
    return made


@dataclass
class _Work:
    """Rows on their way into the values of the dossier."""

    merged: Merged
    known: Known
    titles: Titles
    waiting: dict[str, tuple[Sheet, Identified]] = field(default_factory=dict)
    """The forms of files that are not there, until something is said for them."""

    def row(self, sheet: Sheet, one: Identified, previous: Node | None) -> Node | None:
        """Take in one row; the object it is, when there is one."""
        if sheet.partie and one.row is None:
            self.waiting[sheet.fichier] = (sheet, one)
            said = [c for c in one.typed.cells if one.typed.text(c) and c.path != ("source",)]
            return self._file(sheet.fichier, one.typed.at) if said else None
        if one.row is None:
            return self._new(sheet, one, previous)
        node = one.row.node
        node.cell = one.typed.at
        self._cells(sheet, one, node, new=False)
        if sheet.parent and self._moved(sheet, one) and (above := self._above(sheet, one)):
            drop(self.merged.trees[sheet.fichier], one.row.holder, node)
            insert(above, sheet.steps[len(sheet.parent.steps) :], node, None)
        return node

    def _new(self, sheet: Sheet, one: Identified, previous: Node | None) -> Node | None:
        node = Node({}, one.typed.at.ligne, one.typed.at.colonne, None, one.typed.at)
        if sheet.cle == "id":
            put(node, ("id",), one.ident, one.typed.at)
        self._cells(sheet, one, node, new=True)
        assert isinstance(node.value, dict)
        order = [*(["id"] if sheet.cle == "id" else []), *sheet.modele.model_fields]
        node.value = {key: node.value[key] for key in dict.fromkeys(order) if key in node.value}
        holder: Node | None = self._file(sheet.fichier, one.typed.at)
        steps = sheet.steps
        if sheet.parent:
            holder, steps = self._above(sheet, one), steps[len(sheet.parent.steps) :]
        if holder is None:
            return None
        insert(holder, steps, node, previous)
        name = one.typed.text(sheet.nom) or one.ident
        self.merged.changes.append(Change(sheet.titre, "nouveau", name))
        return node

    def _file(self, fichier: str, at: Cell) -> Node:
        """The values of a file, with what its form says when it is new."""
        root = self.merged.trees.get(fichier)
        if root is None:
            root = self.merged.trees[fichier] = Node({}, 0, 0, None, at)
            if fichier in self.waiting:
                sheet, one = self.waiting[fichier]
                root.cell = one.typed.at
                self._cells(sheet, one, root, new=True)
                self.merged.changes.append(Change(sheet.titre, "nouveau", sheet.partie))
        return root

    def _above(self, sheet: Sheet, one: Identified) -> Node | None:
        """The object that a row says it belongs to."""
        assert sheet.parent
        column = sheet.colonnes[0]
        raw, at = one.typed.cells.get(column, (None, one.typed.at))
        if raw is None:
            message = f"« {column.titre} » est vide"
            self._wrong(at, message, "choisissez dans la liste de la cellule")
            return None
        value, problems = typed(column, raw, at, self.titles)
        self.merged.problems += problems
        held = rows(sheet.parent, self.merged.trees)
        above = next((each.node for each in held if each.repere == value), None)
        if above is None and not problems:
            message = f"« {column.titre} » : « {quote(one.typed.text(column))} » a été retiré"
            self._wrong(at, message, "supprimez aussi cette ligne, ou choisissez dans la liste")
        return above

    def _wrong(self, at: Cell, message: str, remedy: str) -> None:
        place = at.classeur, at.ligne + 1, at.colonne + 1
        self.merged.problems.append(Problem(*place, message, remedy, feuille=at.feuille))

    def _moved(self, sheet: Sheet, one: Identified) -> bool:
        """Whether a row now says that another object holds it."""
        text = one.typed.text(sheet.colonnes[0])
        assert one.row
        now = self.titles.find(sheet.colonnes[0].genre, text)
        before = self._before(sheet, one, sheet.colonnes[0])
        return bool(text) and text != before and now != one.row.above

    def _before(self, sheet: Sheet, one: Identified, column: Column) -> str:
        """What the cell said when the workbook was written, as far as it is remembered."""
        memory = self.known.memory
        if memory is not None:
            return memory.get((sheet.titre, one.ident), {}).get(column.titre, "")
        now = self.known.said(sheet, one.row, column) if one.row else ""
        return now if one.typed.text(column) else ""

    def _cells(self, sheet: Sheet, one: Identified, node: Node, *, new: bool) -> None:
        for column, (raw, at) in one.typed.cells.items():
            if not column.path or column.path in {(KEY,), ("id",)}:
                continue
            before = "" if new else self._before(sheet, one, column)
            text = one.typed.text(column)
            if text == before and not (text and self._renamed(column, text)):
                mark(node, column.path, at)
                continue
            value, problems = typed(column, raw, at, self.titles)
            self.merged.problems += problems
            self._set(sheet, one, node, column, value, at, new=new)
            if value is None:
                empty(node, column.path, at)

    def _set(
        self,
        sheet: Sheet,
        one: Identified,
        node: Node,
        column: Column,
        value: Value,
        at: Cell,
        *,
        new: bool,
    ) -> None:
        now = self.known.said(sheet, one.row, column) if one.row and not new else ""
        before = "" if new else self._before(sheet, one, column)
        held = inside(node, column.path)
        kept = plain(held) if held else None
        put(node, column.path, value, at)
        if new or (kept.strip() if isinstance(kept, str) else kept) == value:
            return  # the dossier says so already
        name = sheet.partie or (title(sheet, one.row) if one.row else one.ident)
        change = Change(sheet.titre, "modifié", name, column.titre, now, one.typed.text(column))
        self.merged.changes.append(replace(change, entre_temps=now != before))

    def _renamed(self, column: Column, text: str) -> bool:
        """Whether what a cell names is another object now, though the cell says the same."""
        if not column.genre:
            return False
        pairs = [
            (self.titles.then.find(column.genre, each), self.titles.find(column.genre, each))
            for each in split(column, text)
        ]
        return any(then is not None and then != now for then, now in pairs)
