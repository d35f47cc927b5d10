"""What somebody who is handed a document can rely on."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator.derived.output import Document
from generator.model.actions import Actions
from generator.model.scenario import Scenario
from generator.model.sections import SECTIONS
from generator.model.site import Site
from generator.paper.dossier import PARTS
from generator.reading.site import read_site
from generator.theme import THEME
from tests.paper.printed import URL, minimal, opened, printed, tags, text
from tests.sites import PROJECT

A4, A3, A5 = (595, 842), (842, 1191), (420, 595)
HEADINGS = re.compile(r"/H(\d)")


@pytest.fixture(scope="module")
def fictif() -> Site:
    """The made-up site that exercises everything."""
    site = read_site(PROJECT / "tests/dossiers/fictif", brouillons=False).site
    assert site is not None
    return site


@pytest.fixture(scope="module")
def made(fictif: Site) -> dict[str, Document]:
    """Its documents."""
    return printed(fictif)


def test_each_part_of_a_whole_dossier_has_its_document(
    made: dict[str, Document], fictif: Site
) -> None:
    actions = {f"action-{one.id}" for one in fictif.dossiers[0].partie(Actions).actions}
    common = {"dossier", "fiche", "actions", "scenario", "charte", "charte-affiche", "annuaire"}
    posters = {name for name in made if name.startswith("affiche-")}
    assert posters
    assert made.keys() == common | actions | posters | {"frise", "abaque"}


def test_sheets_have_the_size_that_they_say_and_not_more_than_promised(
    made: dict[str, Document], fictif: Site
) -> None:
    sizes = {}
    for name, document in made.items():
        with opened(document) as pdf:
            assert len(pdf.pages) == document.pages
            boxes = {
                tuple(sorted(round(float(x)) for x in page.mediabox[2:])) for page in pdf.pages
            }
        sizes[name] = boxes
        assert boxes == {{"A4": A4, "A3": A3, "A5": A5}[document.papier]}, name
    assert made["fiche"].pages == 2
    assert made["fiche"].feuilles == 1
    assert made["charte"].pages == made["charte-affiche"].pages == 1
    assert {d.pages for name, d in made.items() if name.startswith("action-")} == {1}
    axes = {line.intention for line in fictif.dossiers[0].partie(Scenario).lignes}
    assert made["scenario"].pages == 1 + len(axes)


def test_every_document_is_tagged_in_french_with_a_title(made: dict[str, Document]) -> None:
    for name, document in made.items():
        with opened(document) as pdf:
            assert str(pdf.Root.Lang).startswith("fr"), name
            assert pdf.Root.MarkInfo.Marked is True
            assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
            assert "Trifouillis" in str(pdf.docinfo["/Title"])
            assert pdf.open_metadata()["pdfuaid:part"] == "1"


def test_headings_follow_one_another_and_pictures_say_what_they_show(
    made: dict[str, Document],
) -> None:
    for name, document in made.items():
        with opened(document) as pdf:
            found = tags(pdf)
            levels = [int(m[1]) for tag, _ in found if (m := HEADINGS.fullmatch(tag))]
            assert levels and levels[0] == 1, name
            assert all(after <= before + 1 for before, after in pairwise(levels)), name
            pictures = [str(entries["/Alt"]) for tag, entries in found if tag == "/Figure"]
            assert pictures and all(pictures), name


def test_the_outlines_of_the_communes_are_drawn_with_their_credit(
    made: dict[str, Document], fictif: Site
) -> None:
    assert fictif.dossiers[0].limites
    for name in ("fiche", "dossier"):
        with opened(made[name]) as pdf:
            told = [str(entries.get("/Alt", "")) for _, entries in tags(pdf)]
            assert any("ses 6 communes, avec leurs limites" in each for each in told), name
        assert "Contours des communes" in text(made[name]), name


def test_tables_of_the_dossier_have_headers_and_its_outline_names_each_part(
    made: dict[str, Document],
) -> None:
    with opened(made["dossier"]) as pdf:
        found = [tag for tag, _ in tags(pdf)]
        assert found.count("/Table") > 1
        assert found.count("/THead") == found.count("/Table")
        with pdf.open_outline() as outline:
            titles = [str(item.title) for item in outline.root]
    assert [each.split(" ", 1)[1] for each in titles][:2] == ["Portrait", "Déroulement"]
    assert titles[-1].endswith("Les sources")


def test_a_sheet_reads_in_the_order_of_the_page(made: dict[str, Document], fictif: Site) -> None:
    action = fictif.dossiers[0].partie(Actions).actions[0]
    read = text(made[f"action-{action.id}"])
    wanted = (action.titre, action.resume, "Pourquoi", "Ce qu’elle contient", "Qui fait quoi")
    wanted += ("Où elle en est", "Pour en débattre", "Source :")
    places = [read.index(each) for each in wanted]
    assert places == sorted(places)


def test_a_document_says_its_day_its_licence_and_the_page_that_it_prints(
    made: dict[str, Document],
) -> None:
    for name, document in made.items():
        read = text(document)
        assert "Données du 1er janvier 2026" in read, name
        assert "Licence Ouverte 2.0" in read, name
        assert "Territoire inventé" in read, name
    whole = text(made["scenario"]).replace(" ", "")
    assert f"{URL}territoires/trifouillis-en-plaine/scenario/" in whole


def test_printing_twice_gives_the_same_bytes(made: dict[str, Document], fictif: Site) -> None:
    again = printed(fictif)
    assert {n: d.contenu for n, d in again.items()} == {n: d.contenu for n, d in made.items()}


def test_without_an_address_no_code_and_no_link_to_follow(tmp_path: Path) -> None:
    for document in printed(minimal(tmp_path, {}), url="").values():
        assert "http" not in text(document)
        with opened(document) as pdf:
            assert not [e for tag, e in tags(pdf) if tag == "/Figure" and "QR" in str(e["/Alt"])]


def test_what_a_text_holds_is_printed_and_never_obeyed(tmp_path: Path) -> None:
    hostile = '#panic("x") @ref <label> $x^2$ `code` *gras* _ital_ = titre // #include "/etc/hosts"'
    place = f"""\
source: compte-rendu
lieux:
  - id: halle
    nom: '{hostile}'
    categorie: marche
    commune: 99002
"""
    made = printed(minimal(tmp_path, {"territories/val-d-essai/lieux.yml": place}))
    for name in ("annuaire", "dossier"):
        assert "".join(hostile.split()) in "".join(text(made[name]).split())


def test_a_dossier_of_which_little_is_known_has_its_sheet(tmp_path: Path) -> None:
    made = printed(minimal(tmp_path, {}))
    assert {"dossier", "fiche", "annuaire"} <= made.keys()
    assert "scenario" not in made
    assert made["fiche"].pages == 1


def test_every_section_that_holds_something_is_part_of_the_dossier() -> None:
    elsewhere = {
        "carte",
        "agir",
        "fil",
        "donnees",
        "communes",
        "en-clair",
    }  # they show again what other sections hold
    told = {section.nom for section, _ in PARTS}
    assert told | elsewhere == {section.nom for section in SECTIONS}


def test_paper_has_the_colours_of_the_site() -> None:
    css = (THEME / "assets/css/00-tokens.css").read_text("utf-8")
    found = re.findall(r"\.ton-(\w) \{\s*--t: (#\w+);\s*--t-pale: (#\w+);\s*--ligne: (\w+);", css)
    typst = (THEME / "paper/base.typ").read_text("utf-8")
    for tone, colour, ground, line in found:
        assert f'{tone}: ("{colour}", "{ground}", "{line}")' in typst
    assert len(found) == 8
