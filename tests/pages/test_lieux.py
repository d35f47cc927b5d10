"""Places whose position nobody knows: said once for all, the others marked."""

from pathlib import Path

import pytest

from generator.pages.dossier import associations, carte, lieux
from tests.dossiers import ASSOCIATIONS, LIEUX, MINIMAL
from tests.fils import lire
from tests.tree import tree

NEAR = "position: {lat: 46.551, lon: 2.581, precision: adresse}"


def said(folder: Path, text: str) -> str:
    (page,) = lieux.pages(lire(folder, {LIEUX: text}))
    return tree(page.corps).text


def test_the_head_of_the_list_counts_them(tmp_path: Path) -> None:
    text = said(tmp_path, MINIMAL[LIEUX])
    assert text.count("au centre de") == 1
    assert "Sur la carte, 1 lieu sur 2 est placé au centre de sa commune" in text
    assert text.count("position de l’adresse") == 1
    assert text.index("La Halle") < text.index("position de l’adresse")


@pytest.mark.parametrize(
    "position", ["", "    position: {lat: 46.5, lon: 2.5, precision: commune}"]
)
def test_a_centre_that_is_written_counts_too(tmp_path: Path, position: str) -> None:
    text = said(tmp_path, MINIMAL[LIEUX].replace(f"    {NEAR}", position))
    assert "Sur la carte, tous sont placés au centre de leur commune." in text
    assert text.count("au centre de") == 1


def test_nothing_is_said_when_all_are_known(tmp_path: Path) -> None:
    text = said(tmp_path, MINIMAL[LIEUX].replace("rayonnement: communal", NEAR))
    assert "au centre de" not in text
    assert text.count("position de l’adresse") == 2


def test_the_list_beside_the_map_says_as_the_map_does_what_is_closed(tmp_path: Path) -> None:
    shut = MINIMAL[LIEUX].replace(", rayonnement", ", statut: ferme, rayonnement")
    (page,) = carte.pages(lire(tmp_path, {LIEUX: shut}))
    known = [each.text for each in tree(page.corps).all("#liste small")]
    assert [each for each in known if "fermé" in each] == ["Amont, café, bar, restaurant (fermé)"]


def test_the_page_of_an_association_says_where_maps_show_it(tmp_path: Path) -> None:
    told = MINIMAL[ASSOCIATIONS]
    known = told.replace("commune: 99002", f"commune: 99002, {NEAR}")
    for text, words in ((told, "au centre de sa commune"), (known, "position de l’adresse")):
        _, page = associations.pages(lire(tmp_path, {ASSOCIATIONS: text}))
        said = tree(page.corps).text
        assert f"Voir sur la carte {words}" in said
