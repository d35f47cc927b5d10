"""The command that looks up addresses, and writes the positions that somebody agrees with."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import click

from generator.commands.demande import agrees
from generator.commands.usage import RACINE, Commande, folder_of
from generator.derived.texte import pluriel
from generator.model.vocabulaire import Precision
from generator.reading.problem import Problems
from generator.services.geocodeur import API, Question, Reponses, Trouvaille, by_api, by_file, table
from generator.tasks.situer import FICHIER, questions, text_with, told
from generator.writing.files import BACKUP, write_all, write_one

SURE: Final = 0.7
"""The mark from which a number in a street may be written without being looked at."""


@click.command(
    cls=Commande,
    help="Trouve la position des lieux par leur adresse.",
)
@click.argument("territoire")
@click.option(
    "--depuis",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FICHIER",
    help="Un tableau que la base adresse a complété, au lieu du réseau.",
)
@click.option(
    "--adresses",
    "asked",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FICHIER",
    help="Écrit seulement le tableau des adresses à faire compléter.",
)
@click.option("--oui", "agreed", is_flag=True, help="Écrit sans demander ce qui est sûr.")
@click.option("--api", default=API, hidden=True)
@RACINE
def situer(
    territoire: str, depuis: Path | None, asked: Path | None, agreed: bool, api: str, root: Path
) -> None:
    folder = folder_of(root, territoire)
    try:
        wanted = questions(folder)
        if asked:
            write_one(asked, table(wanted).encode())
            count = pluriel(len(wanted), "adresse écrite", "adresses écrites")
            click.echo(f"{count} dans {asked}")
            return
        answer = by_file(depuis) if depuis else partial(by_api, api=api)
        found, stopped = _found(wanted, answer)
        kept = list(_kept(found, agreed))
        if kept:
            write_all(folder, {FICHIER: text_with(folder, kept)})
    except Problems as problems:
        click.echo(str(problems), err=True)
        sys.exit(1)
    if kept:
        written = pluriel(len(kept), "position écrite", "positions écrites")
        click.echo(f"{written}. L’état d’avant est dans {folder / BACKUP}.")
    else:
        click.echo("Rien n’est écrit." if found else "Rien à écrire.")
    if stopped:
        sys.exit(1)


def _found(wanted: Sequence[Question], answer: Reponses) -> tuple[list[Trouvaille], bool]:
    """What the base knows of these addresses, and whether it stopped on the way, which is told.

    Raises Problems when it stopped before it found anything.
    """
    found: list[Trouvaille] = []
    for rank, each in enumerate(wanted):
        try:
            known = answer(each)
        except Problems as problems:
            if not found:
                raise
            click.echo(str(problems), err=True)
            left = pluriel(
                len(wanted) - rank, "lieu n’a pas été cherché", "lieux n’ont pas été cherchés"
            )
            click.echo(f"{left}.", err=True)
            return found, True
        if known:
            found.append(known)
        else:
            click.echo(f"Pas trouvé : {each.nom}, {each.adresse}")
    return found, False


def _kept(found: list[Trouvaille], agreed: bool) -> Iterator[Trouvaille]:
    """The findings that somebody agrees with; those that are sure, when they said so beforehand."""
    asks = sys.stdin.isatty() and not agreed
    for each in found:
        sure = each.note >= SURE and each.precision is Precision.ADRESSE
        click.echo(told(each) + ("" if sure else " : à vérifier"))
        if (agreed and sure) or (asks and agrees("Écrire cette position ?")):
            yield each
    if found and not agreed and not asks:
        click.echo("Ajoutez --oui pour écrire ce qui est sûr sans être interrogé.", err=True)
