"""Every change, risk, opportunity and proposal stands under its anchor; silence is said."""

from datetime import date

from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.vocabulaire import GrandChangement
from generator.pages import changements
from generator.pages.commun import commun
from tests.pages.fictif import body, fictif, trifouillis
from tests.tree import tree


def test_every_object_has_its_anchor() -> None:
    dossier = trifouillis()
    assert dossier.atelier_2 is not None
    page = tree(body(changements.pages, dossier))
    for change in dossier.atelier_2.changements:
        anchors = [f"changement-{change.id}"]
        anchors += [f"risque-{one.id}" for one in change.risques]
        anchors += [f"opportunite-{one.id}" for one in change.opportunites]
        assert all(page.one(f"#{anchor}") for anchor in anchors)
    for proposal in dossier.atelier_2.propositions:
        page.one(f"#proposition-{proposal.id}")


def test_changes_announced_but_not_named_are_said_in_words() -> None:
    assert "annoncés, mais non nommés" in body(changements.pages, trifouillis())


def test_without_risks_nor_proposals_the_page_says_so() -> None:
    quiet = Changements.model_validate(
        {
            "source": "compte-rendu-fictif",
            "changements": [{"id": "un", "grand_changement": "numerique", "titre": "Un"}],
        }
    )
    html = body(changements.pages, Dossier(**vars(trifouillis()) | {"atelier_2": quiet}))
    assert "Propositions des groupes : non documenté" in html
    assert "que le comité a gardés : non documenté" in html


def test_the_matrix_has_every_territory_and_every_change() -> None:
    site = fictif()
    (page,) = changements.pages_site(site, commun(site, date(2026, 1, 1)))
    table = tree(page.corps).all("tbody")[0]
    assert len(table.all("tr")) == len(site.dossiers)
    assert len(table.all("td")) == len(site.dossiers) * len(GrandChangement)
    assert table.text.count("non documenté") == len(GrandChangement)
