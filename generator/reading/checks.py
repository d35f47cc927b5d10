"""What no value alone can show: sums, orders, places. Nearly all are warnings."""

from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from itertools import pairwise
from typing import Final

from generator.model.actions import IMPRESSION, Actions
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.lieux import Position
from generator.model.questionnaire import Questionnaire
from generator.model.resultats import rangees
from generator.model.territoire import Territoire
from generator.model.themes import Themes
from generator.model.vocabulaire import Etape
from generator.reading.dates import dates_possible
from generator.reading.file import File
from generator.reading.outline import Outline
from generator.reading.problem import Problem
from generator.reading.shape import objects, reference_fields

Files = Mapping[str, File]
"""The files of one dossier that could be read, by name without extension."""

MARGIN: Final = 0.15
"""Degrees around the points of the communes that may still be the territory."""


def check(files: Files, outline: Outline | None, *, whole: bool) -> Iterator[Problem]:
    """All that the checks find in one dossier, of which drafts are left out unless `whole`."""
    yield from places_inside(files, outline)
    for rule in (figures_dated, steps_in_order, presences_add_up, votes_possible, answers_add_up):
        yield from rule(files)
    yield from icons_drawn(files)
    yield from addresses_free(files)
    yield from articles_read_once(files)
    yield from dates_possible(files)
    if whole:  # else a draft may be what a source is for
        yield from sources_used(files)


def icons_drawn(files: Files) -> Iterator[Problem]:
    """Each theme has a pictogram that exists: an error, since its page could not be made."""
    file = files.get("themes")
    if not file or not isinstance(file.modele, Themes):
        return
    drawings = resources.files("material") / "templates" / ".icons"
    for index, theme in enumerate(file.modele.themes):
        if not (drawings / f"{theme.icone}.svg").is_file():
            yield file.problem(
                ("themes", index, "icone"),
                f"il n’y a pas de pictogramme `{theme.icone}`",
                "choisissez-en un sur pictogrammers.com/library/mdi : « bus » s’écrit "
                "`material/bus`",
            )


def addresses_free(files: Files) -> Iterator[Problem]:
    """No action takes the address of the page that prints them all: an error."""
    file = files.get("atelier-3")
    actions = file.modele.actions if file and isinstance(file.modele, Actions) else ()
    for index, action in enumerate(actions):
        if file and action.id == IMPRESSION:
            yield file.problem(
                ("actions", index, "id"),
                f"`{IMPRESSION}` est déjà l’adresse de la page qui imprime toutes les fiches",
                "choisissez un autre nom court pour cette action",
            )


def articles_read_once(files: Files) -> Iterator[Problem]:
    """No article is read twice by one territory: an error, since pages show one reading of each."""
    file = files.get("charte")
    readings = file.modele.articles if file and isinstance(file.modele, CharteTerritoire) else ()
    first: dict[int, int] = {}
    for index, reading in enumerate(readings):
        before = first.setdefault(reading.article, index)
        if file and before != index:
            line = file.problem(("articles", before, "article"), "", "").ligne
            yield file.problem(
                ("articles", index, "article"),
                f"l’article {reading.article} est déjà lu à la ligne {line}",
                "réunissez les deux : une seule lecture par article, avec toutes ses actions",
            )


def places_inside(files: Files, outline: Outline | None) -> Iterator[Problem]:
    """Positions are in the territory: in its outline, else near its communes."""
    territory = files.get("territoire")
    if not territory or not isinstance(territory.modele, Territoire):
        return
    for file in files.values():
        for loc, place in objects(file.modele) if file.modele else ():
            if isinstance(place, Position) and not _holds(territory.modele, outline, place):
                yield file.warning(
                    (*loc, "lat"),
                    f"ce point ({place.lat}, {place.lon}) est hors du territoire",
                    "vérifiez `lat` et `lon` : sont-elles inversées ?",
                )


def _holds(territory: Territoire, outline: Outline | None, place: Position) -> bool:
    if outline:
        return outline.holds(place.lon, place.lat)
    lats = [commune.lat for commune in territory.communes]
    lons = [commune.lon for commune in territory.communes]
    return (
        min(lats) - MARGIN <= place.lat <= max(lats) + MARGIN
        and min(lons) - MARGIN <= place.lon <= max(lons) + MARGIN
    )


