"""The path on a wall: one A3 board a stop, to hang side by side."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived import adresses, chemin
from generator.derived.marquants import quand
from generator.derived.notice import Notice
from generator.derived.resultats import retenus
from generator.derived.texte import pluriel, pourcent
from generator.derived.worked import WorkedDossier
from generator.model import sections
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.deroulement import Deroulement
from generator.model.questionnaire import Questionnaire
from generator.model.scenario import Scenario
from generator.model.suites import Suites
from generator.paper.blocks import Block, fact, heading, paragraph, points, prose
from generator.paper.feuillet import Feuillet, tete
from generator.paper.parties.axes import nom

Board = Callable[[WorkedDossier], Iterator[Block]]


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The boards of the stops that the dossier documents."""
    dossier = worked.dossier
    stops = [each for each in dossier.demarche.attendues if dossier.demarche.arret(each)]
    boards = [
        {"titre": stop.titre, "date": stop.texte, "contenu": told}
        for section, stop in zip(stops, chemin.arrets(dossier), strict=True)
        if section.nom in _BOARDS and (told := list(_BOARDS[section.nom](worked)))
    ]
    if not boards:
        return
    page = adresses.section(
        dossier, sections.FRISE if dossier.premiere(sections.FRISE) else sections.DEROULEMENT
    )
    yield Feuillet(
        "frise",
        "La frise, un panneau par étape",
        "frise",
        tete(worked, notice, "La frise du chemin parcouru", adresses.dossier(dossier))
        | {"panneaux": boards},
        (page,),
        papier="A3",
        par_feuille=1,
    )


def _path(worked: WorkedDossier) -> Iterator[Block]:
    told = worked.dossier.lire(Deroulement)
    yield from prose(told.presentation if told else None)


def _survey(worked: WorkedDossier) -> Iterator[Block]:
    asked = worked.dossier.lire(Questionnaire)
    if asked is None:
        return
    yield from prose(asked.presentation)
    hidden = retenus(asked)
    shown = (one for one in asked.pourcentages if one.id not in hidden)
    yield from points("", (f"{pourcent(one.valeur)} {one.libelle} ({one.qui})" for one in shown))


def _barometer(worked: WorkedDossier) -> Iterator[Block]:
    dossier = worked.dossier
    yield from points(
        "Ce que les groupes ont constaté",
        [one.phrase for one in dossier.tous(Barometre, lambda part: part.constats)][:5],
    )
    axes = sorted(dossier.tous(Barometre, lambda part: part.intentions), key=lambda one: one.numero)
    yield from points("Ce qu’ils veulent", (one.titre for one in axes), numbered=True)


def _changes(worked: WorkedDossier) -> Iterator[Block]:
    told = worked.dossier.lire(Changements)
    yield from points(
        f"Ce qui change{f', dans {told.horizon}' if told and told.horizon else ''}",
        (one.titre for one in (told.changements if told else ())),
    )


def _actions(worked: WorkedDossier) -> Iterator[Block]:
    cards = worked.fiches
    count = pluriel(len(cards), "action retenue", "actions retenues")
    yield from points(count, (card.titre for card in cards))


def _scenario(worked: WorkedDossier) -> Iterator[Block]:
    told = worked.dossier.lire(Scenario)
    if told is None:
        return
    yield heading(f"En {told.horizon}", 2)
    if told.recit:
        yield from prose(told.recit)
        if told.redaction:
            yield paragraph(told.redaction, "note")
    elif told.resume:
        yield paragraph(told.resume)


def _charter(worked: WorkedDossier) -> Iterator[Block]:
    common = worked.commun.charte
    if common is not None:
        mottos = (one.devise for one in common.articles)
        yield from points(common.titre, mottos, numbered=True)


def _axes(worked: WorkedDossier) -> Iterator[Block]:
    titles = (nom(axe) for axe in worked.dossier.tous(Axes, lambda part: part.axes))
    yield from points("", titles)


def _since(worked: WorkedDossier) -> Iterator[Block]:
    events = worked.dossier.tous(Suites, lambda part: part.evenements)
    for event in sorted(events, key=lambda event: event.date)[-6:]:
        yield fact(quand(event), event.titre)
    if events:
        yield paragraph("Un fait n’est relié à la démarche que si une source le dit.", "note")


_BOARDS: Final[dict[str, Board]] = {
    sections.DEROULEMENT.nom: _path,
    sections.QUESTIONNAIRE.nom: _survey,
    sections.BAROMETRE.nom: _barometer,
    sections.CHANGEMENTS.nom: _changes,
    sections.ACTIONS.nom: _actions,
    sections.SCENARIO.nom: _scenario,
    sections.CHARTE.nom: _charter,
    sections.AXES.nom: _axes,
    sections.SUITES.nom: _since,
}
"""What the board of each stop tells."""
