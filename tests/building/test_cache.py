"""What is remembered changes nothing of what is built, and may be lost at any time."""

import ast
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.building.cache import FOLDER
from generator.reading.problem import Problems
from tests.building.projects import SETTINGS, built, content, remembered
from tests.dossiers import LIEUX, MINIMAL, TERRITOIRE
from tests.sites import PROJECT, Files, write

DAY = 1_795_824_000
"""28 November 2026, in seconds."""
SECOND = {
    name.replace("val-d-essai", "mont-d-essai"): text.replace("lettre: E", "lettre: M")
    for name, text in MINIMAL.items()
    if name.startswith("territories/")
}
AGENDA = "territories/val-d-essai/agenda.yml"
TWO: Files = (
    MINIMAL
    | SECOND
    | {
        AGENDA: """\
source: compte-rendu
rendez_vous:
  - {id: fete, titre: La fête, date: 2026-12-05}
  - {id: bilan, titre: Le bilan, date: 2027-01}
""",
    }
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))
    return write(tmp_path / "projet", TWO)


def test_the_second_build_makes_nothing_again_and_gives_the_same(
    project: Path, tmp_path: Path
) -> None:
    first = built(project, tmp_path / "un")
    assert remembered(project) == 2
    assert built(project, tmp_path / "deux") == first


def test_documents_to_print_bear_the_day_of_each_build(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printing = replace(SETTINGS, papier=True)
    first = built(project, tmp_path / "un", printing)
    assert built(project, tmp_path / "deux", printing) == first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 86_400))
    next_day = built(project, tmp_path / "trois", printing)
    shutil.rmtree(project / FOLDER)
    assert built(project, tmp_path / "quatre", printing) == next_day
    sheets = [name for name in first if name.endswith(".pdf")]
    assert sheets and all(first[name] != next_day[name] for name in sheets)


def test_an_edit_makes_one_dossier_again(project: Path, tmp_path: Path) -> None:
    built(project, tmp_path / "un")
    write(project, {LIEUX: MINIMAL[LIEUX].replace("La Halle", "La Grande Halle")})
    assert remembered(project) == 1
    assert (
        b"La Grande Halle"
        in built(project, tmp_path / "deux")["territoires/val-d-essai/lieux/index.html"]
    )


def test_another_day_is_stamped_on_what_is_remembered(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project, tmp_path / "un")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 86_400))
    assert remembered(project) == 2
    page = built(project, tmp_path / "deux")["territoires/val-d-essai/donnees/index.html"].decode()
    assert "29 novembre 2026" in page
    assert "28 novembre 2026" not in page
    assert "@@" not in page


