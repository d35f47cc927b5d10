"""Each commune has its page: what is there, how far the rest is, what names it."""

from dataclasses import replace
from datetime import date

from generator.derived.adresses import Cible
from generator.derived.atlas import communes
from generator.derived.communes import CommuneDite, Dates, distance, pages_des_communes
from generator.derived.worked import WorkedDossier
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.suites import Suites
from generator.model.territoire import Commune
from tests.exports.partout import site
from tests.pages.fictif import trifouillis
from tests.publications import across, worked
from tests.sites import PROJECT


def of(dossier: Dossier, name: str) -> CommuneDite:
    shared = across(site(PROJECT))[1]
    found = communes(WorkedDossier(shared, dossier))
    return next(each for each in found if each.commune.nom == name)


def with_communes(*made: Commune) -> Dossier:
    dossier = trifouillis()
    return dossier.avec(dossier.territoire.model_copy(update={"communes": made}))


def renamed(name: str) -> Dossier:
    """The made-up dossier, its first commune under another name."""
    first, *others = trifouillis().territoire.communes
    return with_communes(first.model_copy(update={"nom": name}), *others)


def test_every_commune_has_its_page() -> None:
    for each in worked(site(PROJECT)):
        addresses = [said.adresse for said in communes(each)]
        assert len(set(addresses)) == len(each.dossier.territoire.communes)


def test_two_communes_of_one_name_have_two_pages() -> None:
    first, *others = trifouillis().territoire.communes
    twin = first.model_copy(update={"insee": "99999"})
    alone = pages_des_communes(trifouillis())[first.insee]
    both = pages_des_communes(with_communes(first, *others, twin))
    assert both[first.insee] == alone
    assert both["99999"] == f"{alone.rstrip('/')}-99999/"


def targets(dates: Dates) -> set[Cible]:
    return {each.cible for each in (*dates.a_venir, *dates.passees)}


def test_the_dates_of_a_homonym_are_its_own() -> None:
    communes_ = trifouillis().territoire.communes
    dated = next(each for each in communes_ if targets(of(trifouillis(), each.nom).dates))
    twin = dated.model_copy(update={"insee": "99999"})
    said = of(with_communes(*communes_, twin), dated.nom)
    assert said.commune.insee == dated.insee
    assert not targets(said.dates_pres) & targets(said.dates)


def test_what_is_near_comes_nearest_first() -> None:
    for each in worked(site(PROJECT)):
        for said in communes(each):
            far = [near.km for near in said.pres]
            assert None not in far
            assert far == sorted(far, key=lambda km: km or 0)
            assert not {near.cible for near in said.pres} & {here.cible for here in said.ici}


def test_a_closed_place_is_near_nobody_and_says_so_at_home() -> None:
    dossier = trifouillis()
    told = [of(dossier, each.nom) for each in dossier.territoire.communes]
    states = {here.titre: here.etat for said in told for here in said.ici}
    assert states["Maison des services"] == "fermée en 2024"
    assert states["Théâtre de l’Œuf"] == "en travaux"
    near = {each.titre: each.etat for said in told for each in said.pres}
    assert "Maison des services" not in near
    assert near["Théâtre de l’Œuf"] == "en travaux"


def test_a_place_whose_commune_is_uncertain_is_in_none() -> None:
    dossier = trifouillis()
    part = dossier.partie(Lieux)
    unsure = part.lieux[0].model_copy(update={"commune_incertaine": True})
    dossier = dossier.avec(part.model_copy(update={"lieux": (unsure, *part.lieux[1:])}))
    for each in dossier.territoire.communes:
        said = of(dossier, each.nom)
        assert unsure.nom not in {found.titre for found in (*said.ici, *said.pres)}


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert round(distance((45.0, 3.0), (46.0, 3.0))) == 111
    assert distance((45.0, 3.0), (45.0, 3.0)) == 0


def test_a_fact_that_names_a_commune_is_on_its_page_and_a_word_is_no_name() -> None:
    dossier = renamed("Guise")
    part = dossier.partie(Suites)
    event = part.evenements[0].model_copy(update={"lieu": None, "texte": None})
    named = event.model_copy(update={"id": "nom", "titre": "Une halle à Guise"})
    word = event.model_copy(update={"id": "mot", "titre": "Un banc en guise de Villers-lès-Guise"})
    dossier = dossier.avec(part.model_copy(update={"evenements": (named, word)}))
    assert [fact.titre for fact in of(dossier, "Guise").faits] == ["Une halle à Guise"]


def test_a_date_that_is_not_sure_says_so_on_the_page_of_a_commune() -> None:
    dossier = renamed("Guise")
    part = dossier.partie(Suites)
    dated = {"date": "2020-12", "date_precise": "date du compte rendu", "titre": "Vu à Guise"}
    event = part.evenements[0].model_copy(update=dated)
    dossier = dossier.avec(part.model_copy(update={"evenements": (event,)}))
    said = [fact.precision for fact in of(dossier, "Guise").faits]
    assert said == ["décembre 2020, date du compte rendu"]


def test_dates_that_are_over_stand_apart() -> None:
    shared, dossier = across(site(PROJECT))[1], trifouillis()

    def told(day: date) -> list[Dates]:
        made = WorkedDossier(replace(shared, aujourd_hui=day), dossier)
        return [said.dates for said in communes(made)]

    before, after = told(date(1900, 1, 1)), told(date(2100, 1, 1))
    assert any(each.a_venir for each in before)
    assert not any(each.passees for each in before)
    assert [each.a_venir for each in before] == [each.passees for each in after]


def test_a_dossier_of_which_nothing_else_is_known_has_its_communes() -> None:
    dossier = trifouillis()
    bare = replace(dossier, parties={type(dossier.territoire): dossier.territoire})
    said = of(bare, dossier.territoire.communes[0].nom)
    assert (said.ici, said.pres, said.actions, said.faits) == ((), (), (), ())
    assert said.dates == said.dates_pres == Dates((), ())
    assert said.voisines


def test_what_followed_is_told_once_and_what_is_over_comes_last() -> None:
    thierache = next(
        each for each in worked(site(PROJECT)) if "thierache" in each.dossier.identifiant
    )
    guise = next(each for each in communes(thierache) if each.commune.nom == "Guise")
    past = [each.titre for each in guise.dates.passees]
    assert "Inauguration de La Passerelle 70" in [each.titre for each in guise.faits]
    assert "Inauguration de La Passerelle 70" not in past
    assert "Premier Mai du Familistère, 20e édition" in past
    over = ["activité terminée en 2017", "vue en 2017", "vu en 2016"]
    assert [each.etat for each in guise.ici[-3:]] == over


def test_what_makes_a_date_doubtful_stands_beside_it() -> None:
    name = next(c.nom for c in trifouillis().territoire.communes if c.insee == "99102")
    told = {each.precision for each in of(trifouillis(), name).dates.passees}
    assert "13 juillet 2025, année déduite" in told
