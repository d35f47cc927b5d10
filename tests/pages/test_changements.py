"""Every change, risk, opportunity and proposal stands under its anchor; silence is said."""

from generator.model.changements import Changements
from generator.pages.dossier import changements
from generator.pages.site import matrice
from tests.pages.fictif import body, fictif, told, trifouillis
from tests.publications import across
from tests.tree import tree


def test_every_object_has_its_anchor() -> None:
    dossier = trifouillis()
    page = tree(body(changements.pages, dossier))
    for change in dossier.partie(Changements).changements:
        anchors = [f"changement-{change.id}"]
        anchors += [f"risque-{one.id}" for one in change.risques]
        anchors += [f"opportunite-{one.id}" for one in change.opportunites]
        assert all(page.one(f"#{anchor}") for anchor in anchors)
    for proposal in dossier.partie(Changements).propositions:
        page.one(f"#proposition-{proposal.id}")


def test_changes_announced_but_not_named_are_said_in_words() -> None:
    assert "Le texte que nous avons lu en nomme" in body(changements.pages, trifouillis())


def test_without_risks_nor_proposals_the_page_says_so() -> None:
    quiet = told(
        Changements,
        {
            "source": "compte-rendu-fictif",
            "changements": [{"id": "un", "grand_changement": "numerique", "titre": "Un"}],
        },
    )
    html = body(changements.pages, trifouillis().avec(quiet))
    said = tree(html).all("p.absence")[-1].text
    assert "ce que le comité de pilotage a gardé ; les propositions des groupes" in said


def test_the_matrix_has_every_territory_and_names_in_one_sentence_what_none_documents() -> None:
    site = fictif()
    kinds = trifouillis().demarche.liste("changements")
    (page,) = matrice.pages(*across(site))
    whole = tree(page.corps)
    table = whole.all("tbody")[0]
    assert len(table.all("tr")) == len(site.dossiers)
    told = len(whole.all("thead th")) - 1
    assert len(table.all("td")) == len(site.dossiers) * told
    gaps = [each.text for each in whole.all("p.absence")]
    unnamed = [kind.libelle.lower() for kind in kinds if kind.libelle.lower() in "".join(gaps)]
    assert len(unnamed) == len(kinds) - told
    assert len(gaps) <= 1
