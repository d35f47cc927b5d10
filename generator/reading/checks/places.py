"""What a page has room for: texts that fit, photos that are told to who does not see them."""

import re
from collections.abc import Iterator
from typing import Final

from generator.model.barometre import Barometre
from generator.model.folding import words
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem

ROOM: Final = {
    "nom": 90,
    "titre": 180,
    "titre_court": 60,
    "resume": 250,
    "libelle": 100,
    "a_retenir": 500,
    "presentation": 900,
    "description": 500,
}
"""Characters that a text may have in its place, by the name of its field."""

_SHORT: Final = 8
_NOTHING: Final = re.compile(r"(?:photos?|images?|sans titre|img|dsc)(?: \d*| de| du)?(?: \w+)?")


def texts_fit(parts: Parts) -> Iterator[Problem]:
    """No text is longer than what its place shows at a glance."""
    for each in parts.textes:
        room = ROOM.get(each.champ, 0)
        if room and len(each.texte) > room:
            yield each.file.hint(
                each.loc,
                f"{len(each.texte)} caractères, pour une place de {room}",
                "dites l’essentiel ici, le reste dans le texte qui suit",
            )


def photos_told(parts: Parts) -> Iterator[Problem]:
    """The alternative of a photo says what it shows."""
    found = parts.find(Barometre)
    for index, photo in enumerate(found[1].photos if found else ()):
        said = words(photo.alternative)
        empty = len(said) < _SHORT or _NOTHING.fullmatch(said) or said == words(photo.fichier)
        if found and empty:
            yield found[0].warning(
                ("photos", index, "alternative"),
                f"« {photo.alternative} » ne dit pas ce que montre la photo",
                "décrivez-la à quelqu’un qui ne la voit pas : trois enfants sur un banc",
            )
