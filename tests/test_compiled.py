"""Compiled templates are kept from one run to the next, and are never those of other texts."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator import compiled
from generator.compiled import remembering


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled code is kept, on a machine that keeps it."""
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path


def rendered(text: str, name: str = "pages", **options: bool) -> str:
    made = Environment(loader=DictLoader({"a.html": text}), **options)  # type: ignore[arg-type]
    return remembering(made, name).get_template("a.html").render(nom="<Gignac>")


def test_a_template_is_compiled_once_and_again_when_it_changes(folder: Path) -> None:
    assert rendered("À {{ nom }}") == "À <Gignac>"
    (kept,) = folder.iterdir()
    before = kept.stat().st_mtime_ns
    assert rendered("À {{ nom }}") == "À <Gignac>"
    assert kept.stat().st_mtime_ns == before
    assert rendered("De {{ nom }}") == "De <Gignac>"


def test_environments_that_read_otherwise_share_nothing(folder: Path) -> None:
    assert rendered("À {{ nom }}", "layout", autoescape=False) == "À <Gignac>"
    assert rendered("À {{ nom }}", "pages", autoescape=True) == "À &lt;Gignac&gt;"


def test_what_other_code_compiled_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered("À {{ nom }}")
    monkeypatch.setattr(compiled, "software", lambda: "une autre version")
    rendered("À {{ nom }}")
    assert len(list(folder.iterdir())) == 1


def test_a_machine_that_keeps_no_compiled_code_keeps_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered("À {{ nom }}") == "À <Gignac>"
    assert not list(folder.iterdir())
