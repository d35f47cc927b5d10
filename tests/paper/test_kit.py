"""The kit of the ateliers: sheets for each step, one page each, tagged, all in one file."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.derived.commun import Commun
from generator.derived.kit import Imprimable, par_rang, supports
from generator.pages.site.kit import page
from generator.paper.kit import archive, imprimes
from generator.paper.words import plain
from generator.reading.demarches import packaged
from tests.paper.printed import opened, tags, text
from tests.tree import tree

DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def kit() -> dict[tuple[str, str], Imprimable]:
    """Every document of the kit, by its démarche and its name."""
    return {(each.demarche, each.support): each for each in imprimes(packaged().values(), DAY)}


def test_each_step_of_the_ateliers_has_its_sheets() -> None:
    demarche = packaged()["vitalite-sociale"]
    assert {each.etape for each in supports(demarche)} == {step.id for step in demarche.etapes}


def test_each_sheet_is_one_page_tagged_with_a_title(
    kit: dict[tuple[str, str], Imprimable],
) -> None:
    planned = {
        (demarche.id, each.id): len(each.feuilles)
        for demarche in packaged().values()
        for each in supports(demarche)
        if each.feuilles
    }
    assert {key: each.document.pages for key, each in kit.items()} == planned
    for each in kit.values():
        with opened(each.document) as pdf:
            assert pdf.open_metadata()["pdfuaid:part"] == "1"
            assert plain(each.document.titre) in str(pdf.docinfo["/Title"])
            found = [tag for tag, _ in tags(pdf)]
            assert found.count("/H1") == each.document.pages
            assert found.count("/THead") == found.count("/Table")


def test_an_evening_says_its_times_and_where_the_report_says_two_things(
    kit: dict[tuple[str, str], Imprimable],
) -> None:
    third = text(kit["vitalite-sociale", "animateur-3"].document)
    for told in ("18 h 30 – 19 h 15", "21 h 15 – 22 h", "21 h 30 pour tous les ateliers (§ 3.4)"):
        assert told in third.replace("\xa0", " ")
    fourth = text(kit["vitalite-sociale", "animateur-4"].document)
    assert "30 minutes" in fourth
    assert "70 minutes" in fourth


def test_changes_and_balises_of_the_demarche_have_a_sheet_each(
    kit: dict[tuple[str, str], Imprimable],
) -> None:
    demarche = packaged()["vitalite-sociale"]
    changes = kit["vitalite-sociale", "changements"].document
    assert changes.pages == len(demarche.changements)
    worked_on = [each for each in demarche.balises if not each.hors_atelier]
    assert kit["vitalite-sociale", "balises"].document.pages == len(worked_on)


def test_one_archive_holds_all_and_one_page_lists_them(
    kit: dict[tuple[str, str], Imprimable],
) -> None:
    whole = archive(kit.values())
    assert whole == archive(imprimes(packaged().values(), DAY))
    with ZipFile(BytesIO(whole.contenu)) as packed:
        names = packed.namelist()
    assert len(names) == len(kit)
    listed = page(Commun({}, None, DAY, demarches=packaged()), tuple(kit.values()), whole)
    links = tree(listed.corps).values("a", "href")
    for each in kit.values():
        assert f"../../{each.document.adresse}" in links
    assert f"../../{whole.adresse}" in links
    assert par_rang(packaged().values())[0].id in names[0]
