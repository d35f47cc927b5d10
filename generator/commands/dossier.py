"""The commands that help who writes a dossier: outlines of communes, schemas for editors."""

import sys
from pathlib import Path

import click

from generator.commands.usage import RACINE, Commande, folder_of
from generator.model.demarche import Demarche
from generator.reading.demarches import read_demarches
from generator.reading.problem import Problems, render
from generator.reading.site import HOME
from generator.reading.territoire import read_territoire
from generator.services.limites import install
from generator.tasks.schema import beside, write_schemas


@click.command(
    cls=Commande,
    help="Installe les limites des communes. Elles viennent de l’API de l’État, ou d’un fichier.",
)
@click.argument("territoire")
@click.option(
    "--depuis",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FICHIER",
    help="Un fichier GeoJSON, au lieu de l’API de l’État.",
)
@RACINE
def limites(territoire: str, depuis: Path | None, root: Path) -> None:
    folder = folder_of(root, territoire)
    try:
        path = install(folder, read_territoire(folder, f"{HOME}/{territoire}"), depuis)
    except Problems as problems:
        click.echo(str(problems), err=True)
        sys.exit(1)
    click.echo(f"Limites installées : {path}")


@click.command(cls=Commande, help="Écrit les schémas JSON qui aident les éditeurs de texte.")
@click.option(
    "--vers",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DOSSIER",
    help="Le dossier où les écrire, au lieu de schemas/.",
)
@RACINE
def schema(vers: Path | None, root: Path) -> None:
    for path in write_schemas(vers or beside(root), _demarches(root).values()):
        click.echo(path)


def _demarches(root: Path) -> dict[str, Demarche]:
    """The démarches that dossiers of the project in `root` may follow."""
    found = read_demarches(root / HOME, HOME)
    for problem in found.problems:
        click.echo(render(problem, "texte"), err=True)
    return found.connues
