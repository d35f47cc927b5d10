"""The copy for a key: what it holds, and that the same site makes the same archive."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.tasks.hors_ligne import Copie, copied, pack, packable
from tests.dossiers import MINIMAL
from tests.sites import horizon, write

COPIE = Copie("Le site", "https://www.exemple.fr/", "2 mars 2026", "assets/x/")


def test_what_only_a_server_uses_is_left_and_what_scripts_read_is_a_script(tmp_path: Path) -> None:
    names = ("index.html", "404.html", "sitemap.xml", "pagefind/a.js", "hors-ligne/index.html")
    read = {"comparer/val.html": "<p>Val", "comparer/index.html": "", "donnees/actions.json": "{}"}
    write(tmp_path, dict.fromkeys(names, "x") | read)
    files = dict(copied(tmp_path, COPIE))
    assert sorted(files) == [
        "OUVRIR-LE-SITE.html",
        "site/comparer/index.html",
        "site/comparer/val.html",
        "site/comparer/val.html.js",
        "site/donnees/actions.json",
        "site/donnees/actions.json.js",
        "site/hors-ligne/index.html",
        "site/index.html",
    ]
    told = files["OUVRIR-LE-SITE.html"].decode()
    assert "2 mars 2026" in told
    assert "https://www.exemple.fr/" in told
    assert 'href="site/index.html"' in told
    assert 'href="../index.html"' in files["site/hors-ligne/index.html"].decode()


def test_the_same_site_makes_the_same_archive(tmp_path: Path) -> None:
    write(tmp_path / "site", {"index.html": "x", "b/c.pdf": "y"})
    for name in ("un", "deux"):
        pack(copied(tmp_path / "site", COPIE), tmp_path / name / "cle.zip")
    assert (tmp_path / "un/cle.zip").read_bytes() == (tmp_path / "deux/cle.zip").read_bytes()


def test_an_archive_that_stops_half_way_leaves_nothing(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "un.html", b"x"
        raise OSError("disque plein")

    with pytest.raises(OSError, match="disque plein"):
        pack(files(), tmp_path / "cle.zip")
    assert not list(tmp_path.iterdir())


def test_only_the_archive_of_a_copy_may_be_replaced(tmp_path: Path) -> None:
    mine, copy, broken = (tmp_path / name for name in ("mien.zip", "cle.zip", "abime.zip"))
    assert packable(copy)
    pack([("OUVRIR-LE-SITE.html", b"x"), ("site/index.html", b"x")], copy)
    pack([("photos/a.jpg", b"x")], mine)
    broken.write_bytes(b"PK")
    assert [packable(each) for each in (copy, mine, broken, tmp_path)] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.site
def test_the_command_makes_a_folder_and_its_archive(tmp_path: Path) -> None:
    settings = MINIMAL["mkdocs.yml"].replace("use_directory_urls: false", "")
    root = write(tmp_path / "projet", MINIMAL | {"mkdocs.yml": settings, "site/index.html": "x"})
    refused = horizon("construire", "--dossier", root, "--hors-ligne", "--vers", "site")
    assert refused.returncode == 1
    (root / "hors-ligne.zip").write_bytes(b"mes photos")
    refused = horizon("construire", "--dossier", root, "--hors-ligne")
    assert refused.returncode == 1
    assert (root / "hors-ligne.zip").read_bytes() == b"mes photos"
    (root / "hors-ligne.zip").unlink()
    done = horizon("construire", "--dossier", root, "--hors-ligne")
    assert done.returncode == 0, done.stdout
    folder = root / "hors-ligne"
    written = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    with ZipFile(root / "hors-ligne.zip") as archive:
        assert {f"hors-ligne/{name}" for name in written} == set(archive.namelist())
    home = (folder / "site/index.html").read_text("utf-8")
    assert 'href="hors-ligne/index.html"' in home
