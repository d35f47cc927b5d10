"""The home page says what the project wrote for it, and counts nothing by itself."""

import re

from generator.derived.output import Page
from generator.model.accueil import Accueil
from generator.model.site import Site
from generator.pages.drawing.france import pays
from generator.pages.site import accueil
from tests.pages.fictif import fictif
from tests.publications import across


def home(site: Site) -> Page:
    (page,) = accueil.pages(*across(site))
    return page


def test_the_project_says_what_the_home_page_opens_with() -> None:
    said = Accueil(titre="Bienvenue à Trifouillis", chapo="Un village se raconte.")
    page = home(Site(**vars(fictif()) | {"accueil": said}))
    assert "<h1" in page.corps and ">Bienvenue à Trifouillis</h1>" in page.corps
    assert "Un village se raconte." in page.corps
    assert page.description.startswith("Bienvenue à Trifouillis")


def test_a_project_that_says_nothing_has_a_home_page_that_is_true_of_any() -> None:
    page = home(Site(**vars(fictif()) | {"accueil": None}))
    assert accueil.OUVERTURE.titre in page.corps
    text = re.sub(r"<path[^>]*>", "", page.corps).replace(pays().credit, "")
    for word in ("Trois", "2018", "2030"):
        assert word not in text
