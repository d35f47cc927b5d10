"""Each démarche has a workbook whose sheets and columns can be told apart."""

import pytest

from generator.model.demarche import Demarche
from generator.reading.demarches import packaged
from generator.workbook.plan import plan

EVERY = pytest.mark.parametrize("demarche", packaged().values(), ids=lambda each: str(each.id))


@EVERY
def test_sheets_have_titles_that_spreadsheets_take(demarche: Demarche) -> None:
    titles = [sheet.titre for sheet in plan(demarche) if not sheet.partie]
    assert len(titles) == len(set(titles))
    assert not [title for title in titles if len(title) > 31 or set(title) & set("[]:*?/\\'")]


@EVERY
def test_columns_of_a_sheet_have_titles_of_their_own(demarche: Demarche) -> None:
    for sheet in plan(demarche):
        titles = [column.titre for column in sheet.colonnes]
        assert len(titles) == len(set(titles)), sheet.titre


@EVERY
def test_every_file_of_a_demarche_has_its_form(demarche: Demarche) -> None:
    assert [s.fichier for s in plan(demarche) if s.partie] == list(demarche.fichiers)
