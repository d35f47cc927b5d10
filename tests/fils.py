"""A made-up dossier that goes from a finding to what followed, and what reads it without MkDocs."""

from datetime import date
from pathlib import Path

from generator.derived.commun import commun
from generator.derived.worked import WorkedDossier
from generator.reading.site import read_site
from tests.dossiers import MINIMAL
from tests.sites import Files, write

FOLDER = "territories/val-d-essai"
TODAY = date(2026, 11, 20)

ATELIER_1 = """\
source: compte-rendu
constats:
  - {id: bancs-vides, nature: manque, texte: Les bancs sont vides}
  - {id: fanfare, nature: atout, texte: La fanfare joue}
intentions:
  - {id: se-croiser, numero: 1, titre: Se croiser, constats: [bancs-vides]}
  - {id: s-eclairer, numero: 2, titre: S’éclairer}
"""
ATELIER_2 = """\
source: compte-rendu
changements:
  - id: ecrans
    grand_changement: numerique
    titre: Tout passe par l’écran
    risques: [{id: seul, texte: Rester seul}]
propositions:
  - {id: tourner-les-bancs, texte: Tourner les bancs, intention: se-croiser, changements: [ecrans]}
"""
ATELIER_3 = """\
source: compte-rendu
date: 2021-02-10
actions:
  - id: bancs
    titre: Des bancs face à face
    intention: se-croiser
    resume: Tourner les bancs les uns vers les autres.
    constats: [bancs-vides]
    propositions: [tourner-les-bancs]
    risques: [seul]
    elus: [Fournir la clé]
    habitants: [S’asseoir]
    partenaires: [{nom: Région Fiction, role: payer les boulons}]
    participation: initiative
    lieux: [{texte: La place d’Amont, commune: 99001}, {texte: Partout}]
  - id: lampions
    titre: Des lampions
    intention: se-croiser
    resume: Allumer les soirs d’été.
"""
SCENARIO = """\
source: compte-rendu
titre: Aval en 2031
horizon: 2031
recit: On se croise sur les bancs. On se parle le soir.
lignes:
  - id: on-se-parle
    titre: On se parle
    texte: Les bancs se font face.
    intention: se-croiser
    actions: [bancs]
    indicateurs: [sociabilite]
    changements: [ecrans]
    rapprochement: non
  - {id: on-y-voit, titre: On y voit, texte: Personne ne sait comment., intention: s-eclairer}
"""
CHARTE = """\
source: compte-rendu
articles: [{article: 1, actions: [bancs]}]
"""
SUITES = """\
source: compte-rendu
evenements:
  - {id: inauguration, date: 2022-05, titre: Les bancs tournent, actions: [bancs], lien: etabli}
  - {id: fibre, date: 2023, titre: La fibre arrive, articles: [2]}
etats:
  - {action: bancs, etat: engagee, date: 2021-11, qui: la mairie}
"""
CHARTE_COMMUNE = """\
titre: Charte d’essai
presentation: Deux articles.
source: {id: compte-rendu, titre: Compte rendu inventé, editeur: Les tests}
articles:
  - {numero: 1, devise: Face à face, engagement: Je tourne mon banc.}
  - {numero: 2, devise: Que la lumière soit, engagement: J’allume.}
"""

ENTIER: Files = {
    f"{FOLDER}/atelier-1.yml": ATELIER_1,
    f"{FOLDER}/atelier-2.yml": ATELIER_2,
    f"{FOLDER}/atelier-3.yml": ATELIER_3,
    f"{FOLDER}/scenario.yml": SCENARIO,
    f"{FOLDER}/charte.yml": CHARTE,
    f"{FOLDER}/suites.yml": SUITES,
    "territories/charte.yml": CHARTE_COMMUNE,
}
"""Every file of the thread; the rest of the dossier is the minimal one."""


def lire(folder: Path, files: Files) -> WorkedDossier:
    """The minimal dossier with `files` added, read from `folder`, on the day of the tests."""
    told = {name: text for name, text in MINIMAL.items() if name.startswith("territories/")}
    reading = read_site(write(folder, told | files), brouillons=False)
    assert reading.site, "\n".join(map(str, reading.erreurs))
    return WorkedDossier(commun(reading.site, TODAY), reading.site.dossiers[0])
