"""What stands in the folders: missing, misplaced, unreadable, still in preparation."""

import os
import shutil
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.model.lieux import Lieux
from generator.model.site import Site
from generator.reading.site import read_site
from tests.reading.mistakes import BASE, told

DOSSIER = Path("territories/val-d-essai")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the base, to spoil."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def site(root: Path, *, brouillons: bool = False) -> Site:
    reading = read_site(root, brouillons=brouillons)
    assert reading.site is not None, told(root)
    return reading.site


def test_no_territories(tmp_path: Path) -> None:
    assert told(tmp_path) == (
        "territories: il manque le dossier territories\n"
        "  → placez-vous dans le dossier qui le contient, ou donnez-le avec --dossier\n"
    )


def test_no_dossier(root: Path) -> None:
    shutil.rmtree(root / DOSSIER)
    assert told(root) == (
        "territories: il n’y a aucun territoire\n  → créez-en un : horizon nouveau mon-territoire\n"
    )


def test_no_identity(root: Path) -> None:
    (root / DOSSIER / "territoire.yml").unlink()
    assert told(root) == (
        "territories/val-d-essai: il manque le fichier territoire.yml\n"
        "  → ajoutez-le : `horizon nouveau` en écrit un modèle\n"
    )


def test_a_name_unfit_for_an_address(root: Path) -> None:
    (root / DOSSIER).rename(root / "territories/Val d’Essai")
    assert told(root) == (
        "territories/Val d’Essai: le nom de ce dossier sert d’adresse : "
        "minuscules, chiffres et traits d’union\n"
        "  → renommez-le `val-d-essai`\n"
    )


def test_two_territories_with_one_letter(root: Path) -> None:
    shutil.copytree(root / DOSSIER, root / "territories/val-b")
    said = told(root)
    assert said.count("la lettre E sert à plusieurs territoires") == 2
    replace(root / "territories/val-b/territoire.yml", "lettre: E", "lettre: B")
    assert [dossier.identifiant for dossier in site(root).dossiers] == ["val-b", "val-d-essai"]


def test_what_is_no_dossier_is_left_alone(root: Path) -> None:
    for name in (".git", "_brouillons"):
        (root / "territories" / name).mkdir()
    for name in (".lieux.yml.swp", "_lieux.yml", "notes.txt", "Lieux.odt"):
        (root / DOSSIER / name).write_text("rien")
    (root / DOSSIER / "photos").mkdir()
    (root / "territories/LISEZMOI.md").write_text("rien")
    assert told(root) == ""


def test_a_folder_in_the_place_of_a_file(root: Path) -> None:
    (root / DOSSIER / "agenda.yml").mkdir()
    assert told(root) == (
        "territories/val-d-essai/agenda.yml: ce n’est pas un fichier\n"
        "  → renommez-le ou déplacez-le\n"
    )


def test_a_link(root: Path) -> None:
    (root / DOSSIER / "agenda.yml").symlink_to("/dev/zero")
    (root / DOSSIER / "limites.geojson").symlink_to("nulle-part")
    assert told(root) == (
        "territories/val-d-essai/agenda.yml: c’est un lien vers un autre fichier\n"
        "  → mettez le fichier même\n"
        "territories/val-d-essai/limites.geojson: c’est un lien vers un autre fichier\n"
        "  → mettez le fichier même\n"
    )


def test_a_pipe_does_not_make_it_wait(root: Path) -> None:
    os.mkfifo(root / DOSSIER / "agenda.yml")
    assert "agenda.yml: ce n’est pas un fichier" in told(root)


def test_without_the_right_to_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # root may read what chmod forbids
    assert "lieux.yml: ce fichier ne peut pas être lu : accès refusé" in told(root)
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert "territories: il manque le dossier territories" in told(root)
    monkeypatch.undo()
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert told(root) == (
        "territories: ce dossier ne peut pas être lu\n  → vérifiez ses droits d’accès\n"
    )


def test_a_file_too_large(root: Path) -> None:
    (root / DOSSIER / "agenda.yml").write_bytes(b"# " * 1_000_001)
    assert told(root) == (
        "territories/val-d-essai/agenda.yml: ce fichier dépasse 2 Mo\n"
        "  → gardez-en le nécessaire, ou répartissez-le\n"
    )


