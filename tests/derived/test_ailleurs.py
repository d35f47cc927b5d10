"""Examples from elsewhere: true things, of several démarches, each with its source."""

from generator.derived.ailleurs import MONTRES, par_theme
from tests.exports.partout import site
from tests.publications import across
from tests.sites import PROJECT


def test_each_example_is_on_the_theme_of_another_territory_with_its_source() -> None:
    summaries, commun = across(site(PROJECT))
    for theme in commun.themes:
        found = par_theme(summaries, theme)
        assert len(found) <= MONTRES
        assert len({each.territoire for each in found}) == len(found)
        for each in found:
            assert theme in each.themes
            assert each.source
            assert each.demarche


def test_examples_of_a_theme_are_of_as_many_demarches_as_there_are() -> None:
    summaries, _ = across(site(PROJECT))
    found = par_theme(summaries, "citoyennete")
    assert {each.demarche for each in found} == {
        demarche.demarche
        for summary in summaries
        for demarche in summary.exemples
        if "citoyennete" in demarche.themes
    }
    assert len({each.demarche for each in found[:3]}) > 1


def test_what_nothing_is_decided_about_has_no_example() -> None:
    summaries, _ = across(site(PROJECT))
    assert par_theme(summaries, "theme-que-personne-ne-connait") == ()


def test_an_example_is_about_the_theme_above_all_where_its_territory_has_one() -> None:
    summaries, commun = across(site(PROJECT))
    for theme in commun.themes:
        for found in par_theme(summaries, theme):
            (own,) = (s.exemples for s in summaries if s.identite == found.territoire)
            leads = any(each.themes[0] == theme for each in own if each.themes)
            assert (found.themes[0] == theme) == leads


def test_what_is_proposed_under_a_difficulty_is_an_orientation_the_difficulty_is_none() -> None:
    summaries, _ = across(site(PROJECT))
    told = {each.texte for s in summaries for each in s.orientations}
    assert {"Agir contre le décrochage scolaire", "Lutter contre la fracture numérique"} <= told
    assert not {"Des comportements à risques", "Des jeunes en situation de vulnérabilité"} & told
