"""The guide tells the truth: its examples are a dossier, its pages name every field."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from generator.model.demarche import Demarche
from generator.model.sections import MODELES
from generator.pages.site.cles import groupes
from generator.reading.demarches import packaged
from generator.reading.site import read_site
from generator.tasks.schema import schema
from tests.dossiers import MINIMAL
from tests.sites import PROJECT, Files, horizon, write

GUIDE = PROJECT / "content/guide"
SHARED = ("source", "page", "brouillon")
"""Fields of nearly every object, told once, in the page on writing."""

_EXAMPLE = re.compile(r"^```yaml\n(# fichier: (\S+)\n.*?)^```", re.MULTILINE | re.DOTALL)
_MESSAGE = re.compile(r"^```text\n(territories/val-d-exemple/.*?)^```", re.MULTILINE | re.DOTALL)


def examples() -> Files:
    """The examples of the guide, by name of the file that each of them shows."""
    pages = sorted(GUIDE.rglob("*.md"))
    found = [pair for page in pages for pair in _EXAMPLE.findall(page.read_text("utf-8"))]
    assert len({name for _, name in found}) == len(found), "deux exemples pour le même fichier"
    return {name: text for text, name in found}


def messages() -> list[str]:
    """The messages that the page on errors shows."""
    return _MESSAGE.findall((GUIDE / "erreurs/index.md").read_text("utf-8"))


def with_mistake(files: Files, message: str) -> Files:
    """`files` once the line that `message` quotes stands where it says."""
    place, quoted = message.splitlines()[:2]
    path, line, _ = place.split(":", 2)
    name = path.rpartition("/")[2]
    lines = files[name].splitlines()
    lines[int(line) - 1] = quoted.removeprefix("    ")
    return files | {name: "\n".join(lines)}


def following(files: Files, demarche: Demarche) -> Files:
    """Those of `files` that a dossier of `demarche` may have, once it follows it."""
    kept = {each: files[each] for name in demarche.fichiers if (each := f"{name}.yml") in files}
    territory = kept["territoire.yml"].replace("vitalite-sociale", demarche.id)
    return kept | {"territoire.yml": territory}


def problems(folder: Path, files: Files) -> str:
    """What the reader says of the dossier made of `files`."""
    shared = {
        f"territories/{name}": (PROJECT / "territories" / name).read_text("utf-8")
        for name in ("charte.yml", "themes.yml")
    }
    dossier = {f"territories/val-d-exemple/{name}": text for name, text in files.items()}
    reading = read_site(write(folder, shared | dossier), brouillons=False)
    return "".join(f"{problem}\n" for problem in reading.problems)


def models(root: type[BaseModel]) -> set[type[BaseModel]]:
    """`root` and every model inside it."""
    inside = [part for field in root.model_fields.values() for part in parts(field.annotation)]
    nested = {part for part in inside if isinstance(part, type) and issubclass(part, BaseModel)}
    return {root}.union(*map(models, nested))


def parts(annotation: Any) -> list[Any]:
    """The types that an annotation is made of."""
    return [annotation, *(part for inner in get_args(annotation) for part in parts(inner))]


def words(told: Any) -> set[str]:
    """The terms of the closed lists that a schema completes."""
    if isinstance(told, list):
        return set().union(*map(words, told))
    if not isinstance(told, dict):
        return set()
    own = set(told["enum"]) if "enumDescriptions" in told else set()
    return own.union(*map(words, told.values()))


def missing(page: Path, words: set[str]) -> list[str]:
    """The words that `page` does not give as code."""
    text = page.read_text("utf-8")
    return sorted(word for word in words if f"| `{word}` |" not in text)


def test_each_file_has_an_example() -> None:
    assert set(examples()) == {f"{name}.yml" for name in MODELES}


def test_the_examples_together_are_a_dossier_without_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, following(examples(), packaged()["vitalite-sociale"])) == ""


@pytest.mark.parametrize(
    ("demarche", "names"),
    [("politique-sociale", ["axes"]), ("lien-social", ["consultation", "plan-action"])],
)
def test_the_examples_of_other_demarches_are_those_of_a_dossier(
    demarche: str, names: list[str], tmp_path: Path
) -> None:
    files = {f"{name}.yml": examples()[f"{name}.yml"] for name in ("territoire", *names)}
    assert problems(tmp_path, following(files, packaged()[demarche])) == ""


@pytest.mark.parametrize("message", messages())
def test_the_page_on_errors_shows_true_messages(message: str, tmp_path: Path) -> None:
    files = following(examples(), packaged()["vitalite-sociale"])
    assert problems(tmp_path, with_mistake(files, message)) == message


@pytest.mark.parametrize("name", MODELES)
def test_the_page_of_a_file_names_every_field(name: str) -> None:
    fields = {field for model in models(MODELES[name]) for field in model.model_fields}
    assert not missing(GUIDE / name / "index.md", fields.difference(SHARED))


@pytest.mark.parametrize("name", MODELES)
def test_the_page_of_a_file_names_every_word_of_its_closed_lists(name: str) -> None:
    known = (each for each in packaged().values() if name in each.fichiers)
    told = json.loads(schema(MODELES[name], max(known, key=lambda each: len(each.fichiers))))
    assert not missing(GUIDE / name / "index.md", words(told))


def test_the_page_on_writing_tells_the_shared_fields() -> None:
    assert not missing(GUIDE / "ecrire/index.md", set(SHARED))


_WORKFLOW = re.compile(r"^```yaml\n(# \.(git\S+)\n.*?)^```", re.MULTILINE | re.DOTALL)
_LINTED = {
    "github/workflows/site.yml": "vendor.github-workflows",
    "gitlab-ci.yml": "vendor.gitlab-ci",
}


@pytest.mark.parametrize("name", _LINTED)
def test_workflows_are_what_the_hosts_expect_and_their_commands_run(
    name: str, tmp_path: Path
) -> None:
    page = (GUIDE / "publier/hebergeurs/index.md").read_text("utf-8")
    text = next(text for text, where in _WORKFLOW.findall(page) if where == name)
    path = tmp_path / "fichier.yml"
    path.write_text(text, "utf-8")
    lint = Path(sys.executable).with_name("check-jsonschema")
    done = subprocess.run([lint, "--builtin-schema", _LINTED[name], path], check=False)
    assert done.returncode == 0
    assert re.findall(r"- (?:run: )?horizon (\w+)", text) == ["verifier", "construire"]


@pytest.mark.site
def test_the_commands_of_workflows_make_a_site(tmp_path: Path) -> None:
    page = (GUIDE / "publier/hebergeurs/index.md").read_text("utf-8")
    root = write(tmp_path, MINIMAL)
    for command in dict.fromkeys(re.findall(r"- (?:run: )?horizon (.+)", page)):
        done = horizon(*command.split(), "--dossier", root)
        assert done.returncode == 0, done.stdout
    assert (root / "public/index.html").is_file()


def test_every_picture_is_shown_and_told() -> None:
    pages = "\n".join(page.read_text("utf-8") for page in GUIDE.rglob("*.md"))
    shown = re.findall(r"!\[([^\]]{20,})\]\((?:\.\./)*captures/([\w-]+\.png)\)", pages)
    assert {name for _, name in shown} == {path.name for path in GUIDE.glob("captures/*.png")}


@pytest.mark.parametrize("demarche", packaged().values(), ids=packaged())
def test_the_reference_names_every_key_of_every_file(demarche: Demarche) -> None:
    for modele in demarche.fichiers.values():
        told = {cle.nom: cle.texte for groupe in groupes(modele) for cle in groupe.cles}
        assert told.keys() == {key for each in models(modele) for key in each.model_fields}
        assert all(told.values())
