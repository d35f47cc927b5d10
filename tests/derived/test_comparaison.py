"""What a dossier brings to the comparison is data of its own; what several say follows from it."""

from dataclasses import replace
from datetime import date

import pytest
from pydantic import TypeAdapter

from generator.derived.commun import commun
from generator.derived.comparaison.chapitres import chapitres
from generator.derived.comparaison.rangee import Absence, Chapitre, Rangee
from generator.derived.comparaison.releve import Enonce, Population, Releve, Reponse
from generator.derived.comparaison.relever import relever
from generator.derived.comparaison.saillants import saillants
from generator.model.site import Site
from generator.reading.site import read_site
from tests.pages.fictif import fictif
from tests.sites import PROJECT

ADAPTER = TypeAdapter(Releve)


def real() -> Site:
    site = read_site(PROJECT, brouillons=False).site
    assert site
    return site


def releves(site: Site) -> tuple[Releve, ...]:
    shared = commun(site, date(2026, 1, 1))
    return tuple(relever(shared, dossier) for dossier in site.dossiers)


@pytest.fixture(scope="module", params=[real, fictif], ids=["réels", "fictif"])
def known(request: pytest.FixtureRequest) -> tuple[Releve, ...]:
    make = request.param
    return releves(make())


def test_it_is_kept_as_json_and_read_back(known: tuple[Releve, ...]) -> None:
    for releve in known:
        kept = ADAPTER.dump_json(releve)
        assert b"<" not in kept.replace(b" < ", b"")
        again = ADAPTER.validate_json(kept)
        assert again == releve
        assert ADAPTER.dump_json(again) == kept


def test_what_is_read_back_says_the_same(known: tuple[Releve, ...]) -> None:
    again = tuple(ADAPTER.validate_json(ADAPTER.dump_json(releve)) for releve in known)
    assert chapitres(again) == chapitres(known)
    assert saillants(again) == saillants(known)


def without(releve: Releve, *chapters: str) -> Releve:
    """The same territory, of a démarche that has not these chapters."""
    kept = tuple(each for each in releve.reponses if each.enonce.chapitre not in chapters)
    return replace(releve, reponses=kept, changements=(), fiches=0, sans_objet=chapters)


def chapter(found: tuple[Chapitre, ...], id: str) -> Chapitre | None:
    return next((each for each in found if each.id == id), None)


def rows(found: tuple[Chapitre, ...], id: str) -> dict[str, Rangee]:
    told = chapter(found, id)
    return {row.enonce.id: row for row in told.rangees} if told else {}


def test_what_a_demarche_does_not_have_is_no_silence() -> None:
    first, _, third = releves(real())[:3]
    found = rows(chapitres((without(first, "scenario"), third)), "scenario")
    assert found
    for row in found.values():
        assert row.cellules[0] is Absence.SANS_OBJET
        assert isinstance(row.cellules[1], Reponse)
        assert row.mot == ""
    silent = rows(chapitres((first, third)), "scenario")
    assert {row.cellules[0] for row in silent.values()} == {Absence.NON_DOCUMENTEE}
    assert {row.mot for row in silent.values()} == {"Documenté pour 1 sur 2"}


def test_where_nothing_was_filed_sources_are_not_said_to_be_silent() -> None:
    first, _, third = releves(real())[:3]
    found = rows(chapitres((first, third)), "actions")
    filed = [row for id, row in found.items() if id.startswith("theme-")]
    assert {row.cellules[0] for row in filed} == {Absence.NON_RANGEE}
    assert {row.mot for row in filed} == {"Rangé ici pour 1 sur 2"}


def test_a_chapter_that_no_demarche_has_is_left_out() -> None:
    first, second, third = releves(real())[:3]
    gone = tuple(without(each, "charte", "changements") for each in (first, second, third))
    found = chapitres(gone)
    assert chapter(found, "charte") is None
    assert chapter(found, "scenario")
    assert "seuls" not in [question.id for question in saillants(gone)]


def test_a_question_of_another_demarche_is_no_silence() -> None:
    first, _, third = releves(real())[:3]
    asked = Reponse(Enonce("scenario", "indicateur-autre", "Un autre indicateur"), "oui")
    other = replace(first, reponses=(*first.reponses, asked))
    row = rows(chapitres((other, third)), "scenario")["indicateur-autre"]
    assert row.cellules == (asked, Absence.SANS_OBJET)


def test_a_number_that_is_known_is_never_a_silence_where_demarches_meet() -> None:
    """Communes and inhabitants of who lists no commune are those of the key figures."""
    known = {each.identifiant: each for each in releves(real())}
    mixed = tuple(known[each] for each in ("thierache-sambre-et-oise", "arras", "vexin-francais"))
    told = rows(chapitres(mixed), "portrait")
    communes, people = told["communes"].cellules, told["population-par-annee"].cellules
    assert [each.texte for each in communes if isinstance(each, Reponse)] == [
        "36 communes",
        "46 communes",
        "98 communes",
    ]
    assert isinstance(people[1], Population)
    assert [(year.annee, year.habitants) for year in people[1].annees] == [(2016, 107608)]
    assert isinstance(people[2], Population)
    assert people[2].mots.startswith("78")


def test_a_figure_is_not_told_twice_where_nobody_lists_communes() -> None:
    alike = tuple(each for each in releves(real()) if each.nom in ("Arras", "Flandre Lys"))
    assert {*rows(chapitres(alike), "portrait")} == {"chiffre-population", "chiffre-communes"}


def test_a_key_figure_of_one_territory_stands_among_the_others() -> None:
    alike = tuple(each for each in releves(real()) if each.nom in ("Arras", "Flandre Lys"))
    alone = "compte-rendu-communes-de-la-demarche"
    found = chapitres(alike)
    assert alone not in rows(found, "portrait")
    assert alone in rows(found, "chiffres")


def test_who_is_not_asked_does_not_keep_another_from_being_alone() -> None:
    _, second, third = releves(real())[:3]
    alone = saillants((without(second, "changements"), third))
    told = {s.territoire: s.texte for q in alone if q.id == "seuls" for s in q.reponses}
    assert second.identifiant not in told
    assert third.identifiant in told
