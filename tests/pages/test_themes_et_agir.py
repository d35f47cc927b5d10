"""Themes gather what the territories share; « Ce que je peux faire » gathers who acts."""

from pathlib import Path

from generator.derived.output import Page
from generator.model.actions import Actions
from generator.model.site import Site
from generator.pages.dossier import actions, agir, barometre
from generator.pages.site import agir as agir_ensemble
from generator.pages.site import matrice, toutes_actions
from generator.reading.site import read_site
from tests.fils import ENTIER, FOLDER, lire
from tests.publications import across, pages, worked
from tests.sites import write
from tests.tree import Node, tree

THEMES = """\
themes:
  - {id: lumiere, nom: Lumière, phrase: Voir le soir., icone: material/lightbulb}
  - {id: pluie, nom: Pluie, phrase: Rester au sec., icone: material/umbrella}
"""


def gather(folder: Path, brouillons: bool = False) -> Site:
    """Val d’Essai, with a theme on its second action, beside a territory without actions.

    Where drafts are asked for, its first action is one.
    """
    sheet = ENTIER[f"{FOLDER}/atelier-3.yml"]
    sheet = sheet.replace("  - id: lampions\n", "  - id: lampions\n    themes: [lumiere]\n")
    if brouillons:
        sheet = sheet.replace("  - id: bancs\n", "  - id: bancs\n    brouillon: oui\n")
        sheet = sheet.replace("  - id: bancs\n", "  - id: bancs\n    themes: [pluie]\n")
    files = ENTIER | {f"{FOLDER}/atelier-3.yml": sheet, "territories/themes.yml": THEMES}
    lire(folder, ENTIER)
    write(folder, files)
    other = (folder / FOLDER / "territoire.yml").read_text("utf-8")
    other = other.replace("lettre: E", "lettre: F").replace("Val d’Essai", "Mont d’Essai")
    reading = read_site(
        write(folder, {"territories/mont-d-essai/territoire.yml": other}), brouillons=brouillons
    )
    assert reading.site, "\n".join(map(str, reading.erreurs))
    return reading.site


def words(page: Page) -> str:
    return tree(page.corps).text


def leads_to(page: Page, address: str) -> bool:
    return tree(page.corps).has(f"a[href$='/{address}']")


def test_a_theme_shows_what_each_has_and_who_has_nothing(tmp_path: Path) -> None:
    made = {page.adresse: page for page in pages(*across(gather(tmp_path)))}
    assert {each for each in made if "themes/" in each} == {
        "themes/",
        "themes/lumiere/",
        "themes/pluie/",
    }
    light = made["themes/lumiere/"]
    assert leads_to(light, "territoires/val-d-essai/actions/lampions/index.html")
    assert "Rien n’est rangé sous ce thème : Mont d’Essai." in words(light)
    assert "actions/index.html?theme=lumiere" in light.corps
    assert "role=habitants" not in light.corps
    rain = made["themes/pluie/"]
    assert "Aucune fiche d’action n’est rangée" in words(rain)
    assert "?theme=pluie" not in rain.corps


def test_what_i_can_do_here_and_everywhere_says_the_same(tmp_path: Path) -> None:
    site = gather(tmp_path)
    (everywhere,) = agir_ensemble.pages(*across(site))
    own = [page for each in worked(site) for page in agir.pages(each)]
    assert [page.adresse for page in own] == ["territoires/val-d-essai/agir/"]
    for page in (everywhere, *own):
        for said in ("S’asseoir", "Fournir la clé", "Région Fiction : payer les boulons"):
            assert said in words(page)
        assert leads_to(page, "territoires/val-d-essai/actions/bancs/index.html")


def test_without_sheets_the_ideas_of_the_charter_are_said_to_be_common(tmp_path: Path) -> None:
    ideas = ENTIER["territories/charte.yml"].replace(
        "Je tourne mon banc.", "Je tourne mon banc., idees: [Peindre les bancs]"
    )
    files = {name: text for name, text in ENTIER.items() if name.endswith("charte.yml")}
    told = f"{FOLDER}/charte.yml"
    told_files = files | {told: "source: compte-rendu\n", "territories/charte.yml": ideas}
    (page,) = agir.pages(lire(tmp_path, told_files))
    assert "Aucune fiche d’action n’est publiée ici" in words(page)
    assert "commune à plusieurs territoires" in words(page)
    assert "Peindre les bancs" in words(page) and "J’allume" not in words(page)
    assert leads_to(page, "charte/1/index.html")


def test_every_action_is_listed_once_with_what_it_lacks(tmp_path: Path) -> None:
    (page,) = toutes_actions.pages(*across(gather(tmp_path)))
    items = {item["data-point"]: item.data for item in tree(page.corps).all("li[data-point]")}
    assert set(items) == {"val-d-essai/bancs", "val-d-essai/lampions"}
    assert items["val-d-essai/bancs"]["role"] == "habitants elus partenaires"
    lacks = {key: set(item["trou"].split()) for key, item in items.items()}
    assert {"sans-partenaire", "sans-ligne"} <= lacks["val-d-essai/lampions"]
    assert "sans-partenaire" not in lacks["val-d-essai/bancs"]
    assert "sans-nouvelle" in lacks["val-d-essai/bancs"]
    assert "non documentées dans le compte rendu : Mont d’Essai." in words(page)


