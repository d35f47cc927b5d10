"""Compiled templates, kept from one run to the next where Python keeps its own compiled code.

To compile them takes half of what a small site takes. Whoever may write there may write our code
too, so that nothing is run that could not be run before; the project of a user holds none.
"""

import os
import sys
from contextlib import suppress
from hashlib import blake2b
from typing import Final

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache

from generator.software import HERE, software

_FOLDER: Final = HERE / "__pycache__"
_END: Final = ".jinja"


def remembering(environment: Environment, name: str) -> Environment:
    """`environment`, whose templates are compiled once for all runs of this code where that may be.

    `name` tells its templates from those of other environments, which may read them otherwise.
    """
    environment.bytecode_cache = _cache(name)
    return environment


def _cache(name: str) -> BytecodeCache | None:
    if sys.dont_write_bytecode or sys.pycache_prefix or not os.access(_FOLDER, os.W_OK):
        return None
    ours = f"{name}-{blake2b(software().encode(), digest_size=8).hexdigest()}-"
    for old in _FOLDER.glob(f"{name}-*{_END}"):
        if not old.name.startswith(ours):
            with suppress(OSError):
                old.unlink()
    return FileSystemBytecodeCache(str(_FOLDER), f"{ours}%s{_END}")
