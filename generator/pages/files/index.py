"""The indexes that the field « Ma commune » and the search read, as classic scripts.

Browsers run such scripts from a folder (`file:`) too, where they read no other file.
"""

import json
from collections.abc import Iterable
from typing import Final

from generator.derived.output import SiteFile
from generator.derived.summary import Summaries

FOLDER: Final = "assets/index/"
COMMUNES: Final = f"{FOLDER}communes.js"


def script(name: str, values: object) -> bytes:
    """A script that adds `values` to the list `name`."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"(self.{name}??=[]).push({safe});\n".encode()


def communes(summaries: Summaries) -> SiteFile:
    """Every commune, by territory and département: name, end of its address, INSEE code.

    Then every dossier, some of which have no commune here: name, what it is, address.
    """
    groups: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for summary in summaries:
        for each in summary.communes:
            page, _, name = each.adresse.rstrip("/").rpartition("/")
            key = f"{each.territoire} ({each.departement})", f"{page}/"
            groups.setdefault(key, []).append((each.nom, name, each.insee))
    named = [(each.nom, each.precision, each.adresse) for each in (s.identite for s in summaries)]
    towns = script("horizonCommunes", _rows(groups))
    return SiteFile(COMMUNES, towns + script("horizonDossiers", named))


def _rows(groups: dict[tuple[str, str], list[tuple[str, str, str]]]) -> Iterable[object]:
    return [[where, page, names] for (where, page), names in groups.items()]
