"""One sheet an action, on one page, and all of them together."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from generator.derived import adresses
from generator.derived.avancement import Avancement
from generator.derived.feuille import Feuille, feuille
from generator.derived.notice import Notice
from generator.derived.texte import jour_dit
from generator.derived.worked import WorkedDossier
from generator.model.actions import Action
from generator.model.sections import ACTIONS
from generator.paper.blocks import Block, cited, paragraph, points
from generator.paper.feuillet import Feuillet, tete

_TITRE: Final = "Les fiches d’action"
_CORPS: Final = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The sheets of the actions that the dossier has."""
    if not worked.fiches:
        return
    page = adresses.section(worked.dossier, ACTIONS)
    sheets = [_sheet(worked, notice, each) for each in feuilles(worked)]
    if len(sheets) > 1:
        together = tete(worked, notice, _TITRE, page) | {"fiches": sheets}
        yield Feuillet("actions", _TITRE, "actions", together, (page,), corps=(9.0,))
    for card, sheet in zip(worked.fiches, sheets, strict=True):
        yield Feuillet(
            f"action-{card.action.id}",
            "Cette fiche sur une feuille",
            "actions",
            tete(worked, notice, card.titre, card.adresse) | {"fiches": [sheet]},
            (card.adresse,),
            corps=_CORPS,
            au_plus=1,
        )


def feuilles(worked: WorkedDossier) -> tuple[Feuille, ...]:
    """The whole sheet of every action."""
    return tuple(feuille(worked.commun, worked.dossier, worked.fil, card) for card in worked.fiches)


def etat(progress: Avancement) -> str:
    """How far an action has come, in one sentence."""
    known = progress.etat
    said = f"{known.mot}, {jour_dit(known.date)}, selon {known.qui}"
    quiet = f" ; {progress.silence}" if progress.silence else ""
    return f"{said}{quiet}."


def contenu(sheet: Feuille) -> Iterator[Block]:
    """What an action holds: its contents and parts, its organisation."""
    action = sheet.action
    yield from points("Contenus et conditions de réussite", action.contenus)
    for part in action.volets:
        yield from points(part.titre, part.contenus)
    yield from points("Organisation", action.organisation)
    if where := " ; ".join(_places(sheet)):
        yield paragraph(f"Où : {where}.")


def obstacles(action: Action) -> tuple[str, ...]:
    """What stands in the way of an action, of its parts too."""
    return (*action.freins, *(each for part in action.volets for each in part.freins))


def leviers(action: Action) -> tuple[str, ...]:
    """What helps an action, its parts too."""
    return (*action.leviers, *(each for part in action.volets for each in part.leviers))


def questions(action: Action) -> tuple[str, ...]:
    """At most three questions to debate: two from its obstacles, the others from its conditions."""
    asked = [f"« {each} » : comment lever ce frein ici ?" for each in obstacles(action)]
    wanted = (*action.contenus, *(each for part in action.volets for each in part.contenus))
    rest = [f"« {each} » : que faut-il pour y arriver, et par quoi commencer ?" for each in wanted]
    rest += [f"« {each} » : qui peut s’y engager, et quand ?" for each in action.elus]
    return tuple(islice((*asked[:2], *rest, *asked[2:]), 3))


def _sheet(worked: WorkedDossier, notice: Notice, sheet: Feuille) -> dict[str, Any]:
    action = sheet.action
    card = next(each for each in worked.fiches if each.action is action)
    head = tete(worked, notice, action.titre, card.adresse)
    return {
        "titre": action.titre,
        "axe": sheet.axe,
        "resume": action.resume,
        "retenue": sheet.retenue,
        "pourquoi": _reasons(sheet),
        "contenu": list(contenu(sheet)),
        "roles": [
            {"titre": role.titre, "points": list(expected)} for role, expected in sheet.roles
        ],
        "freins": list(obstacles(action)),
        "leviers": list(leviers(action)),
        "etat": etat(sheet.avancement),
        "questions": list(questions(action)),
        "muettes": f"La fiche ne dit pas {_listed(sheet.muettes)}." if sheet.muettes else "",
        "source": cited(sheet.source),
        "adresse": head["adresse"],
        "qr": head["qr"],
    }


def _reasons(sheet: Feuille) -> list[dict[str, Any]]:
    """The stages of the thread that come before the action, those that hold something."""
    found = []
    for stage in sheet.etapes:
        if stage.etat == "ici":
            break
        if stage.elements:
            words = [each.titre for each in stage.elements if each.direct]
            mark = " (lecture de la rédaction)" if stage.lecture else ""
            if words:
                found.append({"titre": f"{stage.titre}{mark}", "points": words})
    return found


def _places(sheet: Feuille) -> Iterator[str]:
    for place in sheet.endroits:
        more = place.commune and place.commune not in place.texte
        yield f"{place.texte} ({place.commune})" if more else place.texte


def _listed(headings: tuple[str, ...]) -> str:
    *first, last = headings
    return f"{', '.join(first)} ni {last}" if first else last
