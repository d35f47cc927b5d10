"""The data of all dossiers together, their page, and the things that the search finds."""

from collections.abc import Callable, Sequence
from functools import partial

from generator.derived.jeux import Donnees, FichierPublie, Jeu
from generator.derived.tables import identite
from generator.exports import catalogue, together
from generator.exports.tables import makers
from generator.exports.together import Content, TableReunie
from generator.pages.files import choses
from generator.pages.site import donnees
from generator.publishing.units import Across, Givens, Keep, Made

Told = Callable[[Givens], Donnees]
"""What pages say of the data of all."""


def gather_data(keep: Keep, across: Across, content: Content) -> None:
    """The data of all dossiers together, their page, and the things that the search finds."""
    names = [f"table-{rank}" for rank in range(len(tuple(makers())))]
    made = [
        keep(name, partial(_table, across, content, rank), TableReunie | None)
        for rank, name in enumerate(names)
    ]
    make_themes = partial(_themes, across, content, sum(each is not None for each in made))
    made.append(keep("table-themes", make_themes, TableReunie | None, names))
    tables = tuple(each for each in made if each)
    calendar = keep("calendrier", partial(_calendar, across), FichierPublie | None)
    names += ["table-themes", "calendrier"]
    pack = partial(_whole, across, content, tables, calendar)
    files = keep("ensemble", pack, tuple[FichierPublie, ...], names)
    told = partial(_together, tuple(each.jeu for each in tables), files, calendar)
    names += ["ensemble"]
    keep("catalogue", partial(_catalogue, across, told), None, names)
    keep("donnees", partial(_page, across, told), None, names)
    keep("choses", partial(_things, across, told), None, names)


def _table(across: Across, content: Content, rank: int, givens: Givens) -> Made[TableReunie | None]:
    own = [(jeu, each) for each in givens if (jeu := each.jeux[rank])]
    if not own:
        return None
    rows = (each.lignes[rank] for _, each in own)
    return (yield from together.table([jeu for jeu, _ in own], rows, across.notice, content))


def _themes(across: Across, content: Content, rank: int, _: Givens) -> Made[TableReunie | None]:
    if not across.shared.themes:
        return None
    table = identite.themes(across.shared.themes.values())
    return (yield from together.themes(table, rank, across.notice, content))


def _calendar(across: Across, givens: Givens) -> Made[FichierPublie | None]:
    dates = [each.agenda for each in givens if each.donnees.calendrier]
    return (yield from together.calendar(dates, across.notice))


def _whole(
    across: Across,
    content: Content,
    tables: Sequence[TableReunie],
    calendar: FichierPublie | None,
    _: Givens,
) -> Made[tuple[FichierPublie, ...]]:
    return (yield from together.whole(tables, calendar, across.notice, content))


def _together(
    jeux: tuple[Jeu, ...],
    files: tuple[FichierPublie, ...],
    calendar: FichierPublie | None,
    givens: Givens,
) -> Donnees:
    folders = [each.donnees for each in givens]
    return Donnees(
        together.FOLDER,
        together.WHERE,
        tuple(space for each in folders for space in each.espaces),
        all(each.entier for each in folders),
        jeux,
        files,
        calendar,
        sum(each.sans_jour for each in folders),
    )


def _catalogue(across: Across, told: Told, givens: Givens) -> Made[None]:
    own = catalogue.datasets(catalogue.ressources(told(givens)), across.notice)
    yield catalogue.fichier([own, *(each.catalogue for each in givens)], across.notice)


def _page(across: Across, told: Told, givens: Givens) -> Made[None]:
    folders = [each.donnees for each in givens]
    yield donnees.page(folders, across.shared, told(givens), across.notice)


def _things(across: Across, told: Told, givens: Givens) -> Made[None]:
    yield from choses.fichiers(givens, across.shared, told(givens))
