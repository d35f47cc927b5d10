"""The commands: what they ask, and what they say."""

import logging
import os
import sys
from collections import Counter
from pathlib import Path

import click

from generator.atomic import replaceable, replaced
from generator.commands.classeur import classeur, importer
from generator.commands.dossier import limites, schema
from generator.commands.nouveau import nouveau
from generator.commands.situer import situer
from generator.commands.usage import RACINE, Commandes, folder_of, unknown
from generator.derived.texte import pluriel
from generator.jour import publication_day
from generator.model.site import Site
from generator.publishing.publication import publish
from generator.reading.problem import Gravite, render
from generator.reading.site import HOME, read_site
from generator.tasks.hors_ligne import PREMIERE, pack_folder, packable
from generator.tasks.other_engine import export
from generator.tasks.papier import refused, written
from generator.tasks.projet import is_empty, start
from generator.tasks.reste import left


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
        if not (root / HOME / name).is_dir():
            raise unknown(root, name)
    # Drafts count, and so does what is left without them: a published object may name a draft.
    readings = (read_site(root, brouillons=drafts) for drafts in (True, False))
    found = dict.fromkeys(problem for reading in readings for problem in reading.problems)
    wanted = tuple(f"{HOME}/{name}/" for name in territoires)
    problems = [p for p in found if not wanted or p.fichier.startswith(wanted)]
    for problem in problems:
        click.echo(render(problem, style))
    for line in left(root, territoires):
        click.echo(line)
    counts = Counter(problem.gravite for problem in problems)
    kinds: tuple[Gravite, ...] = ("erreur", "avertissement", "conseil", "vérifié")
    said = [kind for kind in kinds if counts[kind] or kind in kinds[:2]]
    click.echo(f"{', '.join(pluriel(counts[each], each) for each in said)}.", err=True)
    sys.exit(1 if counts["erreur"] or (strict and counts["avertissement"]) else 0)


@main.command(help="Construit le site dans site/. En cas d’erreur, l’ancien site reste entier.")
@click.option("--strict", is_flag=True, help="Un avertissement arrête la construction.")
@click.option(
    "--hors-ligne",
    is_flag=True,
    help="Fait une copie qui s’ouvre sans connexion : un dossier pour une clé, et son archive.",
)
@click.option(
    "--vers",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DOSSIER",
    help="Le dossier où mettre le site, au lieu de site/ (ou de hors-ligne/).",
)
@RACINE
def construire(strict: bool, hors_ligne: bool, vers: Path | None, root: Path) -> None:
    from generator.plugin import build, build_copy  # MkDocs takes long to import

    site = root / (vers or ("hors-ligne" if hors_ligne else "site"))
    first = PREMIERE if hors_ligne else "index.html"
    if not replaceable(site, root, first):
        raise click.ClickException(f"{site} contient autre chose qu’un site : rien n’est touché.")
    archive = site.with_name(f"{site.name}.zip")
    if hors_ligne and not packable(archive):
        message = f"{archive} existe et n’est pas la copie d’un site : rien n’est touché."
        raise click.ClickException(message)
    _speak()
    if hors_ligne:
        with replaced(site) as fresh:
            build_copy(root / "mkdocs.yml", fresh.resolve(), strict=strict)
    else:
        build(root / "mkdocs.yml", site, strict=strict)
    click.echo(f"Le site est prêt : {site / first}")
    if hors_ligne:
        pack_folder(site, archive)
        click.echo(f"Son archive : {archive}")


@main.command(help="Montre le site en direct, brouillons compris.")
@click.option(
    "--adresse",
    default="127.0.0.1:8000",
    metavar="ADRESSE",
    help="Adresse locale, au lieu de 127.0.0.1:8000.",
)
@RACINE
def servir(adresse: str, root: Path) -> None:
    from generator.plugin import serve  # MkDocs takes long to import

    host, _, port = adresse.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65_535:
        raise click.ClickException("Écrivez l’adresse ainsi : --adresse 127.0.0.1:8000")
    if is_empty(root):
        start(root)
        click.echo("Dossier vide : un projet neuf y est écrit.")
    _speak()
    click.echo(f"Le site se prépare : il sera à http://{adresse}/ ; arrêtez avec Ctrl+C.")
    serve(root / "mkdocs.yml", host, int(port))


def _site(root: Path) -> Site:
    """The site of `root`; prints every problem and exits with status 1 when there is an error."""
    reading = read_site(root, brouillons=False)
    if reading.site is None:
        for problem in reading.problems:
            click.echo(render(problem, "texte"), err=True)
        sys.exit(1)
    return reading.site


def _speak() -> None:
    """Let MkDocs say its warnings, and the plugin its progress, without ornament."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.addFilter(lambda record: record.levelno >= logging.WARNING or "horizon" in record.name)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


@main.command(help="Écrit les mêmes pages pour un autre moteur de site.")
@click.argument("destination", type=click.Path(path_type=Path))
@RACINE
def exporter(destination: Path, root: Path) -> None:
    from generator.plugin import reglages  # MkDocs takes long to import

    if destination.exists():
        raise click.ClickException(f"{destination} existe déjà : choisissez un nouveau dossier.")
    site, said, today = _site(root), reglages(root / "mkdocs.yml"), publication_day()
    with replaced(destination) as fresh:
        made = publish(site, today, papier=said.papier)
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


main.add_command(nouveau)
main.add_command(limites)
main.add_command(schema)
main.add_command(classeur)
main.add_command(importer)
main.add_command(situer)
