"""Data files hold no draft, in the preview as in what is published: no reader could tell."""

from pathlib import Path

from generator.derived.output import Page, SiteFile
from generator.reading.site import read_site
from tests.dossiers import LIEUX, MINIMAL, TERRITOIRE
from tests.publications import data, unpacked
from tests.sites import PROJECT, Files, write


def made(root: Path, *, brouillons: bool) -> dict[str, bytes]:
    """The data files of the site in `root`."""
    return {
        item.adresse: item.contenu
        for item in published(root, brouillons=brouillons)
        if isinstance(item, SiteFile)
    }


def published(root: Path, *, brouillons: bool) -> list[Page | SiteFile]:
    site = read_site(root, brouillons=brouillons).site
    assert site
    return list(data(site).values())


def test_the_preview_gives_the_files_that_will_be_published() -> None:
    root = PROJECT / "tests/dossiers/fictif"
    with_drafts = read_site(root, brouillons=True).site
    assert with_drafts != read_site(root, brouillons=False).site, "il y a des brouillons"
    assert made(root, brouillons=True) == made(root, brouillons=False)


DRAFT = "zzbrouillon"
FILES: Files = MINIMAL | {
    LIEUX: MINIMAL[LIEUX].replace("source:", "brouillon: oui\nsource:", 1),
    LIEUX.replace("val-d-essai", DRAFT): MINIMAL[LIEUX],
    TERRITOIRE.replace("val-d-essai", DRAFT): MINIMAL[TERRITOIRE]
    .replace("lettre: E", "lettre: Z\nbrouillon: oui")
    .replace("Val d’Essai", DRAFT),
}


def read(content: bytes) -> str:
    """What a file says; an archive or a workbook, what each file in it says."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    return "".join(each.decode("utf-8-sig") for each in unpacked(content).values())


def test_a_whole_file_or_territory_is_left_out_and_links_still_lead_somewhere(
    tmp_path: Path,
) -> None:
    root = write(tmp_path, FILES)
    files = made(root, brouillons=True)
    assert f"territoires/{DRAFT}/donnees/tables.json" in files, "des pages y mènent"
    assert files["donnees/lieux.csv"].count(b"\r\n") == 1, "les colonnes seules"
    assert [name for name, content in files.items() if DRAFT in read(content)] == []
    page = next(p for p in published(root, brouillons=True) if p.adresse == "donnees/")
    assert isinstance(page, Page)
    assert "Ce qui est en brouillon n’est pas dans ces fichiers" in page.corps


def test_what_is_published_does_not_speak_of_drafts(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    for item in published(root, brouillons=False):
        text = item.corps if isinstance(item, Page) else read(item.contenu)
        assert DRAFT not in text
        assert "brouillon" not in text
