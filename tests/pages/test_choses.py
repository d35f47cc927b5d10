"""The index of things: each leads where it is told, and the whole weighs little."""

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.derived.output import Page, SiteFile
from generator.pages.files import choses
from generator.pages.files.choses import CHOSES
from tests.exports.partout import ROOTS, published, site
from tests.publications import everything
from tests.sites import PROJECT

LIGHT = 60_000
"""Bytes, compressed, that the things of three territories may weigh."""

_PUSHED = re.compile(r"^\(self\.(\w+)\?\?=\[\]\)\.push\((.*)\);$", re.MULTILINE)


def pushed(item: Page | SiteFile, name: str) -> list[Any]:
    """What the script adds to the list of this name."""
    assert isinstance(item, SiteFile)
    found = _PUSHED.findall(item.contenu.decode())
    return [json.loads(text) for list_name, text in found if list_name == name]


@pytest.mark.parametrize("root", ROOTS, ids=["réels", "fictif"])
def test_every_thing_leads_to_what_is_there(root: Path) -> None:
    outputs = published(root)
    lost = []
    for _, folder, rows in pushed(outputs[CHOSES], "horizonChoses"):
        for _, title, _, address, _ in rows:
            page, _, anchor = f"{folder}{address}".partition("#")
            found = outputs.get(page)
            if not isinstance(found, Page) or (anchor and f'id="{anchor}"' not in found.corps):
                lost.append((title, f"{folder}{address}"))
    assert lost == []


def test_every_commune_place_and_action_is_a_thing() -> None:
    rows = [row for part in pushed(published(PROJECT)[CHOSES], "horizonChoses") for row in part[2]]
    kinds = [kind for kind, *_ in rows]
    dossiers = site(PROJECT).dossiers
    assert kinds.count("Commune") == sum(len(each.territoire.communes) for each in dossiers)
    assert {"Territoire", "Lieu", "Association", "Action", "Article", "Axe", "Constat"} <= {*kinds}
    assert {"Grand changement", "Chiffre", "Date", "Fait", "Thème", "Données", "Page"} <= {*kinds}


def test_the_things_of_three_territories_weigh_little() -> None:
    file = published(PROJECT)[CHOSES]
    assert isinstance(file, SiteFile)
    assert len(gzip.compress(file.contenu)) < LIGHT


def test_when_they_weigh_more_each_territory_has_a_script_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(choses, "LIGHT", 1_000)
    base = site(PROJECT)
    first = base.dossiers[0]
    many = replace(base, dossiers=(*base.dossiers, replace(first, identifiant="autre")))
    outputs = everything(many)
    assert [part[0] for part in pushed(outputs[CHOSES], "horizonChoses")] == [""]
    (names,) = pushed(outputs[CHOSES], "horizonParties")
    assert len(names) == len(many.dossiers)
    for name, file, towns in names:
        (part,) = pushed(outputs[f"assets/index/{file}"], "horizonChoses")
        assert part[0] == name
        assert bool(towns) == ("Commune" in {kind for kind, *_ in part[2]})


def test_every_commune_is_in_the_index_of_the_field() -> None:
    outputs = published(PROJECT)
    (groups,) = pushed(outputs["assets/index/communes.js"], "horizonCommunes")
    pages = [f"{folder}{end}/" for _, folder, names in groups for _, end, _ in names]
    assert len(pages) == sum(len(each.territoire.communes) for each in site(PROJECT).dossiers)
    assert [page for page in pages if page not in outputs] == []