def figures_dated(files: Files) -> Iterator[Problem]:
    """A figure says its year, or why it has none."""
    file = files.get("territoire")
    if not file or not isinstance(file.modele, Territoire):
        return
    for index, figure in enumerate(file.modele.chiffres):
        if figure.annee is None and figure.reserve is None:
            yield file.warning(
                ("chiffres", index, "id"),
                f"le chiffre `{figure.id}` n’a pas d’année",
                "ajoutez `annee: …` ; si la source ne la donne pas, dites-le dans `reserve: …`",
            )


def sources_used(files: Files) -> Iterator[Problem]:
    """Each source serves."""
    file = files.get("territoire")
    if not file or not isinstance(file.modele, Territoire):
        return
    used = set(_sources(files))
    for index, source in enumerate(file.modele.sources):
        if source.id not in used:
            yield file.warning(
                ("sources", index, "id"),
                f"la source `{source.id}` ne sert nulle part",
                "retirez-la, ou nommez-la là où elle sert (`source: …`)",
            )


def _sources(files: Files) -> Iterator[str]:
    for file in files.values():
        for _, found in objects(file.modele) if file.modele else ():
            for name, genre in reference_fields(type(found)).items():
                if genre == "source":
                    yield str(getattr(found, name))


def steps_in_order(files: Files) -> Iterator[Problem]:
    """The seven steps follow each other; partial dates are compared as far as they go."""
    file = files.get("deroulement")
    if not file or not isinstance(file.modele, Deroulement):
        return
    order = list(Etape)
    dated = [(index, step) for index, step in enumerate(file.modele.etapes) if step.date]
    dated.sort(key=lambda pair: order.index(pair[1].etape))
    for (_, before), (index, after) in pairwise(dated):
        first, second = before.date or "", after.date or ""
        size = min(len(first), len(second))
        if before.etape != after.etape and second[:size] < first[:size]:
            yield file.warning(
                ("etapes", index, "date"),
                f"l’étape {after.etape} ({second}) est avant l’étape {before.etape} ({first})",
                "vérifiez les deux dates",
            )


def presences_add_up(files: Files) -> Iterator[Problem]:
    """The groups present make up the participants."""
    file = files.get("deroulement")
    if not file or not isinstance(file.modele, Deroulement):
        return
    for index, step in enumerate(file.modele.etapes):
        total = sum(presence.nombre for presence in step.presences)
        if step.presences and step.participants is not None and total != step.participants:
            yield file.warning(
                ("etapes", index, "participants"),
                f"{step.participants} participants, mais {total} dans `presences`",
                "vérifiez les deux ; si des présents n’ont pas de groupe connu, "
                "retirez `presences`",
            )


def votes_possible(files: Files) -> Iterator[Problem]:
    """No axis has more votes than its voters had voices: an error, since both are counts."""
    file = files.get("atelier-3")
    if not file or not isinstance(file.modele, Actions) or file.modele.votants is None:
        return
    actions = file.modele
    available = file.modele.votants * actions.voix_par_axe
    cast: Counter[str] = Counter()
    for action in actions.actions:
        cast[action.intention] += action.voix or 0
    for proposal in actions.non_retenues:
        cast[proposal.intention] += proposal.voix or 0
    for intention, votes in sorted(cast.items()):
        if votes > available:
            yield file.problem(
                ("votants",),
                f"{votes} voix dans l’axe `{intention}`, pour {available} possibles "
                f"({actions.votants} votants × {actions.voix_par_axe})",
                "vérifiez `votants` et les `voix` de cet axe",
            )


def answers_add_up(files: Files) -> Iterator[Problem]:
    """Each row of answers of a group adds up to the group: what hides small counts relies on it."""
    file = files.get("questionnaire")
    if not file or not isinstance(file.modele, Questionnaire):
        return
    for index, group in enumerate(file.modele.groupes):
        for place, row in rangees(group):
            if group.effectif is not None and sum(row) != group.effectif:
                yield file.warning(
                    ("groupes", index, *place),
                    f"{sum(row)} réponses, mais {group.effectif} personnes dans ce groupe",
                    "vérifiez les deux ; comptez aussi `non_concerne` et `sans_reponse`",
                )
