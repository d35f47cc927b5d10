"""A démarche is a file: a fourth one, by files alone, has its pages, words, comparison and data."""

import csv
from pathlib import Path

import pytest

from tests.dossiers import MINIMAL, TERRITOIRE
from tests.sites import Files, construire, horizon, write
from tests.tree import tree

ECOUTE = """\
id: ecoute
nom: L’écoute des villages
objet: On va de village en village. On écrit ce qui s’y dit, puis on regarde ce qui a changé.
source: {id: carnet, titre: Carnet des écoutes, editeur: Les tests, date: 2020-01}
etapes:
  - {id: visites, nom: Les visites, arret: barometre}
  - {id: retour, nom: Le retour au village, arret: suites}
sections:
  - section: portrait
  - {section: suites, titre: Ce qui a bougé, arret: Bouger}
  - {section: barometre, titre: Ce qui s’est dit, arret: Dire}
  - section: deroulement
  - section: fil
  - section: donnees
indicateurs:
  - {id: voisinage, nom: Bon voisinage}
  - {id: silence, nom: Silence retrouvé}
groupes:
  - {id: anciens, nom: Anciens}
"""

VALLON = "territories/vallon-muet"

FOURTH: Files = {
    "territories/demarches/ecoute.yml": ECOUTE,
    f"{VALLON}/territoire.yml": MINIMAL[TERRITOIRE]
    .replace("demarche: vitalite-sociale", "demarche: ecoute")
    .replace("lettre: E", "lettre: M")
    .replace("Val d’Essai", "Vallon Muet"),
    f"{VALLON}/atelier-1.yml": """\
source: compte-rendu
constats:
  - {id: banc, nature: atout, texte: On se parle sur le banc, indicateurs: [voisinage]}
  - {id: route, nature: manque, texte: La route couvre les voix, indicateurs: [silence]}
""",
    f"{VALLON}/deroulement.yml": """\
source: compte-rendu
etapes:
  - {id: visites, etape: visites, date: 2019-03-02, presences: [{groupe: anciens, nombre: 7}]}
""",
    f"{VALLON}/suites.yml": """\
source: compte-rendu
evenements:
  - {id: banc-neuf, date: 2020-05, titre: Un banc neuf, lien: etabli,
     texte: Le banc est remplacé.}
""",
    f"{VALLON}/../val-d-essai/atelier-1.yml": """\
source: compte-rendu
constats:
  - {id: cafe, nature: atout, texte: Le café est ouvert, indicateurs: [sociabilite]}
""",
}


@pytest.fixture(scope="module")
def fourth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write(tmp_path_factory.mktemp("ecoute"), MINIMAL | FOURTH)
    return construire(root, root / "site")


def test_menu_has_the_sections_of_the_demarche_in_its_order_and_words(fourth: Path) -> None:
    menu = tree((fourth / "territoires/vallon-muet/index.html").read_text("utf-8"))
    words = menu.one("nav.menu").text
    order = ["Portrait", "Ce qui a bougé", "Ce qui s’est dit", "Déroulement", "Le fil", "Données"]
    places = [words.find(each) for each in order]
    assert -1 not in places, words
    for absent in ("Baromètre", "Charte", "Actions", "Scénario", "Questionnaire", "Lieux"):
        assert absent not in words


def test_path_has_its_stops_alone(fourth: Path) -> None:
    stops = tree((fourth / "territoires/vallon-muet/barometre/index.html").read_text("utf-8"))
    line = stops.one(".horizon").text
    assert line.index("Bouger") < line.index("Dire") < line.index("Préparer")
    for absent in ("Charte", "Scénario", "Changements", "Questionnaire", "Baromètre"):
        assert absent not in line


def test_pages_speak_of_its_indicators(fourth: Path) -> None:
    barometer = tree((fourth / "territoires/vallon-muet/barometre/index.html").read_text("utf-8"))
    assert "Bon voisinage" in barometer.text
    assert "Silence retrouvé" in barometer.text
    assert "Émancipation" not in barometer.text
    steps = tree((fourth / "territoires/vallon-muet/deroulement/index.html").read_text("utf-8"))
    assert "Les visites" in steps.text
    assert "7 anciens" in steps.text
    assert not (fourth / "territoires/vallon-muet/charte").exists()


def test_thread_has_the_stages_of_its_sections_alone(fourth: Path) -> None:
    thread = tree((fourth / "territoires/vallon-muet/fil/index.html").read_text("utf-8"))
    stages = [each.text.strip() for each in thread.all(".trame-bande h3")]
    assert stages == ["Constats", "Intentions", "Et depuis ?"]
    assert "non documenté" not in thread.one("main").text.replace("Intentions non documenté", "")


def test_comparison_tells_what_is_not_of_a_demarche_from_what_is_not_known(fourth: Path) -> None:
    compare = tree((fourth / "comparer/index.html").read_text("utf-8"))
    assert "sans objet" in compare.text.lower()
    with (fourth / "donnees/sections.csv").open(encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    said = {(row["territoire"], row["section"]): row["etat"] for row in rows}
    assert said["vallon-muet", "charte"] == "sans-objet"
    assert said["val-d-essai", "charte"] == "non-documentee"
    assert said["vallon-muet", "barometre"] == "documentee"


def test_guide_tells_the_demarche_and_its_words(fourth: Path) -> None:
    guide = tree((fourth / "guide/demarches/ecoute/index.html").read_text("utf-8")).text
    for word in ("L’écoute des villages", "voisinage", "Bon voisinage", "Ce qui s’est dit"):
        assert word in guide
    assert "emancipation" not in guide


def test_words_of_another_demarche_are_refused(tmp_path: Path) -> None:
    files = MINIMAL | FOURTH
    files[f"{VALLON}/atelier-1.yml"] = files[f"{VALLON}/atelier-1.yml"].replace(
        "[voisinage]", "[sociabilite]"
    )
    told = horizon("verifier", "--dossier", write(tmp_path, files))
    assert told.returncode == 1
    assert "territories/vallon-muet/atelier-1.yml:3:" in told.stdout
    assert "voisinage" in told.stdout
    assert "silence" in told.stdout


def test_new_dossier_takes_the_files_of_its_demarche(tmp_path: Path) -> None:
    root = write(tmp_path, MINIMAL | {"territories/demarches/ecoute.yml": ECOUTE})
    done = horizon("nouveau", "clairiere", "--demarche", "ecoute", "--dossier", root)
    assert done.returncode == 0, done.stdout
    written = (root / "territories/clairiere/territoire.yml").read_text("utf-8")
    assert "demarche: ecoute" in written
    assert "atelier-1.yml     Ce qui s’est dit" in written
    assert "charte.yml" not in written