def test_a_name_that_is_no_text(root: Path) -> None:
    os.mkdir(os.fsencode(root / "territories") + b"/\xff\n\x1b[2J")  # noqa: PTH102
    said = told(root)
    assert "sert d’adresse" in said
    said.encode()
    assert "\x1b" not in said


def test_an_object_in_preparation(root: Path) -> None:
    replace(root / DOSSIER / "lieux.yml", "    categorie: marche\n", "    brouillon: oui\n")
    assert told(root) == "", "what is in preparation may be unfinished"
    lieux = site(root).dossiers[0].lire(Lieux)
    assert lieux is not None
    assert [lieu.id for lieu in lieux.lieux] == ["cafe-du-pont"]
    assert "il manque le champ `categorie`" in str(read_site(root, brouillons=True).problems)


def test_a_file_in_preparation(root: Path) -> None:
    replace(root / DOSSIER / "lieux.yml", "source:", "brouillon: oui\nsource:")
    assert site(root).dossiers[0].lire(Lieux) is None
    assert site(root).dossiers[0].brouillons == frozenset()
    shown = site(root, brouillons=True).dossiers[0]
    assert shown.lire(Lieux) is not None
    assert shown.brouillons == {Lieux}


def test_a_file_whose_objects_are_all_in_preparation(root: Path) -> None:
    path = root / DOSSIER / "lieux.yml"
    path.write_text(path.read_text("utf-8").replace("    nom:", "    brouillon: oui\n    nom:"))
    assert site(root).dossiers[0].lire(Lieux) is None


def test_a_source_that_only_serves_something_in_preparation_is_no_mistake(root: Path) -> None:
    source = "  - {id: article, titre: Article, editeur: Un journal}\n"
    replace(root / DOSSIER / "territoire.yml", "communes:\n", f"{source}communes:\n")
    replace(root / DOSSIER / "lieux.yml", "marche\n", "marche\n    source: article\n")
    assert told(root) == ""
    replace(root / DOSSIER / "lieux.yml", "marche\n", "marche\n    brouillon: oui\n")
    assert told(root) == ""


def test_places_are_right_beside_something_in_preparation(root: Path) -> None:
    replace(root / DOSSIER / "lieux.yml", "    nom: Café", "    brouillon: oui\n    nom: Café")
    replace(root / DOSSIER / "lieux.yml", "commune: 03036", "commune: 03999")
    assert "lieux.yml:12:14: `03999`" in told(root)


def test_outlines_that_are_none(root: Path) -> None:
    (root / DOSSIER / "limites.geojson").write_text('{"type": "FeatureCollection"\n')
    assert told(root) == (
        "territories/val-d-essai/limites.geojson:2:1: ce fichier n’est pas du JSON\n"
        "  → téléchargez-le à nouveau\n"
    )


def test_outlines_decide_what_is_outside(root: Path) -> None:
    place = "    position: {lat: 49.60, lon: 3.60}\n"
    path = root / DOSSIER / "lieux.yml"
    path.write_text(path.read_text("utf-8") + place, "utf-8")
    assert told(root) == "", "near the communes, and no outline says more"
    square = "[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]]"
    shapes = [
        ("02001", "3.48", "49.45", "3.54", "49.52"),
        ("03036", "3.54", "49.52", "3.59", "49.58"),
    ]
    features = ",".join(
        f'{{"type":"Feature","properties":{{"code":"{code}"}},"geometry":'
        f'{{"type":"Polygon","coordinates":{square.format(*box)}}}}}'
        for code, *box in shapes
    )
    outlines = f'{{"type":"FeatureCollection","features":[{features}]}}'
    (root / DOSSIER / "limites.geojson").write_text(outlines)
    assert told(root).startswith(
        "territories/val-d-essai/lieux.yml:13:21: avertissement : "
        "ce point (49.6, 3.6) est hors du territoire\n"
    )
    assert site(root).dossiers[0].limites is not None


def test_what_a_file_with_errors_may_define_is_not_said_to_be_missing(root: Path) -> None:
    replace(root / DOSSIER / "atelier-1.yml", "texte:", "text:")
    assert told(root).count("→") == 1
