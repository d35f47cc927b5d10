"""A territory that follows a second démarche has a second dossier, at an address of its own."""

import shutil
from pathlib import Path

from generator.derived.output import Page
from generator.reading.site import read_site
from tests.exports.partout import page
from tests.publications import everything
from tests.reading.mistakes import BASE
from tests.sites import PROJECT
from tests.tree import tree

FIRST, SECOND = "val-d-essai", "val-d-essai-lien-social"


def test_a_second_demarche_stands_beside_the_first(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    home = tmp_path / "territories"
    text = (home / FIRST / "territoire.yml").read_text("utf-8")
    for old, new in (
        ("demarche: vitalite-sociale", "demarche: lien-social"),
        ("lettre: E", "lettre: F"),
        ("nom: Val d’Essai\n", "nom: Val d’Essai (lien social)\n"),
    ):
        assert old in text
        text = text.replace(old, new)
    (home / SECOND).mkdir()
    (home / SECOND / "territoire.yml").write_text(text, "utf-8")
    site = read_site(tmp_path, brouillons=False).site
    assert site
    made = everything(site)
    assert {f"territoires/{FIRST}/", f"territoires/{SECOND}/"} <= made.keys()
    listed = made["territoires/"]
    assert isinstance(listed, Page)
    links = tree(listed.corps).values("a[href*='territoires/val-d-essai']", "href")
    assert {link.rpartition("territoires/")[2] for link in links} >= {
        f"{FIRST}/index.html",
        f"{SECOND}/index.html",
    }


def test_what_is_decided_is_found_by_demarche() -> None:
    decided = page(PROJECT, "orientations/")
    values = set(decided.values("fieldset input[name=demarche]", "value"))
    assert values == {"lien-social", "politique-sociale"}
    searched = page(PROJECT, "recherche/")
    kept = searched.values("#demarche-page option[data-territoires]", "data-territoires")
    assert ["Scarpe-Escaut" in each.split("|") for each in kept].count(True) == 1
    assert len(kept) == 3