def test_a_day_that_changes_a_page_makes_it_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project, tmp_path / "un")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + 8 * 86_400))
    assert remembered(project) == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"Val", b"Mal")),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x80\x04\x95pickle"),
        lambda path: path.unlink(),
        lambda path: shutil.rmtree(path.parent),
    ],
    ids=["cut", "changed", "empty", "foreign", "lost", "folder lost"],
)
def test_a_broken_cache_is_made_again_without_a_word(
    project: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    first = built(project, tmp_path / "un")
    for path in [*(project / FOLDER).glob("*.pack")]:
        if path.exists():
            spoil(path)
    assert built(project, tmp_path / "deux") == first


def test_a_project_that_cannot_hold_a_cache_is_built_all_the_same(
    project: Path, tmp_path: Path
) -> None:
    first = built(project, tmp_path / "un")
    shutil.rmtree(project / FOLDER)
    (project / FOLDER).write_text("un fichier, pas un dossier", "utf-8")
    assert built(project, tmp_path / "deux") == first


def test_the_cache_is_left_out_of_git_and_stays_small(project: Path, tmp_path: Path) -> None:
    folder = project / FOLDER
    for number in range(8):
        write(project, {LIEUX: MINIMAL[LIEUX].replace("La Halle", f"La Halle {number}")})
        site = built(project, tmp_path / "site", spare=folder / "essai.site")
        files = [path.stat() for path in folder.rglob("*") if path.is_file()]
        assert sum(each.st_size for each in files if each.st_nlink == 1) <= 2 * sum(
            map(len, site.values())
        )
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    assert (folder / "essai.site").is_dir()


def test_what_did_not_change_is_taken_over_from_the_site_that_stands(
    project: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    built(project, site)
    before = {path: path.stat().st_ino for path in site.rglob("*") if path.is_file()}
    write(project, {AGENDA: TWO[AGENDA].replace("La fête", "La grande fête")})
    built(project, site)
    kept = {path for path, inode in before.items() if path.stat().st_ino == inode}
    own = {path for path in before if "val-d-essai" in path.parts}
    others = {path for path in before if "mont-d-essai" in path.parts}
    assert others and others <= kept
    assert own and not own & kept
    assert site / "territoires/index.html" in kept
    assert site / "donnees/agenda.json" not in kept


def test_folders_that_did_not_change_are_moved_from_the_site_set_aside(
    project: Path, tmp_path: Path
) -> None:
    site, spare = tmp_path / "site", tmp_path / "spare"
    first = built(project, site, spare=spare)
    folder = (site / "territoires/mont-d-essai").stat().st_ino
    for number in range(2):
        write(project, {AGENDA: TWO[AGENDA].replace("La fête", f"La fête {number}")})
        second = built(project, site, spare=spare)
    assert (site / "territoires/mont-d-essai").stat().st_ino == folder
    write(project, {AGENDA: TWO[AGENDA]})
    assert second != first == built(project, site, spare=spare)


TOUCHES: dict[str, Callable[[Path], object]] = {
    "changed": lambda page: page.write_bytes(page.read_bytes().replace(b"Mont", b"Font")),
    "longer": lambda page: page.write_bytes(page.read_bytes() + b"\n"),
    "removed": lambda page: page.unlink(),
    "folder removed": lambda page: shutil.rmtree(page.parent),
    "a folder": lambda page: (page.unlink(), page.mkdir()),
    "a link": lambda page: (page.unlink(), page.symlink_to(page.parent.parent / "index.html")),
    "one more": lambda page: page.with_name("en-plus.html").write_bytes(b"autre chose"),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_what_somebody_changed_in_the_site_is_made_good(
    project: Path, tmp_path: Path, touch: Callable[[Path], object]
) -> None:
    site = tmp_path / "site"
    first = built(project, site)
    touch(site / "territoires/mont-d-essai/lieux/index.html")
    assert built(project, site) == first


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_what_somebody_changed_in_the_site_set_aside_is_not_taken(
    project: Path, tmp_path: Path, touch: Callable[[Path], object]
) -> None:
    site, spare = tmp_path / "site", tmp_path / "spare"
    built(project, site, spare=spare)
    first = built(project, site, spare=spare)
    page = spare / "territoires/mont-d-essai/lieux/index.html"
    kept = page.read_bytes()
    page.unlink()  # it is shared with the site, which is changed alike
    page.write_bytes(kept)
    touch(page)
    assert built(project, site, spare=spare) == first


def test_a_build_writes_nothing_into_the_site_that_stands(project: Path, tmp_path: Path) -> None:
    site, copy = tmp_path / "site", tmp_path / "copie"
    built(project, site)
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for path in first:
        if path.name == "index.html" and "mont-d-essai" in path.parts:
            path.write_bytes(b"autre chose")
    for path in site.rglob("*"):
        if path.is_file():
            (linked := copy / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            linked.hardlink_to(path)
    stood = content(copy)
    built(project, site)
    assert content(copy) == stood


def test_what_is_kept_can_be_no_program() -> None:
    forbidden = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}
    for path in PROJECT.glob("generator/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            assert not forbidden.intersection(names), path


def _written_over(site: Path) -> None:
    for page in site.glob("territoires/*/lieux/index.html"):
        page.write_text("autre chose", "utf-8")
        (page.parent / "en-plus.html").write_text("autre chose", "utf-8")


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda root: write(root, {LIEUX: MINIMAL[LIEUX].replace("Café du Pont", "Café de la Gare")}),
    lambda root: write(root, {LIEUX: MINIMAL[LIEUX]}),
    lambda root: (root / LIEUX).unlink(missing_ok=True),
    lambda root: (root / AGENDA).unlink(missing_ok=True),
    lambda root: write(root, {AGENDA: TWO[AGENDA].replace("2026-12-05", "2026-11-29")}),
    lambda root: write(root, {TERRITOIRE: f"brouillon: oui\n{MINIMAL[TERRITOIRE]}"}),
    lambda root: write(root, {TERRITOIRE: MINIMAL[TERRITOIRE]}),
    lambda root: shutil.rmtree(root / "territories/mont-d-essai", ignore_errors=True),
    lambda root: write(root, SECOND),
    lambda root: shutil.copytree(
        root / "territories/val-d-essai", root / "territories/autre", dirs_exist_ok=True
    ),
    lambda root: shutil.rmtree(root / "territories/autre", ignore_errors=True),
    lambda root: write(root, {TERRITOIRE: MINIMAL[TERRITOIRE].replace("Val d", "Vallon d")}),
    lambda root: shutil.rmtree(root.parent / "site-projet/territoires", ignore_errors=True),
    lambda root: _written_over(root.parent / "site-projet"),
    lambda root: _written_over(root.parent / "spare-projet"),
    lambda root: write(
        root, {"territories/themes.yml": "themes:\n  - {id: velo, nom: Le vélo, texte: À vélo}\n"}
    ),
    lambda root: (root / "territories/themes.yml").unlink(missing_ok=True),
)


DAYS = (0, 0, 0, 1, 8, 40)
"""Days after the first one: most edits are made on the day of the last build."""


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(st.tuples(st.sampled_from(CHANGES), st.sampled_from(DAYS)), max_size=5))
def test_a_build_from_the_cache_is_a_build_from_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    steps: list[tuple[Callable[[Path], object], int]],
) -> None:
    folder = tmp_path_factory.mktemp("au-hasard")
    project, number = write(folder / "projet", TWO), count()

    def result(root: Path) -> dict[str, bytes] | tuple[str, ...]:
        try:
            return built(root, folder / f"site-{root.name}", spare=folder / f"spare-{root.name}")
        except Problems as problems:
            return tuple(map(str, problems.problems))

    for change, days in steps:
        change(project)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + days * 86_400))
        bare = folder / f"bare-{next(number)}"
        shutil.copytree(project, bare, ignore=shutil.ignore_patterns(FOLDER))
        assert result(project) == result(bare)
