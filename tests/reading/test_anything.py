"""Whatever is in the files, the reader answers: no traceback, no hang, nothing but French."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.base import Modele
from generator.model.charte import CharteCommune
from generator.model.sections import MODELES
from generator.model.themes import Themes
from generator.model.vocabulaire import CategorieLieu
from generator.reading.demarches import packaged
from generator.reading.file import read_file
from generator.reading.pattern import PATTERNS
from generator.reading.problem import Problem, render
from generator.reading.shape import child_fields, model_at
from generator.reading.site import read_site
from tests.reading.mistakes import BASE
from tests.sites import PROJECT

TERMS = [term for terms in packaged()["vitalite-sociale"].listes.values() for term in terms]
MODELS: dict[str, type[Modele]] = MODELES | {"themes": Themes, "charte-commune": CharteCommune}
ENGLISH = re.compile(
    r"\b(input|should|field|required|valid|must|found|expected|while|parsing|string|value)\b",
    re.IGNORECASE,
)
DOSSIERS = [BASE, PROJECT]
ONE_OF_EACH = {"vallee-de-l-herault", "flandre-lys", "scarpe-escaut"}
"""A dossier of each démarche: all are read again at each accident."""


def times(examples: int) -> settings:
    """Fixed examples, so that a run elsewhere says the same."""
    return settings(
        max_examples=examples,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


@contextmanager
def no_hang() -> Iterator[None]:
    """Fails when what is inside takes ten seconds of the processor, whoever else wants it."""
    start = process_time()
    yield
    assert process_time() - start < 10


def tell(problem: Problem, content: bytes) -> None:
    """Both ways to show `problem` work, and its place is in the file."""
    shown = render(problem) + render(problem, "github")
    shown.encode()
    said = re.sub("`[^`]*`|«.*»|[(].*[)]", "", f"{problem.message} {problem.remede}")
    assert not ENGLISH.search(said), said
    assert problem.ligne <= len(re.split(rb"\r\n|\r|\n", content)) or b"\0" in content
    assert problem.colonne <= len(problem.extrait) + 1


def read(name: str, content: bytes) -> None:
    for brouillons in (True, False):
        with no_hang():
            file = read_file(f"territories/x/{name}.yml", content, MODELS[name], brouillons)
        for problem in file.problems:
            tell(problem, content)
        assert file.problems or file.modele or file.brouillon


names = st.sampled_from(list(MODELS))


@times(150)
@given(names, st.binary(max_size=300))
def test_any_bytes(name: str, content: bytes) -> None:
    read(name, content)


@times(250)
@given(names, st.text(st.sampled_from(" \t\n-:?,[]{}#&*!|>'\"%@`~<\\0aé.\r"), max_size=60))
def test_any_punctuation(name: str, text: str) -> None:
    read(name, text.encode())


def fields(model: type[Modele]) -> Iterator[str]:
    """The names of all the fields in a file."""
    yield from model.model_fields
    for name in child_fields(model):
        inside = model_at(model, (name,))
        assert inside is not None
        yield from fields(inside)  # type: ignore[arg-type]


WORDS = sorted({name for model in MODELS.values() for name in fields(model)})
values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.text(max_size=20),
    st.sampled_from(["oui", "02001", "2018", "compte-rendu", *map(str, [*CategorieLieu, *TERMS])]),
)
keys = st.one_of(st.sampled_from(WORDS), st.text(max_size=8), st.integers())
trees = st.recursive(
    values,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6),
    max_leaves=20,
)


@st.composite
def shaped(draw: st.DrawFn, model: type[Modele]) -> dict[str, Any]:
    """A tree with the right names, so that the values inside are looked at too."""
    tree: dict[str, Any] = {}
    for name in draw(st.lists(st.sampled_from(list(model.model_fields)), unique=True)):
        inside = model_at(model, (name,))
        if inside is not None and draw(st.booleans()):
            tree[name] = draw(st.lists(shaped(inside), max_size=2))  # type: ignore[arg-type]
        else:
            tree[name] = draw(trees)
    return tree


@times(250)
@given(st.data(), names)
def test_any_tree(data: st.DataObject, name: str) -> None:
    tree = data.draw(st.one_of(trees, shaped(MODELS[name])))
    read(name, yaml.safe_dump(tree, allow_unicode=True).encode())


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """`text` after a few accidents: lines lost, repeated, moved, cut; bytes swapped."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        accident = draw(st.sampled_from(["lose", "repeat", "swap", "cut", "shift", "replace"]))
        line = lines[at]
        if accident == "lose" and len(lines) > 1:
            del lines[at]
        elif accident == "repeat":
            lines.insert(other, line)
        elif accident == "swap":
            lines[at], lines[other] = lines[other], line
        elif accident == "cut":
            lines[at] = line[: draw(st.integers(0, len(line)))]
        elif accident == "shift":
            lines[at] = " " * draw(st.integers(1, 3)) + line
        else:
            lines[at] = re.sub(r":.*", lambda _: f": {draw(st.text(max_size=6))}", line)
    content = bytearray("".join(lines).encode())
    for _ in range(draw(st.integers(0, 2)) if content else 0):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    return bytes(content)


@pytest.mark.parametrize("source", DOSSIERS, ids=["base", "real"])
def test_any_accident_in_a_dossier(source: Path, tmp_path: Path) -> None:
    territories = tmp_path / "territories"
    shutil.copytree(source / "territories", territories)
    for folder in territories.iterdir():
        if source == PROJECT and folder.is_dir() and folder.name not in ONE_OF_EACH:
            shutil.rmtree(folder)
    paths = sorted(territories.rglob("*.yml"))

    @times(150)
    @given(st.data(), st.sampled_from(paths), st.booleans())
    def spoil(data: st.DataObject, path: Path, brouillons: bool) -> None:
        before = path.read_bytes()
        content = data.draw(mutated(before.decode()))
        path.write_bytes(content)
        try:
            with no_hang():
                reading = read_site(tmp_path, brouillons)
            assert (reading.site is None) == bool(reading.erreurs)
            for problem in reading.problems:
                tell(problem, (tmp_path / problem.fichier).read_bytes() if problem.ligne else b"")
        finally:
            path.write_bytes(before)

    spoil()


def test_every_pattern_of_the_model_is_told_in_french() -> None:
    schemas = [model.model_json_schema() for model in MODELS.values()]
    patterns = set(re.findall(r"'pattern': '((?:[^'\\]|\\.)*)'", str(schemas)))
    assert {pattern.replace("\\\\", "\\") for pattern in patterns} == set(PATTERNS)
