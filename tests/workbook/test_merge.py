"""Only what was changed in a workbook changes in the files, which keep everything else."""

from pathlib import Path

import pytest

from generator.tasks.classeur import read, written
from generator.writing.files import write_all
from tests.dossiers import MINIMAL
from tests.sites import write
from tests.workbook.book import Book

DOSSIER = "territories/val-d-essai"
LIEUX = """\
# Les lieux, relus en mai.
source: compte-rendu

lieux:

  # Le bourg
  - id: cafe-du-pont   # son nom d’avant : le Pont
    nom: Café du Pont
    categorie: cafe
    commune: 99001
    themes: [culture]

  # L’aval
  - id: halle
    nom: La Halle
    categorie: marche
    commune: 99002
    position: {lat: 46.551, lon: 2.581, precision: adresse}
"""
AGENDA = """\
source: compte-rendu
rendez_vous:
  - {id: fete, titre: Fête, date: 2019-06-21, lieu: halle}
"""
THEMES = "themes:\n  - {id: culture, nom: Culture, icone: material/palette}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {name: text for name, text in MINIMAL.items() if "territories" in name}
    own = {f"{DOSSIER}/lieux.yml": LIEUX, f"{DOSSIER}/agenda.yml": AGENDA}
    return write(tmp_path, files | own | {"territories/themes.yml": THEMES})


def entered(root: Path, book: Book) -> dict[str, str]:
    """The files that change once the workbook is taken in."""
    path = root / "classeur.xlsx"
    path.write_bytes(book.content())
    found = read(root, "val-d-essai", path)
    assert found.problems == (), found.problems
    write_all(root / DOSSIER, found.texts)
    return {name: str(text) for name, text in found.texts.items()}


def opened(root: Path) -> Book:
    return Book.of(written(root, "val-d-essai"))


def test_a_cell_changes_one_line(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "Café du Pont", "Catégorie", "Tiers-lieu, espace partagé")
    assert entered(root, book) == {
        "lieux.yml": LIEUX.replace("categorie: cafe", "categorie: tiers-lieu")
    }


def test_an_emptied_cell_takes_its_field_out(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "Café du Pont", "Thèmes", None)
    assert entered(root, book) == {"lieux.yml": LIEUX.replace("    themes: [culture]\n", "")}


def test_a_new_row_comes_after_the_one_above(root: Path) -> None:
    book = opened(root)
    row = dict.fromkeys(book.heads("Lieux")) | {
        "Nom": "L’Île",
        "Catégorie": "lieu culturel",
        "Commune": "Aval",
    }
    book.sheets["Lieux"].insert(4, list(row.values()))
    made = entered(root, book)["lieux.yml"]
    assert made.index("cafe-du-pont") < made.index("id: l-ile") < made.index("id: halle")
    assert (
        made.replace(
            "  - id: l-ile\n    nom: L’Île\n    categorie: culture\n    commune: 99002\n", ""
        )
        == LIEUX
    )


def test_a_row_taken_out_goes_and_comments_stay(root: Path) -> None:
    write(root, {f"{DOSSIER}/agenda.yml": AGENDA.replace(", lieu: halle", "")})
    book = opened(root)
    book.remove("Lieux", "La Halle")
    made = entered(root, book)["lieux.yml"]
    assert "halle" not in made
    assert "# Les lieux, relus en mai." in made
    assert "# son nom d’avant : le Pont" in made


def test_a_renamed_place_keeps_its_address_and_those_who_name_it(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "La Halle", "Nom", "La Grande Halle")
    assert entered(root, book) == {
        "lieux.yml": LIEUX.replace("nom: La Halle", "nom: La Grande Halle")
    }


def test_an_older_workbook_changes_only_what_was_changed_in_it(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "La Halle", "Catégorie", "Salle, espace public")
    since = LIEUX.replace("nom: La Halle", "nom: La Halle au blé").replace(
        "categorie: cafe", "categorie: salle"
    )
    write(root, {f"{DOSSIER}/lieux.yml": since})
    assert entered(root, book) == {
        "lieux.yml": since.replace("categorie: marche", "categorie: salle")
    }


def test_what_was_added_to_the_files_since_stays(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "La Halle", "Cité en atelier", "x")
    since = f"{LIEUX}  - {{id: gare, nom: La Gare, categorie: service, commune: 99001}}\n"
    write(root, {f"{DOSSIER}/lieux.yml": since})
    made = entered(root, book)["lieux.yml"]
    assert "{id: gare, nom: La Gare, categorie: service, commune: 99001}" in made
    assert "cite: oui" in made


def test_a_new_file_takes_the_source_that_its_form_shows(root: Path) -> None:
    book = opened(root)
    book.answer("Présentations", "Baromètre", "Présentation", "Ce qui a été dit.")
    book.add("Constats", {"Nature": "Atout", "Constat": "Des cafés où l’on parle"})
    made = entered(root, book)["atelier-1.yml"]
    assert "source: compte-rendu\n" in made
    assert "presentation: Ce qui a été dit.\n" in made
    assert "  - id: des-cafes-ou-l-on-parle\n    nature: atout\n" in made


def test_a_file_that_says_only_its_source_is_not_taken_for_one_that_is_not_there(
    root: Path,
) -> None:
    sentence = "{id: x, titre: Un, pictogramme: material/home, phrases: [Une phrase.]}"
    text = f"source: compte-rendu\nparagraphes:\n  - {sentence}\n"
    write(root, {f"{DOSSIER}/en-clair.yml": text})
    path = root / "classeur.xlsx"
    path.write_bytes(written(root, "val-d-essai"))
    assert read(root, "val-d-essai", path).changes == ()


def test_the_workbook_of_another_dossier_is_told(root: Path) -> None:
    home = root / "territories/val-d-a-cote"
    home.mkdir()
    says = (root / DOSSIER / "territoire.yml").read_text("utf-8")
    (home / "territoire.yml").write_text(says.replace("lettre: E", "lettre: F"), "utf-8")
    path = root / "classeur.xlsx"
    path.write_bytes(written(root, "val-d-a-cote"))
    told = [str(problem) for problem in read(root, "val-d-essai", path).problems]
    assert any("écrit pour le dossier « val-d-a-cote »" in each for each in told)


def test_a_workbook_read_twice_changes_nothing_more(root: Path) -> None:
    book = opened(root)
    book.add("Lieux", {"Nom": "Le Zinc", "Catégorie": "Café, bar, restaurant", "Commune": "Amont"})
    book.add("Histoire", {"Date": "mai 1992", "Texte": "Les communes se réunissent."})
    assert set(entered(root, book)) == {"lieux.yml", "territoire.yml"}
    assert entered(root, book) == {}


def test_a_commune_whose_code_is_mended_is_followed(root: Path) -> None:
    book = opened(root)
    book.type("Communes", "Aval", "Code Insee", "99003")
    made = entered(root, book)
    assert "commune: 99003" in made["lieux.yml"]
    assert "insee: 99003" in made["territoire.yml"]


def test_a_row_whose_object_went_is_told(root: Path) -> None:
    book = opened(root)
    book.type("Lieux", "Café du Pont", "Nom", "Le Pont")
    write(
        root,
        {
            f"{DOSSIER}/lieux.yml": LIEUX[: LIEUX.index("  # Le bourg")]
            + LIEUX[LIEUX.index("  # L’aval") :]
        },
    )
    path = root / "classeur.xlsx"
    path.write_bytes(book.content())
    found = read(root, "val-d-essai", path)
    assert "a été retiré du dossier" in str(found.problems[0])
    assert found.problems[0].cellule == "T4"
