"""The dossiers as data files hold them: without drafts, which nobody could recognize there."""

from dataclasses import replace
from typing import Any

from generator.model.base import Modele
from generator.model.dossier import Dossier


def publies(dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
    """The dossiers without their drafts, which only the preview reads."""
    return tuple(_without(each) for each in dossiers if not each.territoire.brouillon)


def _without(dossier: Dossier) -> Dossier:
    parts = {model: _kept(part) for model, part in dossier.parties.items()}
    if all(parts[model] is part for model, part in dossier.parties.items()):
        return dossier
    left = {model: part for model, part in parts.items() if part is not None}
    return replace(dossier, parties=left)


def _kept(value: Any) -> Any:
    """`value` without what is a draft in it; None for a draft."""
    if isinstance(value, tuple):
        items = tuple(_kept(item) for item in value)
        same = all(a is b for a, b in zip(items, value, strict=True))
        return value if same else tuple(item for item in items if item is not None)
    if not isinstance(value, Modele):
        return value
    if getattr(value, "brouillon", False):
        return None
    found = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {name: new for name, old in found.items() if (new := _kept(old)) is not old}
    return value.model_construct(**(found | changed)) if changed else value
