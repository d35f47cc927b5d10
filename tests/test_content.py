"""The pages written by people: each is introduced, sourced, and set as French is."""

import re
from pathlib import Path

import pytest

from generator.model.folding import order
from tests.sites import PROJECT

CONTENT = PROJECT / "content"
PAGES = sorted(CONTENT.rglob("*.md"))

_NOT_PROSE = re.compile(r"^```.*?^```|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]+>", re.MULTILINE | re.DOTALL)
_FAULTS = {
    "apostrophe droite": re.compile(r"\w'\w"),
    "guillemets droits": re.compile(r'"\w'),
    "espace ordinaire après «": re.compile("« "),
    "espace ordinaire avant » : ; ! ou ?": re.compile(r"\w [»:;!?](?=\s|$)"),
}


def name(page: Path) -> str:
    return page.relative_to(CONTENT).as_posix()


def halves(page: Path) -> tuple[str, str]:
    """The front matter of `page`, and its text."""
    _, front, text = page.read_text("utf-8").split("---\n", 2)
    return front, text


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_says_first_what_it_says(page: Path) -> None:
    front, text = halves(page)
    assert page.name == "index.md", "une page est un dossier : <nom>/index.md"
    assert re.search(r"^title: .+\n", front) and re.search(r"^description: .{40,}", front, re.M)
    assert re.match(r"\n# .+\n\n[A-ZÀ-Ý][^\n]{40,320}\n\n", text), (
        "un titre, puis une ou deux phrases"
    )


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_is_set_as_french_is(page: Path) -> None:
    prose = _NOT_PROSE.sub("", halves(page)[1])
    assert {
        fault: rule.findall(prose) for fault, rule in _FAULTS.items() if rule.search(prose)
    } == {}


@pytest.mark.parametrize(
    "page", [p for p in PAGES if p.is_relative_to(CONTENT / "demarche")], ids=name
)
def test_a_page_on_the_demarche_names_its_sources(page: Path) -> None:
    assert re.search(r"^## Sources\n\n.*Territoires Conseils", halves(page)[1], re.M | re.S)


def test_each_part_of_the_glossary_is_in_alphabetical_order() -> None:
    text = halves(CONTENT / "demarche/glossaire/index.md")[1]
    parts = [re.findall(r"^(.+?) \{ #", part, re.M) for part in re.split(r"^## ", text, flags=re.M)]
    assert any(parts)
    assert [terms for terms in parts if terms != sorted(terms, key=order)] == []
