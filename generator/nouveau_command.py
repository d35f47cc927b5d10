"""`horizon nouveau`: asks what it needs, finds what can be found, writes the first files."""

import sys
from pathlib import Path

import click

from generator.derived.etapes import Etape, etapes
from generator.geo import Trouve, find
from generator.model.demarche import Demarche
from generator.model.folding import slug
from generator.nouveau import Commande, add_step, begin, slug_problem
from generator.reading.closest import suggest
from generator.reading.demarches import read_demarches
from generator.reading.problem import Problems, render
from generator.reading.site import HOME
from generator.reading.territoire import read_territoire
from generator.usage import RACINE
from generator.usage import Commande as FrenchCommand

DEFAULT = "vitalite-sociale"


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
@RACINE
def nouveau(
    territoire: str,
    nom: str,
    siren: str,
    name: str,
    steps: tuple[str, ...],
    annee: int,
    root: Path,
) -> None:
    known = _demarches(root)
    if not (territoire or nom or siren) and sys.stdin.isatty():
        nom, name, annee = _asked(known, name)
    there = (root / HOME / territoire / "territoire.yml").is_file() if territoire else False
    if there and steps:
        _add(root, territoire, known, steps)
        return
    demarche = _demarche(known, name or DEFAULT)
    wanted = [_step(demarche, each) for each in steps]
    found = _found(siren or nom)
    if found and siren and not nom:
        nom = found.usage
    territoire = territoire or slug(nom)
    if problem := slug_problem(territoire):
        raise click.ClickException(problem)
    try:
        path = begin(root, Commande(territoire, nom, found, annee), demarche, known.values())
    except FileExistsError:
        raise click.ClickException(f"Le dossier territories/{territoire} existe déjà.") from None
    if found:
        _outlines(root, territoire)
    for step in wanted:
        _said(*add_step(root, territoire, demarche, step))
    click.echo(f"Créé : {path}\nOuvrez ce fichier, complétez-le, puis tapez : horizon servir")


def _asked(known: dict[str, Demarche], name: str) -> tuple[str, str, int]:
    """What somebody at a terminal answers."""
    nom = click.prompt("Nom du territoire, ou son numéro SIREN")
    if not name:
        for each in known.values():
            click.echo(f"  {each.id} : {each.nom}")
        name = click.prompt("Démarche", default=DEFAULT, type=click.Choice(list(known)))
    annee = click.prompt("Année des populations municipales (0 : inconnue)", default=0, type=int)
    return nom, name, annee


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


def _found(said: str) -> Trouve | None:
    """What the State's API knows; when it does not answer, that is said, and work goes on."""
    if not said:
        return None
    try:
        return find(said)
    except Problems as problems:
        click.echo(f"{problems}\nLe dossier est créé sans elle.", err=True)
        return None


def _outlines(root: Path, territoire: str) -> None:
    from generator.maps.limites import install  # folium takes long to import

    folder = root / HOME / territoire
    try:
        install(folder, read_territoire(folder, f"{HOME}/{territoire}"))
    except Problems as problems:
        click.echo(str(problems), err=True)


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
