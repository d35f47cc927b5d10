"""Small made-up dossiers, to write a whole site in a few lines."""

MINIMAL: dict[str, str] = {}
