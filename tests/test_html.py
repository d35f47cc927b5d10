"""The validator of the W3C finds nothing to say of the published site."""

from pathlib import Path

from tests.validation import validate_html


def test_every_page_is_valid_html(site: Path) -> None:
    found = validate_html(site)
    assert not found, "\n".join(found)


def test_the_validator_does_look(tmp_path: Path) -> None:
    tmp_path.joinpath("page.html").write_text("<p id=a><p id=a>", "utf-8")
    assert any("Duplicate ID" in line for line in validate_html(tmp_path))
