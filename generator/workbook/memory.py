"""What a workbook remembers of the dossier it was made from."""

from collections.abc import Sequence

from generator.reading.problem import Problem, quote
from generator.workbook.filled import Remembered
from generator.workbook.grid import Grid
from generator.workbook.names import Titles
from generator.workbook.plan import Sheet
from generator.workbook.values import shown
from generator.workbook.write import MARK, MEMORY


def memory(grids: Sequence[Grid], territoire: str) -> Remembered | None:
    """What the cells said when the workbook of `territoire` was written; None: it does not say."""
    kept = next((grid for grid in grids if grid.titre == MEMORY), None)
    lines = [[shown(raw) for raw in row] for row in kept.rows] if kept else []
    first = next(iter(lines), [])
    if first[:2] != [MARK, territoire]:
        return None
    made: dict[tuple[str, str], dict[str, str]] = {}
    for sheet, repere, titre, text in (line[:4] for line in lines[1:] if len(line) >= 4):
        made.setdefault((sheet, repere), {})[titre] = text
    return made


def of_another(grids: Sequence[Grid], territoire: str, classeur: str) -> list[Problem]:
    """A warning when the workbook was written for another dossier than `territoire`."""
    kept = next((grid for grid in grids if grid.titre == MEMORY and grid.rows), None)
    first = [shown(raw) for raw in kept.rows[0][:2]] if kept else []
    if len(first) < 2 or first[0] != MARK or first[1] == territoire:
        return []
    message = f"ce classeur a été écrit pour le dossier « {quote(first[1])} »"
    remedy = f"est-ce bien celui que vous voulez mettre dans « {territoire} » ?"
    return [Problem(classeur, 0, 0, message, remedy, gravite="avertissement")]


def titles(sheets: Sequence[Sheet], known: Remembered | None) -> Titles:
    """How objects were called then."""
    made: dict[str, dict[str, str]] = {}
    by_title = {sheet.titre: sheet for sheet in sheets if sheet.genre and sheet.cle}
    for (titre, repere), texts in (known or {}).items():
        if sheet := by_title.get(titre):
            made.setdefault(sheet.genre, {})[repere] = texts.get(sheet.nom.titre, "")
    return made
