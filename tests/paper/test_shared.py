"""What somebody sees of an address that was sent: a title, a sentence, a picture."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.derived.output import Page, SiteFile
from generator.paper.partage import ACCUEIL, de_la_page, du_dossier
from tests.dossiers import MINIMAL, TERRITOIRE
from tests.paper.printed import URL, minimal
from tests.publications import worked
from tests.sites import construire, write
from tests.tree import tree

MOST = 60_000


def right(picture: SiteFile) -> bool:
    """Whether it has the size that messages ask for, and is light."""
    drawn = Image.open(BytesIO(picture.contenu))
    return (drawn.format, drawn.size) == ("PNG", (1200, 630)) and len(picture.contenu) <= MOST


def test_a_territory_has_its_picture_the_same_twice(tmp_path: Path) -> None:
    (dossier,) = worked(minimal(tmp_path, {}))
    one, two = du_dossier(dossier), du_dossier(dossier)
    assert right(one)
    assert one == two


@pytest.mark.parametrize("longer", [1, 4])
def test_a_page_has_its_picture_however_long_its_title(longer: int) -> None:
    title, line = (
        "Les grands changements " * longer,
        "Ce qui change, et ce qu’on en fait. " * longer,
    )
    assert right(picture := de_la_page(Page("changements/", title, line, "", "")))
    assert picture.adresse == "partage/changements.png"


@pytest.mark.site
def test_pages_show_their_picture_and_drafts_none(tmp_path: Path) -> None:
    options = "- horizon: {partage: true, brouillons: true, recherche: false}"
    settings = f"site_url: {URL}\n" + MINIMAL["mkdocs.yml"].replace("- horizon", options)
    folder = Path(TERRITOIRE).parent.as_posix()
    places = MINIMAL[f"{folder}/lieux.yml"]
    files = {"mkdocs.yml": settings, f"{folder}/lieux.yml": f"brouillon: oui\n{places}"}
    site = construire(write(tmp_path / "projet", MINIMAL | files), tmp_path / "site")
    home = "territoires/val-d-essai"
    for page, picture in (
        ("index.html", ACCUEIL),
        ("guide/index.html", ACCUEIL),
        ("actions/index.html", "partage/actions.png"),
        (f"{home}/index.html", f"{home}/partage.png"),
        (f"{home}/lieux/index.html", ""),
    ):
        told = {
            node["property"]: node["content"]
            for node in tree((site / page).read_text("utf-8")).all("meta[property]")
        }
        assert told["og:url"] == f"{URL}{page}"
        assert told["og:title"] and told["og:description"]
        assert told.get("og:image", "") == (f"{URL}{picture}" if picture else "")
        assert not picture or right(SiteFile(picture, (site / picture).read_bytes()))
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    for icon in manifest["icons"]:
        if icon["type"] == "image/png":
            size = Image.open(BytesIO((site / icon["src"]).read_bytes())).size
            assert icon["sizes"] == f"{size[0]}x{size[1]}"
