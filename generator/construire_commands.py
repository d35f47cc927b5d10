"""The commands that build the site, a few lines each."""

import logging
from pathlib import Path

import click

from generator.atomic import replaceable, replaced
from generator.hors_ligne import PREMIERE
from generator.usage import RACINE, Commande


@click.command(
    cls=Commande, help="Construit le site dans site/. En cas d’erreur, l’ancien site reste entier."
)
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
    _speak()
    with replaced(site) as fresh:
        if hors_ligne:
            archive = site.with_name(f"{site.name}.zip")
            build_copy(root / "mkdocs.yml", fresh.resolve(), archive, strict=strict)
        else:
            build(root / "mkdocs.yml", fresh.resolve(), strict=strict)
    click.echo(f"Le site est prêt : {site / first}")
    if hors_ligne:
        click.echo(f"Son archive : {archive}")


@click.command(cls=Commande, help="Montre le site en direct, brouillons compris.")
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
    _speak()
    click.echo(f"Le site se prépare : il sera à http://{adresse}/ ; arrêtez avec Ctrl+C.")
    serve(root / "mkdocs.yml", host, int(port))


def _speak() -> None:
    """Let MkDocs say its warnings, and the plugin its progress, without ornament."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.addFilter(lambda record: record.levelno >= logging.WARNING or "horizon" in record.name)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
