"""Whatever a section is, it is whole: a page to read, rows to take away, checks, and its guide."""

import re

import pytest

from generator.derived import adresses
from generator.derived.comparaison.sujets import SUJETS
from generator.derived.output import Page
from generator.exports.tables import TABLES
from generator.model.section import Section
from generator.model.sections import DONNEES, SECTIONS
from generator.pages.dossier.pages import PAGES
from generator.reading.checks.rules import EVERYWHERE, RULES
from generator.reading.demarches import packaged
from tests.exports.partout import ROOTS, published
from tests.pages.fictif import trifouillis
from tests.sites import PROJECT

GUIDE = PROJECT / "content/guide"
WITH_FILE = tuple(each for each in SECTIONS if each.modele)

every_section = pytest.mark.parametrize("section", SECTIONS, ids=lambda each: each.nom)
every_file = pytest.mark.parametrize("section", WITH_FILE, ids=lambda each: each.fichier)


@every_section
def test_a_section_has_its_page(section: Section) -> None:
    assert (section in PAGES) != (section == DONNEES)
    page = published(ROOTS[1])[adresses.section(trifouillis(), section)]
    assert isinstance(page, Page)
    assert page.adresse in {entry.adresse for entry in page.menu}


@every_section
def test_a_section_without_a_file_is_made_of_others(section: Section) -> None:
    assert bool(section.modele) == bool(section.fichier) != bool(section.de)
    assert set(section.sources) <= {each.modele for each in WITH_FILE}


@every_file
def test_a_file_gives_rows_to_take_away(section: Section) -> None:
    assert TABLES[section]


@every_file
def test_a_file_is_checked(section: Section) -> None:
    assert RULES[section]


@every_file
def test_a_file_has_its_page_in_the_guide(section: Section) -> None:
    text = (GUIDE / section.fichier / "index.md").read_text("utf-8")
    assert text.startswith(f'---\ntitle: "{section.fichier}.yml\u00a0: ')


def test_the_guide_lists_the_files_of_the_demarche() -> None:
    demarche = packaged()["vitalite-sociale"]
    row = r"^\| \[`(\S+)\.yml`\]\((\S+)/index\.md\) \| \S"
    listed = re.findall(row, (GUIDE / "index.md").read_text("utf-8"), re.M)
    names = [each.fichier for each in demarche.attendues if each.fichier]
    assert sorted(listed) == sorted((name, name) for name in names)


def test_a_section_with_a_file_is_compared_or_said_not_to_be() -> None:
    """Directories, dates and other words for the same are no answers."""
    apart = {"lieux", "associations", "agenda", "frise", "communes", "en-clair"}
    compared = {section.nom for sujet in SUJETS for section in sujet.sections}
    assert {section.nom for section in SECTIONS if section.modele} - apart <= compared
    assert not apart & compared


def test_each_rule_of_the_check_is_explained_and_says_how_to_settle_it() -> None:
    rules = {name for own in (EVERYWHERE, *RULES.values()) for name in own}
    pages = {path.parent.name: path.read_text("utf-8") for path in GUIDE.glob("verifier/*/*.md")}
    assert rules <= pages.keys()
    for name, text in pages.items():
        assert re.search(f"^Règle `{name}`, (erreur\\.$|.*# vérifié {name} : )", text, re.M | re.S)
