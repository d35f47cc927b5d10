"""What this program is, as one short text: its code, Python, the libraries that it may use."""

import platform
from functools import cache
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
_CODE: Final = {".py", ".yml", ".json", ".geojson", ".csv", ".txt"}


@cache
def software() -> str:
    """Another text for any other code of ours, version of Python, or library installed."""
    digest = blake2b()
    for path in sorted(path for path in HERE.rglob("*") if path.suffix in _CODE):
        digest.update(f"\n{path.relative_to(HERE)}\n".encode())
        digest.update(path.read_bytes())
    libraries = sorted(f"{each.name} {each.version}" for each in distributions())
    return "\n".join((digest.hexdigest(), platform.python_version(), *libraries))