def test_a_theme_is_a_heading_for_those_without_script(tmp_path: Path) -> None:
    (page,) = toutes_actions.pages(*across(gather(tmp_path)))
    light = tree(page.corps).one("section:has(#theme-lumiere)").text
    assert "lampions" in light and "bancs" not in light


def test_all_actions_open_on_how_many_each_theme_has(tmp_path: Path) -> None:
    (page,) = toutes_actions.pages(*across(gather(tmp_path)))
    picture = tree(page.corps).all("figure")[0]
    assert list(picture.links(r"/actions/index.html\?theme=([a-z]+)#choix$")) == ["lumiere"]
    assert "Lumière 1" in picture.text
    tree(page.corps).one("#choix")


def marked(page: Page, title: str) -> bool:
    """Whether the item of this title bears the mark of a draft, and not only one inside it."""
    items = [item for item in tree(page.corps).all("li") if leads(item, title)]
    item = next(item for item in items if not any(leads(one, title) for one in item.all("li")))
    inside = tree(item.html).all("ul .marque-brouillon")
    return len(item.all(".marque-brouillon")) > len(inside)


def leads(item: Node, title: str) -> bool:
    return any(link.text == title for link in item.all("a"))


def test_a_draft_is_marked_wherever_it_is_listed(tmp_path: Path) -> None:
    site = gather(tmp_path, brouillons=True)
    all_of_them = across(site)
    made = {
        page.adresse: page
        for page in (
            *toutes_actions.pages(*all_of_them),
            *agir_ensemble.pages(*all_of_them),
            *agir.pages(worked(site)[0]),
            *pages(*all_of_them),
        )
    }
    for address in ("actions/", "agir/", "territoires/val-d-essai/agir/", "themes/pluie/"):
        assert marked(made[address], "Des bancs face à face"), address
    for address in ("actions/", "themes/lumiere/"):
        assert not marked(made[address], "Des lampions"), address


def test_a_draft_file_marks_all_that_it_says(tmp_path: Path) -> None:
    gather(tmp_path)
    file = tmp_path / FOLDER / "atelier-3.yml"
    write(tmp_path, {f"{FOLDER}/atelier-3.yml": f"brouillon: oui\n{file.read_text('utf-8')}"})
    reading = read_site(tmp_path, brouillons=True)
    assert reading.site
    shared = across(reading.site)
    (everything,) = toutes_actions.pages(*shared)
    (light,) = (p for p in pages(*shared) if p.adresse == "themes/lumiere/")
    assert marked(everything, "Des lampions")
    assert marked(light, "Des lampions")


def test_a_draft_change_is_marked_among_those_of_all(tmp_path: Path) -> None:
    gather(tmp_path)
    told = ENTIER[f"{FOLDER}/atelier-2.yml"]
    draft = told.replace("  - id: ecrans\n", "  - id: ecrans\n    brouillon: oui\n")
    for written, expected in ((told, False), (draft, True), (f"brouillon: oui\n{told}", True)):
        write(tmp_path, {f"{FOLDER}/atelier-2.yml": written})
        reading = read_site(tmp_path, brouillons=True)
        assert reading.site
        (page,) = matrice.pages(*across(reading.site))
        assert marked(page, "Tout passe par l’écran") is expected


def test_what_i_can_do_opens_on_who_has_how_many_actions(tmp_path: Path) -> None:
    (page,) = agir_ensemble.pages(*across(gather(tmp_path)))
    opening = tree(page.corps).one("header")
    told = {}
    for who in ("habitants", "elus", "partenaires"):
        link = opening.one(f"a[href='#{who}']")
        told[link.one("b").text] = link.one("small").text
        tree(page.corps).one(f"h2#{who}")
    assert told == dict.fromkeys(("Les habitants", "Les élus", "Les partenaires"), "1 action")


def test_an_axis_and_an_action_lead_to_their_themes(tmp_path: Path) -> None:
    gather(tmp_path)
    axes = ENTIER[f"{FOLDER}/atelier-1.yml"].replace("S’éclairer", "S’éclairer, themes: [lumiere]")
    reading = read_site(write(tmp_path, {f"{FOLDER}/atelier-1.yml": axes}), brouillons=False)
    assert reading.site
    one = next(each for each in worked(reading.site) if each.dossier.lire(Actions))
    found = (*barometre.pages(one), *actions.pages(one))
    leading = {page.adresse for page in found if leads_to(page, "themes/lumiere/index.html")}
    assert {"territoires/val-d-essai/barometre/", "territoires/val-d-essai/actions/lampions/"} <= (
        leading
    )
