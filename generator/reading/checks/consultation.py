"""Checks of the votes of a consultation: aligned, by enough persons, no group given away."""

from collections.abc import Iterator

from generator.model.consultation import (
    POIDS,
    Consultation,
    Item,
    colonnes,
    comptables,
    rangees,
)
from generator.model.scalaires import SEUIL
from generator.reading.checks.parts import Parts
from generator.reading.file import File
from generator.reading.problem import Problem

_IMPORT = "importez la grille à nouveau : `horizon importer` les écrit"


def votes_aligned(parts: Parts) -> Iterator[Problem]:
    """Every item has a letter for each participant, or none at all."""
    found = parts.find(Consultation)
    if not found:
        return
    file, asked = found
    for index, item in enumerate(asked.items):
        if item.votes and len(item.votes) != asked.votants:
            yield file.problem(
                ("items", index, "votes"),
                f"{len(item.votes)} votes ici, {asked.votants} ailleurs",
                "mettez une lettre par participant, `-` pour qui n’a pas voté",
            )


def voters_many(parts: Parts) -> Iterator[Problem]:
    """A vote of a few would tell who they are."""
    found = parts.find(Consultation)
    if found and 0 < found[1].votants < SEUIL:
        file, asked = found
        yield file.problem(
            ("items",),
            f"{asked.votants} votants : leurs votes les désigneraient",
            f"publiez un vote d’au moins {SEUIL} personnes",
        )


def groups_kept_secret(parts: Parts) -> Iterator[Problem]:
    """What is left when the groups shown are taken from all has nobody in it, or enough persons."""
    found = parts.find(Consultation)
    if not found:
        return
    file, asked = found
    sizes = {each.id: each.votants for each in asked.groupes if each.votants is not None}
    rest = asked.votants - sum(sizes.values())
    if sizes and (rest < 0 or 0 < rest < SEUIL):
        told = f"{rest} votants seraient connus par soustraction"
        message = told if rest > 0 else "les groupes ont plus de votants que le vote"
        yield file.problem(("groupes",), message, _IMPORT)
    for index, item in enumerate(asked.items):
        if not colonnes(asked.groupes) and item.votes != rangees(item.votes):
            yield file.problem(
                ("items", index, "votes"),
                "une lettre par participant, et des groupes comptés : ensemble, ils disent qui a "
                "voté quoi",
                f"{_IMPORT} ; ou retirez les comptes et les `votants` des groupes",
            )
        yield from _item(file, index, item, sizes)
        yield from _few(file, index, item)


def _few(file: File, index: int, item: Item) -> Iterator[Problem]:
    """No count is of few, nor is what is left of all."""
    given = [each.favorables + each.mitiges + each.opposes for each in item.groupes]
    if given and not comptables(given, sum(item.votes.count(each) for each in POIDS)):
        yield file.problem(
            ("items", index, "groupes"),
            f"moins de {SEUIL} avis dans un groupe, ou chez tous les autres votants",
            f"{_IMPORT} ; ou retirez les comptes de cette phrase",
        )


def _item(file: File, index: int, item: Item, sizes: dict[str, int]) -> Iterator[Problem]:
    """The counts of an item are of groups that may show them, and no more than they are."""
    told: set[str] = set()
    for place, count in enumerate(item.groupes):
        at = ("items", index, "groupes", place, "groupe")
        given = count.favorables + count.mitiges + count.opposes
        if count.groupe in told:
            yield file.problem(at, f"le groupe `{count.groupe}` est compté deux fois", _IMPORT)
        elif count.groupe not in sizes:
            message = f"le groupe `{count.groupe}` n’a pas de `votants` : il ne montre rien"
            yield file.problem(at, message, "retirez ce compte")
        elif given > sizes[count.groupe]:
            message = f"{given} avis pour {sizes[count.groupe]} votants dans ce groupe"
            yield file.problem(at, message, _IMPORT)
        told.add(count.groupe)
