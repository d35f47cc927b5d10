"""Joins scripts into classic ones, which browsers run from a folder (file:) too, unlike modules."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|(?:async )?function) (\w+))", re.MULTILINE)
_LATER = re.compile(r'\bimport\("\./([\w-]+)\.js"\)')
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_HERE: Final = "import.meta.url"

_FRAME: Final = """\
(() => {{
"use strict";
const here = document.currentScript.src;
const bring = (name) => {{
  const script = document.createElement("script");
  script.src = new URL(name, here);
  document.head.append(script);
}};
{parts}
}})();
"""


def scripts(folder: Path, entry: str) -> Iterator[tuple[str, str]]:
    """Name and text of the classic script of `entry`, then of each that it fetches when needed.

    A script holds what its entry names with `import {…} from`, each file in a scope of its own, and
    fetches what it names with `import(…)` from its own folder. What two scripts hold is in both.
    Raises ValueError for an import or an export of another form, or of what is not there.
    """
    waiting, made = [entry], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in made:
            continue
        made.add(name)
        parts: dict[str, str] = {}
        _add(folder, name, parts, waiting)
        yield f"{name}.js", _FRAME.format(parts="\n".join(parts.values()))


def _add(folder: Path, name: str, parts: dict[str, str], later: list[str]) -> frozenset[str]:
    """Add the file `name` after those that it imports; returns the names that it exports."""
    text = (folder / f"{name}.js").read_text("utf-8")
    exported = frozenset(_EXPORT.findall(text))
    if name in parts:
        return exported
    parts[name] = ""
    for wanted, source in _IMPORT.findall(text):
        if missing := set(re.findall(r"\w+", wanted)) - _add(folder, source, parts, later):
            raise ValueError(f"{name}.js : {source}.js n’exporte pas {', '.join(sorted(missing))}")
    later += _LATER.findall(text)
    del parts[name]
    parts[name] = _scope(name, text, exported)
    return exported


def _scope(name: str, text: str, exported: frozenset[str]) -> str:
    """The file as a function that has run; what it exports is what it returns."""
    text = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = {_variable(found[2])};", text)
    text = _EXPORT.sub("", _LATER.sub(r'bring("\1.js")', text)).replace(_HERE, "here")
    if left := _LEFT.search(text):
        raise ValueError(f"{name}.js : « {left[0]} » ne se joint pas")
    given = f"return {{ {', '.join(sorted(exported))} }};\n" if exported else ""
    return f"const {_variable(name)} = (() => {{\n{text}{given}}})();"


def _variable(name: str) -> str:
    return f"script_{name.replace('-', '_')}"
