"""Help, mistakes on the command line, and what the system refuses, told in French."""

import sys
from pathlib import Path
from typing import Any

import click

from generator.reading.site import HOME


class _Aide(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Usage\u00a0: ")

    def write_heading(self, heading: str) -> None:
        word = "Commandes" if heading == "Commands" else heading
        self.write(f"{'':>{self.current_indent}}{word}\u00a0:\n")


class _Contexte(click.Context):
    formatter_class = _Aide


class Commande(click.Command):
    """A command whose help is in French."""

    context_class = _Contexte

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "Montre cette aide."
        return option


class Commandes(Commande, click.Group):
    """Commands that say in French how to call them, and what is wrong with how they were called."""

    command_class = Commande

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            return super().main(*args, **extra | {"standalone_mode": False})
        except click.Abort:
            sys.exit(130)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            click.echo(f"Erreur : {_sentence(error)}", err=True)
            sys.exit(error.exit_code)
        except OSError as error:
            place = f"{error.filename} : " if error.filename else ""
            click.echo(f"Erreur : {place}le système refuse ({error.strerror or error}).", err=True)
            sys.exit(1)


def _sentence(error: click.ClickException) -> str:
    if not isinstance(error, click.UsageError):
        return error.format_message()
    help_ = f"{error.ctx.command_path} --help" if error.ctx else "horizon --help"
    return f"{_mistake(error)} Pour voir ce qui est possible : {help_}"


def _mistake(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"l’option « {error.option_name} » n’existe pas."
        case click.MissingParameter(param=param) if param:
            return f"il manque {param.make_metavar(error.ctx or click.Context(click.Command('')))}."
        case click.BadParameter(param=click.Parameter(type=click.Path(file_okay=False))):
            return "ce dossier n’existe pas, ou c’est un fichier."
        case click.BadParameter(param=click.Parameter(type=click.Path())):
            return "ce fichier n’existe pas, ou c’est un dossier."
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return f"les valeurs possibles sont : {', '.join(map(str, choices))}."
        case _:
            return "cette commande n’existe pas, ou ne s’écrit pas ainsi."


RACINE = click.option(
    "--dossier",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="DOSSIER",
    help=f"Le dossier qui contient mkdocs.yml et {HOME}/.",
)


def folder_of(root: Path, territoire: str) -> Path:
    """The folder of a dossier that is there."""
    if territoire not in _known(root):
        raise unknown(root, territoire)
    return root / HOME / territoire


def unknown(root: Path, territoire: str) -> click.ClickException:
    """What is said of a dossier that is not there."""
    known = ", ".join(_known(root)) or "aucun pour l’instant"
    return click.ClickException(f"Pas de dossier « {territoire} » ; il y a : {known}.")


def _known(root: Path) -> list[str]:
    return sorted(file.parent.name for file in (root / HOME).glob("*/territoire.yml"))
