"""What people write in content/ is read as strictly as the dossiers."""

from pathlib import Path

import pytest

from generator.reading.content import check_front, read_content
from generator.reading.problem import Problems


def refusal(folder: Path, content: bytes) -> str:
    """What is said of a page."""
    path = folder / "index.md"
    path.write_bytes(content)
    with pytest.raises(Problems) as problems:
        read_content(path, "guide/index.md")
    return str(problems.value)


def test_a_page_of_an_old_windows_program_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, "# Été\n".encode("cp1252"))
    assert said.startswith("guide/index.md:1:3: ce fichier n’est pas en UTF-8")


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, b"# Titre\n\nVoir [ici](http://[exemple).\n")
    assert said.startswith("guide/index.md:3:12: « http://[exemple » n’est pas une adresse")


def test_a_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Été\n\n<https://exemple.fr/[a]>\n", "utf-8")
    assert read_content(tmp_path / "index.md", "index.md").startswith("# Été\n")


@pytest.mark.parametrize("trail", ["La démarche", 3, ["La démarche"], [{"titre": "La démarche"}]])
def test_breadcrumbs_are_links(trail: object) -> None:
    with pytest.raises(Problems):
        check_front({"ariane": trail}, "guide/index.md")


def test_a_page_may_have_no_breadcrumbs() -> None:
    check_front({"title": "Guide"}, "guide/index.md")
