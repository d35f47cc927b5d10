"""The MkDocs plugin, and the commands that run MkDocs with it: the only part that imports it."""

from generator.plugin.commands import build, build_copy
from generator.plugin.hooks import Horizon
from generator.plugin.reglages import adresse, reglages
from generator.plugin.server import serve

__all__ = ["Horizon", "adresse", "build", "build_copy", "reglages", "serve"]
