"""Every change, risk, opportunity and proposal stands under its anchor; silence is said."""

from datetime import date

from generator.derived.commun import commun
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.pages import changements, matrice
from tests.pages.fictif import body, fictif, trifouillis


def test_every_object_has_its_anchor() -> None:
    dossier = trifouillis()
    assert dossier.lire(Changements) is not None
    html = body(changements.pages, dossier)
    for change in dossier.lire(Changements).changements:
        anchors = [f"changement-{change.id}"]
        anchors += [f"risque-{one.id}" for one in change.risques]
        anchors += [f"opportunite-{one.id}" for one in change.opportunites]
        assert all(html.count(f'id="{anchor}"') == 1 for anchor in anchors)
    for proposal in dossier.lire(Changements).propositions:
        assert html.count(f'id="proposition-{proposal.id}"') == 1


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
    assert "Propositions des groupes\u00a0: non documenté" in html
    assert "que le comité a gardés\u00a0: non documenté" in html


def test_the_matrix_has_every_territory_and_every_change() -> None:
    site = fictif()
    kinds = trifouillis().demarche.liste("changements")
    (page,) = matrice.pages_site(site, commun(site, date(2026, 1, 1)))
    table = page.corps[page.corps.index("<tbody>") : page.corps.index("</tbody>")]
    assert table.count("<tr") == len(site.dossiers)
    assert table.count("<td") == len(site.dossiers) * len(kinds)
    assert table.count("non documenté") == len(kinds)
