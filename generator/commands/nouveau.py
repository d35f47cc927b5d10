"""`horizon nouveau`: asks what it needs, finds what can be found, writes the first files."""

import sys
from pathlib import Path

import click

from generator.commands.nouveau_questions import interview
from generator.commands.usage import RACINE
from generator.commands.usage import Commande as FrenchCommand
from generator.derived.etapes import Etape, etapes
from generator.model.demarche import Demarche
from generator.model.folding import slug
from generator.reading.closest import suggest
from generator.reading.demarches import read_demarches
from generator.reading.problem import Problems, render
from generator.reading.remote import GEO
from generator.reading.site import HOME
from generator.reading.territoire import read_territoire
from generator.services.geo import Trouve, find
from generator.tasks.commencer import Commence, commence
from generator.tasks.nouveau import DEFAULT, Commande, add_step, slug_problem


@click.command(cls=FrenchCommand, help="Crée le dossier d’un territoire, ou y ajoute une étape.")
@click.argument("territoire", default="")
@click.option("--nom", default="", metavar="NOM", help="Le nom du territoire, pour le trouver.")
@click.option("--siren", default="", metavar="SIREN", help="Son numéro SIREN, plus sûr que le nom.")
@click.option(
    "--demarche",
    "name",
    default="",
    metavar="DEMARCHE",
    help="La démarche suivie, au lieu de vitalite-sociale.",
)
@click.option(
    "--etape",
    "steps",
    multiple=True,
    metavar="ETAPE",
    help="Ajoute les fichiers de cette étape ; peut se répéter.",
)
@click.option("--annee", default=0, metavar="ANNEE", help="L’année des populations de l’API.")
@click.option("--api", default=GEO, hidden=True)
@RACINE
def nouveau(
    territoire: str,
    *,
    nom: str,
    siren: str,
    name: str,
    steps: tuple[str, ...],
    annee: int,
    api: str,
    root: Path,
) -> None:
    known = _demarches(root)
    there = (root / HOME / territoire / "territoire.yml").is_file() if territoire else False
    if there and steps:
        _add(root, territoire, known, steps)
        return
    followed = _demarche(known, name) if name else None
    if not (territoire or nom or siren) and sys.stdin.isatty():
        asked, demarche = interview(root, known, followed, api)
    else:
        demarche = followed or _demarche(known, DEFAULT)
        found = _found(siren or nom, api)
        nom = nom or (found.usage if found and siren else "")
        asked = Commande(territoire or slug(nom), nom, found, annee)
    wanted = [_step(demarche, each) for each in steps]
    if not asked.identifiant:
        message = "Donnez un nom court, par exemple : horizon nouveau pays-de-la-plaine"
        raise click.ClickException(message)
    if problem := slug_problem(asked.identifiant):
        raise click.ClickException(problem)
    try:
        begun = commence(root, asked, demarche, known.values(), api)
    except FileExistsError:
        message = f"Le dossier territories/{asked.identifiant} existe déjà."
        raise click.ClickException(message) from None
    _told(begun)
    for step in wanted:
        _said(*add_step(root, asked.identifiant, demarche, step))


def _told(begun: Commence) -> None:
    for line in begun.trouve:
        click.echo(line)
    for line in begun.manque:
        click.echo(f"Reste à trouver : {line}")
    click.echo(f"Créé : {begun.path}")
    name = begun.path.parent.name
    click.echo(
        f"Pour le remplir : horizon servir, puis « Mon dossier » ; ou horizon classeur {name}"
    )


def _add(root: Path, territoire: str, known: dict[str, Demarche], steps: tuple[str, ...]) -> None:
    """Add steps to a dossier that is there."""
    try:
        followed = read_territoire(root / HOME / territoire, f"{HOME}/{territoire}").demarche
    except Problems as problems:
        click.echo(str(problems), err=True)
        sys.exit(1)
    demarche = _demarche(known, followed)
    for step in [_step(demarche, each) for each in steps]:
        _said(*add_step(root, territoire, demarche, step))


def _said(written: list[str], late: list[str]) -> None:
    for name in written:
        click.echo(f"Ajouté : {name}")
    for name in late:
        click.echo(f"{name} attend les communes : ajoutez-les à territoire.yml, puis recommencez.")
    if not written and not late:
        click.echo("Rien à ajouter : les fichiers de cette étape sont là.")


def _found(said: str, api: str) -> Trouve | None:
    """What the State's API knows; when it does not answer, that is said, and work goes on."""
    if not said:
        return None
    try:
        return find(said, api)
    except Problems as problems:
        click.echo(f"{problems}\nLe dossier se fait sans elle.", err=True)
        return None


def _demarches(root: Path) -> dict[str, Demarche]:
    found = read_demarches(root / HOME, HOME)
    for problem in found.problems:
        click.echo(render(problem, "texte"), err=True)
    return dict(found.connues)


def _demarche(known: dict[str, Demarche], name: str) -> Demarche:
    if name not in known:
        remedy = suggest(name, known, all_of="démarches connues")
        raise click.ClickException(f"aucune démarche ne s’appelle « {name} » ; {remedy}.")
    return known[name]


def _step(demarche: Demarche, name: str) -> Etape:
    known = {each.id: each for each in etapes(demarche)}
    if name not in known:
        remedy = suggest(name, known, all_of="étapes")
        raise click.ClickException(f"aucune étape ne s’appelle « {name} » ; {remedy}.")
    return known[name]
