"""The commands, a few lines each."""

import os
import sys
from functools import partial
from pathlib import Path

import click

from generator.atomic import replaced
from generator.classeur_commands import classeur, importer
from generator.construire_commands import construire, servir
from generator.jour import publication_day
from generator.model.demarche import Demarche
from generator.model.site import Site
from generator.nouveau import create, slug_problem
from generator.other_engine import export
from generator.papier import refused, written
from generator.publication import publish
from generator.reading.closest import suggest
from generator.reading.demarches import read_demarches
from generator.reading.problem import Problems, render
from generator.reading.site import HOME, read_site
from generator.reading.territoire import read_territoire
from generator.schema import beside, write_schemas
from generator.usage import RACINE, Commandes, folder_of


@click.group(
    cls=Commandes,
    help="Horizon partagé : des fichiers YAML au site du territoire.",
    subcommand_metavar="COMMANDE [ARGUMENTS]...",
)
def main() -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@main.command(help="Vérifie les fichiers, montre tout ce qui est à corriger.")
@click.argument("territoires", nargs=-1)
@click.option(
    "--format",
    "style",
    type=click.Choice(["texte", "github"]),
    default="texte",
    help="texte, ou github pour des annotations dans les pages de GitHub.",
)
@click.option("--strict", is_flag=True, help="Un avertissement compte comme une erreur.")
@RACINE
def verifier(territoires: tuple[str, ...], style: str, strict: bool, root: Path) -> None:
    for name in territoires:
        if not (root / "territories" / name).is_dir():
            raise click.ClickException(f"Il n’y a pas de dossier territories/{name}.")
    # Drafts count, and so does what is left without them: a published object may name a draft.
    readings = (read_site(root, brouillons=drafts) for drafts in (True, False))
    found = dict.fromkeys(problem for reading in readings for problem in reading.problems)
    wanted = tuple(f"territories/{name}/" for name in territoires)
    problems = [p for p in found if not wanted or p.fichier.startswith(wanted)]
    for problem in problems:
        click.echo(render(problem, style))
    errors = sum(problem.gravite == "erreur" for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"{errors} erreur(s), {warnings} avertissement(s).", err=True)
    sys.exit(1 if errors or (strict and warnings) else 0)


def _demarches(root: Path) -> dict[str, Demarche]:
    """The démarches that dossiers of the project in `root` may follow."""
    found = read_demarches(root / HOME, HOME)
    for problem in found.problems:
        click.echo(render(problem, "texte"), err=True)
    return found.connues


def _exported(folder: Path, address: str) -> bytes:
    """What an export has already written at `address`."""
    return (folder / "docs" / address).read_bytes()


def _site(root: Path) -> Site:
    """The site of `root`; prints every problem and exits with status 1 when there is an error."""
    reading = read_site(root, brouillons=False)
    if reading.site is None:
        for problem in reading.problems:
            click.echo(render(problem, "texte"), err=True)
        sys.exit(1)
    return reading.site


@main.command(help="Crée le dossier d’un nouveau territoire, prêt à remplir.")
@click.argument("territoire")
@click.option(
    "--demarche",
    "name",
    default="vitalite-sociale",
    metavar="DEMARCHE",
    help="La démarche suivie, au lieu de vitalite-sociale.",
)
@RACINE
def nouveau(territoire: str, name: str, root: Path) -> None:
    if problem := slug_problem(territoire):
        raise click.ClickException(problem)
    known = _demarches(root)
    if name not in known:
        remedy = suggest(name, known, all_of="démarches connues")
        raise click.ClickException(f"aucune démarche ne s’appelle « {name} » ; {remedy}.")
    try:
        path = create(root / "territories", territoire, schemas := beside(root), known[name])
    except FileExistsError:
        raise click.ClickException(f"Le dossier territories/{territoire} existe déjà.") from None
    write_schemas(schemas, known.values())
    click.echo(f"Créé : {path}\nOuvrez ce fichier, complétez-le, puis tapez : horizon servir")


@main.command(
    help="Installe les limites des communes. Elles viennent de l’API de l’État, ou d’un fichier."
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
    from generator.maps.limites import install  # folium takes long to import

    folder = folder_of(root, territoire)
    try:
        path = install(folder, read_territoire(folder, f"territories/{territoire}"), depuis)
    except Problems as problems:
        click.echo(str(problems), err=True)
        sys.exit(1)
    click.echo(f"Limites installées : {path}")


@main.command(help="Écrit les mêmes pages pour un autre moteur de site.")
@click.argument("destination", type=click.Path(path_type=Path))
@RACINE
def exporter(destination: Path, root: Path) -> None:
    from generator.plugin import reglages  # MkDocs takes long to import

    if destination.exists():
        raise click.ClickException(f"{destination} existe déjà : choisissez un nouveau dossier.")
    site, said, today = _site(root), reglages(root / "mkdocs.yml"), publication_day()
    with replaced(destination) as fresh:
        content = partial(_exported, fresh)
        made = publish(site, today, content, papier=said.papier)
        pages = export(made, said, fresh, today)
    click.echo(f"{pages} pages écrites dans {destination}")


@main.command(help="Écrit les documents à imprimer d’un territoire, ou un seul.")
@click.argument("territoire")
@click.argument("document", default="")
@click.option(
    "--vers",
    type=click.Path(file_okay=False, path_type=Path),
    default="papier",
    metavar="DOSSIER",
    help="Le dossier où les écrire, au lieu de papier/.",
)
@RACINE
def papier(territoire: str, document: str, vers: Path, root: Path) -> None:
    from generator.plugin import adresse  # MkDocs takes long to import

    folder_of(root, territoire)
    if refusal := refused(document):
        raise click.ClickException(refusal)
    url = adresse(root / "mkdocs.yml")
    for told in written(_site(root), territoire, document, url, root / vers):
        click.echo(told)


@main.command(help="Écrit les schémas JSON qui aident les éditeurs de texte.")
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


main.add_command(construire)
main.add_command(servir)
main.add_command(classeur)
main.add_command(importer)
