"""A small made-up dossier, to write a whole site in a few lines: MINIMAL | {path: text}."""

from tests.sites import PROJECT, Files

TERRITOIRE = "territories/val-d-essai/territoire.yml"
LIEUX = "territories/val-d-essai/lieux.yml"
ASSOCIATIONS = "territories/val-d-essai/associations.yml"

_SETTINGS = (
    (PROJECT / "mkdocs.yml")
    .read_text("utf-8")
    .partition("\nextra:")[0]
    .replace("- horizon: {papier: true, hors_ligne: true}", "- horizon")
)

_PAGES = {
    path.relative_to(PROJECT).as_posix(): "# Une page\n"
    for path in sorted(PROJECT.glob("content/**/*.md"))
    if "verifier" not in path.parts
}
"""The pages that the theme links to are there; what they say is not looked at."""

MINIMAL: Files = _PAGES | {
    "mkdocs.yml": f"{_SETTINGS}\n",
    TERRITOIRE: """\
demarche: vitalite-sociale
lettre: E
nom: Val d’Essai
nom_complet: Communauté de communes du Val d’Essai
nature: communaute-de-communes
departements: ["99"]
nom_departements: Fiction
region: Fiction
presentation: Un territoire inventé pour les tests.
a_retenir: Rien de ceci n’existe.
fictif: oui
source: compte-rendu
sources:
  - {id: compte-rendu, titre: Compte rendu inventé, editeur: Les tests, date: 2020-12}
communes:
  - {insee: 99001, nom: Amont, lat: 46.50, lon: 2.50, populations: {2021: 120}}
  - {insee: 99002, nom: Aval, lat: 46.55, lon: 2.58, populations: {2021: 480}}
chiffres:
  - {id: population-2021, indicateur: population, libelle: Habitants, valeur: 600,
     unite: habitants, annee: 2021, cle: oui}
""",
    LIEUX: """\
source: compte-rendu
lieux:
  - {id: cafe-du-pont, nom: Café du Pont, categorie: cafe, commune: 99001, rayonnement: communal}
  - id: halle
    nom: La Halle
    categorie: marche
    commune: 99002
    position: {lat: 46.551, lon: 2.581, precision: adresse}
""",
    ASSOCIATIONS: """\
source: compte-rendu
associations:
  - {id: les-rameurs, nom: Les Rameurs, categorie: sport, commune: 99002}
""",
}
