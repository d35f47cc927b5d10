"""Drafts show in the preview, with a mark; nothing of them is in what is published."""

import gzip
import re
from pathlib import Path

import pytest

from generator.reading.site import read_site
from tests.dossiers import LIEUX, MINIMAL, TERRITOIRE
from tests.sites import Files, construire, contents, write
from tests.tree import tree

SECRET = "zzbrouillon"
"""A word that stands in every draft and nowhere else."""

HEAD = "source: compte-rendu\n"
FILES: Files = {
    "agenda": f"""{HEAD}rendez_vous:
  - {{id: ouvert, titre: Ouvert, date: 2018-01-02}}
  - {{id: zzbrouillon-cache, titre: {SECRET} agenda, date: 2018-01-03, brouillon: oui}}
""",
    "associations": f"""{HEAD}associations:
  - {{id: ouverte, nom: Ouverte, categorie: sport, commune: COMMUNE}}
  - {{id: zzbrouillon-cachee, nom: {SECRET} association, categorie: sport, commune: COMMUNE,
     brouillon: oui}}
""",
    "atelier-1": f"""{HEAD}constats:
  - {{id: ouvert, nature: atout, texte: Ouvert, balise: 1a}}
  - {{id: zzbrouillon-cache, nature: manque, texte: {SECRET} constat, balise: 1a, brouillon: oui}}
intentions:
  - {{id: axe, numero: 1, titre: Un axe}}
  - {{id: zzbrouillon-axe, numero: 2, titre: {SECRET} intention, brouillon: oui}}
""",
    "atelier-2": f"""{HEAD}changements:
  - {{id: ouvert, grand_changement: numerique, titre: Ouvert}}
  - {{id: zzbrouillon-cache, grand_changement: formation, titre: {SECRET} changement,
     brouillon: oui}}
""",
    "atelier-3": f"""{HEAD}actions:
  - {{id: ouverte, titre: Ouverte, intention: axe, resume: Ouverte}}
  - {{id: zzbrouillon-cachee, titre: {SECRET} action, intention: axe, resume: Rien, brouillon: oui}}
""",
    "deroulement": f"""{HEAD}etapes:
  - {{id: ouverte, etape: atelier-1, date: 2018-01-02}}
  - {{id: zzbrouillon-cachee, etape: atelier-2, titre: {SECRET} etape, date: 2018-01-03,
     brouillon: oui}}
""",
    "lieux": f"""{HEAD}lieux:
  - {{id: ouvert, nom: Ouvert, categorie: cafe, commune: COMMUNE}}
  - {{id: zzbrouillon-cache, nom: {SECRET} lieu, categorie: cafe, commune: COMMUNE, brouillon: oui}}
""",
    "scenario": f"{HEAD}brouillon: oui\ntitre: {SECRET} scenario\nhorizon: 2030\n",
    "suites": f"""{HEAD}evenements:
  - {{id: ouvert, date: 2018, titre: Ouvert}}
  - {{id: zzbrouillon-cache, date: 2019, titre: {SECRET} evenement, brouillon: oui}}
""",
}


TERRITORY = MINIMAL[TERRITOIRE]
WHOLE: Files = {
    "territoire": TERRITORY.replace("nom: Val", f"brouillon: oui\nnom: {SECRET} Val", 1).replace(
        "lettre: E", "lettre: Z"
    ),
    "lieux": MINIMAL[LIEUX],
}
"""A whole territory that is a draft."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A minimal project whose every file holds something published and a draft."""
    territory = next(name for name in MINIMAL if name.endswith("territoire.yml"))
    folder = territory.removesuffix("territoire.yml")
    insee = re.search(r"insee: *\"?(\d{5})", MINIMAL[territory])
    assert insee
    added = {f"{folder}{n}.yml": text.replace("COMMUNE", insee[1]) for n, text in FILES.items()}
    whole = {f"territories/{SECRET}-val/{name}.yml": text for name, text in WHOLE.items()}
    return write(tmp_path_factory.mktemp("projet"), MINIMAL | added | whole)


def everything(site: Path) -> str:
    """All that a reader could download, the search index unpacked."""
    texts = []
    for name, content in contents(site).items():
        packed = name.startswith("pagefind/") and content[:2] == b"\x1f\x8b"
        texts.append((gzip.decompress(content) if packed else content).decode("utf-8", "replace"))
        texts.append(name)
    return "\n".join(texts)


@pytest.mark.site
def test_nothing_of_a_draft_is_published(project: Path, tmp_path: Path) -> None:
    published = everything(construire(project, tmp_path / "site"))
    assert SECRET not in published


@pytest.mark.site
def test_every_draft_shows_in_the_preview_with_a_mark(project: Path, tmp_path: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    asked = settings.replace("  - horizon", "  - horizon: {brouillons: true}")
    assert asked != settings
    preview = write(tmp_path / "apercu", MINIMAL | {"mkdocs.yml": asked})
    for path in project.glob("territories/*/*.yml"):
        target = preview / path.relative_to(project)
        target.parent.mkdir(exist_ok=True)
        target.write_text(path.read_text("utf-8"), "utf-8")
    pages = {
        name: content.decode()
        for name, content in contents(construire(preview, tmp_path / "site")).items()
        if name.endswith("index.html")
    }
    for section in FILES:
        words = {"deroulement": "etape", "agenda": "agenda"}
        shown = [
            text
            for text in pages.values()
            if SECRET in text and "marque-brouillon" in text
            if words.get(section, "") in text
        ]
        assert shown, section
    whole = [text for name, text in pages.items() if f"territoires/{SECRET}-val/" in name]
    assert len(whole) >= 4
    assert all("Cette page n’est pas encore publiée" in text for text in whole)
    for list_of_all in ("index.html", "territoires/index.html"):
        links = tree(pages[list_of_all]).all("a:has(+ .marque-brouillon)")
        assert any(link.text.startswith(f"{SECRET} Val") for link in links)


def test_mistakes_in_a_draft_territory_stop_no_site(tmp_path: Path) -> None:
    wrong = {f"territories/{SECRET}-val/{name}.yml": text for name, text in WHOLE.items()}
    wrong[f"territories/{SECRET}-val/lieux.yml"] = "lieux: []\n"
    root = write(tmp_path, MINIMAL | wrong)
    published = read_site(root, brouillons=False)
    assert published.site and [d.identifiant for d in published.site.dossiers] == ["val-d-essai"]
    assert {problem.fichier for problem in read_site(root, brouillons=True).erreurs} == {
        f"territories/{SECRET}-val/lieux.yml"
    }


def test_nothing_but_drafts_is_no_site(tmp_path: Path) -> None:
    root = write(tmp_path, {TERRITOIRE: WHOLE["territoire"]})
    assert read_site(root, brouillons=True).site
    (problem,) = read_site(root, brouillons=False).erreurs
    assert "il n’y a rien à publier" in problem.message
