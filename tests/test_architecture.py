"""Imports go one way, and nothing grows large."""

import ast
from graphlib import TopologicalSorter

from tests.sites import PROJECT

LAYERS = [
    {"software"},
    {"model", "theme", "compiled", "atomic", "jour"},
    {"reading", "writing"},
    {"derived"},
    {"pages", "maps", "exports", "paper", "workbook", "services"},
    {"publishing"},
    {"finding", "tasks"},
    {"building", "desk"},
    {"plugin"},
    {"commands"},
    {"cli"},
]
"""Parts of `generator`; each imports itself and those before it."""

APART = {
    "derived": {"model", "derived"},
    "reading": {"model", "reading"},
    "workbook": {"model", "reading", "workbook"},
    "writing": {"writing"},
}
"""Parts that know these alone of the others."""

KEPT_TO = {
    "mkdocs": {"plugin"},
    "folium": {"maps"},
    "branca": {"maps"},
    "yaml": {"reading"},
    "typst": {"paper"},
    "segno": {"paper"},
    "xlsxwriter": {"workbook", "exports"},
    "python_calamine": {"workbook"},
    "ruamel": {"writing"},
}
"""Libraries that one part alone may import."""

PATHS = sorted(PROJECT.glob("generator/**/*.py"))
TREES = {
    ".".join(path.relative_to(PROJECT).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
    for path in PATHS
}
MODULES = [name for name in TREES if not name.endswith("__init__")]


def imports(module: str) -> set[str]:
    """Full names of the modules that `module` imports."""
    found: set[str] = set()
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} : import relatif, ligne {node.lineno}"
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inside & TREES.keys() or {str(node.module)}
    return found


def part(module: str) -> str:
    return module.split(".")[1]


def rank(module: str) -> float:
    return next(rank for rank, parts in enumerate(LAYERS) if part(module) in parts)


def test_imports_go_one_way() -> None:
    wrong = {
        (module, name)
        for module in MODULES
        for name in imports(module)
        if name.startswith("generator.") and part(name) != part(module)
        if rank(name) >= rank(module)
    }
    assert not wrong


def test_reading_and_what_is_worked_out_do_not_know_each_other() -> None:
    assert not [
        (module, name)
        for module in MODULES
        for name in imports(module)
        if name.startswith("generator.") and part(name) not in APART.get(part(module), {part(name)})
    ]


def test_each_library_is_kept_to_its_part() -> None:
    used = {(name.split(".")[0], module) for module in MODULES for name in imports(module)}
    assert not [
        (name, module)
        for name, module in used
        if part(module) not in KEPT_TO.get(name, {part(module)})
    ]


def test_no_module_imports_itself_through_others() -> None:
    TopologicalSorter({module: imports(module) & TREES.keys() for module in TREES}).prepare()


def test_modules_and_functions_stay_short() -> None:
    functions = {
        f"{module}.{node.name}": 1 + (node.end_lineno or 0) - node.lineno
        for module in MODULES
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.FunctionDef)
    }
    assert {name: lines for name, lines in functions.items() if lines > 40} == {}
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in PATHS}
    assert {path: lines for path, lines in sizes.items() if lines > 250} == {}


def test_no_code_knows_a_territory() -> None:
    names = [folder.name for folder in PROJECT.joinpath("territories").iterdir() if folder.is_dir()]
    theme = [path for kind in ("html", "css", "js") for path in PROJECT.glob(f"theme/**/*.{kind}")]
    texts = {path: path.read_text("utf-8") for path in [*PATHS, *theme]}
    assert not [(path, name) for path, text in texts.items() for name in names if name in text]
