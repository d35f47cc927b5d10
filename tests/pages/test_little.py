"""A dossier with next to nothing in it makes a site without a broken link."""

from pathlib import Path

import pytest

from tests.dossiers import ASSOCIATIONS, LIEUX, MINIMAL
from tests.sites import Files, construire, write

CHARTE = "territories/val-d-essai/charte.yml"
SETTINGS = "mkdocs.yml"
FAST = {
    SETTINGS: MINIMAL[SETTINGS].replace("- horizon\n", "- horizon: {recherche: false}\n"),
}
OLD = MINIMAL[ASSOCIATIONS].replace("99002}", "99002, verifie_le: 2000-01-01}")


@pytest.mark.site
@pytest.mark.parametrize(
    ("files", "page", "said"),
    [
        ({}, "carte/index.html", "Aucun lieu ni aucune association"),
        ({ASSOCIATIONS: OLD}, "territoires/val-d-essai/carte/index.html", "Aucun lieu ni aucune"),
        (
            {ASSOCIATIONS: MINIMAL[ASSOCIATIONS]},
            "territoires/val-d-essai/index.html",
            "Carte",
        ),
        (
            {CHARTE: "source: compte-rendu\n"},
            "territoires/val-d-essai/charte/index.html",
            "Aucune charte commune",
        ),
    ],
)
def test_a_small_dossier_holds_together(tmp_path: Path, files: Files, page: str, said: str) -> None:
    least = {name: text for name, text in MINIMAL.items() if name not in {LIEUX, ASSOCIATIONS}}
    project = write(tmp_path / "projet", least | FAST | files)
    assert said in (construire(project, tmp_path / "site") / page).read_text("utf-8")
