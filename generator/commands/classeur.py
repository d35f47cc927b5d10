"""The two commands of the workbook: out of a dossier, and back into it."""

import sys
from pathlib import Path

import click

from generator.commands.demande import agrees
from generator.commands.usage import RACINE, Commande, folder_of
from generator.derived.texte import pluriel
from generator.reading.problem import Problems, render
from generator.tasks.classeur import Read, read, written
from generator.workbook.change import told
from generator.writing.files import BACKUP, write_all, write_one


@click.command(
    cls=Commande,
    help="Écrit le classeur d’un territoire, rempli de ce que l’on sait.",
)
@click.argument("territoire")
@click.option(
    "--vers",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FICHIER",
    help="Le fichier à écrire, au lieu de TERRITOIRE.xlsx.",
)
@click.option("--remplacer", is_flag=True, help="Remplace ce fichier s’il existe déjà.")
@RACINE
def classeur(territoire: str, vers: Path | None, remplacer: bool, root: Path) -> None:

    folder_of(root, territoire)
    path = vers or Path(f"{territoire}.xlsx")
    if path.exists() and not remplacer:
        raise click.ClickException(f"{path} existe déjà : ajoutez --remplacer, ou --vers FICHIER.")
    try:
        write_one(path, written(root, territoire))
    except Problems as problems:
        click.echo(str(problems), err=True)
        sys.exit(1)
    click.echo(f"Classeur écrit : {path}")
    click.echo(f"Remplissez-le, puis tapez : horizon importer {territoire} {path}")


@click.command(
    cls=Commande,
    help="Met un classeur rempli (.xlsx, .ods, .csv) dans le dossier.",
)
@click.argument("territoire")
@click.argument("fichier", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--oui", "agreed", is_flag=True, help="Écrit sans demander.")
@RACINE
def importer(territoire: str, fichier: Path, agreed: bool, root: Path) -> None:

    folder = folder_of(root, territoire)
    found = _told(root, territoire, fichier)
    while found.texts and not agreed:
        if not _agrees():
            raise click.ClickException("Rien n’est écrit.")
        if read(root, territoire, fichier) == found:
            break
        click.echo("Le dossier a changé pendant ce temps. Voici ce qui changerait maintenant :")
        found = _told(root, territoire, fichier)
    if not found.texts:
        click.echo("Rien ne change : le dossier dit déjà tout cela.")
        return
    write_all(folder, found.texts)
    click.echo(f"Écrit : {', '.join(found.texts)}. L’état d’avant est dans {folder / BACKUP}.")


def _told(root: Path, territoire: str, fichier: Path) -> Read:
    """What the workbook would change, told; stops where something is wrong."""
    found = read(root, territoire, fichier)
    for problem in found.problems:
        click.echo(render(problem, "texte"), err=True)
    if found.wrong:
        errors = sum(problem.gravite == "erreur" for problem in found.problems)
        click.echo(f"{pluriel(errors, 'erreur')} : rien n’est écrit.", err=True)
        sys.exit(1)
    for line in told(found.changes):
        click.echo(line)
    return found


def _agrees() -> bool:
    """Whether somebody at a terminal says yes."""
    if not sys.stdin.isatty():
        click.echo("Ajoutez --oui pour écrire sans être interrogé.", err=True)
        return False
    return agrees("Écrire ces changements ?")
