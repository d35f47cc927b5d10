"""Checks of what the workshops produced: votes, answers, numbers, readings."""

from collections import Counter
from collections.abc import Iterator

from generator.model.actions import IMPRESSION, Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.questionnaire import Questionnaire, rangees
from generator.model.scenario import Scenario
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem


def addresses_free(parts: Parts) -> Iterator[Problem]:
    """No action takes the address of the page that prints them all: an error."""
    found = parts.find(Actions)
    for index, action in enumerate(found[1].actions if found else ()):
        if found and action.id == IMPRESSION:
            yield found[0].problem(
                ("actions", index, "id"),
                f"`{IMPRESSION}` est déjà l’adresse de la page qui imprime toutes les fiches",
                "choisissez un autre nom court pour cette action",
            )


def articles_read_once(parts: Parts) -> Iterator[Problem]:
    """No article is read twice by one territory: an error, since pages show one reading of each."""
    found = parts.find(CharteTerritoire)
    first: dict[int, int] = {}
    for index, reading in enumerate(found[1].articles if found else ()):
        before = first.setdefault(reading.article, index)
        if found and before != index:
            line = found[0].problem(("articles", before, "article"), "", "").ligne
            yield found[0].problem(
                ("articles", index, "article"),
                f"l’article {reading.article} est déjà lu à la ligne {line}",
                "réunissez les deux : une seule lecture par article, avec toutes ses actions",
            )


def votes_possible(parts: Parts) -> Iterator[Problem]:
    """No axis has more votes than its voters had voices: an error, since both are counts."""
    found = parts.find(Actions)
    if not found or found[1].votants is None:
        return
    file, actions = found
    available = found[1].votants * actions.voix_par_axe
    cast: Counter[str] = Counter()
    for action in actions.actions:
        cast[action.intention] += action.voix or 0
    for proposal in actions.non_retenues:
        cast[proposal.intention] += proposal.voix or 0
    barometer = parts.find(Barometre)
    named = {each.id: each.titre for each in barometer[1].intentions} if barometer else {}
    for intention, votes in sorted(cast.items()):
        if votes > available:
            yield file.problem(
                ("votants",),
                f"{votes} voix dans l’axe « {named.get(intention, intention)} », "
                f"pour {available} possibles ({actions.votants} votants × {actions.voix_par_axe})",
                "vérifiez `votants` et les `voix` de cet axe",
            )


def answers_add_up(parts: Parts) -> Iterator[Problem]:
    """Each row of answers of a group adds up to the group: what hides small counts relies on it."""
    found = parts.find(Questionnaire)
    if not found:
        return
    file, asked = found
    for index, group in enumerate(asked.groupes):
        for place, row in rangees(group):
            if group.effectif is not None and sum(row) != group.effectif:
                yield file.warning(
                    ("groupes", index, *place),
                    f"{sum(row)} réponses, mais {group.effectif} personnes dans ce groupe",
                    "vérifiez les deux ; comptez aussi `non_concerne` et `sans_reponse`",
                )


def axes_numbered(parts: Parts) -> Iterator[Problem]:
    """No two axes have the same number: pages and sheets call them by it."""
    found = parts.find(Barometre)
    first: dict[int, str] = {}
    for index, axis in enumerate(found[1].intentions if found else ()):
        other = first.setdefault(axis.numero, axis.id)
        if found and other != axis.id:
            yield found[0].warning(
                ("intentions", index, "numero"),
                f"le numéro {axis.numero} est déjà celui de l’axe `{other}`",
                "donnez un numéro à chaque axe",
            )


def changes_counted(parts: Parts) -> Iterator[Problem]:
    """No more changes are named than the source announces."""
    found = parts.find(Changements)
    if not found or found[1].mutations_annoncees is None:
        return
    file, work = found
    named = sum(not change.ensemble for change in work.changements)
    if named > found[1].mutations_annoncees:
        yield file.warning(
            ("mutations_annoncees",),
            f"{work.mutations_annoncees} changements annoncés, mais {named} nommés ici",
            "vérifiez `mutations_annoncees` et la liste des changements",
        )


def horizon_ahead(parts: Parts) -> Iterator[Problem]:
    """The horizon of the scenario comes after the last step."""
    found, path = parts.find(Scenario), parts.find(Deroulement)
    if not found or not path:
        return
    years = [int(step.date[:4]) for step in path[1].etapes if step.date]
    horizon = found[1].horizon
    if years and horizon is not None and horizon <= max(years):
        yield found[0].warning(
            ("horizon",),
            f"l’horizon ({horizon}) n’est pas après la dernière étape ({max(years)})",
            "vérifiez l’année visée par le scénario",
        )
