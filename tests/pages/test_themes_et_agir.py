"""Themes gather what the territories share; « Ce que je peux faire » gathers who acts."""

import re
from datetime import date
from pathlib import Path

from generator.model.site import Site
from generator.pages import agir, ensemble, themes
from generator.pages.commun import Commun, commun
from generator.pages.page import Page
from generator.reading.site import read_site
from tests.fils import ENTIER, FOLDER, lire
from tests.sites import write

THEMES = """\
themes:
  - {id: lumiere, nom: Lumière, phrase: Voir le soir., icone: material/lightbulb}
  - {id: pluie, nom: Pluie, phrase: Rester au sec., icone: material/umbrella}
"""


def gather(folder: Path) -> tuple[Site, Commun]:
    """Val d’Essai, with a theme on its second action, beside a territory without actions."""
    sheet = ENTIER[f"{FOLDER}/atelier-3.yml"]
    sheet = sheet.replace("  - id: lampions\n", "  - id: lampions\n    themes: [lumiere]\n")
    files = ENTIER | {f"{FOLDER}/atelier-3.yml": sheet, "territories/themes.yml": THEMES}
    lire(folder, files)
    other = (folder / FOLDER / "territoire.yml").read_text("utf-8")
    other = other.replace("lettre: E", "lettre: F").replace("Val d’Essai", "Mont d’Essai")
    reading = read_site(
        write(folder, {"territories/mont-d-essai/territoire.yml": other}), brouillons=False
    )
    assert reading.site, "\n".join(map(str, reading.erreurs))
    return reading.site, commun(reading.site, date(2026, 1, 1))


def words(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.corps).split())


def test_a_theme_shows_what_each_has_and_who_has_nothing(tmp_path: Path) -> None:
    pages = {page.adresse: page for page in themes.pages(*gather(tmp_path))}
    assert set(pages) == {"themes/", "themes/lumiere/", "themes/pluie/"}
    light = pages["themes/lumiere/"]
    assert "@/territoires/val-d-essai/actions/lampions/index.html" in light.corps
    assert "Mont d’Essai Rien de documenté sur ce thème." in words(light)
    assert "actions/index.html?theme=lumiere" in light.corps
    assert "role=habitants" not in light.corps
    rain = pages["themes/pluie/"]
    assert "Aucune fiche d’action documentée" in words(rain)
    assert "?theme=pluie" not in rain.corps


def test_what_i_can_do_here_and_everywhere_says_the_same(tmp_path: Path) -> None:
    site, shared = gather(tmp_path)
    (everywhere,) = agir.pages_site(site, shared)
    own = [page for dossier in site.dossiers for page in agir.pages(shared, dossier)]
    assert [page.adresse for page in own] == ["territoires/val-d-essai/agir/"]
    for page in (everywhere, *own):
        for said in ("S’asseoir", "Fournir la clé", "Région Fiction : payer les boulons"):
            assert said in words(page)
        assert "@/territoires/val-d-essai/actions/bancs/index.html" in page.corps


def test_every_action_is_listed_once_with_what_it_lacks(tmp_path: Path) -> None:
    site, shared = gather(tmp_path)
    (page,) = ensemble.pages(site, shared)
    items = dict(re.findall(r'<li data-point="([^"]+)"([^>]*)>', page.corps))
    assert set(items) == {"val-d-essai/bancs", "val-d-essai/lampions"}
    assert 'data-role="habitants' in items["val-d-essai/bancs"].replace("elus ", "")
    assert "sans-partenaire" in items["val-d-essai/lampions"]
    assert "sans-ligne" in items["val-d-essai/lampions"]
    assert "sans-partenaire" not in items["val-d-essai/bancs"]
    assert "sans-nouvelle" in items["val-d-essai/bancs"]
    assert "non documentées dans le compte rendu : Mont d’Essai." in words(page)


def test_a_theme_is_a_heading_for_those_without_script(tmp_path: Path) -> None:
    (page,) = ensemble.pages(*gather(tmp_path))
    light = re.search(r'id="theme-lumiere".*?</section>', page.corps, re.DOTALL)
    assert light and "lampions" in light[0] and "bancs" not in light[0]
