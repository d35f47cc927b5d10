"""A new dossier: found where it can be, explained everywhere, without a mistake from the start."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.derived.etapes import etapes
from generator.model.demarche import Demarche
from generator.reading.demarches import packaged
from generator.reading.problem import Problems
from generator.reading.site import read_site
from generator.services.geo import CommuneTrouvee, Trouve, find
from generator.tasks.nouveau import Commande, add_step, begin
from tests.sites import PROJECT, write

FOUND = Trouve(
    "200000001",
    "CC du Val d'Essai",
    (("99", "Fiction"),),
    "Pays d’Essai",
    (CommuneTrouvee("99001", "Amont", 46.5, 2.5, 12.34, 120),),
)


@pytest.mark.parametrize("said", ["200000001", "200 000 001", "val d'essai"])
def test_an_intercommunalite_is_found_by_number_or_name(api: str, said: str) -> None:
    assert find(said, api) == FOUND
    assert (FOUND.usage, FOUND.nature) == ("Val d’Essai", "communaute-de-communes")


@pytest.mark.parametrize(
    ("nom", "nature"),
    [
        ("CU Angers Loire Métropole", "communaute-urbaine"),
        ("Communauté urbaine de Dunkerque", "communaute-urbaine"),
        ("Communauté d'agglomération du Pays Basque", "communaute-d-agglomeration"),
        ("Eurométropole de Metz", "metropole"),
        ("Bordeaux Métropole", "metropole"),
        ("Le Grand Chalon", ""),
    ],
)
def test_the_nature_is_what_the_name_says(nom: str, nature: str) -> None:
    assert replace(FOUND, nom=nom).nature == nature


def test_a_nature_that_no_name_says_is_left_to_fill_in(tmp_path: Path) -> None:
    found = replace(FOUND, nom="Le Grand Chalon")
    root, demarche = project(tmp_path), packaged()["vitalite-sociale"]
    path = begin(root, Commande("val-d-essai", trouve=found), demarche, [demarche])
    assert errors(root) == []
    (line,) = (each for each in path.read_text("utf-8").splitlines() if each.startswith("nature:"))
    assert "à compléter" in line


@pytest.mark.parametrize("said", ["999999999", "nulle part"])
def test_one_that_is_not_known_is_said(api: str, said: str) -> None:
    with pytest.raises(Problems, match="pas connu de l’API"):
        find(said, api)


def test_no_network_is_said() -> None:
    with pytest.raises(Problems, match="pas de réseau"):
        find("200000001", "http://127.0.0.1:1")


def project(root: Path) -> Path:
    shared = {
        f"territories/{name}": (PROJECT / "territories" / name).read_text("utf-8")
        for name in ("charte.yml", "themes.yml")
    }
    return write(root, shared | {"mkdocs.yml": ""})


def errors(root: Path) -> list[str]:
    return [str(problem) for problem in read_site(root, brouillons=True).erreurs]


@pytest.mark.parametrize("demarche", packaged().values(), ids=packaged())
@pytest.mark.parametrize("trouve", [None, FOUND], ids=["à la main", "trouvé"])
def test_what_is_written_has_no_mistake(
    demarche: Demarche, trouve: Trouve | None, tmp_path: Path
) -> None:
    root = project(tmp_path)
    asked = Commande("val-d-essai", trouve=trouve, annee=2021)
    path = begin(root, asked, demarche, [demarche])
    assert errors(root) == []
    text = path.read_text("utf-8")
    assert not [word for word in ("34114", "43.65", "Aniane", "[34]") if word in text]
    late = [
        name
        for step in etapes(demarche)
        for name in add_step(root, path.parent.name, demarche, step)[1]
    ]
    assert set(late) == (set() if trouve else {"lieux.yml", "associations.yml"})
    assert errors(root) == []


def test_every_key_is_explained(tmp_path: Path) -> None:
    root, demarche = project(tmp_path), packaged()["vitalite-sociale"]
    path = begin(root, Commande("val-d-essai", trouve=FOUND), demarche, [demarche])
    for step in etapes(demarche):
        add_step(root, "val-d-essai", demarche, step)
    for name, modele in demarche.fichiers.items():
        lines = (path.with_name(f"{name}.yml")).read_text("utf-8").splitlines()
        for key, field in modele.model_fields.items() if name != "territoire" else ():
            told = [line for line in lines if line.removeprefix("# ").startswith(f"{key}:")]
            assert told and (field.description or "")[:20] in told[0], (name, key)


def test_the_next_step_is_added_and_nothing_is_written_over(tmp_path: Path) -> None:
    root = project(tmp_path)
    run = CliRunner().invoke
    assert run(main, ["nouveau", "val-d-essai", "--dossier", str(root)]).exit_code == 0
    add = ["nouveau", "val-d-essai", "--etape", "atelier-3", "--dossier", str(root)]
    assert "Ajouté : atelier-3.yml\nAjouté : scenario.yml" in run(main, add).output
    mine = root / "territories/val-d-essai/scenario.yml"
    mine.write_text("à moi", "utf-8")
    assert "Rien à ajouter" in run(main, add).output
    assert mine.read_text("utf-8") == "à moi"
    add[3] = "atelier3"
    assert "vouliez-vous dire `atelier-3`" in run(main, add).output
